#include <catch2/catch.hpp>

#include <csignal>

#include "runner/judge/case_outcome.h"
#include "runner/value/render.h"
#include "tests/unit/judge/case.h"

using namespace kata;
using judge::CaseOutcome;
using judge::Verdict;
using made::ended;
using made::integer;
using sandbox::Cause;

namespace {

/// Two prompts, `f()` giving 1 and `g()` giving 2.
struct Session {
    exercise::Case source;
    judge::PlannedCase planned;

    Session() {
        source.title = "both";
        source.hidden = true;
        source.points = 3;
        source.feedback = "Think.";
        source.action = exercise::Session{{made::prompt("f()", "1"), made::prompt("g()", "2")}};
        planned.source = &source;
        const auto& prompts = std::get<exercise::Session>(source.action).prompts;
        planned.prompts = {made::planned(prompts[0], {{0, integer(1)}}),
                           made::planned(prompts[1], {{0, integer(2)}})};
    }

    CaseOutcome judge(const sandbox::Result& result, const value::SessionReply& reply) const {
        return judge::judge_session(planned, result, reply, made::submission);
    }
};

value::SessionReply answered(std::int64_t first, std::int64_t second) {
    value::SessionReply reply;
    reply.load = value::Loaded{};
    reply.results = {made::result(integer(first), 0), made::result(integer(second), 1)};
    reply.done = true;
    return reply;
}

value::SessionReply loaded() {
    value::SessionReply reply;
    reply.load = value::Loaded{};
    return reply;
}

}  // namespace

TEST_CASE("every prompt right: accepted, with the case's points") {
    const auto outcome = Session().judge(ended(Cause::exited), answered(1, 2));
    CHECK(outcome.judgement.verdict == Verdict::accepted);
    CHECK(outcome.judgement.points.earned == 3);
    CHECK(outcome.judgement.feedback.empty());
    CHECK_FALSE(outcome.stops);
}

TEST_CASE("the first failing prompt decides, the others are recorded") {
    value::SessionReply reply = answered(9, 2);
    reply.results[1] = made::result(made::exception("KeyError"), 1);
    const auto outcome = Session().judge(ended(Cause::exited), reply);
    CHECK(outcome.judgement.verdict == Verdict::wrong_answer);
    CHECK(outcome.judgement.points.earned == 0);
    CHECK(outcome.judgement.feedback == "Think.");
    REQUIRE(outcome.judgement.checks.size() == 2);
    CHECK(outcome.judgement.checks[1].verdict == Verdict::runtime_error);
}

TEST_CASE("each prompt gets what was printed since the one before") {
    value::SessionReply reply = answered(1, 2);
    std::get<value::Loaded>(reply.load).sizes.out = 7;  // "import\n"
    reply.results[0].sizes.out = 7;
    reply.results[1].sizes.out = 11;
    const auto outcome = Session().judge(made::printed("import\nnew\n"), reply);
    CHECK(outcome.judgement.checks[0].verdict == Verdict::accepted);
    CHECK(outcome.judgement.checks[1].got == "new\n2");
}

TEST_CASE("a limit strikes the prompt that was running") {
    value::SessionReply reply = loaded();
    reply.results = {made::result(integer(1), 0)};
    for (const auto& [cause, verdict] :
         {std::pair{Cause::wall_limit, Verdict::time_limit_exceeded},
          std::pair{Cause::cpu_limit, Verdict::time_limit_exceeded},
          std::pair{Cause::memory_limit, Verdict::memory_limit_exceeded},
          std::pair{Cause::output_limit, Verdict::output_limit_exceeded},
          std::pair{Cause::process_limit, Verdict::runtime_error},
          std::pair{Cause::signaled, Verdict::runtime_error},
          std::pair{Cause::killed, Verdict::internal_error}}) {
        const auto outcome = Session().judge(ended(cause, SIGSEGV), reply);
        CHECK(outcome.judgement.verdict == verdict);
        CHECK_FALSE(outcome.judgement.message.empty());
        REQUIRE(outcome.judgement.first_failure() != nullptr);
        CHECK(outcome.judgement.first_failure()->action == "g()");
        CHECK_FALSE(outcome.stops);
    }
}

TEST_CASE("a wrong answer before a limit is the first cause") {
    value::SessionReply reply = loaded();
    reply.results = {made::result(integer(9), 0)};
    CHECK(Session().judge(ended(Cause::wall_limit), reply).judgement.verdict ==
          Verdict::wrong_answer);
}

