#include "runner/judge/ending.h"

#include <catch2/catch.hpp>

#include <csignal>

#include "tests/unit/judge/case.h"

using namespace kata;
using judge::ending_of;
using judge::Verdict;
using sandbox::Cause;

TEST_CASE("a process that exits by itself has no ending to explain") {
    CHECK_FALSE(ending_of(made::ended(Cause::exited, 1), {}));
}

TEST_CASE("limits are named with their size") {
    sandbox::Limits limits;
    limits.cpu = std::chrono::milliseconds(200);
    limits.output = 64ULL << 10;
    CHECK(ending_of(made::ended(Cause::cpu_limit), limits)->message ==
          "It was stopped after 200 ms of CPU time.");
    CHECK(ending_of(made::ended(Cause::wall_limit), limits)->message ==
          "It was stopped after 3 s.");
    CHECK(ending_of(made::ended(Cause::memory_limit), limits)->message ==
          "It used more memory than the limit of 128 MiB.");
    CHECK(ending_of(made::ended(Cause::output_limit), limits)->message ==
          "It wrote more than the limit of 64 KiB.");
}

TEST_CASE("signals have their names") {
    CHECK(judge::signal_name(SIGSEGV) == "SIGSEGV");
    CHECK(judge::signal_name(63) == "signal 63");
    CHECK(ending_of(made::ended(Cause::signaled, SIGTERM), {})->message ==
          "It was ended by SIGTERM.");
}

TEST_CASE("a kill that nothing explains is not blamed on the submission") {
    CHECK(ending_of(made::ended(Cause::killed), {})->verdict == Verdict::internal_error);
    CHECK(ending_of(made::ended(Cause::cancelled), {})->verdict == Verdict::internal_error);
}
