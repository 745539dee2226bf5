#include "runner/judge/exceptions.h"

#include <catch2/catch.hpp>

#include "tests/unit/judge/case.h"

using namespace kata;
using judge::matches;
using made::exception;
using value::ExpectedException;

namespace {

ExpectedException expected(std::string type, std::optional<std::string> message = {}) {
    return {0, std::move(type), std::move(message)};
}

}  // namespace

TEST_CASE("a built-in name means the built-in class") {
    CHECK(matches(expected("ValueError"), exception("ValueError")));
    CHECK_FALSE(matches(expected("ValueError"), exception("ValueError", "", "find")));
    CHECK(matches(expected("IOError"), exception("OSError")));
}

TEST_CASE("a class counts as each of its ancestors") {
    auto raised = exception("FileNotFoundError");
    raised.mro.insert(raised.mro.begin() + 1, {"builtins", "OSError"});
    CHECK(matches(expected("OSError"), raised));
    CHECK(matches(expected("Exception"), raised));
    CHECK_FALSE(matches(expected("ValueError"), raised));
}

TEST_CASE("other names may come from any module, dotted ones from theirs") {
    CHECK(matches(expected("EmptyError"), exception("EmptyError", "", "stack")));
    CHECK(matches(expected("stack.EmptyError"), exception("EmptyError", "", "stack")));
    CHECK_FALSE(matches(expected("queue.EmptyError"), exception("EmptyError", "", "stack")));
    CHECK(matches(expected("json.JSONDecodeError"),
                  exception("JSONDecodeError", "", "json.decoder")));
    CHECK_FALSE(
        matches(expected("js.JSONDecodeError"), exception("JSONDecodeError", "", "json.decoder")));
    CHECK(matches(expected("EmptyError"), exception("Stack.EmptyError", "", "stack")));
}

TEST_CASE("a message counts where one is written") {
    CHECK(matches(expected("ValueError"), exception("ValueError", "anything")));
    CHECK(matches(expected("ValueError", "no"), exception("ValueError", "no")));
    CHECK_FALSE(matches(expected("ValueError", "no"), exception("ValueError", "yes")));
    auto lying = exception("ValueError", "no");
    lying.note = "__str__ raised TypeError";
    CHECK_FALSE(matches(expected("ValueError", "no"), lying));
}

TEST_CASE("source lines of a submission, whatever ends them") {
    const judge::Submission submission = {{"a.py", "a.py", "one\r\ntwo\rthree\n\nfive"}};
    CHECK(judge::source_line(submission, "a.py", 1) == "one");
    CHECK(judge::source_line(submission, "a.py", 2) == "two");
    CHECK(judge::source_line(submission, "a.py", 3) == "three");
    CHECK(judge::source_line(submission, "a.py", 4).empty());
    CHECK(judge::source_line(submission, "a.py", 5) == "five");
    CHECK(judge::source_line(submission, "a.py", 6).empty());
    CHECK(judge::source_line(submission, "a.py", 0).empty());
    CHECK(judge::source_line(submission, "b.py", 1).empty());
}

TEST_CASE("what is told of an exception") {
    auto raised = exception("EmptyError", "no", "stack");
    raised.frames.push_back({"find.py", 2, "find", 12, 17, 3});
    auto origin = exception("KeyError");
    origin.relation = value::ExceptionInfo::Relation::cause;
    raised.chain.push_back(origin);
    const auto report = judge::describe(raised, made::submission);
    CHECK(judge::headline(report) == "stack.EmptyError: no");
    REQUIRE(report.frames.size() == 1);
    CHECK(report.frames[0].source == "    return xs[0]");
    CHECK(report.frames[0].repeats == 3);
    REQUIRE(report.chain.size() == 1);
    CHECK(report.chain[0].chained == judge::ChainKind::cause);
}
