#include <algorithm>
#include <numeric>
#include <string>
#include <variant>
#include <vector>

#include "runner/value/draw_reply.h"
#include "runner/value/oracle_reply.h"
#include "runner/value/reply.h"
#include "runner/value/trace.h"
#include "sandbox/harness/message/message.h"
#include "tests/fuzz/demand.h"
#include "tests/fuzz/targets.h"

namespace kata::fuzz {
namespace {

/// What the host is made to have asked for.
struct Asked {
    std::size_t items, kept, inputs;
};

/// Takes the first byte off: the lowest three bits, the next two, the upper three.
Asked take_asked(std::string_view& bytes) {
    const std::size_t byte = static_cast<unsigned char>(bytes[0]);
    bytes.remove_prefix(1);
    return {byte & 7, byte >> 3 & 3, byte >> 5};
}

void check_frames(std::string_view bytes) {
    const auto frames = harness::read_frames(bytes);
    if (const auto* malformed = std::get_if<harness::MalformedReply>(&frames)) {
        demand(!malformed->reason.empty(), "a reason");
        demand(malformed->offset <= bytes.size(), "an offset within");
    }
}

void check_session(const value::SessionReply& session, std::size_t prompts, std::size_t kept) {
    demand(session.results.size() <= prompts, "no more results than prompts");
    demand(session.kept.size() <= kept, "no more kept values than were asked for");
    for (std::size_t index = 0; index < session.results.size(); ++index) {
        demand(session.results[index].index == index, "results without gaps");
    }
    if (!session.done || !std::holds_alternative<value::Loaded>(session.load)) return;
    demand(session.results.size() == prompts && session.kept.size() == kept, "an end of it all");
}

/// A reply is of the form that is due, or there is a reason why it is not.
template <typename Reply>
const Reply* checked(const std::variant<Reply, value::ReplyError>& read) {
    if (const auto* error = std::get_if<value::ReplyError>(&read)) {
        demand(!error->reason.empty(), "a reason");
    }
    return std::get_if<Reply>(&read);
}

void check_batch(std::string_view bytes, const Asked& asked) {
    std::vector<std::size_t> prompts;
    for (std::size_t input = 0; input < asked.inputs; ++input) {
        prompts.push_back((asked.items + input) % 4);
    }
    const std::size_t all = std::accumulate(prompts.begin(), prompts.end(), std::size_t{0});
    check_session(value::read_batch(bytes, prompts, asked.kept), all, asked.kept * asked.inputs);
}

void check_compiled_first(std::string_view bytes, const Asked& asked) {
    const auto first = value::read_compiled_first(bytes, asked.items);
    if (!first) return;
    demand(first->compiled.files.size() == asked.items, "the files that were asked about");
    demand(bytes.ends_with(first->rest) && first->rest.size() < bytes.size(), "a rest behind it");
}

void check_draw(std::string_view bytes, const Asked& asked) {
    const auto read = value::read_draw(bytes, asked.kept, asked.items);
    const auto* draw = checked(read);
    if (draw == nullptr) return;
    std::size_t prompts = 0;
    for (const value::DrawnInput& input : draw->inputs) {
        demand(input.values.size() == asked.kept, "a value for each name");
        demand(input.encoded.size() == asked.kept, "and its bytes");
        prompts += input.prompts.size();
    }
    if (!draw->fault && draw->reference.done) {
        check_session(draw->reference, prompts, 0);
        for (const value::DrawnInput& input : draw->inputs) {
            for (const std::size_t prompt : input.prompts) {
                demand(prompt < asked.items + draw->operations.size(), "a prompt that is there");
            }
        }
    }
}

void check_give(std::string_view bytes, const Asked& asked) {
    std::vector<std::size_t> bindings;
    for (std::size_t index = 0; index < asked.inputs; ++index) {
        bindings.push_back((asked.items + index) % 4);
    }
    const auto read = value::read_give(bytes, bindings, asked.kept);
    const auto* give = checked(read);
    if (give == nullptr) return;
    demand(give->cases.size() == bindings.size(), "outcomes for each case");
    for (std::size_t index = 0; index < bindings.size(); ++index) {
        demand(give->cases[index].size() <= bindings[index], "no more values than bindings");
    }
}

}  // namespace

void reply(std::string_view bytes) {
    if (bytes.empty()) return;
    const Asked asked = take_asked(bytes);
    check_frames(bytes);
    check_session(value::read_session(bytes, asked.items, asked.kept), asked.items, asked.kept);
    check_batch(bytes, asked);
    check_compiled_first(bytes, asked);
    const auto program = value::read_program(bytes);
    demand(program.exit_status.value_or(0) <= 255, "an exit status");
    demand(value::read_tests(bytes).tests.size() <= value::most_tests, "tests within their bound");
}

void trusted_reply(std::string_view bytes) {
    if (bytes.empty()) return;
    const Asked asked = take_asked(bytes);
    const auto compiled = value::read_compiled(bytes, asked.items);
    const auto prepared = value::read_prepared(bytes, asked.items);
    const auto inspected = value::read_inspected(bytes, asked.items, {asked.kept, asked.inputs});
    const auto examined = value::read_examined(bytes, asked.items);
    const auto remote = value::read_remote(bytes, asked.items);
    if (const auto* one = checked(compiled)) demand(one->files.size() == asked.items, "files");
    if (const auto* one = checked(prepared)) demand(one->prompts.size() == asked.items, "prompts");
    if (const auto* one = checked(inspected)) demand(one->sessions.size() == 2, "sessions");
    if (const auto* one = checked(examined)) demand(one->size() == asked.items, "files");
    if (const auto* one = checked(remote); one != nullptr && one->counted) {
        demand(one->counted->size() == asked.items, "counters");
    }
    checked(value::read_check(bytes));
    checked(value::read_type_errors(bytes));
    check_draw(bytes, asked);
    check_give(bytes, asked);
}

void trace(std::string_view bytes) {
    const value::Trace trace = value::read_trace(bytes, {"solution.py", "second.py"});
    const auto known = [](const value::TracebackFrame& frame) {
        return frame.file == "solution.py" || frame.file == "second.py" ||
               frame.file.starts_with("<prompt ");
    };
    demand(std::all_of(trace.running.begin(), trace.running.end(), known), "known files alone");
    demand(std::all_of(trace.samples.begin(), trace.samples.end(), known), "known files alone");
    for (const auto& thread : trace.others) {
        demand(std::all_of(thread.begin(), thread.end(), known), "known files alone");
    }
}

}  // namespace kata::fuzz
