#include "runner/value/reply.h"

#include <fmt/format.h>

#include "runner/value/reply_fields.h"
#include "sandbox/harness/message/message.h"

namespace kata::value {
namespace {

using harness::Frame;
using harness::FrameType;

struct ReadFrames {
    std::vector<Frame> frames;
    std::optional<std::string> fault;  ///< after the frames
};

ReadFrames frames_of(std::string_view reply) {
    auto read = harness::read_frames(reply);
    if (auto* malformed = std::get_if<harness::MalformedReply>(&read)) {
        return {std::move(malformed->intact),
                fmt::format("{} at byte {}", malformed->reason, malformed->offset)};
    }
    return {std::get<std::vector<Frame>>(std::move(read)), std::nullopt};
}

[[noreturn]] void out_of_order(FrameType type) {
    throw Malformed{fmt::format("{} where it does not belong", name_of(type))};
}

std::string in_frame(FrameType type, const std::string& reason) {
    return fmt::format("{}: {}", name_of(type), reason);
}

/// The payload of the one frame that a compile or prepare request is answered with.
Value only_payload(std::string_view reply, FrameType due) {
    const ReadFrames read = frames_of(reply);
    if (read.fault) throw Malformed{*read.fault};
    if (read.frames.empty()) throw Malformed{"no reply"};
    const Frame& frame = read.frames[0];
    if (frame.type == FrameType::refused) {
        throw Malformed{"the harness refused: " + string_of(payload_of(frame.payload))};
    }
    if (frame.type != due) out_of_order(frame.type);
    if (read.frames.size() > 1) out_of_order(read.frames[1].type);
    return payload_of(frame.payload);
}

CompiledFile compiled_file(const Value& value) {
    CompiledFile file;
    file.name = string_of(field(value, "name"));
    file.code = bytes_of(field(value, "code"));
    file.fault = optional_fault_of(field(value, "fault"));
    file.imports = strings_of(field(value, "imports"));
    for (const Value& reference : list_items(field(value, "forbidden"))) {
        const std::vector<Value>& parts = tuple_items(reference, 3);
        file.forbidden.push_back({string_of(parts[0]), count_of(parts[1]), count_of(parts[2])});
    }
    return file;
}

std::optional<ExpectedException> expected_exception(const Value& value) {
    if (value.kind == Kind::none) return std::nullopt;
    const std::vector<Value>& parts = tuple_items(value, 3);
    ExpectedException expected;
    expected.printed_lines = static_cast<std::size_t>(count_of(parts[0]));
    expected.type = string_of(parts[1]);
    if (parts[2].kind != Kind::none) expected.message = string_of(parts[2]);
    return expected;
}

PreparedPrompt prepared_prompt(const Value& value) {
    const std::vector<Value>& parts = tuple_items(value, 2);
    PreparedPrompt prompt;
    prompt.fault = optional_fault_of(field(parts[0], "fault"));
    prompt.expression = boolean_of(field(parts[0], "expression"));
    prompt.code = bytes_of(field(parts[0], "code"));
    prompt.exception = expected_exception(field(parts[0], "exception"));
    for (const Value& candidate : list_items(parts[1])) {
        const std::vector<Value>& pair = tuple_items(candidate, 2);
        prompt.candidates.push_back({static_cast<std::size_t>(count_of(pair[0])), pair[1]});
    }
    return prompt;
}

InspectedFile inspected_file(const Value& value) {
    InspectedFile file;
    file.fault = optional_fault_of(field(value, "fault"));
    const Value& names = field(value, "names");
    if (names.kind != Kind::none) file.names = strings_of(names);
    return file;
}

std::optional<InspectedPrompt> inspected_prompt(const Value& value) {
    if (value.kind == Kind::none) return std::nullopt;
    InspectedPrompt prompt;
    for (const Value& use : list_items(field(value, "uses"))) {
        const std::vector<Value>& parts = tuple_items(use, 4);
        prompt.uses.push_back(
            {string_of(parts[0]), count_of(parts[1]), count_of(parts[2]), boolean_of(parts[3])});
    }
    prompt.binds = strings_of(field(value, "binds"));
    prompt.open = boolean_of(field(value, "open"));
    prompt.idle = boolean_of(field(value, "idle"));
    return prompt;
}

/// A list of as many items as were asked about.
const std::vector<Value>& items_of(const Value& list, std::size_t count) {
    const std::vector<Value>& items = list_items(list);
    if (items.size() != count) throw Malformed{"an answer to another question"};
    return items;
}

std::optional<ReprText> repr_text(const Value& value) {
    if (value.kind == Kind::none) return std::nullopt;
    const std::vector<Value>& parts = tuple_items(value, 4);
    const std::int64_t state = count_of(parts[3]);
    if (state > static_cast<int>(ReprState::cut)) throw Malformed{"no such state of a repr"};
    return ReprText{string_of(parts[0]), string_of(parts[1]), string_of(parts[2]),
                    static_cast<ReprState>(state)};
}

PromptResult prompt_result(Value payload) {
    tuple_items(payload, 6);
    std::vector<Value>& parts = payload.items;
    PromptResult result;
    result.index = static_cast<std::size_t>(count_of(parts[0]));
    result.sizes = sizes_of(parts[1], parts[2]);
    const std::string& kind = string_of(parts[3]);
    if (kind == "value") {
        result.outcome = std::move(parts[4]);
    } else if (kind == "exception") {
        result.outcome = exception_of(parts[4]);
    } else if (kind == "nothing") {
        result.outcome = Nothing{};
    } else {
        throw Malformed{"an outcome of unknown kind"};
    }
    result.repr = repr_text(parts[5]);
    return result;
}

Missing missing_names(const Value& payload) {
    const std::vector<Value>& parts = tuple_items(payload, 4);
    return {sizes_of(parts[0], parts[1]), strings_of(parts[2]), strings_of(parts[3])};
}

/// Of all frames of a session together: what a process that is up to mischief makes the host hold
/// at once. Ordinary replies end at their limit of bytes before that.
constexpr std::size_t most_values = 1'500'000;

/// Takes a session's frames in the only order that there is: the load, for each input each prompt
/// and each kept value, the end.
class SessionReader {
  public:
    SessionReader(const std::vector<std::size_t>& prompts, std::size_t kept)
        : inputs_(prompts), kept_each_(kept) {
        begin_input();
    }

