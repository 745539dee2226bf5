#include "runner/judge/oracle.h"
#include "runner/judge/checker.h"

#include <catch2/catch.hpp>

#include "sandbox/harness/message/message.h"
#include "tests/unit/judge/case.h"
#include "tests/unit/value/build.h"

using namespace kata;
using namespace value::build;
using harness::FrameType;
using judge::Verdict;

namespace {

sandbox::Result replied(std::string reply) {
    sandbox::Result result;
    result.reply.bytes = std::move(reply);
    return result;
}

const std::string loaded = frame(FrameType::loaded, tuple({integer(0), integer(0)}));
const std::string data_read = frame(FrameType::read, none());

std::string answer(const char* kind, const char* said = "") {
    return frame(FrameType::checked, tuple({text(kind), text(said), none()}));
}

/// One case, `find(xs)`, that `fits` judges; nothing is wrong with it so far.
struct Checked {
    exercise::Exercise exercise;
    exercise::Prompt prompt = made::prompt("find(xs)");
    judge::OwnModules own;
    judge::PlannedCase planned;
    judge::CaseOutcome outcome;

    Checked() {
        exercise.file = "find/exercise.yaml";
        exercise.folder = "/nowhere";
        exercise.cases.resize(1);
        exercise::Case& one = exercise.cases[0];
        one.action = exercise::Session{{prompt}};
        one.given = {{"xs", "squares(3)", false, {4, 5}, true}};
        one.checker = {"fits", {7, 12}};
        one.feedback = "Think again.";
        own.oracle =
            judge::OwnModule{"oracle.py", "find/oracle.py", "def fits(result): ...\n", "", {}};
        planned.source = &one;
        planned.prompts.push_back(made::planned(prompt));
        planned.prompts[0].checked = true;
        judge::Check check;
        check.got = "[9]";
        outcome.judgement.checks.push_back(check);
        outcome.judgement.points.possible = 2;
        judge::settle(outcome.judgement, Verdict::accepted, "");
    }

    judge::CaseJudgement judged(const harness::ExecutionOutcome& answer) {
        judge::judge_check(outcome, planned, own, answer);
        return outcome.judgement;
    }

    std::variant<std::monostate, judge::Diagnostics, judge::Ending> take(std::string reply) {
        std::vector<judge::PlannedCase> plan = {planned};
        auto taken = judge::take_given(exercise, replied(std::move(reply)), own, plan);
        planned = plan[0];
        return taken;
    }

    std::string complaint(std::string reply) {
        const auto taken = take(std::move(reply));
        const auto* faults = std::get_if<judge::Diagnostics>(&taken);
        return faults == nullptr ? "" : (*faults)[0].message;
    }
};

value::Value module(value::Value fault = none()) {
    value::Value code = of(value::Kind::bytes);
    code.text = "CODE";
    return dict({text("code"), code, text("fault"), std::move(fault), text("exception"), none(),
                 text("imports"), list({text("json")})});
}

std::string oracle_frame(value::Value checker = none(), value::Value loaded_module = module()) {
    return frame(FrameType::oracle, tuple({std::move(loaded_module), list({std::move(checker)})}));
}

std::string given_frame(const char* kind, value::Value payload) {
    return frame(FrameType::given, tuple({integer(0), integer(0), text(kind), std::move(payload)}));
}

const std::string no_fixtures = frame(FrameType::fixtures, none());

value::Value fault_value(std::int64_t line, std::int64_t column) {
    return dict({text("message"), text("invalid syntax"), text("line"), integer(line),
                 text("column"), integer(column), text("end_line"), integer(line),
                 text("end_column"), integer(column + 1), text("text"), text("")});
}

}  // namespace

TEST_CASE("a right answer stays accepted") {
    Checked one;
    const auto judged = one.judged(replied(loaded + data_read + answer("right")));
    CHECK(judged.verdict == Verdict::accepted);
    CHECK(judged.points.earned == 2);
    CHECK(judged.feedback.empty());
}

TEST_CASE("a wrong answer carries the checker's words") {
    Checked one;
    const auto judged = one.judged(replied(loaded + data_read + answer("wrong", "not sorted")));
    CHECK(judged.verdict == Verdict::wrong_answer);
    CHECK(judged.points.earned == 0);
    CHECK(judged.feedback == "Think again.");
    const judge::Check* check = judged.first_failure();
    REQUIRE(check != nullptr);
    CHECK(check->kind == judge::CheckKind::checker);
    CHECK(check->got == "[9]");
    CHECK(check->difference->description == "not sorted");
}

