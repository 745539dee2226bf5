// A zygote that speaks PROTOCOL.md wrongly, in every way that there is: the host survives, in
// bounded time and memory, and it is the sandbox's failure, never an outcome of the program.

#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <memory>

#include "sandbox/status.h"
#include "tests/integration/worker_bench.h"

using namespace kata;
using namespace std::chrono_literals;
using harness::ExecutionOutcome;
using kata::tests::Bench;
using kata::tests::interpreter;
using kata::tests::plain_policy;
using sandbox::SetupError;

namespace {

std::string read(const char* path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// An interpreter whose zygote runs hostile_zygote.py in place of the harness.
harness::Interpreter hostile(Bench& bench, const std::string& way) {
    static const std::string source = read(HOSTILE_ZYGOTE);
    harness::Interpreter result = interpreter();
    result.harness_code = bench.code_of(
        "WAY = '" + way + "'\nSIZE = " + std::to_string(sizeof(sandbox::StatusMessage)) + "\n" +
        source);
    return result;
}

harness::Execution any_execution() {
    harness::Execution execution;
    execution.limits.wall = 300ms;
    execution.limits.reply = 1 << 20;
    execution.collect_files = true;
    execution.request = "a request";
    return execution;
}

/// What comes of one execution by such a zygote.
ExecutionOutcome executed(Bench& bench, const std::string& way) {
    harness::Worker worker(hostile(bench, way), plain_policy());
    return worker.execute(any_execution());
}

bool has_children() {
    return waitpid(-1, nullptr, WNOHANG) >= 0 || errno != ECHILD;
}

}  // namespace

TEST_CASE("a zygote that speaks wrongly is the sandbox's failure") {
    Bench bench;
    const std::string way = GENERATE(values<std::string>({"ends",
                                                          "ends_by_a_signal",
                                                          "closes_the_socket",
                                                          "too_short",
                                                          "too_long",
                                                          "an_empty_packet",
                                                          "a_huge_packet",
                                                          "an_unknown_kind",
                                                          "confined_twice",
                                                          "started_too_early",
                                                          "ended_too_early",
                                                          "fails_of_no_step",
                                                          "floods_before",
                                                          "ready_twice",
                                                          "ready_for_ever",
                                                          "ends_with_an_order",
                                                          "closes_with_an_order",
                                                          "ends_what_did_not_start",
                                                          "starts_another_order",
                                                          "starts_order_0",
                                                          "starts_twice",
                                                          "starts_for_ever",
                                                          "confined_in_the_middle",
                                                          "ends_another_order",
                                                          "cut_end",
                                                          "long_end",
                                                          "never_ends",
                                                          "closes_in_the_middle",
                                                          "dies_in_the_middle",
                                                          "fails_in_the_middle",
                                                          "ends_without_waiting_for_go",
                                                          "sends_descriptors",
                                                          "starts_with_two_descriptors",
                                                          "starts_with_many_descriptors",
                                                          "starts_with_a_wrong_number_of_descriptors",
                                                          "ends_with_a_descriptor"}));
    INFO(way);
    const ExecutionOutcome outcome = executed(bench, way);
    REQUIRE(std::holds_alternative<SetupError>(outcome));
    const SetupError& error = std::get<SetupError>(outcome);
    INFO(error.message());
    CHECK(!error.step.empty());
    CHECK(error.message().size() < 1000);
}

TEST_CASE("a zygote that answers no more is given up after a time") {
    Bench bench;
    // Side by side, as each is waited for for half a minute.
    std::vector<std::unique_ptr<harness::Worker>> workers;
    for (const char* way : {"says_nothing", "says_nothing_more"}) {
        workers.push_back(std::make_unique<harness::Worker>(hostile(bench, way), plain_policy()));
        workers.back()->submit(any_execution());
    }
    for (auto& worker : workers) {
        const ExecutionOutcome outcome = worker->next();
        REQUIRE(std::holds_alternative<SetupError>(outcome));
        CHECK(std::get<SetupError>(outcome).message() == "protocol no answer from the sandbox");
    }
}

TEST_CASE("a zygote cannot fill the memory by its standard error, nor by a reply") {
    Bench bench;
    const ExecutionOutcome said = executed(bench, "floods_standard_error");
    REQUIRE(std::holds_alternative<SetupError>(said));
    CHECK(std::get<SetupError>(said).subject == "wrote 0 MiB at most");

    const ExecutionOutcome filled = executed(bench, "floods_the_reply");
    // Killed at the limit, it takes the sandbox along.
    CHECK(std::holds_alternative<SetupError>(filled));
}

TEST_CASE("an end by a kill that nothing explains is told as that") {
    Bench bench;
    const ExecutionOutcome outcome = executed(bench, "ends_by_an_unexplained_kill");
    REQUIRE(std::holds_alternative<sandbox::Result>(outcome));
    CHECK(std::get<sandbox::Result>(outcome).cause == sandbox::Cause::killed);
}

TEST_CASE("a list of left files that is nonsense is not taken for complete") {
    Bench bench;
    const ExecutionOutcome outcome = executed(bench, "garbles_the_list_of_files");
    REQUIRE(std::holds_alternative<sandbox::Result>(outcome));
    CHECK(std::get<sandbox::Result>(outcome).files.empty());
    CHECK_FALSE(std::get<sandbox::Result>(outcome).files_complete);
}

TEST_CASE("a zygote that takes no orders does not keep the host") {
    Bench bench;
    harness::Worker worker(hostile(bench, "says_nothing_more"), plain_policy());
    REQUIRE(std::holds_alternative<std::vector<sandbox::LayerState>>(worker.await_ready()));
    for (int i = 0; i < 20'000; ++i) worker.preload({"json", "random", "collections"});
    worker.submit(any_execution());
    CHECK(std::holds_alternative<SetupError>(worker.next()));
}

TEST_CASE("nothing is left of a worker that failed") {
    {
        Bench bench;
        executed(bench, "never_ends");
    }
    CHECK_FALSE(has_children());
}