    void take(const Frame& frame) {
        if (ended_) out_of_order(frame.type);
        Value payload = payload_of(frame.payload, values_left_);
        if (reply.load.index() == 0) return take_load(frame.type, payload);
        if (frame.type == FrameType::result) {
            PromptResult result = prompt_result(std::move(payload));
            if (result.index != reply.results.size() || result.index >= prompts_) {
                throw Malformed{"the result of another prompt"};
            }
            grow(result.sizes);
            reply.results.push_back(std::move(result));
            if (input_complete()) begin_input();
        } else if (frame.type == FrameType::kept && reply.results.size() == prompts_) {
            tuple_items(payload, 2);
            if (reply.kept.size() == kept_ ||
                static_cast<std::size_t>(count_of(payload.items[0])) != reply.kept.size()) {
                throw Malformed{"a given value that was not asked for"};
            }
            reply.kept.push_back(std::move(payload.items[1]));
            if (input_complete()) begin_input();
        } else if (frame.type == FrameType::done && input_complete() && begun_ == inputs_.size()) {
            const std::vector<Value>& sizes = tuple_items(payload, 2);
            grow(sizes_of(sizes[0], sizes[1]));
            end();
        } else {
            out_of_order(frame.type);
        }
    }

    SessionReply reply;

  private:
    void take_load(FrameType type, const Value& payload) {
        if (type == FrameType::loaded) {
            const std::vector<Value>& sizes = tuple_items(payload, 2);
            reply.load = Loaded{sizes_of(sizes[0], sizes[1])};
            grow(std::get<Loaded>(reply.load).sizes);
        } else if (type == FrameType::load_failed) {
            const std::vector<Value>& parts = tuple_items(payload, 3);
            reply.load = LoadFailed{sizes_of(parts[0], parts[1]), exception_of(parts[2])};
            end();
        } else if (type == FrameType::missing) {
            reply.load = missing_names(payload);
            end();
        } else if (type == FrameType::refused) {
            reply.refusal = string_of(payload);
            ended_ = true;
        } else {
            out_of_order(type);
        }
    }

    void end() { ended_ = reply.done = true; }

