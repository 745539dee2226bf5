#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "runner/value/value.h"

/// Replies of the harness as structs. All readers are strict: a frame or field that is missing,
/// unknown, out of order or of the wrong type is a fault, and says which.
namespace kata::value {

/// Why source text was not accepted. Lines and columns count from 1; 0 where Python gave none.
struct SyntaxFault {
    std::string message;
    std::int64_t line = 0;
    std::int64_t column = 0;
    std::int64_t end_line = 0;
    std::int64_t end_column = 0;
    std::string text;  ///< the source line, "" where unknown
};

struct ForbiddenReference {
    std::string pattern;  ///< of the request's list
    std::int64_t line = 0;
    std::int64_t column = 0;
};

struct CompiledFile {
    std::string name;
    std::string code;  ///< for SessionModule::code; empty if there is a fault
    std::optional<SyntaxFault> fault;
    std::vector<std::string> imports;  ///< top-level modules that it imports anywhere, sorted
    std::vector<ForbiddenReference> forbidden;  ///< in the order of the text
};

struct Compiled {
    std::vector<CompiledFile> files;  ///< in the request's order
};

/// A reading of an expected text: `printed_lines` lines on stdout, then the repr of `value`.
struct Candidate {
    std::size_t printed_lines = 0;
    Value value;
};

/// An expected text that ends with a traceback.
struct ExpectedException {
    std::size_t printed_lines = 0;       ///< before the traceback
    std::string type;                    ///< "ValueError", "json.JSONDecodeError"
    std::optional<std::string> message;  ///< none: any
};

struct PreparedPrompt {
    std::optional<SyntaxFault> fault;  ///< the other members are empty then
    bool expression = false;
    std::string code;
    std::vector<Candidate> candidates;  ///< fewest printed lines first; besides the reading as
                                        ///< printed text alone, which is always possible
    std::optional<ExpectedException> exception;
};

struct Prepared {
    std::vector<PreparedPrompt> prompts;  ///< in the request's order
};

/// A name that a prompt uses, and that is neither known to it nor a built-in.
struct NameUse {
    std::string name;
    std::int64_t line = 0;    ///< of its first use, from 1
    std::int64_t column = 0;  ///< in bytes, from 1
    bool later = false;       ///< within a function or class only: a later prompt may bind it
};

/// What a prompt's text says of it.
struct InspectedPrompt {
    std::vector<NameUse> uses;
    std::vector<std::string> binds;  ///< global names that it makes
    bool open = false;               ///< it may make others
    bool idle = false;               ///< it shows nothing, though something is expected
};

/// A file of an exercise, looked at.
struct InspectedFile {
    std::optional<SyntaxFault> fault;
    std::optional<std::vector<std::string>> names;  ///< that it binds; none: not asked, or unsure
};

struct Inspected {
    std::vector<InspectedFile> files;                                   ///< in the request's order
    std::vector<std::vector<std::optional<InspectedPrompt>>> sessions;  ///< none: it is not Python
};

/// Something in a submission's text that may explain a failure.
struct SourceNote {
    std::string kind;  ///< "falls_through", "shared_default", …: examining.py has them all
    std::string function;
    std::int64_t line = 0;
    std::string text;  ///< the name or code that it is about, if any
};

/// A frame of a submission's file or of a prompt.
struct TracebackFrame {
    std::string file;  ///< "binary_search.py" or "<prompt 3>", prompts counted from 1
    std::int64_t line = 0;
    std::string function;
    std::optional<std::int64_t> column;  ///< from 1, in characters; CPython 3.11 and later
    std::optional<std::int64_t> end_column;
    std::int64_t count = 1;  ///< how many times in a row
};

struct ClassName {
    std::string module;
    std::string name;  ///< qualified
};

/// A local variable, as the process tells it: a short text.
struct LocalText {
    std::string name;
    std::string text;
};

struct ExceptionInfo {
    std::string module;
    std::string type;            ///< qualified name of the class
    std::vector<ClassName> mro;  ///< the class itself first
    std::string message;         ///< str() of it, at most 4,096 characters
    std::string note;            ///< why the message is not str(): "__str__ raised TypeError"
    std::vector<TracebackFrame> frames;  ///< outermost first
    std::int64_t omitted_frames = 0;     ///< left out in the middle of `frames`
    std::vector<LocalText> locals;       ///< of the innermost frame, at most 8
    std::optional<SyntaxFault> syntax;   ///< for SyntaxErrors
    /// What led to it, nearest first; `relation` says how each is tied to the one before.
    std::vector<ExceptionInfo> chain;
    enum class Relation { none, cause, context } relation = Relation::none;
};

/// How much had been written when a step ended.
struct StreamSizes {
    std::uint64_t out = 0;
    std::uint64_t err = 0;
};

struct ReprText {
    std::string module;  ///< of the value's class
    std::string type;
    std::string text;  ///< at most 4,096 characters
    ReprState state = ReprState::whole;
};

struct Nothing {};  ///< a statement that ended without exception

struct PromptResult {
    std::size_t index = 0;  ///< of the request's prompts, from 0
    StreamSizes sizes;
    std::variant<Nothing, Value, ExceptionInfo> outcome;
    std::optional<ReprText> repr;  ///< where it was asked for and the outcome is a value
};

struct Loaded {
    StreamSizes sizes;
};

struct LoadFailed {
    StreamSizes sizes;
    ExceptionInfo exception;
};

struct Missing {
    StreamSizes sizes;
    std::vector<std::string> names;    ///< entry names that no module defines
    std::vector<std::string> defined;  ///< what the modules define, at most 200 names
};

/// What a session's process said before it ended, by itself or not.
struct SessionReply {
    std::variant<std::monostate, Loaded, LoadFailed, Missing> load;
    std::vector<PromptResult> results;  ///< of the first prompts, without gaps
    std::vector<Value> kept;            ///< given values that should not change, at the end
    bool done = false;                  ///< it said all there was to say
    /// Why the reply could not be read past this. In a process that was killed half a frame is
    /// ordinary; in one that ended by itself it is the submission's doing.
    std::optional<std::string> fault;
    std::optional<std::string> refusal;  ///< the harness could not serve the request
};

struct ProgramReply {
    std::optional<ExceptionInfo> exception;   ///< that nothing caught
    std::optional<std::int64_t> exit_status;  ///< 0-255; none: it never got to its end
    std::optional<std::string> fault;         ///< as in SessionReply
    std::optional<std::string> refusal;
};

struct TestResult {
    enum class Outcome { passed, failed, skipped } outcome = Outcome::passed;
    std::string name;  ///< "TestStack.test_pop", "test_pop[3]"
    StreamSizes sizes;
    std::optional<ExceptionInfo> exception;  ///< of a test that failed
};

/// What the process of a learner's tests said before it ended, by itself or not.
struct TestsReply {
    std::variant<std::monostate, Loaded, LoadFailed> load;
    std::vector<TestResult> tests;     ///< as they ended
    bool done = false;                 ///< it said all there was to say
    std::optional<std::string> fault;  ///< as in SessionReply
    std::optional<std::string> refusal;
};

/// A line of what a type checker said.
struct TypeError {
    std::string file;  ///< empty where it named none
    std::int64_t line = 0;
    std::int64_t column = 0;
    std::string severity;  ///< "error", "note"
    std::string message;
};

/// The most tests that a reply may hold.
inline constexpr std::size_t most_tests = 10'000;

/// A reply that is no answer to the request.
struct ReplyError {
    std::string reason;
};

std::variant<Compiled, ReplyError> read_compiled(std::string_view reply, std::size_t files);

/// A reply whose first frame is COMPILED. `rest` is what stands behind that.
struct CompiledFirst {
    Compiled compiled;
    std::string_view rest;
};

/// None where that frame is not there as a whole, or is another one.
std::optional<CompiledFirst> read_compiled_first(std::string_view reply, std::size_t files);

std::variant<Prepared, ReplyError> read_prepared(std::string_view reply, std::size_t prompts);

/// `prompts` has the number of prompts of each session that was asked about.
std::variant<Inspected, ReplyError> read_inspected(std::string_view reply, std::size_t files,
                                                   const std::vector<std::size_t>& prompts);

/// The notes on each file of the request, by line.
std::variant<std::vector<std::vector<SourceNote>>, ReplyError> read_examined(std::string_view reply,
                                                                             std::size_t files);

/// `kept` is how many given values were asked for again.
SessionReply read_session(std::string_view reply, std::size_t prompts, std::size_t kept = 0);
/// The reply to a batch: results and kept values of all inputs, one after another. `prompts` says
/// how many run for each input, `kept` how many given values of each are asked for again.
SessionReply read_batch(std::string_view reply, const std::vector<std::size_t>& prompts,
                        std::size_t kept);
ProgramReply read_program(std::string_view reply);
TestsReply read_tests(std::string_view reply);
std::variant<std::vector<TypeError>, ReplyError> read_type_errors(std::string_view reply);

}  // namespace kata::value
