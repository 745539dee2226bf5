#include "sandbox/harness/message/message.h"

#include <catch2/catch.hpp>
#include <limits>

#include "sandbox/harness/message/utf8.h"

namespace kata::harness {

using namespace std::string_literals;

TEST_CASE("marshal's forms") {
    CHECK(MarshalWriter().none().boolean(true).boolean(false).take() == "NTF");
    CHECK(MarshalWriter().integer(-2).take() == "i\xfe\xff\xff\xff");
    CHECK(MarshalWriter().integer(1LL << 31).take() == "l\x03\0\0\0\0\0\0\0\x02\0"s);
    CHECK(MarshalWriter().integer(-(1LL << 31) - 1).take() == "l\xfd\xff\xff\xff\x01\0\0\0\x02\0"s);
    CHECK(MarshalWriter().integer(std::numeric_limits<std::int64_t>::min()).take() ==
          "l\xfb\xff\xff\xff\0\0\0\0\0\0\0\0\x08\0"s);
    CHECK(MarshalWriter().begin_dict().string("k").bytes("v").end_dict().take() ==
          "{u\x01\0\0\0ks\x01\0\0\0v0"s);
    CHECK(MarshalWriter().begin_tuple(1).begin_list(0).take() == "(\x01\0\0\0[\0\0\0\0"s);
}

TEST_CASE("text that Python could not read is not sent") {
    CHECK_THROWS_AS(MarshalWriter().string("\xff"), std::invalid_argument);
    CHECK_NOTHROW(MarshalWriter().string("\xed\xa0\x80"));
    CHECK_THROWS_AS(build_request(PrepareRequest{{{"\xc3", std::nullopt}}}), std::invalid_argument);
    ProgramRequest program;
    program.argv = {"\xff"};
    CHECK_NOTHROW(build_request(program));
}

TEST_CASE("UTF-8 by the book") {
    CHECK(first_code_point("\xf0\x9f\x99\x82").value == U'\U0001F642');
    CHECK(first_code_point("\xc0\xaf").size == 0);
    CHECK(first_code_point("\xe0\x80\x80").size == 0);
    CHECK(first_code_point("\xf4\x90\x80\x80").size == 0);
    CHECK(first_code_point("\xe2\x82").size == 0);
    for (const char32_t point : {U'a', U'é', U'日', U'🙂'}) {
        std::string text;
        append_utf8(text, point);
        CHECK(first_code_point(text).value == point);
        CHECK(first_code_point(text).size == text.size());
    }
}

TEST_CASE("frames are read whole or not at all") {
    const std::string reply = "\x03\x01\0\0\0N\x07\0\0\0\0"s;
    const auto read = read_frames(reply);
    REQUIRE(std::holds_alternative<std::vector<Frame>>(read));
    const auto& frames = std::get<std::vector<Frame>>(read);
    REQUIRE(frames.size() == 2);
    CHECK(frames[0].type == FrameType::loaded);
    CHECK(frames[0].payload == "N");
    CHECK(frames[1].type == FrameType::done);
    for (std::size_t size = 1; size < reply.size(); ++size) {
        if (size == 6) continue;  // between the two
        const auto cut = read_frames(std::string_view(reply).substr(0, size));
        REQUIRE(std::holds_alternative<MalformedReply>(cut));
        CHECK(std::get<MalformedReply>(cut).intact.size() == (size > 6 ? 1 : 0));
    }
}

TEST_CASE("a frame of four gigabytes is not waited for") {
    const auto read = read_frames("\x06\xff\xff\xff\xff..."s);
    REQUIRE(std::holds_alternative<MalformedReply>(read));
    CHECK(std::get<MalformedReply>(read).reason == "a frame announces 4294967295 bytes, 3 follow");
}

TEST_CASE("types that are not known end the reading") {
    for (const std::string& reply : {"\0\0\0\0\0"s, "\x3f\0\0\0\0"s, "hello"s}) {
        CHECK(std::holds_alternative<MalformedReply>(read_frames(reply)));
    }
}

}  // namespace kata::harness
