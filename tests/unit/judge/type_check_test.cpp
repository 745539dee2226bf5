#include "runner/judge/type_check.h"

#include <catch2/catch.hpp>

#include "sandbox/harness/message/message.h"
#include "tests/unit/judge/case.h"
#include "tests/unit/value/build.h"

using namespace kata;
using judge::Verdict;
using namespace value::build;

namespace {

exercise::Case types_case() {
    exercise::Case one;
    one.action = exercise::TypeCheck{
        {{"types/right.py", "right.py", "import find\nfind.find([1])\n", {}, {}},
         {"types/wrong.py",
          "wrong.py",
          "import find\nfind.find('a')\nfind.find(2)\n",
          {2, 3},
          {}}}};
    one.feedback = "Think of types.";
    return one;
}

value::Value error(const char* file, int line, const char* severity = "error") {
    return tuple({text(file), integer(line), integer(1), text(severity), text("no [code]")});
}

sandbox::Result said(std::vector<value::Value> errors) {
    const std::string payload = value::encode(list(std::move(errors)));
    sandbox::Result result;
    result.reply.bytes = static_cast<char>(harness::FrameType::type_checked);
    for (std::size_t i = 0; i < 4; ++i) {
        result.reply.bytes += static_cast<char>((payload.size() >> (8 * i)) & 0xFF);
    }
    result.reply.bytes += payload;
    return result;
}

judge::CaseJudgement judged(const sandbox::Result& result) {
    const exercise::Case one = types_case();
    judge::PlannedCase planned;
    planned.source = &one;
    return judge::judge_type_check(planned, result, made::submission).judgement;
}

std::vector<judge::SourceProblem> problems_of(const std::string& bytes, bool checked = true) {
    exercise::Exercise exercise;
    exercise.cases.push_back(checked ? types_case() : exercise::Case());
    return judge::refused_type_comments(exercise, {{"find.py", "find.py", bytes}});
}

}  // namespace

TEST_CASE("types: errors where they must be and nowhere else") {
    const auto judgement =
        judged(said({error("wrong.py", 2), error("wrong.py", 3), error("right.py", 2, "note")}));
    CHECK(judgement.accepted());
    REQUIRE(judgement.checks.size() == 5);
    CHECK(judgement.checks[0].action == "mypy --strict find.py");
    CHECK(judgement.checks[0].expected == "no error");
    CHECK(judgement.checks[2].expected == "an error in line 2: find.find('a')");
    CHECK(judgement.checks[2].got == "line 2: no [code]");
    CHECK(judgement.checks[4].expected == "no other error");
}

TEST_CASE("types: a mistake that is not found") {
    const auto judgement = judged(said({error("wrong.py", 3)}));
    CHECK(judgement.verdict == Verdict::wrong_answer);
    REQUIRE(judgement.first_failure() != nullptr);
    CHECK(judgement.first_failure()->expected == "an error in line 2: find.find('a')");
    CHECK(judgement.first_failure()->got == "no error there");
    CHECK(judgement.feedback == "Think of types.");
}

TEST_CASE("types: errors in what is right, in the submission, in other lines, and of no file") {
    for (const char* file : {"right.py", "find.py", ""}) {
        const auto judgement =
            judged(said({error(file, 1), error("wrong.py", 2), error("wrong.py", 3)}));
        CHECK(judgement.verdict == Verdict::wrong_answer);
        CHECK(judgement.first_failure()->got == "line 1: no [code]");
    }
    const auto judgement =
        judged(said({error("wrong.py", 1), error("wrong.py", 2), error("wrong.py", 3)}));
    CHECK(judgement.verdict == Verdict::wrong_answer);
    CHECK(judgement.first_failure()->expected == "no other error");
}

TEST_CASE("types: a checker that did not come to its end") {
    auto limited = made::ended(sandbox::Cause::cpu_limit);
    CHECK(judged(limited).verdict == Verdict::time_limit_exceeded);
    // Nothing of the submission runs there: what cannot be read is not its doing.
    CHECK(judged(made::ended(sandbox::Cause::exited)).verdict == Verdict::internal_error);
    CHECK(judged(said({integer(1)})).verdict == Verdict::internal_error);
}

TEST_CASE("types: the request does not say which lines must be refused") {
    const exercise::Case one = types_case();
    auto check = std::get<exercise::TypeCheck>(one.action);
    const std::string request = judge::type_check_request(check, made::submission);
    CHECK(request.find("find.find('a')") != std::string::npos);
    CHECK(request.find("attempt.py") == std::string::npos);
    check.snippets[1].error_lines = {1};
    check.snippets[1].file = "elsewhere.py";
    CHECK(judge::type_check_request(check, made::submission) == request);
}

TEST_CASE("comments that silence a type checker are refused, with their place") {
    const auto problems = problems_of("def f(x):\n    return x  # type: ignore[misc]\n");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].line == 2);
    CHECK(problems[0].column == 15);
    CHECK(problems[0].source == "    return x  # type: ignore[misc]");
    CHECK(problems[0].message ==
          "Comments that silence the type checker may not be used in this kata.");
    for (const char* line :
         {"#type:ignore", "#\ttype: \tignore", "x = 1 # mypy: ignore-errors",
          "# mypy:disable-error-code=x", "## type: ignore", "'''\n# mypy: x\n'''",
          "x = 1 # hello # type: ignore", "a\r# type: ignore\r", "a\f# mypy: y"}) {
        INFO(line);
        CHECK(problems_of(line).size() == 1);
    }
    for (const char* line : {"x = []  # type: List[int]", "# types: ignored", "# ignore the type",
                             "# Mypy says so", "type = ignore", "#"}) {
        INFO(line);
        CHECK(problems_of(line).empty());
    }
    CHECK(problems_of("# type: ignore", false).empty());
}

TEST_CASE("an encoding in which such a comment could hide is refused") {
    CHECK(problems_of("# -*- coding: utf-7 -*-\n").size() == 1);
    CHECK(problems_of("#!/usr/bin/python\n# vim: set fileencoding=latin-1 :\n").size() == 1);
    CHECK(problems_of("# decoding, coding: cp037\n").size() == 1);
    CHECK(problems_of("# -*- coding: utf-8 -*-\n# vim: fileencoding=utf8\n").empty());
    CHECK(problems_of("\n\n# coding: utf-7, which no longer counts\n").empty());
    CHECK(problems_of("# about coding\nprint('coding')\n").empty());
}
