#include "tests/bench/warm.h"

#include <future>
#include <stdexcept>

#include "runner/value/reply.h"
#include "sandbox/harness/message/message.h"
#include "tests/bench/cold.h"
#include "tests/bench/stopwatch.h"

namespace kata::bench {

namespace {

constexpr std::size_t streamed_prompts = 1;

// fork_executor.py runs the same.
std::string source_of(std::size_t number) {
    return "def add(x):\n    total = x\n    for i in range(10):\n        total += " +
           std::to_string(number) + "\n    return total\n";
}

std::string reply_of(harness::ExecutionOutcome outcome) {
    if (const auto* error = std::get_if<sandbox::SetupError>(&outcome))
        throw std::runtime_error("the sandbox failed: " + error->message());
    auto& result = std::get<sandbox::Result>(outcome);
    if (result.cause != sandbox::Cause::exited || result.exit_code != 0)
        throw std::runtime_error("a case failed: " + result.err.bytes);
    return std::move(result.reply.bytes);
}

template <typename Reply>
Reply expect(std::variant<Reply, value::ReplyError> reply) {
    if (const auto* error = std::get_if<value::ReplyError>(&reply))
        throw std::runtime_error("a reply cannot be read: " + error->reason);
    return std::get<Reply>(std::move(reply));
}

harness::Execution execution_of(std::string request) {
    harness::Execution execution;
    execution.request = std::move(request);
    return execution;
}

harness::SessionPrompt prepare_call(harness::Worker& worker) {
    const harness::PromptText prompt{"add(1)", std::nullopt};
    const std::string reply =
        reply_of(worker.execute(execution_of(build_request(harness::PrepareRequest{{prompt}}))));
    const value::Prepared prepared = expect(value::read_prepared(reply, 1));
    return {prompt.source, prepared.prompts.at(0).code, true, false};
}

harness::Execution compile_request(const std::string& source) {
    return execution_of(build_request(harness::CompileRequest{{{"addition.py", source}}, {}}));
}

std::string code_in(const std::string& compile_reply) {
    return expect(value::read_compiled(compile_reply, 1)).files.at(0).code;
}

harness::SessionRequest session_of(const std::string& source, const std::string& code,
                                   const harness::SessionPrompt& call) {
    harness::SessionRequest session;
    session.modules = {{"addition", "addition.py", source, code}};
    session.entry = {"add"};
    session.prompts = {call};
    return session;
}

void check_session(const std::string& reply) {
    const value::SessionReply session = value::read_session(reply, streamed_prompts);
    if (!session.done || session.results.size() != streamed_prompts ||
        !std::holds_alternative<value::Value>(session.results[0].outcome))
        throw std::runtime_error("a session did not answer: " + session.fault.value_or("no fault"));
}

/// Judges every `step`-th submission from `first` on, the next one's compilation being under way
/// while a session runs.
/// Compiled where it runs, as `kata grade` has it.
harness::Execution whole_request(const std::string& source, const harness::SessionPrompt& call) {
    harness::SessionRequest session = session_of(source, "", call);
    session.compile.emplace();
    return execution_of(build_request(session));
}

void judge_stream(harness::Worker& worker, std::size_t first, std::size_t count, std::size_t step) {
    if (first >= count) return;
    const harness::SessionPrompt call = prepare_call(worker);
    worker.submit(whole_request(source_of(first), call));
    for (std::size_t number = first; number < count; number += step) {
        if (number + step < count) worker.submit(whole_request(source_of(number + step), call));
        const std::string reply = reply_of(worker.next());
        const auto compiled = value::read_compiled_first(reply, 1);
        if (!compiled) throw std::runtime_error("a submission was not compiled");
        check_session(std::string(compiled->rest));
    }
}

}  // namespace

TrivialCase::TrivialCase(harness::Worker& worker) {
    const std::string source = source_of(1);
    const std::string code = code_in(reply_of(worker.execute(compile_request(source))));
    request_ = build_request(session_of(source, code, prepare_call(worker)));
}

double TrivialCase::run_us(harness::Worker& worker, bool fresh_network) const {
    const Stopwatch stopwatch;
    harness::Execution execution = execution_of(request_);
    execution.fresh_network = fresh_network;
    const std::string reply = reply_of(worker.execute(std::move(execution)));
    const double elapsed = stopwatch.us();
    check_session(reply);
    return elapsed;
}

double stream_seconds(const harness::Interpreter& interpreter, std::size_t count,
                      std::size_t workers) {
    const Stopwatch stopwatch;
    std::vector<std::future<void>> running;
    for (std::size_t first = 0; first < workers; ++first) {
        running.push_back(std::async(std::launch::async, [&interpreter, first, count, workers] {
            harness::Worker worker(interpreter, policy_for(interpreter));
            judge_stream(worker, first, count, workers);
        }));
    }
    for (std::future<void>& worker : running) worker.get();
    return stopwatch.us() / 1e6;
}

}  // namespace kata::bench
