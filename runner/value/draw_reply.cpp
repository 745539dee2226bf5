#include "runner/value/draw_reply.h"

#include "runner/value/reply_fields.h"

namespace kata::value {
namespace {

using harness::Frame;
using harness::FrameType;

constexpr std::size_t frame_header = 5;  // bytes: type and length

DrawFault draw_fault(Value payload) {
    tuple_items(payload, 4);
    std::vector<Value>& parts = payload.items;
    return {static_cast<std::size_t>(count_of(parts[0])),
            static_cast<std::size_t>(count_of(parts[1])),
            given_outcome(string_of(parts[2]), std::move(parts[3]))};
}

DrawnInput drawn_input(Value payload, std::size_t names) {
    tuple_items(payload, 4);
    std::vector<Value>& parts = payload.items;
    DrawnInput input;
    input.index = static_cast<std::size_t>(count_of(parts[0]));
    for (const Value& draw : list_items(parts[1])) {
        input.draws.push_back(static_cast<std::uint64_t>(count_of(draw)));
    }
    for (const Value& prompt : list_items(parts[2])) {
        input.prompts.push_back(static_cast<std::size_t>(count_of(prompt)));
    }
    list_items(parts[3]);
    input.values = std::move(parts[3].items);
    if (input.values.size() != names) throw Malformed{"another number of given values"};
    for (const Value& value : input.values) input.encoded.push_back(encode(value));
    return input;
}

std::vector<Operation> operations_of(const Value& payload) {
    std::vector<Operation> operations;
    for (const Value& one : list_items(payload)) {
        operations.push_back({string_of(field(one, "source")), bytes_of(field(one, "code")),
                              boolean_of(field(one, "expression"))});
    }
    return operations;
}

/// Every prompt of an input is one of the case's or an operation.
void expect_known_prompts(const DrawReply& draw, std::size_t prompts) {
    for (const DrawnInput& input : draw.inputs) {
        for (const std::size_t prompt : input.prompts) {
            if (prompt >= prompts + draw.operations.size()) throw Malformed{"no such prompt"};
        }
    }
}

/// Takes frames up to the operations; returns where the reference's begin.
std::size_t take_inputs(DrawReply& draw, const std::vector<Frame>& frames, std::size_t names,
                        std::size_t prompts) {
    std::size_t offset = 0;
    for (const Frame& frame : frames) {
        offset += frame_header + frame.payload.size();
        Value payload = payload_of(frame.payload);
        if (frame.type == FrameType::refused) {
            throw Malformed{"the harness refused: " + string_of(payload)};
        }
        if (frame.type == FrameType::drawn) {
            draw.inputs.push_back(drawn_input(std::move(payload), names));
        } else if (frame.type == FrameType::given) {
            draw.fault = draw_fault(std::move(payload));
            return offset;
        } else if (frame.type == FrameType::operations) {
            draw.operations = operations_of(payload);
            expect_known_prompts(draw, prompts);
            return offset;
        } else {
            throw Malformed{std::string(name_of(frame.type)) + " where it does not belong"};
        }
    }
    return offset;
}

}  // namespace

std::variant<DrawReply, ReplyError> read_draw(std::string_view reply, std::size_t names,
                                              std::size_t prompts) {
    try {
        auto read = harness::read_frames(reply);
        auto* cut = std::get_if<harness::MalformedReply>(&read);
        const auto& frames = cut != nullptr ? cut->intact : std::get<std::vector<Frame>>(read);
        DrawReply draw;
        const std::size_t offset = take_inputs(draw, frames, names, prompts);
        std::vector<std::size_t> sizes;
        for (const DrawnInput& input : draw.inputs) sizes.push_back(input.prompts.size());
        draw.reference = read_batch(reply.substr(offset), sizes, 0);
        return draw;
    } catch (const Malformed& malformed) {
        return ReplyError{malformed.reason};
    }
}

}  // namespace kata::value
