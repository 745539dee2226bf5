#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "runner/value/reply.h"

/// Replies of processes that run the exercise's own Python and no submission.
namespace kata::value {

/// What came of loading oracle.py or fixtures.py. Neither fault nor exception: it loads.
struct LoadedModule {
    std::string code;  ///< for requests that load it again; empty if there is a fault
    std::vector<std::string> imports;  ///< the top-level modules that it names; none if at fault
    std::optional<SyntaxFault> fault;
    std::optional<ExceptionInfo> exception;
};

/// Why a given value cannot be given although it could be computed.
struct Unfit {
    std::string reason;
};

/// A remote object, and what is wrong with the counters that should be its attributes.
struct RemoteGiven {
    std::vector<std::pair<std::string, std::string>> faults;  ///< attribute, "is not there"
};

/// One given value, or why there is none.
struct GivenOutcome {
    std::variant<Value, RemoteGiven, SyntaxFault, ExceptionInfo, Unfit> outcome;
    std::string encoded;  ///< the value, or a remote object's description, for requests
};

/// What came of one given value: `kind` as GIVEN says it. Throws Malformed.
GivenOutcome given_outcome(const std::string& kind, Value payload);

/// The answer to a give request. Where oracle.py does not load, nothing else is known.
struct GiveReply {
    std::optional<LoadedModule> oracle;                ///< none: there is no oracle.py
    std::optional<LoadedModule> fixtures;              ///< none: there is no fixtures.py
    std::vector<std::optional<std::string>> checkers;  ///< why each cannot be called, if so
    /// For each case its bindings in order, up to the first that has no value.
    std::vector<std::vector<GivenOutcome>> cases;
};

/// `bindings` says how many each case of the request has; `checkers` how many were asked for.
std::variant<GiveReply, ReplyError> read_give(std::string_view reply,
                                              const std::vector<std::size_t>& bindings,
                                              std::size_t checkers);

enum class Finding {
    right,
    wrong,       ///< `text` says why, if anything
    failed,      ///< the checker is at fault: `text` or `exception` says how
    unreadable,  ///< what the submission's process said is the encoding of no value
};

/// The answer to a check request, as far as it came.
struct CheckReply {
    bool loaded = false;  ///< oracle.py was loaded
    bool read = false;    ///< the submission's values could be made
    struct Answer {
        Finding finding;
        std::string text;
        std::optional<ExceptionInfo> exception;
    };
    std::optional<Answer> answer;
};

std::variant<CheckReply, ReplyError> read_check(std::string_view reply);

/// What an object's attribute held at the end.
struct Counted {
    std::optional<double> number;
    std::string instead;  ///< a repr of it, where it is no number
};

/// What an oracle process said of the objects that it served, as far as it came.
struct RemoteReply {
    std::optional<ExceptionInfo> exception;       ///< they could not be made
    std::optional<std::vector<Counted>> counted;  ///< in the request's order
    std::string fault;                            ///< what the exercise's objects did wrong
    CheckReply check;
};

std::variant<RemoteReply, ReplyError> read_remote(std::string_view reply, std::size_t counters);

}  // namespace kata::value
