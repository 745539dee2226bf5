#include "runner/report/terminal.h"

#include <catch2/catch.hpp>

#include <string>

#include <fcntl.h>
#include <unistd.h>

#include "tests/unit/report/sample.h"

using namespace kata;
using report::Detail;

namespace {

std::string reported(const judge::Judgement& judgement, Detail detail = Detail::brief,
                     report::Style style = {false, true, 60}) {
    int pipe[2];
    REQUIRE(::pipe2(pipe, O_CLOEXEC) == 0);
    report::Output output(pipe[1]);
    report::Terminal terminal(output, style, detail);
    terminal.judging_started(judgement.subject);
    for (const judge::CaseJudgement& one : judgement.cases) terminal.case_judged(one);
    terminal.judging_finished(judgement);
    output.flush();
    ::close(pipe[1]);
    std::string text;
    char part[4096];
    ssize_t count = 0;
    while ((count = ::read(pipe[0], part, sizeof part)) > 0) {
        text.append(part, static_cast<std::size_t>(count));
    }
    ::close(pipe[0]);
    return text;
}

}  // namespace

TEST_CASE("an accepted run is short") {
    const auto judgement = sample::judgement(
        {sample::accepted("found"), sample::accepted("a", true), sample::accepted("b", true)});
    CHECK(reported(judgement) ==
          "Binary search  function · Python 3.11.2\n"
          "\n"
          "  ✓ found\n"
          "  ✓ 2 hidden cases\n"
          "\n"
          "✓ Accepted. 3 cases. At most 2 ms and 8 MiB a case.\n");
}

TEST_CASE("verbose names every case") {
    const auto judgement =
        sample::judgement({sample::accepted("found"), sample::accepted("a", true)});
    CHECK(reported(judgement, Detail::verbose).find("  ✓ a  2 ms, 8 MiB\n") != std::string::npos);
}

TEST_CASE("only the first failure is told in full, unless all are asked for") {
    const auto judgement = sample::judgement({sample::wrong("one"), sample::wrong("two")});
    const std::string brief = reported(judgement);
    CHECK(brief.find("\n✗ one: wrong answer\n") != std::string::npos);
    CHECK(brief.find("\n✗ two: wrong answer\n") == std::string::npos);
    CHECK(brief.find("✗ Wrong answer. 0 of 2 cases passed. `--verbose` shows every\nfailure.\n") !=
          std::string::npos);
    CHECK(reported(judgement, Detail::verbose).find("\n✗ two: wrong answer\n") !=
          std::string::npos);
}

TEST_CASE("many failing cases share a line") {
    std::vector<judge::CaseJudgement> cases;
    for (int number = 0; number < 9; ++number) cases.push_back(sample::wrong("same"));
    const std::string text = reported(sample::judgement(std::move(cases)));
    CHECK(text.find("  ✗ 3 more cases\n") != std::string::npos);
}

TEST_CASE("cases that were not run are counted") {
    judge::CaseJudgement not_run;
    not_run.title = "later";
    const std::string text = reported(sample::judgement({sample::wrong("first"), not_run}));
    CHECK(text.find("  – 1 case not run\n") != std::string::npos);
}

TEST_CASE("a missing layer is said aloud, a missing control group is not") {
    auto judgement = sample::judgement({sample::accepted("found")});
    judgement.layers.push_back({sandbox::Layer::cgroup, false, "not delegated"});
    CHECK(reported(judgement).find("less isolated") == std::string::npos);
    judgement.layers.push_back({sandbox::Layer::user_namespace, false, "EPERM"});
    const std::string text = reported(judgement);
    CHECK(text.find("\n! This run was less isolated than it should be; not in\nforce: user "
                    "namespace.") != std::string::npos);
}

TEST_CASE("an invalid submission: the problem, and no case") {
    judge::CaseJudgement first = sample::wrong("first");
    first.verdict = judge::Verdict::invalid_submission;
    auto judgement = sample::judgement({first});
    judgement.problems = {{"find.py", 0, 0, 0, "It does not define `find`.", ""}};
    CHECK(reported(judgement) ==
          "Binary search  function · Python 3.11.2\n"
          "\n"
          "✗ Invalid submission.\n"
          "\n"
          "    find.py\n"
          "    It does not define `find`.\n");
}

TEST_CASE("skipped: why, and the command that helps") {
    judge::Judgement judgement;
    judgement.subject = sample::subject();
    judgement.verdict = judge::Verdict::skipped;
    judgement.message = "It needs the Python package `flask`.";
    judgement.remedy = "apt install python3-flask";
    CHECK(reported(judgement) ==
          "Binary search  function · Python 3.11.2\n"
          "\n"
          "– Skipped.\n"
          "\n"
          "    It needs the Python package `flask`.\n"
          "\n"
          "    apt install python3-flask\n");
}

TEST_CASE("a failure of the judge does not blame the submission") {
    judge::Judgement judgement;
    judgement.subject = sample::subject();
    judgement.message = "The sandbox failed: mount /proc: EPERM.";
    CHECK(reported(judgement).find("The submission is not to blame.") != std::string::npos);
}

TEST_CASE("without UTF-8 everything is ASCII") {
    auto judgement = sample::judgement({sample::accepted("Zoë"), sample::wrong("two")});
    judgement.cases[1].out.bytes = "é\n";
    const std::string text = reported(judgement, Detail::brief, {false, false, 60});
    for (const char byte : text) REQUIRE(static_cast<unsigned char>(byte) < 0x80);
    CHECK(text.find("  ok Zo\\xeb\n") != std::string::npos);
}

TEST_CASE("colour is used when asked for, and only then") {
    const auto judgement = sample::judgement({sample::accepted("found"), sample::wrong("two")});
    CHECK(reported(judgement).find('\x1b') == std::string::npos);
    CHECK(reported(judgement, Detail::brief, {true, true, 60}).find("\x1b[32m✓\x1b[0m") !=
          std::string::npos);
}

TEST_CASE("no line is wider than the terminal") {
    judge::CaseJudgement one = sample::wrong("a title");
    one.checks[0].expected = std::string(300, 'x');
    one.checks[0].got = std::string(200, 'x') + "y";
    one.message = "A sentence with a good number of words, to be broken somewhere.";
    one.out.bytes = std::string(100, 'z');
    const std::string text = reported(sample::judgement({one}), Detail::brief, {false, true, 40});
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        INFO(line);
        std::size_t columns = 0;
        for (const char byte : line) columns += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
        CHECK(columns <= 40);
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    }
}
