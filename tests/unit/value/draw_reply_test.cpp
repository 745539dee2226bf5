#include "runner/value/draw_reply.h"

#include <catch2/catch.hpp>

#include "tests/unit/value/build.h"

using namespace kata::value;
using namespace kata::value::build;
using kata::harness::FrameType;

namespace {

std::string drawn(int index, std::vector<Value> prompts = {integer(0)},
                  std::vector<Value> values = {integer(5)}) {
    return frame(FrameType::drawn, tuple({integer(index), list({integer(1), integer(9)}),
                                          list(std::move(prompts)), list(std::move(values))}));
}

Value operation(const char* source) {
    Value code = of(Kind::bytes);
    code.text = "c";
    return dict({text("source"), text(source), text("code"), code, text("expression"),
                 boolean(true), text("repr"), boolean(false)});
}

std::string operations(std::vector<Value> all = {}) {
    return frame(FrameType::operations, list(std::move(all)));
}

std::string result(int index, int answer) {
    return frame(FrameType::result, tuple({integer(index), integer(0), integer(0), text("value"),
                                           integer(answer), none()}));
}

const std::string loaded = frame(FrameType::loaded, tuple({integer(0), integer(0)}));
const std::string done = frame(FrameType::done, tuple({integer(0), integer(0)}));

DrawReply read(const std::string& bytes) {
    auto reply = read_draw(bytes, 1, 1);
    if (const auto* error = std::get_if<ReplyError>(&reply)) FAIL(error->reason);
    return std::move(std::get<DrawReply>(reply));
}

bool refused(const std::string& bytes) {
    return std::holds_alternative<ReplyError>(read_draw(bytes, 1, 1));
}

}  // namespace

TEST_CASE("drawn inputs come with the reference's answers") {
    const DrawReply reply =
        read(drawn(0) + drawn(1, {integer(0), integer(1)}) + operations({operation("pop()")}) +
             loaded + result(0, 1) + result(1, 2) + result(2, 3) + done);
    REQUIRE(reply.inputs.size() == 2);
    CHECK(reply.inputs[0].draws == kata::harness::Draws{1, 9});
    CHECK(reply.inputs[0].encoded[0] == encode(integer(5)));
    CHECK(reply.inputs[1].prompts == std::vector<std::size_t>{0, 1});
    CHECK(reply.operations[0].source == "pop()");
    CHECK(reply.reference.results.size() == 3);
    CHECK(reply.reference.done);
}

TEST_CASE("a process that was ended leaves what it had said") {
    const std::string whole = drawn(0) + drawn(1) + operations() + loaded + result(0, 1);
    const DrawReply reply = read(whole + result(1, 2).substr(0, 7));
    CHECK(reply.inputs.size() == 2);
    CHECK(reply.reference.results.size() == 1);
    CHECK_FALSE(reply.reference.done);
}

TEST_CASE("why an input could not be drawn is read") {
    const DrawReply reply =
        read(drawn(0) + frame(FrameType::given, tuple({integer(1), integer(0), text("unfit"),
                                                       text("it holds an object")})));
    REQUIRE(reply.fault);
    CHECK(reply.fault->input == 1);
    CHECK(std::get<Unfit>(reply.fault->outcome.outcome).reason == "it holds an object");
}

TEST_CASE("replies of another form are refused") {
    CHECK(refused(drawn(0, {integer(0)}, {}) + operations()));
    CHECK(refused(drawn(0, {integer(1)}) + operations()));
    CHECK(refused(drawn(0, {text("0")}) + operations()));
    CHECK(refused(loaded));
    CHECK(refused(frame(FrameType::refused, text("no"))));
}

TEST_CASE("the answers of a batch come input by input") {
    const std::string kept0 = frame(FrameType::kept, tuple({integer(0), integer(7)}));
    const std::string kept1 = frame(FrameType::kept, tuple({integer(1), integer(8)}));
    const SessionReply reply = read_batch(
        loaded + result(0, 1) + kept0 + result(1, 2) + result(2, 3) + kept1 + done, {1, 2}, 1);
    CHECK(reply.results.size() == 3);
    CHECK(reply.kept.size() == 2);
    CHECK(reply.done);
    CHECK_FALSE(reply.fault);
}

TEST_CASE("a batch out of order is at fault") {
    const std::string kept0 = frame(FrameType::kept, tuple({integer(0), integer(7)}));
    CHECK(read_batch(loaded + result(0, 1) + result(1, 2) + kept0 + done, {1, 1}, 1).fault);
    CHECK(read_batch(loaded + kept0 + result(0, 1) + done, {1}, 1).fault);
    CHECK(read_batch(loaded + result(0, 1) + done, {1, 1}, 0).fault);
    CHECK(read_batch(loaded + result(0, 1) + result(1, 1) + done, {1}, 0).fault);
    CHECK(read_batch(loaded + result(0, 1) + result(0, 1) + done, {1, 1}, 0).fault);
}
