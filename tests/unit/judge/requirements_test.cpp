#include "runner/judge/requirements.h"

#include <catch2/catch.hpp>

using namespace kata;

namespace {

exercise::Exercise needing(const char* python) {
    exercise::Exercise exercise;
    exercise.python =
        std::get<exercise::VersionSpecifiers>(exercise::VersionSpecifiers::parse(python));
    exercise.cases.resize(2);
    exercise.cases[1].points = 4;
    return exercise;
}

}  // namespace

TEST_CASE("an interpreter that suits") {
    CHECK_FALSE(judge::skip_for(needing(">=3.8"), {3, 11, 2}, "/usr/bin/python3", {}));
}

TEST_CASE("an interpreter that is too old") {
    const auto skip = judge::skip_for(needing(">=3.11"), {3, 9, 1}, "/usr/bin/python3", {});
    REQUIRE(skip);
    CHECK(skip->message ==
          "It needs Python >=3.11; this is 3.9.1. Choose another with `--python`.");
}

TEST_CASE("packages that are missing, and how to install them") {
    const auto debian =
        judge::skip_for(needing(">=3.8"), {3, 11, 2}, "/usr/bin/python3.11", {"flask"});
    REQUIRE(debian);
    CHECK(debian->message ==
          "It needs the Python package `flask`, which this interpreter does not have.");
    CHECK(debian->remedy == "apt install python3-flask");
    CHECK(judge::install_command("/opt/venv/bin/python", {"a", "b"}) ==
          "/opt/venv/bin/python -m pip install a b");
}

TEST_CASE("a skipped submission has no accepted case, and is not accepted") {
    const auto judgement = judge::skipped(needing(">=3.8"), {}, {"why", "how"});
    CHECK(judgement.verdict == judge::Verdict::skipped);
    CHECK(judgement.cases.size() == 2);
    CHECK(judgement.cases_run() == 0);
    CHECK(judgement.points.possible == 5);
    CHECK(judge::exit_status(judgement) == 1);
}
