// Objects that live beside a case, with real processes, with and without namespaces.

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "runner/exercise/loader.h"
#include "runner/judge/judge.h"
#include "runner/judge/worker_executor.h"
#include "tests/integration/worker_bench.h"

using namespace kata;
using judge::Verdict;
using kata::tests::interpreter;
using kata::tests::on_both_tiers;
using kata::tests::plain_policy;

namespace {

namespace fs = std::filesystem;

exercise::Exercise loaded(const std::string& name) {
    auto read = exercise::load(fs::path(ATTACKED_EXERCISES) / name);
    if (const auto* faults = std::get_if<std::vector<exercise::Diagnostic>>(&read)) {
        FAIL(exercise::render(*faults));
    }
    return std::get<exercise::Exercise>(std::move(read));
}

judge::CaseJudgement judged(const exercise::Exercise& exercise, const std::string& source) {
    judge::WorkerExecutor executor(
        [](bool) { return harness::Worker(interpreter(), plain_policy()); });
    judge::Observer nobody;
    const std::string& name = exercise.submit.front();
    const auto outcome = judge::judge(exercise, {{name, name, source}}, {}, executor, nobody);
    REQUIRE(std::holds_alternative<judge::Judgement>(outcome));
    const auto& judgement = std::get<judge::Judgement>(outcome);
    INFO(judgement.message);
    REQUIRE(judgement.cases.size() == 1);
    return judgement.cases[0];
}

int open_descriptors() {
    int count = 0;
    for (const auto& entry : fs::directory_iterator("/proc/self/fd")) {
        static_cast<void>(entry);
        ++count;
    }
    return count;
}

}  // namespace

TEST_CASE("a remote object is used and counted") {
    on_both_tiers([](bool) {
        const exercise::Exercise tape = loaded("tape");
        CHECK(judged(tape, "def total(t): return t[0] + t[1] + t[2]\n").verdict ==
              Verdict::accepted);
        const auto greedy = judged(tape, "def total(t): return sum(t[i] for i in range(9)) - 6\n");
        CHECK(greedy.verdict == Verdict::counter_limit_exceeded);
        CHECK(greedy.message == "`tape.reads`: 9, at most 3.");
    });
}

TEST_CASE("virtual time passes in the oracle alone") {
    on_both_tiers([](bool) {
        const exercise::Exercise timer = loaded("timer");
        const std::string head = "import asyncio\nasync def both(waits):\n    return ";
        CHECK(judged(timer, head + "tuple(await asyncio.gather(waits.wait(3), waits.wait(4)))\n")
                  .verdict == Verdict::accepted);
        const auto slow = judged(timer, head + "await waits.wait(3), await waits.wait(4)\n");
        CHECK(slow.verdict == Verdict::counter_limit_exceeded);
        CHECK(slow.message == "`clock.elapsed`: 7, at most 4.");
    });
}

TEST_CASE("a case that dies, and one that says nonsense, leave nothing behind") {
    const exercise::Exercise tape = loaded("tape");
    const int before = open_descriptors();
    CHECK(judged(tape, "import os\ndef total(t): os.kill(os.getpid(), 9)\n").verdict !=
          Verdict::accepted);
    CHECK(judged(tape,
                 "import os\n"
                 "def total(t):\n"
                 "    for fd in range(3, 64):\n"
                 "        try: os.write(fd, b'nonsense')\n"
                 "        except OSError: pass\n"
                 "    return t[0] + t[1] + t[2]\n")
              .verdict == Verdict::runtime_error);
    CHECK(open_descriptors() == before);
}