    bool input_complete() const {
        return reply.results.size() == prompts_ && reply.kept.size() == kept_;
    }

    void begin_input() {
        if (begun_ == inputs_.size()) return;
        prompts_ += inputs_[begun_++];
        kept_ += kept_each_;
    }

    /// What was written never becomes less.
    void grow(const StreamSizes& sizes) {
        if (sizes.out < sizes_.out || sizes.err < sizes_.err) {
            throw Malformed{"streams that shrink"};
        }
        sizes_ = sizes;
    }

    const std::vector<std::size_t>& inputs_;
    std::size_t kept_each_;
    std::size_t begun_ = 0;    ///< inputs
    std::size_t prompts_ = 0;  ///< results that are due up to the end of the current input
    std::size_t kept_ = 0;     ///< kept values, likewise
    StreamSizes sizes_;
    std::size_t values_left_ = most_values;
    bool ended_ = false;
};

void take_program_frame(ProgramReply& reply, const Frame& frame) {
    if (reply.exit_status || reply.refusal) out_of_order(frame.type);
    const Value payload = payload_of(frame.payload);
    if (frame.type == FrameType::exited) {
        if (count_of(payload) > 255) throw Malformed{"an exit status out of range"};
        reply.exit_status = payload.integer;
    } else if (frame.type == FrameType::exception && !reply.exception) {
        reply.exception = exception_of(payload);
    } else if (frame.type == FrameType::refused && !reply.exception) {
        reply.refusal = string_of(payload);
    } else {
        out_of_order(frame.type);
    }
}

TestResult test_result(const Value& payload) {
    const std::vector<Value>& parts = tuple_items(payload, 5);
    TestResult result;
    result.name = string_of(parts[0]);
    const std::string& outcome = string_of(parts[1]);
    if (outcome == "failed") {
        result.outcome = TestResult::Outcome::failed;
    } else if (outcome == "skipped") {
        result.outcome = TestResult::Outcome::skipped;
    } else if (outcome != "passed") {
        throw Malformed{"a test's outcome of unknown kind"};
    }
    result.sizes = sizes_of(parts[2], parts[3]);
    if (parts[4].kind != Kind::none) result.exception = exception_of(parts[4]);
    return result;
}

void take_tests_frame(TestsReply& reply, const Frame& frame) {
    if (reply.done || reply.refusal) out_of_order(frame.type);
    const Value payload = payload_of(frame.payload);
    const bool loaded = reply.load.index() != 0;
    if (frame.type == FrameType::loaded && !loaded) {
        const std::vector<Value>& sizes = tuple_items(payload, 2);
        reply.load = Loaded{sizes_of(sizes[0], sizes[1])};
    } else if (frame.type == FrameType::load_failed && !loaded) {
        const std::vector<Value>& parts = tuple_items(payload, 3);
        reply.load = LoadFailed{sizes_of(parts[0], parts[1]), exception_of(parts[2])};
        reply.done = true;
    } else if (frame.type == FrameType::refused && !loaded) {
        reply.refusal = string_of(payload);
    } else if (frame.type == FrameType::tested && loaded) {
        if (reply.tests.size() >= most_tests) throw Malformed{"too many tests"};
        reply.tests.push_back(test_result(payload));
    } else if (frame.type == FrameType::done && loaded) {
        reply.done = true;
    } else {
        out_of_order(frame.type);
    }
}

Compiled compiled_of(const Value& payload, std::size_t files) {
    Compiled compiled;
    for (const Value& file : items_of(payload, files)) {
        compiled.files.push_back(compiled_file(file));
    }
    return compiled;
}

/// Hands over each frame until one is at fault; what was read before it stays.
template <typename Take>
std::optional<std::string> take_frames(std::string_view bytes, Take take) {
    const ReadFrames read = frames_of(bytes);
    for (const Frame& frame : read.frames) {
        try {
            take(frame);
        } catch (const Malformed& malformed) {
            return in_frame(frame.type, malformed.reason);
        }
    }
    return read.fault;
}

}  // namespace

std::variant<Compiled, ReplyError> read_compiled(std::string_view reply, std::size_t files) {
    try {
        return compiled_of(only_payload(reply, FrameType::compiled), files);
    } catch (const Malformed& malformed) {
        return ReplyError{in_frame(FrameType::compiled, malformed.reason)};
    }
}

std::optional<CompiledFirst> read_compiled_first(std::string_view reply, std::size_t files) {
    const auto first = harness::take_frame(reply);
    if (!first || first->type != FrameType::compiled) return std::nullopt;
    try {
        return CompiledFirst{compiled_of(payload_of(first->payload), files), reply};
    } catch (const Malformed&) {
        return std::nullopt;
    }
}

std::variant<Prepared, ReplyError> read_prepared(std::string_view reply, std::size_t prompts) {
    try {
        Prepared prepared;
        const Value payload = only_payload(reply, FrameType::prepared);
        for (const Value& prompt : list_items(payload)) {
            prepared.prompts.push_back(prepared_prompt(prompt));
        }
        if (prepared.prompts.size() != prompts) throw Malformed{"another number of prompts"};
        return prepared;
    } catch (const Malformed& malformed) {
        return ReplyError{in_frame(FrameType::prepared, malformed.reason)};
    }
}

std::variant<Inspected, ReplyError> read_inspected(std::string_view reply, std::size_t files,
                                                   const std::vector<std::size_t>& prompts) {
    try {
        const Value payload = only_payload(reply, FrameType::inspected);
        const std::vector<Value>& parts = tuple_items(payload, 2);
        Inspected inspected;
        for (const Value& file : items_of(parts[0], files)) {
            inspected.files.push_back(inspected_file(file));
        }
        const std::vector<Value>& sessions = items_of(parts[1], prompts.size());
        for (std::size_t index = 0; index < sessions.size(); ++index) {
            inspected.sessions.emplace_back();
            for (const Value& prompt : items_of(sessions[index], prompts[index])) {
                inspected.sessions.back().push_back(inspected_prompt(prompt));
            }
        }
        return inspected;
    } catch (const Malformed& malformed) {
        return ReplyError{in_frame(FrameType::inspected, malformed.reason)};
    }
}

std::variant<std::vector<std::vector<SourceNote>>, ReplyError> read_examined(std::string_view reply,
                                                                             std::size_t files) {
    try {
        std::vector<std::vector<SourceNote>> examined;
        const Value payload = only_payload(reply, FrameType::examined);
        for (const Value& file : items_of(payload, files)) {
            examined.emplace_back();
            for (const Value& note : list_items(file)) {
                const std::vector<Value>& parts = tuple_items(note, 4);
                examined.back().push_back({string_of(parts[0]), string_of(parts[1]),
                                           count_of(parts[2]), string_of(parts[3])});
            }
        }
        return examined;
    } catch (const Malformed& malformed) {
        return ReplyError{in_frame(FrameType::examined, malformed.reason)};
    }
}

SessionReply read_session(std::string_view reply, std::size_t prompts, std::size_t kept) {
    return read_batch(reply, {prompts}, kept);
}

SessionReply read_batch(std::string_view reply, const std::vector<std::size_t>& prompts,
                        std::size_t kept) {
    SessionReader reader(prompts, kept);
    std::optional<std::string> fault =
        take_frames(reply, [&](const Frame& frame) { reader.take(frame); });
    reader.reply.fault = std::move(fault);
    return std::move(reader.reply);
}

ProgramReply read_program(std::string_view reply) {
    ProgramReply program;
    program.fault =
        take_frames(reply, [&](const Frame& frame) { take_program_frame(program, frame); });
    return program;
}

std::variant<std::vector<TypeError>, ReplyError> read_type_errors(std::string_view reply) {
    try {
        std::vector<TypeError> errors;
        const Value payload = only_payload(reply, FrameType::type_checked);
        for (const Value& error : list_items(payload)) {
            const std::vector<Value>& parts = tuple_items(error, 5);
            errors.push_back({string_of(parts[0]), count_of(parts[1]), count_of(parts[2]),
                              string_of(parts[3]), string_of(parts[4])});
        }
        return errors;
    } catch (const Malformed& malformed) {
        return ReplyError{in_frame(FrameType::type_checked, malformed.reason)};
    }
}

TestsReply read_tests(std::string_view reply) {
    TestsReply tests;
    tests.fault = take_frames(reply, [&](const Frame& frame) { take_tests_frame(tests, frame); });
    return tests;
}

}  // namespace kata::value