TEST_CASE("a checker that fails is the exercise's fault") {
    Checked one;
    const auto judged = one.judged(replied(loaded + data_read + answer("failed", "it returned 3")));
    CHECK(judged.verdict == Verdict::internal_error);
    CHECK(judged.message == "The checker `fits` of this kata failed: it returned 3.");
}

TEST_CASE("a checker that never answers is the exercise's fault") {
    sandbox::Result endless = replied(loaded + data_read);
    endless.cause = sandbox::Cause::wall_limit;
    CHECK(Checked().judged(endless).verdict == Verdict::internal_error);
    CHECK(Checked().judged(replied(loaded + data_read)).verdict == Verdict::internal_error);
    CHECK(Checked().judged(replied("nonsense")).verdict == Verdict::internal_error);
    CHECK(Checked().judged(sandbox::SetupError{"fork", "case", 11}).verdict ==
          Verdict::internal_error);
    sandbox::Result unloaded;
    unloaded.cause = sandbox::Cause::cpu_limit;
    CHECK(Checked().judged(unloaded).verdict == Verdict::internal_error);
}

TEST_CASE("bytes that no value can be made of are the submission's fault") {
    CHECK(Checked().judged(replied(loaded + answer("unreadable", "TypeError"))).verdict ==
          Verdict::runtime_error);
    sandbox::Result bomb = replied(loaded);
    bomb.cause = sandbox::Cause::memory_limit;
    CHECK(Checked().judged(bomb).verdict == Verdict::memory_limit_exceeded);
    bomb.cause = sandbox::Cause::killed;  // by nobody knows whom
    CHECK(Checked().judged(bomb).verdict == Verdict::internal_error);
}

TEST_CASE("given values come into the plan, the oracle's code is kept") {
    Checked one;
    const auto taken =
        one.take(oracle_frame() + given_frame("value", list({integer(4)})) + no_fixtures);
    REQUIRE(std::holds_alternative<std::monostate>(taken));
    REQUIRE(one.planned.given.size() == 1);
    CHECK(one.planned.given[0].encoded == value::encode(list({integer(4)})));
    CHECK(one.own.oracle->code == "CODE");
    CHECK(one.own.oracle->imports == std::vector<std::string>{"json"});
}

TEST_CASE("a given value that cannot be made is an invalid exercise, at its place") {
    Checked one;
    CHECK(one.complaint(oracle_frame() + given_frame("fault", fault_value(1, 3)) + no_fixtures) ==
          "`xs` is not a Python expression: invalid syntax");
    CHECK(one.complaint(oracle_frame() + given_frame("unfit", text("tag b'O'")) + no_fixtures) ==
          "the value of `xs` cannot be given to a session: tag b'O'");
    CHECK(one.complaint(oracle_frame(text("is not a function")) + given_frame("value", integer(1)) +
                        no_fixtures) == "`fits` is not a function");
}

TEST_CASE("an oracle.py that does not load is an invalid exercise, at its own place") {
    Checked one;
    const auto taken = one.take(oracle_frame(none(), module(fault_value(1, 5))));
    const auto* faults = std::get_if<judge::Diagnostics>(&taken);
    REQUIRE(faults != nullptr);
    CHECK((*faults)[0].file == "find/oracle.py");
    CHECK((*faults)[0].line == 1);
    CHECK((*faults)[0].message == "is not Python: invalid syntax");
}

TEST_CASE("an oracle process that breaks a limit is the judge's failure") {
    Checked one;
    std::vector<judge::PlannedCase> plan = {one.planned};
    sandbox::Result endless;
    endless.cause = sandbox::Cause::wall_limit;
    const auto taken = judge::take_given(one.exercise, endless, one.own, plan);
    REQUIRE(std::holds_alternative<judge::Ending>(taken));
    CHECK(std::get<judge::Ending>(taken).verdict == Verdict::internal_error);
}

TEST_CASE("no request that runs a submission holds oracle.py") {
    Checked one;
    one.exercise.submit = {"find.py"};
    one.own.oracle->source = "SECRET_SOURCE";
    one.own.oracle->code = "SECRET_CODE";
    one.planned.given.push_back({&one.exercise.cases[0].given[0], "1", value::encode(integer(1))});
    const value::Compiled compiled = {{{"find.py", "COMPILED", {}, {}, {}}}};
    const auto execution =
        judge::execution_of(one.exercise, one.planned, made::submission, compiled, one.own);
    CHECK(execution.request.find("COMPILED") != std::string::npos);
    CHECK(execution.request.find("SECRET") == std::string::npos);
    CHECK(execution.request.find("squares") == std::string::npos);
    CHECK(execution.request.find("fits") == std::string::npos);
}
