#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "runner/value/oracle_reply.h"
#include "runner/value/reply.h"
#include "sandbox/harness/message/message.h"

/// The reply to a draw request: inputs of a random case, and the reference's answers.
namespace kata::value {

/// One input as it was drawn.
struct DrawnInput {
    std::size_t index = 0;  ///< among those that were to be repeated, or drawn
    harness::Draws draws;
    std::vector<std::size_t> prompts;  ///< that run for it; from the case's count up: operations
    std::vector<Value> values;         ///< of the given names, in order
    std::vector<std::string> encoded;  ///< the same as bytes
};

/// A prompt that inputs brought along.
struct Operation {
    std::string source;
    std::string code;
    bool expression = false;
};

/// Why an input could not be drawn.
struct DrawFault {
    std::size_t input = 0;
    std::size_t binding = 0;  ///< of the given names; their count: the operations
    GivenOutcome outcome;     ///< without a value
};

/// What came of a draw request, as far as the process got.
struct DrawReply {
    std::optional<DrawFault> fault;  ///< nothing else is there then
    std::vector<DrawnInput> inputs;
    std::vector<Operation> operations;
    SessionReply reference;  ///< what it answered, input by input
};

/// `names` is the number of given names, `prompts` that of the case's own prompts.
std::variant<DrawReply, ReplyError> read_draw(std::string_view reply, std::size_t names,
                                              std::size_t prompts);

}  // namespace kata::value