TEST_CASE("an exception that a limit may have raised does not hide the limit") {
    value::SessionReply reply = loaded();
    reply.results = {made::result(made::exception("OSError", "No space left on device"), 0)};
    const auto verdict_with = [&reply](Cause cause) {
        return Session().judge(ended(cause), reply).judgement.verdict;
    };
    for (const bool at_the_end : {false, true}) {
        if (at_the_end) reply.results.push_back(made::result(integer(2), 1));
        CHECK(verdict_with(Cause::memory_limit) == Verdict::memory_limit_exceeded);
        CHECK(verdict_with(Cause::output_limit) == Verdict::output_limit_exceeded);
        CHECK(verdict_with(Cause::cpu_limit) == Verdict::runtime_error);
    }
}

TEST_CASE("a limit while the submission is imported stops the run") {
    const auto outcome = Session().judge(ended(Cause::cpu_limit), {});
    CHECK(outcome.judgement.verdict == Verdict::time_limit_exceeded);
    CHECK(outcome.stops);
}

TEST_CASE("a process that ends without its reply is a runtime error, whatever its status") {
    for (const int status : {0, 1, 42}) {
        const auto outcome = Session().judge(ended(Cause::exited, status), loaded());
        CHECK(outcome.judgement.verdict == Verdict::runtime_error);
        CHECK(outcome.judgement.message.find("exit status " + std::to_string(status)) !=
              std::string::npos);
    }
    CHECK(Session().judge(ended(Cause::exited), {}).stops);
}

TEST_CASE("a reply that is not the harness's is a runtime error, right values or not") {
    value::SessionReply forged = answered(1, 2);
    forged.fault = "DONE: DONE where it does not belong";
    CHECK(Session().judge(ended(Cause::exited), forged).judgement.verdict ==
          Verdict::runtime_error);
    value::SessionReply refused;
    refused.refusal = "the judge is broken";
    CHECK(Session().judge(ended(Cause::exited), refused).judgement.verdict ==
          Verdict::runtime_error);
}

TEST_CASE("half a frame from a process that a limit ended is no fault") {
    value::SessionReply cut = loaded();
    cut.fault = "truncated frame";
    CHECK(Session().judge(ended(Cause::memory_limit), cut).judgement.verdict ==
          Verdict::memory_limit_exceeded);
}

TEST_CASE("an exception on import") {
    value::SessionReply reply;
    reply.load = value::LoadFailed{{}, made::exception("ZeroDivisionError", "no")};
    reply.done = true;
    const auto outcome = Session().judge(ended(Cause::exited), reply);
    CHECK(outcome.judgement.verdict == Verdict::runtime_error);
    CHECK(outcome.stops);
    REQUIRE(outcome.judgement.exception);
    CHECK(outcome.judgement.exception->type == "ZeroDivisionError");
    reply.load = value::LoadFailed{{}, made::exception("MemoryError")};
    CHECK(Session().judge(ended(Cause::exited), reply).judgement.verdict ==
          Verdict::memory_limit_exceeded);
}

TEST_CASE("a missing name makes the submission invalid, and the nearest is suggested") {
    value::SessionReply reply;
    reply.load = value::Missing{{}, {"find"}, {"other", "fnd"}};
    reply.done = true;
    const auto outcome = Session().judge(ended(Cause::exited), reply);
    CHECK(outcome.judgement.verdict == Verdict::invalid_submission);
    CHECK(outcome.stops);
    REQUIRE(outcome.problems.size() == 1);
    CHECK(outcome.problems[0].file == "find.py");
    CHECK(outcome.problems[0].message == "It does not define `find`; did you mean `fnd`?");
}

TEST_CASE("a given value that was to stay as it was is compared by type, too") {
    Session session;
    session.source.given = {{"xs", "[1]", false, {}, true}};
    session.source.unchanged = {"xs"};
    value::Value before;
    before.kind = value::Kind::list;
    before.items = {integer(1)};
    session.planned.given = {
        {&session.source.given[0], value::to_python(before), value::encode(before)}};
    value::SessionReply reply = answered(1, 2);
    reply.kept = {before};
    CHECK(session.judge(ended(Cause::exited), reply).judgement.verdict == Verdict::accepted);
    reply.kept[0].kind = value::Kind::deque;
    const auto judgement = session.judge(ended(Cause::exited), reply).judgement;
    CHECK(judgement.verdict == Verdict::wrong_answer);
    REQUIRE(judgement.checks.size() == 3);
    CHECK(judgement.checks[2].kind == judge::CheckKind::unchanged);
    CHECK(judgement.checks[2].action == "xs");
    CHECK(judgement.checks[2].expected == "[1]");
    REQUIRE(judgement.given.size() == 1);
    CHECK(judgement.given[0].text == "[1]");
}
