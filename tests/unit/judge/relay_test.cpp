#include "runner/judge/relay.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <cerrno>
#include <thread>

#include "tests/unit/value/build.h"

using namespace kata;
using namespace value::build;
using judge::Relay;
using judge::Relayed;

namespace {

/// A relay between a case and an oracle that the test plays.
struct Wires {
    sandbox::UniqueDescriptor case_end, case_host, oracle_end, oracle_host;

    Wires() {
        std::array<int, 2> ends{};
        REQUIRE(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0);
        case_end = sandbox::UniqueDescriptor(ends[0]);
        case_host = sandbox::UniqueDescriptor(ends[1]);
        REQUIRE(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0);
        oracle_end = sandbox::UniqueDescriptor(ends[0]);
        oracle_host = sandbox::UniqueDescriptor(ends[1]);
    }
};

std::string u32(std::size_t number) {
    std::string out;
    for (std::size_t shift = 0; shift < 32; shift += 8) {
        out += static_cast<char>((number >> shift) & 0xFF);
    }
    return out;
}

std::string frame(int kind, const std::string& payload) {
    return static_cast<char>(kind) + u32(payload.size()) + payload;
}

std::string call(std::size_t number, value::Value arguments = tuple({})) {
    return frame(1, u32(number) + value::encode(tuple({integer(0), text("__len__"),
                                                       std::move(arguments), dict({})})));
}

std::string answer(std::size_t number) {
    return frame(2, u32(number) + "whatever");
}

void put(int fd, const std::string& bytes) {
    std::size_t sent = 0;
    while (sent < bytes.size()) {
        const ssize_t wrote = write(fd, bytes.data() + sent, bytes.size() - sent);
        REQUIRE(wrote > 0);
        sent += static_cast<std::size_t>(wrote);
    }
}

std::string take(int fd, std::size_t size) {
    std::string bytes(size, '\0');
    std::size_t got = 0;
    while (got < size) {
        const ssize_t part = read(fd, bytes.data() + got, size - got);
        if (part <= 0) break;
        got += static_cast<std::size_t>(part);
    }
    bytes.resize(got);
    return bytes;
}

/// What a case gets for `sent`: it is cut off, and the relay says why.
std::string violation(const std::string& sent) {
    Wires wires;
    Relay relay(wires.case_host.get(), wires.oracle_host.get());
    put(wires.case_end.get(), sent);
    CHECK(take(wires.case_end.get(), 1).empty());
    return relay.stop().violation.value_or("none");
}

}  // namespace

TEST_CASE("calls go one way, answers the other") {
    Wires wires;
    Relay relay(wires.case_host.get(), wires.oracle_host.get());
    const std::string asked = call(7) + call(8);
    put(wires.case_end.get(), asked);
    CHECK(take(wires.oracle_end.get(), asked.size()) == asked);
    const std::string answered = answer(8) + answer(7);
    put(wires.oracle_end.get(), answered);
    CHECK(take(wires.case_end.get(), answered.size()) == answered);
    wires.case_end.reset();
    const Relayed seen = relay.stop();
    CHECK(seen.calls == 2);
    CHECK_FALSE(seen.violation);
    CHECK_FALSE(seen.oracle_left);
    CHECK(seen.error == 0);
}

TEST_CASE("a call that comes byte by byte is passed on whole") {
    Wires wires;
    Relay relay(wires.case_host.get(), wires.oracle_host.get());
    const std::string asked = call(1);
    for (const char byte : asked.substr(0, asked.size() - 1)) {
        put(wires.case_end.get(), std::string(1, byte));
    }
    pollfd polled{wires.oracle_end.get(), POLLIN, 0};
    CHECK(poll(&polled, 1, 0) == 0);
    put(wires.case_end.get(), asked.substr(asked.size() - 1));
    CHECK(take(wires.oracle_end.get(), asked.size()) == asked);
}

TEST_CASE("whatever is no call ends the connection") {
    CHECK(violation(frame(2, u32(0))) == "a frame that is no call");
    CHECK(violation(frame(4, "")) == "a frame that is no call");
    CHECK(violation("\x01\xff\xff\xff\xff") == "a call of 4294967295 bytes");
    CHECK(violation(frame(1, "abc")) == "a call without a number");
    CHECK(violation(frame(1, u32(0) + "?")) != "none");
    CHECK(violation(frame(1, u32(0) + value::encode(integer(3)))) == "a call of another shape");
    CHECK(violation(call(3) + call(3)) == "a call with another one's number");
    value::Value deep = list({});
    for (int depth = 0; depth < 80; ++depth) deep = list({deep});
    CHECK(violation(call(0, tuple({deep}))) == "nested deeper than allowed");
}

TEST_CASE("an error of the relay's own is nobody's hanging up") {
    Wires wires;
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const sandbox::UniqueDescriptor no_socket(ends[0]);
    const sandbox::UniqueDescriptor other(ends[1]);
    Relay relay(wires.case_host.get(), no_socket.get());
    REQUIRE(write(other.get(), "a", 1) == 1);
    char byte;
    CHECK(read(wires.case_end.get(), &byte, 1) == 0);  // it is over
    CHECK(relay.stop().error == ENOTSOCK);
}

TEST_CASE("calls beyond what may wait are read when others have been answered") {
    Wires wires;
    Relay relay(wires.case_host.get(), wires.oracle_host.get());
    std::string asked;
    for (std::size_t number = 0; number < 300; ++number) asked += call(number);
    put(wires.case_end.get(), asked);
    const std::size_t size = call(0).size();
    CHECK(take(wires.oracle_end.get(), 256 * size).size() == 256 * size);
    pollfd polled{wires.oracle_end.get(), POLLIN, 0};
    CHECK(poll(&polled, 1, 50) == 0);
    put(wires.oracle_end.get(), answer(0) + answer(1));
    CHECK(take(wires.oracle_end.get(), 2 * size) == call(256) + call(257));
}

TEST_CASE("who sends and never reads is not read from, and holds nobody up") {
    Wires wires;
    Relay relay(wires.case_host.get(), wires.oracle_host.get());
    std::thread oracle([&] {
        const std::string large = frame(2, u32(0) + std::string(1 << 20, 'x'));
        const int fd = wires.oracle_end.get();
        for (std::size_t sent = 0; sent < 64 * large.size();) {
            const ssize_t wrote = send(fd, large.data(), large.size(), MSG_NOSIGNAL);
            if (wrote < 0) return;
            sent += static_cast<std::size_t>(wrote);
        }
    });
    put(wires.case_end.get(), call(0));
    wires.case_end.reset();
    relay.stop();
    wires.oracle_host.reset();
    oracle.join();
}

TEST_CASE("a case learns that its oracle has gone") {
    Wires wires;
    Relay relay(wires.case_host.get(), wires.oracle_host.get());
    wires.oracle_end.reset();
    CHECK(take(wires.case_end.get(), 1).empty());
    CHECK(relay.stop().oracle_left);
}

TEST_CASE("objects are awaited, and told when it is over") {
    Wires wires;
    put(wires.oracle_end.get(), frame(3, ""));
    CHECK(judge::await_objects(wires.oracle_host.get()) == 0);
    judge::send_last_words(wires.oracle_host.get(), "rest", "words");
    const std::string said = "rest" + frame(4, "words");
    CHECK(take(wires.oracle_end.get(), said.size() + 1) == said);
    put(wires.oracle_end.get(), frame(2, ""));
    CHECK(judge::await_objects(wires.oracle_host.get()) == ECONNRESET);
    wires.oracle_end.reset();
    CHECK(judge::await_objects(wires.oracle_host.get()) == ECONNRESET);
}
