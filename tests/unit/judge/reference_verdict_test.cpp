#include "runner/judge/reference_verdict.h"

#include <catch2/catch.hpp>

#include "runner/judge/prompt_verdict.h"
#include "tests/unit/judge/case.h"

using namespace kata;
using judge::Verdict;

namespace {

const exercise::Prompt find = made::prompt("find(xs)");

judge::PlannedPrompt asked(value::PromptResult answer, std::string printed = "") {
    judge::PlannedPrompt prompt = made::planned(find);
    prompt.reference = judge::ReferenceAnswer{std::move(answer), std::move(printed)};
    return prompt;
}

judge::Check judged(const judge::PlannedPrompt& prompt, const value::PromptResult& result,
                    std::string_view printed = "") {
    return judge_prompt(prompt, result, printed, {}, made::submission);
}

}  // namespace

TEST_CASE("without written output the reference's value is expected") {
    const auto prompt = asked(made::result(made::integer(3)));
    CHECK(judged(prompt, made::result(made::integer(3))).verdict == Verdict::accepted);
    const judge::Check wrong = judged(prompt, made::result(value::Value{}));
    CHECK(wrong.verdict == Verdict::wrong_answer);
    CHECK(wrong.expected == "3");
    CHECK(wrong.got == "None");
}

TEST_CASE("an exception of the reference's type is expected where it raises") {
    const auto prompt = asked(made::result(made::exception("ValueError", "one text")));
    CHECK(judged(prompt, made::result(made::exception("ValueError", "another"))).verdict ==
          Verdict::accepted);
    const judge::Check other = judged(prompt, made::result(made::exception("KeyError")));
    CHECK(other.verdict == Verdict::wrong_answer);
    CHECK(other.expected == "ValueError: one text");
    CHECK(judged(prompt, made::result(made::integer(1))).difference->description ==
          "no exception was raised");
}

TEST_CASE("an exception where the reference raises none is a runtime error") {
    const auto prompt = asked(made::result(made::integer(3)));
    const judge::Check raised = judged(prompt, made::result(made::exception("KeyError")));
    CHECK(raised.verdict == Verdict::runtime_error);
    CHECK(raised.exception->type == "KeyError");
    CHECK(raised.expected == "3");
}

TEST_CASE("what the reference prints is expected as well") {
    const auto prompt = asked(made::result(value::Nothing{}), "done\n");
    CHECK(judged(prompt, made::result(value::Nothing{}), "done\n").verdict == Verdict::accepted);
    CHECK(judged(prompt, made::result(value::Nothing{})).verdict == Verdict::wrong_answer);
    const auto silent = asked(made::result(made::integer(3)));
    CHECK(judged(silent, made::result(made::integer(3)), "debug\n").verdict ==
          Verdict::wrong_answer);
}

TEST_CASE("written output comes before the reference's") {
    exercise::Prompt text = made::prompt("find(xs)", "4");
    judge::PlannedPrompt prompt = made::planned(text, {{0, made::integer(4)}});
    prompt.reference = judge::ReferenceAnswer{made::result(made::integer(3)), ""};
    CHECK(judged(prompt, made::result(made::integer(4))).verdict == Verdict::accepted);
    CHECK(judged(prompt, made::result(made::integer(3))).verdict == Verdict::wrong_answer);
}
