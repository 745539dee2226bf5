#include "runner/judge/text_verdict.h"

#include <catch2/catch.hpp>

#include "runner/judge/prompt_verdict.h"
#include "tests/unit/judge/case.h"

using namespace kata;
using judge::Check;
using judge::Verdict;
using made::integer;
using made::planned;
using made::result;

namespace {

template <typename Outcome>
Check check(value::TextMode mode, const std::string& want, Outcome outcome,
            const std::string& printed = "", std::optional<std::string> repr = {}) {
    const exercise::Prompt text = made::prompt("f()", want);
    auto answer = result(std::move(outcome));
    if (repr) answer.repr = value::ReprText{"m", "T", *repr, value::ReprState::whole};
    judge::Comparison comparison;
    comparison.text = mode;
    // The oracle reads a literal where the text is one: patterns and JSON do not care.
    return judge::judge_prompt(planned(text, {{0, integer(4)}}), answer, printed, comparison,
                               made::submission);
}

template <typename Outcome>
Verdict by_pattern(const std::string& want, Outcome outcome, const std::string& printed = "",
                   std::optional<std::string> repr = {}) {
    return check(value::TextMode::regex, want, std::move(outcome), printed, std::move(repr))
        .verdict;
}

template <typename Outcome>
Verdict by_json(const std::string& want, Outcome outcome, const std::string& printed = "") {
    return check(value::TextMode::json, want, std::move(outcome), printed).verdict;
}

value::Value bytes(std::string content) {
    value::Value value = value::make_string(std::move(content));
    value.kind = value::Kind::bytes;
    return value;
}

value::Value object(std::string repr) {
    value::Value value;
    value.kind = value::Kind::object;
    value.items = {value::make_string("m"), value::make_string("Order")};
    value.text = std::move(repr);
    return value;
}

}  // namespace

TEST_CASE("a pattern is for what the prompt would show") {
    CHECK(by_pattern("'order-\\d+'", value::make_string("order-17")) == Verdict::accepted);
    CHECK(by_pattern("order-\\d+", value::make_string("order-17")) == Verdict::wrong_answer);
    CHECK(by_pattern("\\d+", integer(42)) == Verdict::accepted);
    CHECK(by_pattern("\\d+", value::make_string("42")) == Verdict::wrong_answer);
    CHECK(by_pattern("took \\d+ ms\n4", integer(4), "took 12 ms\n") == Verdict::accepted);
    CHECK(by_pattern("took \\d+ ms", value::Nothing{}, "took 12 ms\n") == Verdict::accepted);
    CHECK(by_pattern("took \\d+ ms", value::Nothing{}, "took 12 s\n") == Verdict::wrong_answer);
    CHECK(by_pattern("<Order at 0x[0-9a-f]+>", object("<Order at 0x7f1a>"), "",
                     "<Order at 0x7f1a>") == Verdict::accepted);
}

TEST_CASE("an object that shows a string or a number is not one, whatever the pattern") {
    CHECK(by_pattern("'order-\\d+'", object("'order-17'"), "", "'order-17'") ==
          Verdict::wrong_answer);
    CHECK(by_pattern("\\d+", object("17"), "", "17") == Verdict::wrong_answer);
    CHECK(by_pattern("\\d+ EUR", object("17 EUR"), "", "17 EUR") == Verdict::accepted);
}

TEST_CASE("a failed pattern says so by its parts") {
    const Check wrong =
        check(value::TextMode::regex, "'order-\\d+'", value::make_string("order-x"));
    CHECK(wrong.expected == "'order-\\d+'");
    CHECK(wrong.got == "'order-x'");
    REQUIRE(wrong.difference);
    CHECK(wrong.difference->by_meaning);
    CHECK(wrong.difference->path.empty());
    CHECK(wrong.difference->description == "the text does not match the pattern");
}

TEST_CASE("an exception's message can be a pattern") {
    const exercise::Prompt text = made::prompt("f()", "Traceback …");
    judge::PlannedPrompt prompt = planned(text);
    prompt.prepared.exception = value::ExpectedException{0, "KeyError", ".*order \\d+.*"};
    judge::Comparison comparison;
    comparison.text = value::TextMode::regex;
    const auto verdict = [&](const std::string& message) {
        return judge::judge_prompt(prompt, result(made::exception("KeyError", message)), "",
                                   comparison, made::submission)
            .verdict;
    };
    CHECK(verdict("no order 17 here") == Verdict::accepted);
    CHECK(verdict("no order here") == Verdict::wrong_answer);
}

TEST_CASE("JSON is what was returned, or what was printed") {
    CHECK(by_json("{\"a\": [1, 2]}", value::make_string("{\"a\":[1,2]}")) == Verdict::accepted);
    CHECK(by_json("{\"a\": [1, 2]}", bytes("{\"a\":[1,2]}")) == Verdict::accepted);
    CHECK(by_json("[1]", value::Nothing{}, "[\n  1\n]\n") == Verdict::accepted);
    CHECK(by_json("[1]", value::Value{}, "[1]\n") == Verdict::accepted);
    CHECK(by_json("[1]", value::make_string("[2]")) == Verdict::wrong_answer);
    CHECK(by_json("[1]", value::make_string("[1]"), "debugging\n") == Verdict::wrong_answer);
    CHECK(by_json("4", integer(4)) == Verdict::wrong_answer);
    CHECK(by_json("4", object("4")) == Verdict::wrong_answer);
    const Check wrong =
        check(value::TextMode::json, "{\"a\": [1, 2]}", value::make_string("{\"a\": [1, 3]}"));
    REQUIRE(wrong.difference);
    CHECK(wrong.difference->path == "['a'][1]");
    CHECK(wrong.difference->expected == "2");
    CHECK(wrong.difference->got == "3");
}

TEST_CASE("nothing expected is nothing, in these modes too") {
    const exercise::Prompt text = made::prompt("f()");
    judge::Comparison comparison;
    comparison.text = value::TextMode::regex;
    CHECK(judge::judge_prompt(planned(text), result(integer(4)), "", comparison, made::submission)
              .verdict == Verdict::wrong_answer);
    CHECK(
        judge::judge_prompt(planned(text), result(value::Value{}), "", comparison, made::submission)
            .verdict == Verdict::accepted);
}
