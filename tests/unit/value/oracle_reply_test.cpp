#include "runner/value/oracle_reply.h"

#include <catch2/catch.hpp>

#include "sandbox/harness/message/message.h"
#include "tests/unit/value/build.h"

using namespace kata::value;
using namespace kata::value::build;
using kata::harness::FrameType;

namespace {

Value bytes_value(std::string bytes) {
    Value out = of(Kind::bytes);
    out.text = std::move(bytes);
    return out;
}

Value loaded() {
    return dict({text("code"), bytes_value("c"), text("fault"), none(), text("exception"), none(),
                 text("imports"), list({text("json")})});
}

std::string oracle(Value module = loaded(), Value checkers = list({none()})) {
    return frame(FrameType::oracle, tuple({std::move(module), std::move(checkers)}));
}

std::string given(std::int64_t single, std::int64_t binding, const char* kind, Value payload) {
    return frame(FrameType::given,
                 tuple({integer(single), integer(binding), text(kind), std::move(payload)}));
}

std::string fixtures(Value module = none()) {
    return frame(FrameType::fixtures, module);
}

std::string fault_in_give(const std::string& reply) {
    const auto read = read_give(reply, {2, 0}, 1);
    const auto* error = std::get_if<ReplyError>(&read);
    return error == nullptr ? "" : error->reason;
}

CheckReply checked(const std::string& reply) {
    const auto read = read_check(reply);
    REQUIRE(std::holds_alternative<CheckReply>(read));
    return std::get<CheckReply>(read);
}

std::string answer(const char* kind) {
    return frame(FrameType::checked, tuple({text(kind), text("why"), none()}));
}

const std::string check_loaded = frame(FrameType::loaded, tuple({integer(0), integer(0)}));
const std::string check_read = frame(FrameType::read, none());

}  // namespace

TEST_CASE("give: values by case and binding, with their bytes") {
    const auto read = read_give(oracle() + given(0, 0, "value", integer(3)) +
                                    given(0, 1, "value", list({text("a")})) + fixtures(loaded()),
                                {2, 0}, 1);
    REQUIRE(std::holds_alternative<GiveReply>(read));
    const auto& reply = std::get<GiveReply>(read);
    CHECK(reply.oracle->code == "c");
    CHECK(reply.oracle->imports == std::vector<std::string>{"json"});
    CHECK(reply.fixtures->code == "c");
    CHECK_FALSE(reply.checkers[0]);
    REQUIRE(reply.cases[0].size() == 2);
    CHECK(std::get<Value>(reply.cases[0][0].outcome).integer == 3);
    CHECK(reply.cases[0][1].encoded == encode(list({text("a")})));
}

TEST_CASE("give: a case ends with its first failure") {
    const auto read =
        read_give(oracle() + given(0, 0, "unfit", text("no")) + fixtures(), {2, 0}, 1);
    REQUIRE(std::holds_alternative<GiveReply>(read));
    CHECK(std::get<Unfit>(std::get<GiveReply>(read).cases[0][0].outcome).reason == "no");
}

TEST_CASE("give: everything has its place") {
    CHECK(fault_in_give("") == "no reply");
    CHECK(fault_in_give(oracle()) == "cut after ORACLE");
    CHECK(fault_in_give(oracle() + fixtures()) == "given values are missing");
    CHECK(fault_in_give(oracle() + given(0, 1, "value", none()) + fixtures()) ==
          "given values out of order");
    CHECK(fault_in_give(oracle() + given(1, 0, "value", none()) + fixtures()) ==
          "given values out of order");
    CHECK(fault_in_give(oracle() + given(2, 0, "value", none()) + fixtures()) ==
          "a value for a case that is not there");
    CHECK(fault_in_give(oracle() + given(0, 0, "odd", none()) + fixtures()) ==
          "a given value of unknown kind");
    CHECK(fault_in_give(oracle(loaded(), list({})) + fixtures()) == "another number of checkers");
    CHECK(fault_in_give(frame(FrameType::refused, text("no"))) == "the harness refused: no");
    CHECK(fault_in_give(oracle() + "x") != "");
}

TEST_CASE("check: how far it came, and the answer") {
    CHECK_FALSE(checked("").loaded);
    CHECK_FALSE(checked(check_loaded).read);
    CHECK(checked(check_loaded + check_read).read);
    CHECK(checked(check_loaded + check_read + answer("right")).answer->finding == Finding::right);
    CHECK(checked(check_loaded + check_read + answer("wrong")).answer->text == "why");
    CHECK(checked(check_loaded + check_read + answer("failed")).answer->finding == Finding::failed);
    CHECK(checked(check_loaded + answer("unreadable")).answer->finding == Finding::unreadable);
}

TEST_CASE("check: anything else is a fault") {
    for (const std::string& reply :
         {check_read, answer("right"), check_loaded + answer("perhaps"),
          check_loaded + check_read + check_read, check_loaded + answer("right") + answer("right"),
          frame(FrameType::refused, text("no"))}) {
        CHECK(std::holds_alternative<ReplyError>(read_check(reply)));
    }
}
