#include "runner/value/oracle_reply.h"

#include <limits>

#include <fmt/format.h>

#include "runner/value/reply_fields.h"
#include "sandbox/harness/message/message.h"

namespace kata::value {
namespace {

using harness::Frame;
using harness::FrameType;

/// The frames of a process that is trusted: anything odd is a fault.
std::vector<Frame> trusted_frames(std::string_view reply) {
    auto read = harness::read_frames(reply);
    if (const auto* malformed = std::get_if<harness::MalformedReply>(&read)) {
        throw Malformed{fmt::format("{} at byte {}", malformed->reason, malformed->offset)};
    }
    auto& frames = std::get<std::vector<Frame>>(read);
    for (const Frame& frame : frames) {
        if (frame.type == FrameType::refused) {
            throw Malformed{"the harness refused: " + string_of(payload_of(frame.payload))};
        }
    }
    return std::move(frames);
}

void expect(const Frame& frame, FrameType due) {
    if (frame.type == due) return;
    throw Malformed{fmt::format("{} where {} is due", name_of(frame.type), name_of(due))};
}

std::optional<LoadedModule> loaded_module(const Value& value) {
    if (value.kind == Kind::none) return std::nullopt;
    LoadedModule module;
    module.code = bytes_of(field(value, "code"));
    module.imports = strings_of(field(value, "imports"));
    module.fault = optional_fault_of(field(value, "fault"));
    const Value& exception = field(value, "exception");
    if (exception.kind != Kind::none) module.exception = exception_of(exception);
    return module;
}

bool loads(const std::optional<LoadedModule>& module) {
    return !module || (!module->fault && !module->exception);
}

void take_oracle(GiveReply& reply, const Frame& frame, std::size_t checkers) {
    expect(frame, FrameType::oracle);
    const Value payload = payload_of(frame.payload);
    const std::vector<Value>& parts = tuple_items(payload, 2);
    reply.oracle = loaded_module(parts[0]);
    for (const Value& fault : list_items(parts[1])) {
        reply.checkers.push_back(fault.kind == Kind::none ? std::nullopt
                                                          : std::optional(string_of(fault)));
    }
    if (reply.oracle && loads(reply.oracle) && reply.checkers.size() != checkers) {
        throw Malformed{"another number of checkers"};
    }
}

GivenOutcome remote_outcome(const Value& payload) {
    const std::vector<Value>& parts = tuple_items(payload, 2);
    RemoteGiven remote;
    for (const Value& fault : list_items(parts[1])) {
        const std::vector<Value>& pair = tuple_items(fault, 2);
        remote.faults.emplace_back(string_of(pair[0]), string_of(pair[1]));
    }
    return {std::move(remote), encode(parts[0])};
}

void take_given(GiveReply& reply, const Frame& frame, const std::vector<std::size_t>& bindings) {
    expect(frame, FrameType::given);
    Value payload = payload_of(frame.payload);
    tuple_items(payload, 4);
    std::vector<Value>& parts = payload.items;
    const auto number = static_cast<std::size_t>(count_of(parts[0]));
    if (number >= bindings.size()) throw Malformed{"a value for a case that is not there"};
    std::vector<GivenOutcome>& outcomes = reply.cases[number];
    if (static_cast<std::size_t>(count_of(parts[1])) != outcomes.size() ||
        outcomes.size() >= bindings[number]) {
        throw Malformed{"given values out of order"};
    }
    outcomes.push_back(given_outcome(string_of(parts[2]), std::move(parts[3])));
}

/// Every binding has a value, or its case ends with what went wrong.
void expect_complete(const GiveReply& reply, const std::vector<std::size_t>& bindings) {
    for (std::size_t number = 0; number < bindings.size(); ++number) {
        const auto& outcomes = reply.cases[number];
        const bool ended = !outcomes.empty() && outcomes.back().encoded.empty();
        if (outcomes.size() != bindings[number] && !ended) {
            throw Malformed{"given values are missing"};
        }
    }
}

Finding finding_of(const std::string& name) {
    if (name == "right") return Finding::right;
    if (name == "wrong") return Finding::wrong;
    if (name == "failed") return Finding::failed;
    if (name == "unreadable") return Finding::unreadable;
    throw Malformed{"a checker's answer of unknown kind"};
}

CheckReply::Answer answer_of(const Frame& frame) {
    expect(frame, FrameType::checked);
    const Value payload = payload_of(frame.payload);
    const std::vector<Value>& parts = tuple_items(payload, 3);
    CheckReply::Answer answer{finding_of(string_of(parts[0])), string_of(parts[1]), std::nullopt};
    if (parts[2].kind != Kind::none) answer.exception = exception_of(parts[2]);
    return answer;
}

void take_check(CheckReply& check, const Frame& frame) {
    if (check.answer) throw Malformed{"a frame after CHECKED"};
    if (!check.loaded) {
        expect(frame, FrameType::loaded);
        check.loaded = true;
    } else if (frame.type == FrameType::read && !check.read) {
        check.read = true;
    } else {
        check.answer = answer_of(frame);
    }
}

Counted counted_of(const Value& value) {
    const std::vector<Value>& parts = tuple_items(value, 2);
    if (!boolean_of(parts[0])) return {std::nullopt, string_of(parts[1])};
    if (parts[1].kind == Kind::floating) return {parts[1].real, ""};
    if (parts[1].kind != Kind::integer) throw Malformed{"a counter that is no number"};
    const double huge = std::numeric_limits<double>::infinity();
    return {parts[1].text.empty() ? static_cast<double>(parts[1].integer) : huge, ""};
}

void take_counted(RemoteReply& reply, const Frame& frame, std::size_t counters) {
    expect(frame, FrameType::counted);
    const Value payload = payload_of(frame.payload);
    const std::vector<Value>& parts = tuple_items(payload, 2);
    reply.counted.emplace();
    for (const Value& one : list_items(parts[0])) reply.counted->push_back(counted_of(one));
    if (reply.counted->size() != counters) throw Malformed{"another number of counters"};
    if (parts[1].kind != Kind::none) reply.fault = string_of(parts[1]);
}

void take_remote(RemoteReply& reply, const Frame& frame, std::size_t counters) {
    if (reply.exception) throw Malformed{"a frame after LOAD_FAILED"};
    if (!reply.check.loaded && frame.type == FrameType::load_failed) {
        const Value payload = payload_of(frame.payload);
        reply.exception = exception_of(tuple_items(payload, 3)[2]);
    } else if (reply.check.loaded && !reply.counted) {
        take_counted(reply, frame, counters);
    } else {
        take_check(reply.check, frame);
    }
}

}  // namespace

GivenOutcome given_outcome(const std::string& kind, Value payload) {
    if (kind == "fault") return {fault_of(payload), {}};
    if (kind == "exception") return {exception_of(payload), {}};
    if (kind == "remote") return remote_outcome(payload);
    if (kind == "unfit") return {Unfit{string_of(payload)}, {}};
    if (kind != "value") throw Malformed{"a given value of unknown kind"};
    std::string encoded = encode(payload);
    return {std::move(payload), std::move(encoded)};
}

std::variant<GiveReply, ReplyError> read_give(std::string_view reply,
                                              const std::vector<std::size_t>& bindings,
                                              std::size_t checkers) {
    try {
        const std::vector<Frame> frames = trusted_frames(reply);
        if (frames.empty()) throw Malformed{"no reply"};
        GiveReply give;
        give.cases.resize(bindings.size());
        take_oracle(give, frames.front(), checkers);
        if (!loads(give.oracle)) return give;
        if (frames.size() < 2) throw Malformed{"cut after ORACLE"};
        for (std::size_t index = 1; index + 1 < frames.size(); ++index) {
            take_given(give, frames[index], bindings);
        }
        expect_complete(give, bindings);
        expect(frames.back(), FrameType::fixtures);
        give.fixtures = loaded_module(payload_of(frames.back().payload));
        return give;
    } catch (const Malformed& malformed) {
        return ReplyError{malformed.reason};
    }
}

std::variant<CheckReply, ReplyError> read_check(std::string_view reply) {
    try {
        CheckReply check;
        for (const Frame& frame : trusted_frames(reply)) take_check(check, frame);
        return check;
    } catch (const Malformed& malformed) {
        return ReplyError{malformed.reason};
    }
}

std::variant<RemoteReply, ReplyError> read_remote(std::string_view reply, std::size_t counters) {
    try {
        RemoteReply remote;
        for (const Frame& frame : trusted_frames(reply)) take_remote(remote, frame, counters);
        return remote;
    } catch (const Malformed& malformed) {
        return ReplyError{malformed.reason};
    }
}

}  // namespace kata::value
