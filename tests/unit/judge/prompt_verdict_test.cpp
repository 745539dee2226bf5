#include "runner/judge/prompt_verdict.h"

#include <catch2/catch.hpp>

#include "tests/unit/judge/case.h"

using namespace kata;
using judge::Check;
using judge::Verdict;
using made::exception;
using made::integer;
using made::planned;
using made::result;

namespace {

template <typename Outcome>
Check check(const judge::PlannedPrompt& prompt, Outcome outcome, std::string_view printed = "",
            std::optional<std::string> repr = {}) {
    auto answer = result(std::move(outcome));
    if (repr) answer.repr = value::ReprText{"m", "T", *repr, value::ReprState::whole};
    return judge::judge_prompt(prompt, answer, printed, {}, made::submission);
}

value::Value lying_object(std::string repr) {
    value::Value object;
    object.kind = value::Kind::object;
    object.items = {value::make_string("m"), value::make_string("Liar")};
    object.text = std::move(repr);
    return object;
}

}  // namespace

TEST_CASE("a value is compared with the literal") {
    const auto text = made::prompt("f()", "4");
    const auto prompt = planned(text, {{0, integer(4)}});
    CHECK(check(prompt, integer(4)).verdict == Verdict::accepted);
    const Check wrong = check(prompt, integer(5));
    CHECK(wrong.verdict == Verdict::wrong_answer);
    CHECK(wrong.expected == "4");
    CHECK(wrong.got == "5");
    REQUIRE(wrong.difference);
}

TEST_CASE("an object that only looks like the literal is not it") {
    const auto text = made::prompt("f()", "4");
    CHECK(check(planned(text, {{0, integer(4)}}), lying_object("4")).verdict ==
          Verdict::wrong_answer);
}

TEST_CASE("an object whose repr holds the printed text as well is not accepted") {
    const auto text = made::prompt("f()", "hello\n4");
    const auto prompt = planned(text, {{1, integer(4)}});
    CHECK(check(prompt, lying_object("hello\n4"), "", "hello\n4").verdict == Verdict::wrong_answer);
    CHECK(check(prompt, lying_object("4"), "hello\n", "4").verdict == Verdict::wrong_answer);
    CHECK(check(prompt, integer(4), "hello\n").verdict == Verdict::accepted);
}

TEST_CASE("printing a literal is not returning it") {
    const auto text = made::prompt("f()", "4");
    const auto prompt = planned(text, {{0, integer(4)}});
    const Check printed = check(prompt, value::Value{}, "4\n");
    CHECK(printed.verdict == Verdict::wrong_answer);
    REQUIRE(printed.difference);
    CHECK(printed.difference->description == "this was printed, and nothing returned");
    CHECK(check(prompt, integer(4), "4\n").verdict == Verdict::wrong_answer);
}

TEST_CASE("a prompt that prints, and a statement, are compared with what is printed") {
    const auto call = made::prompt("print(f())", "4");
    CHECK(check(planned(call, {{0, integer(4)}}), value::Value{}, "4\n").verdict ==
          Verdict::accepted);
    const auto loop = made::prompt("for x in f():\n    print(x)", "4");
    auto statement = planned(loop, {{0, integer(4)}});
    statement.prepared.expression = false;
    CHECK(check(statement, value::Nothing{}, "4\n").verdict == Verdict::accepted);
    CHECK(check(statement, value::Nothing{}, "5\n").verdict == Verdict::wrong_answer);
}

TEST_CASE("printed lines come before the value") {
    const auto text = made::prompt("f()", "one\n2");
    const auto prompt = planned(text, {{1, integer(2)}});
    CHECK(check(prompt, integer(2), "one\n").verdict == Verdict::accepted);
    CHECK(check(prompt, integer(3), "one\n").verdict == Verdict::wrong_answer);
    CHECK(check(prompt, integer(2), "eno\n").verdict == Verdict::wrong_answer);
    CHECK(check(prompt, integer(2), "").verdict == Verdict::wrong_answer);
}

TEST_CASE("text that is no literal is compared with the repr") {
    const auto text = made::prompt("Stack()", "<Stack of 0>");
    CHECK(check(planned(text), lying_object("?"), "", "<Stack of 0>").verdict == Verdict::accepted);
    const Check wrong = check(planned(text), lying_object("?"), "", "<Stack of 1>");
    CHECK(wrong.verdict == Verdict::wrong_answer);
    CHECK(wrong.got == "<Stack of 1>");
}

TEST_CASE("nothing expected: nothing printed, nothing given") {
    const auto text = made::prompt("s.push(1)");
    const auto prompt = planned(text);
    CHECK(check(prompt, value::Value{}).verdict == Verdict::accepted);
    CHECK(check(prompt, value::Nothing{}).verdict == Verdict::accepted);
    CHECK(check(prompt, integer(1)).verdict == Verdict::wrong_answer);
    CHECK(check(prompt, value::Value{}, "debug\n").verdict == Verdict::wrong_answer);
}

TEST_CASE("an exception that nobody expected") {
    const auto text = made::prompt("f()", "4");
    const auto prompt = planned(text, {{0, integer(4)}});
    const Check raised = check(prompt, exception("ValueError", "no"));
    CHECK(raised.verdict == Verdict::runtime_error);
    REQUIRE(raised.exception);
    CHECK(raised.got == "ValueError: no");
    CHECK(check(prompt, exception("MemoryError")).verdict == Verdict::memory_limit_exceeded);
    CHECK(check(prompt, exception("MemoryError", "", "find")).verdict == Verdict::runtime_error);
}

TEST_CASE("an expected exception") {
    const auto text = made::prompt("f()", "Traceback (most recent call last):\nTypeError: no");
    auto prompt = planned(text);
    prompt.prepared.exception = value::ExpectedException{0, "TypeError", "no"};
    const Check right = check(prompt, exception("TypeError", "no"));
    CHECK(right.verdict == Verdict::accepted);
    CHECK_FALSE(right.exception);
    const Check other = check(prompt, exception("ValueError", "no"));
    CHECK(other.verdict == Verdict::wrong_answer);
    CHECK(other.expected == "TypeError: no");
    CHECK(other.got == "ValueError: no");
    CHECK(other.exception);
    CHECK(check(prompt, exception("TypeError", "yes")).verdict == Verdict::wrong_answer);
    CHECK(check(prompt, integer(1)).verdict == Verdict::wrong_answer);
    CHECK(check(prompt, exception("TypeError", "no"), "noise\n").verdict == Verdict::wrong_answer);
}

TEST_CASE("a result that was too large to send") {
    const auto text = made::prompt("f()", "4");
    value::Value cut;
    cut.kind = value::Kind::truncated;
    cut.text = "more than 4 MiB";
    value::Value list;
    list.kind = value::Kind::list;
    list.items.push_back(cut);
    CHECK(check(planned(text, {{0, integer(4)}}), cut).verdict == Verdict::output_limit_exceeded);
    CHECK(check(planned(text, {{0, list}}), list).verdict == Verdict::output_limit_exceeded);
}
