#include "runner/judge/random_verdict.h"

#include <catch2/catch.hpp>

#include "runner/judge/counterexample.h"
#include "tests/unit/judge/case.h"

using namespace kata;
using judge::Verdict;

namespace {

/// A case `find(x)` with one drawn input for each answer of the reference.
struct Drawn {
    exercise::Case single;
    exercise::Prompt prompt = made::prompt("find(x)");
    judge::DrawnCases cases;

    explicit Drawn(const std::vector<int>& answers, std::vector<std::string> unchanged = {}) {
        single.title = "any";
        single.given = {{"x", "integer(rng)", false, {}, false}};
        single.unchanged = std::move(unchanged);
        for (const int answer : answers) {
            judge::DrawnCase one;
            one.planned.source = &single;
            one.planned.given.push_back(
                {&single.given[0], std::to_string(answer), value::encode(made::integer(answer))});
            judge::PlannedPrompt planned = made::planned(prompt);
            planned.reference = {made::result(made::integer(answer)), ""};
            one.planned.prompts.push_back(planned);
            one.draws = {static_cast<std::uint64_t>(answer)};
            one.prompts = {0};
            cases.inputs.push_back(std::move(one));
        }
    }
};

value::SessionReply answers(const std::vector<int>& values, bool done = true) {
    value::SessionReply reply;
    reply.load = value::Loaded{};
    for (const int one : values) {
        reply.results.push_back(made::result(made::integer(one), reply.results.size()));
    }
    reply.done = done;
    return reply;
}

judge::Screening screen(const Drawn& drawn, const value::SessionReply& reply,
                        const sandbox::Result& result = {}) {
    return judge::screen(drawn.cases, result, reply, made::submission);
}

}  // namespace

TEST_CASE("a batch is right if every answer is the reference's") {
    const auto found = screen(Drawn({1, 2, 3}), answers({1, 2, 3}));
    CHECK_FALSE(found.failed);
    CHECK(found.passed == 3);
}

TEST_CASE("the first wrong answer of a batch is found") {
    const auto found = screen(Drawn({1, 2, 3}), answers({1, 9, 9}));
    CHECK(found.failed == 1U);
    CHECK(found.passed == 1);
    CHECK_FALSE(found.broken);
}

TEST_CASE("a batch that ends early is broken where it ended") {
    const Drawn drawn({1, 2, 3});
    const auto killed =
        screen(drawn, answers({1, 2}, false), made::ended(sandbox::Cause::cpu_limit));
    CHECK(killed.failed == 2U);
    CHECK(killed.broken);
    value::SessionReply unloaded;
    CHECK(screen(drawn, unloaded).failed == 0U);
    CHECK(screen(drawn, unloaded).broken);
}

TEST_CASE("a process that answers all and then does not end well is not right") {
    const Drawn drawn({1, 2});
    for (const auto cause : {sandbox::Cause::signaled, sandbox::Cause::wall_limit}) {
        const auto found = screen(drawn, answers({1, 2}), made::ended(cause, 11));
        CHECK(found.failed == 1U);
        CHECK(found.broken);
    }
    CHECK(screen(drawn, answers({1, 2}, false)).broken);
    value::SessionReply forged = answers({1, 2});
    forged.fault = "a frame after the end";
    CHECK(screen(drawn, forged).broken);
}

TEST_CASE("what an input changed is looked at with that input") {
    const Drawn drawn({1, 2}, {"x"});
    value::SessionReply reply = answers({1, 2});
    reply.kept = {made::integer(1), made::integer(2)};
    CHECK_FALSE(screen(drawn, reply).failed);
    reply.kept[1] = made::integer(7);
    CHECK(screen(drawn, reply).failed == 1U);
    reply.kept.pop_back();
    CHECK(screen(drawn, reply).failed == 1U);
}

TEST_CASE("what an input printed is its own") {
    const Drawn drawn({1, 2});
    value::SessionReply reply = answers({1, 2});
    reply.results[0].sizes.out = 0;
    reply.results[1].sizes.out = 3;
    const auto found = screen(drawn, reply, made::printed("ah\n"));
    CHECK(found.failed == 1U);
    CHECK(judge::part_of(reply, drawn.cases, 1).results[0].index == 0);
}

TEST_CASE("failures are of one kind if verdict, check and exception are the same") {
    judge::CaseJudgement wrong;
    wrong.verdict = Verdict::wrong_answer;
    wrong.checks.resize(2);
    wrong.checks[1].verdict = Verdict::wrong_answer;
    judge::CaseJudgement raised = wrong;
    raised.verdict = raised.checks[1].verdict = Verdict::runtime_error;
    raised.checks[1].exception.emplace().type = "KeyError";
    judge::CaseJudgement other = raised;
    other.checks[1].exception->type = "ValueError";
    judge::CaseJudgement changed = wrong;
    changed.checks[1].kind = judge::CheckKind::unchanged;
    CHECK(judge::kind_of(wrong) == judge::kind_of(wrong));
    CHECK_FALSE(judge::kind_of(wrong) == judge::kind_of(raised));
    CHECK_FALSE(judge::kind_of(other) == judge::kind_of(raised));
    CHECK_FALSE(judge::kind_of(wrong) == judge::kind_of(changed));
}

TEST_CASE("a batch may take four times what one input may") {
    sandbox::Limits one;
    one.cpu = std::chrono::milliseconds(200);
    const sandbox::Limits all = judge::batch_limits(one);
    CHECK(all.cpu == std::chrono::milliseconds(800));
    CHECK(all.wall == 4 * one.wall);
    CHECK(all.memory == one.memory);
    CHECK(all.file_size >= all.reply);
}
