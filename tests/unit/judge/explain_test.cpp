#include "runner/judge/explain.h"

#include <catch2/catch.hpp>

#include "tests/unit/judge/case.h"

using namespace kata;
using judge::HintKind;
using judge::Verdict;
using Notes = std::vector<std::vector<value::SourceNote>>;

namespace {

judge::CaseJudgement judged(Verdict verdict, bool hidden = false) {
    judge::CaseJudgement one;
    one.verdict = verdict;
    one.hidden = hidden;
    judge::Check check;
    check.verdict = verdict;
    check.action = "find([1])";
    check.number = 1;
    one.checks.push_back(check);
    return one;
}

judge::Check& first_check(judge::Judgement& judgement) {
    return judgement.cases[0].checks[0];
}

judge::Judgement returned_none() {
    judge::Judgement judgement;
    judgement.verdict = Verdict::wrong_answer;
    judgement.cases.push_back(judged(Verdict::wrong_answer));
    first_check(judgement).hint = judge::Hint{HintKind::returned_none, "It returned None.", {}};
    return judgement;
}

std::string text_of(judge::Judgement& judgement) {
    const auto& hint = first_check(judgement).hint;
    return hint ? hint->text : "(nothing)";
}

}  // namespace

TEST_CASE("the branch that ended without a return is pointed at") {
    auto judgement = returned_none();
    judge::explain(judgement, made::submission, Notes{{{"falls_through", "find", 2, ""}}});
    CHECK(text_of(judgement) ==
          "It returned None: past this line `find` can come to its end without `return`.");
    const auto& places = first_check(judgement).hint->places;
    REQUIRE(places.size() == 1);
    CHECK(places[0].line == 2);
    CHECK(places[0].source == "    return xs[0]");
}

TEST_CASE("other reasons for None") {
    auto judgement = returned_none();
    judge::explain(judgement, made::submission, Notes{{{"no_return", "find", 1, ""}}});
    CHECK(text_of(judgement) == "It returned None: `find` has no `return` with a value.");
    judgement = returned_none();
    judge::explain(judgement, made::submission, Notes{{{"always_none", "find", 2, "sort"}}});
    CHECK(text_of(judgement) ==
          "It returned None: `.sort()` changes its object and always returns None.");
    judgement = returned_none();
    judge::explain(judgement, made::submission,
                   Notes{{{"falls_through", "find", 2, ""}, {"dropped_result", "find", 2, ""}}});
    CHECK(text_of(judgement) ==
          "It returned None: what `find` gives to its own call here is thrown away. `return` hands "
          "it on.");
}

TEST_CASE("a function that was not called is not to blame") {
    auto judgement = returned_none();
    judge::explain(judgement, made::submission, Notes{{{"no_return", "fin", 1, ""}}});
    CHECK(text_of(judgement) == "It returned None.");
}

TEST_CASE("a default that calls share shows at the second call") {
    judge::Judgement judgement;
    judgement.cases.push_back(judged(Verdict::wrong_answer));
    const Notes notes{{{"shared_default", "find", 1, "[]"}}};
    judge::explain(judgement, made::submission, notes);
    CHECK(text_of(judgement) == "(nothing)");
    auto& checks = judgement.cases[0].checks;
    checks.insert(checks.begin(), checks[0]);
    checks[0].verdict = Verdict::accepted;
    judge::explain(judgement, made::submission, notes);
    REQUIRE(checks[1].hint);
    CHECK(checks[1].hint->text ==
          "The default `[]` of `find` is made once, when the function is defined, and all calls "
          "share it. Let the default be None, and make a new one inside.");
}

TEST_CASE("an iterator that is gone through twice is named") {
    judge::Judgement judgement;
    judgement.cases.push_back(judged(Verdict::wrong_answer));
    judge::explain(judgement, made::submission, Notes{{{"used_up", "find", 2, "squares"}}});
    CHECK(text_of(judgement) ==
          "An iterator can be gone through once: here `squares` is gone through again, and nothing "
          "is left. Make a list of it first.");
}

TEST_CASE("examples that pass while no hidden case does") {
    judge::Judgement judgement;
    judgement.cases = {judged(Verdict::accepted), judged(Verdict::wrong_answer, true),
                       judged(Verdict::runtime_error, true)};
    judge::explain(judgement, made::submission, Notes{});
    REQUIRE(judgement.hint);
    CHECK(
        judgement.hint->text ==
        "The examples pass, and none of the hidden cases does: does it work for the values of the "
        "examples alone?");
    judgement.hint.reset();
    judgement.cases.push_back(judged(Verdict::accepted, true));
    judge::explain(judgement, made::submission, Notes{});
    CHECK_FALSE(judgement.hint);
}

TEST_CASE("of a hidden case that shows no results nothing is explained") {
    auto judgement = returned_none();
    judgement.cases[0].hidden = true;
    judgement.cases[0].reveal = exercise::Reveal::call;
    first_check(judgement).hint.reset();
    judge::explain(judgement, made::submission, Notes{{{"used_up", "find", 2, "squares"}}});
    CHECK_FALSE(first_check(judgement).hint);
}
