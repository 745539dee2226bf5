#include "runner/judge/requirements.h"

#include <cerrno>

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
    CHECK_FALSE(judge::unsuited_version(needing(">=3.8"), {3, 11, 2}));
}

TEST_CASE("an interpreter that is too old") {
    const auto obstacle = judge::unsuited_version(needing(">=3.11"), {3, 9, 1});
    REQUIRE(obstacle);
    CHECK(obstacle->verdict == judge::Verdict::skipped);
    CHECK(obstacle->message ==
          "It needs Python >=3.11; this is 3.9.1. Choose another with `--python`.");
}

TEST_CASE("packages that are absent, and how to install them") {
    const auto one =
        judge::package_obstacle({"find package", "flask", ENOENT}, "/usr/bin/python3.11");
    REQUIRE(one);
    CHECK(one->verdict == judge::Verdict::skipped);
    CHECK(one->message ==
          "It needs the Python package `flask`, which this interpreter does not have.");
    CHECK(one->remedy == "apt install python3-flask");
    const auto two = judge::package_obstacle({"find package", "a b", ENOENT}, "/opt/bin/python");
    REQUIRE(two);
    CHECK(two->message ==
          "It needs the Python packages `a` and `b`, which this interpreter does not have.");
    CHECK(two->remedy == "/opt/bin/python -m pip install a b");
}

TEST_CASE("packages are installed by other names than they are imported by") {
    CHECK(judge::install_command("/opt/bin/python", {"yaml", "PIL.Image", "PIL"}) ==
          "/opt/bin/python -m pip install pyyaml pillow");
    CHECK(judge::install_command("/usr/bin/python3", {"yaml", "typing_extensions"}) ==
          "apt install python3-yaml python3-typing-extensions");
}

TEST_CASE("a package that is there and broken is no skip") {
    const auto obstacle = judge::package_obstacle(
        {"import package", "numpy: ImportError: libblas.so.3: no such file", 0}, "/opt/bin/python");
    REQUIRE(obstacle);
    CHECK(obstacle->verdict == judge::Verdict::internal_error);
    CHECK(obstacle->message ==
          "A package that it needs is installed, and cannot be imported: numpy: ImportError: "
          "libblas.so.3: no such file");
}

TEST_CASE("other failures of a worker say nothing of packages") {
    CHECK_FALSE(judge::package_obstacle({"execute", "/opt/bin/python", EACCES}, "/opt/bin/python"));
}

TEST_CASE("a skipped submission has no accepted case, and is not accepted") {
    const auto judgement =
        judge::not_judged(needing(">=3.8"), {}, {judge::Verdict::skipped, "why", "how"});
    CHECK(judgement.verdict == judge::Verdict::skipped);
    CHECK(judgement.message == "why");
    CHECK(judgement.remedy == "how");
    CHECK(judgement.cases.size() == 2);
    CHECK(judgement.cases_run() == 0);
    CHECK(judgement.points.possible == 5);
    CHECK(judge::exit_status(judgement) == 1);
}
