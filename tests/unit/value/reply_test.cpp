#include <catch2/catch.hpp>

#include "runner/value/reply.h"
#include "sandbox/harness/message/message.h"
#include "tests/unit/value/build.h"

namespace kata::value {
namespace {

using namespace build;
using harness::FrameType;

Value sizes(int out, int err) {
    return tuple({integer(out), integer(err)});
}

Value result_of(int index, int out, Value value) {
    return tuple(
        {integer(index), integer(out), integer(0), text("value"), std::move(value), none()});
}

Value exception_link(const std::string& relation) {
    return dict(
        {text("relation"),
         text(relation),
         text("module"),
         text("builtins"),
         text("type"),
         text("ValueError"),
         text("mro"),
         list({tuple({text("builtins"), text("ValueError")})}),
         text("message"),
         text("no"),
         text("note"),
         text(""),
         text("frames"),
         list({tuple({text("a.py"), integer(3), text("f"), integer(5), none(), integer(2)})}),
         text("omitted"),
         integer(0),
         text("locals"),
         list({tuple({text("n"), text("0")})}),
         text("syntax"),
         none()});
}

const std::string loaded = frame(FrameType::loaded, sizes(0, 0));
const std::string first = frame(FrameType::result, result_of(0, 3, integer(6)));
const std::string done = frame(FrameType::done, sizes(3, 0));

}  // namespace

TEST_CASE("a session may fill its frames, but not all of them") {
    const Value many = list(std::vector<Value>(900'000));
    const std::string one = frame(FrameType::result, result_of(0, 3, many));
    CHECK(read_session(loaded + one + done, 1).done);
    const std::string two = frame(FrameType::result, result_of(1, 3, many));
    const SessionReply reply = read_session(loaded + one + two + done, 2);
    CHECK(reply.results.size() == 1);
    REQUIRE(reply.fault);
    CHECK(reply.fault->find("more values than allowed") != std::string::npos);
}

TEST_CASE("COMPILED goes before a session that compiles for itself") {
    const Value file =
        dict({text("name"), text("a.py"), text("code"), of(Kind::bytes), text("fault"), none(),
              text("imports"), list({}), text("forbidden"), list({})});
    const std::string before = frame(FrameType::compiled, list({file}));
    const std::string whole = before + loaded + first;
    const auto read = read_compiled_first(whole, 1);
    REQUIRE(read);
    CHECK(read->compiled.files[0].name == "a.py");
    CHECK(read->rest == loaded + first);
    CHECK_FALSE(read_compiled_first(whole, 2));
    CHECK_FALSE(read_compiled_first(loaded + whole, 1));
    CHECK_FALSE(read_compiled_first(before.substr(0, before.size() - 1), 1));
    CHECK_FALSE(read_compiled_first("", 1));
}

TEST_CASE("a whole session") {
    const SessionReply reply = read_session(loaded + first + done, 1);
    CHECK(reply.done);
    CHECK_FALSE(reply.fault);
    REQUIRE(reply.results.size() == 1);
    CHECK(reply.results[0].sizes.out == 3);
    CHECK(std::get<Value>(reply.results[0].outcome).integer == 6);
}

TEST_CASE("a session that was killed keeps its first results at every cut") {
    const std::string whole = loaded + first + done;
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const SessionReply reply = read_session(whole.substr(0, size), 1);
        CHECK_FALSE(reply.done);
        CHECK((reply.load.index() != 0) == (size >= loaded.size()));
        CHECK(reply.results.size() == (size >= loaded.size() + first.size() ? 1 : 0));
        const bool between =
            size == 0 || size == loaded.size() || size == loaded.size() + first.size();
        CHECK(reply.fault.has_value() != between);
    }
}

TEST_CASE("a session's frames have one order") {
    CHECK(read_session(first + loaded, 1).fault == "RESULT: RESULT where it does not belong");
    CHECK(read_session(loaded + done, 1).fault == "DONE: DONE where it does not belong");
    CHECK(read_session(loaded + loaded, 1).fault == "LOADED: LOADED where it does not belong");
    CHECK(read_session(loaded + first + first, 2).fault == "RESULT: the result of another prompt");
    CHECK(read_session(loaded + first + first, 1).fault == "RESULT: the result of another prompt");
    // A forged reply before the real one: whichever came second is at fault.
    const SessionReply twice = read_session(loaded + first + done + loaded + first + done, 1);
    CHECK(twice.fault == "LOADED: LOADED where it does not belong");
    const std::string whole = loaded + first + done;
    CHECK(read_session(whole + "x", 1).fault ==
          "frame of unknown type 120 at byte " + std::to_string(whole.size()));
}

TEST_CASE("streams do not shrink") {
    const std::string shrunk = frame(FrameType::loaded, sizes(9, 0)) + first;
    CHECK(read_session(shrunk, 1).fault == "RESULT: streams that shrink");
    const std::string negative = frame(FrameType::loaded, sizes(-1, 0));
    CHECK(read_session(negative, 1).fault == "LOADED: a count out of range");
}

TEST_CASE("exceptions carry their chain") {
    const Value chain = list({exception_link(""), exception_link("cause")});
    const std::string failed =
        frame(FrameType::load_failed, tuple({integer(0), integer(0), chain}));
    const SessionReply reply = read_session(failed, 1);
    REQUIRE(std::holds_alternative<LoadFailed>(reply.load));
    const ExceptionInfo& info = std::get<LoadFailed>(reply.load).exception;
    CHECK(info.type == "ValueError");
    REQUIRE(info.frames.size() == 1);
    CHECK(info.frames[0].column == 5);
    CHECK_FALSE(info.frames[0].end_column);
    REQUIRE(info.chain.size() == 1);
    CHECK(info.chain[0].relation == ExceptionInfo::Relation::cause);
    CHECK(reply.done);
}

TEST_CASE("a payload of another form is a fault, never a crash") {
    for (const Value& payload : {none(), tuple({}), list({none()}), dict({}), list({dict({})}),
                                 tuple({integer(0), integer(0), list({})})}) {
        for (int type = 1; type <= 10; ++type) {
            const std::string bytes = frame(FrameType{static_cast<std::uint8_t>(type)}, payload);
            CHECK(read_session(bytes, 1).fault);
            CHECK(read_program(bytes).fault);
            CHECK(std::holds_alternative<ReplyError>(read_compiled(bytes, 1)));
            CHECK(std::holds_alternative<ReplyError>(read_prepared(bytes, 1)));
        }
    }
}

TEST_CASE("what a check found") {
    const auto file = [](Value names) {
        return dict({text("fault"), none(), text("names"), std::move(names)});
    };
    const Value prompt =
        dict({text("uses"), list({tuple({text("x"), integer(1), integer(5), boolean(true)})}),
              text("binds"), list({text("y")}), text("open"), boolean(false), text("idle"),
              boolean(true)});
    const std::string reply =
        frame(FrameType::inspected, tuple({list({file(none()), file(list({text("f")}))}),
                                           list({list({prompt, none()}), list({})})}));
    const auto read = read_inspected(reply, 2, {2, 0});
    REQUIRE(std::holds_alternative<Inspected>(read));
    const auto& inspected = std::get<Inspected>(read);
    CHECK_FALSE(inspected.files[0].names);
    CHECK(inspected.files[1].names == std::vector<std::string>{"f"});
    REQUIRE(inspected.sessions[0].size() == 2);
    REQUIRE(inspected.sessions[0][0]);
    CHECK(inspected.sessions[0][0]->uses[0].name == "x");
    CHECK(inspected.sessions[0][0]->uses[0].column == 5);
    CHECK(inspected.sessions[0][0]->uses[0].later);
    CHECK(inspected.sessions[0][0]->binds == std::vector<std::string>{"y"});
    CHECK(inspected.sessions[0][0]->idle);
    CHECK_FALSE(inspected.sessions[0][1]);
    CHECK(std::get<ReplyError>(read_inspected(reply, 1, {2, 0})).reason ==
          "INSPECTED: an answer to another question");
    CHECK(std::holds_alternative<ReplyError>(read_inspected(reply, 2, {2})));
    CHECK(std::holds_alternative<ReplyError>(read_inspected(reply, 2, {1, 0})));
    // It is no frame of a session or a program.
    CHECK(read_session(reply, 1).fault);
    CHECK(read_program(reply).fault);
}

TEST_CASE("a program's end") {
    const std::string exception = frame(FrameType::exception, list({exception_link("")}));
    const std::string exited = frame(FrameType::exited, integer(1));
    const ProgramReply reply = read_program(exception + exited);
    CHECK(reply.exception);
    CHECK(reply.exit_status == 1);
    CHECK_FALSE(reply.fault);
    CHECK(read_program(exited + exited).fault == "EXITED: EXITED where it does not belong");
    CHECK(read_program(exited + exception).fault ==
          "EXCEPTION: EXCEPTION where it does not belong");
    CHECK(read_program(frame(FrameType::exited, integer(256))).fault ==
          "EXITED: an exit status out of range");
}

TEST_CASE("a refusal is no reply of the submission's") {
    const std::string refused = frame(FrameType::refused, text("KeyError: 'kind'"));
    CHECK(read_session(refused, 1).refusal == "KeyError: 'kind'");
    CHECK(read_program(refused).refusal == "KeyError: 'kind'");
    CHECK(std::get<ReplyError>(read_compiled(refused, 1)).reason ==
          "COMPILED: the harness refused: KeyError: 'kind'");
    // After foreign code has run there is none: a session takes it for what it is, a forgery.
    CHECK(read_session(loaded + refused, 1).fault == "REFUSED: REFUSED where it does not belong");
}

TEST_CASE("a run of tests") {
    const auto test = [](const char* name, const char* outcome, Value exception) {
        return frame(FrameType::tested, tuple({text(name), text(outcome), integer(2), integer(0),
                                               std::move(exception)}));
    };
    const TestsReply reply = read_tests(loaded + test("test_a", "passed", none()) +
                                        test("test_b", "failed", list({exception_link("")})) +
                                        test("test_c", "skipped", none()) + done);
    CHECK(reply.done);
    CHECK_FALSE(reply.fault);
    REQUIRE(reply.tests.size() == 3);
    CHECK(reply.tests[0].name == "test_a");
    CHECK(reply.tests[0].sizes.out == 2);
    REQUIRE(reply.tests[1].exception);
    CHECK(reply.tests[1].exception->type == "ValueError");
    CHECK(reply.tests[2].outcome == TestResult::Outcome::skipped);

    CHECK(read_tests(test("a", "passed", none())).fault);
    CHECK(read_tests(loaded + test("a", "won", none())).fault);
    CHECK(read_tests(loaded + done + test("a", "passed", none())).fault);
    CHECK(read_tests(loaded + first).fault);
    CHECK_FALSE(read_tests(loaded + test("a", "passed", none())).done);
    std::string many = loaded;
    for (std::size_t i = 0; i <= most_tests; ++i) many += test("a", "passed", none());
    CHECK(read_tests(many).tests.size() == most_tests);
    CHECK(read_tests(many).fault);
}

}  // namespace kata::value
