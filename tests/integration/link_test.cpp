// The connection between a host and its case: who holds it, and when it ends.

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>

#include "sandbox/wire.h"
#include "tests/integration/worker_bench.h"

using namespace kata;
using namespace std::chrono_literals;
using kata::tests::Bench;
using kata::tests::on_both_tiers;
using sandbox::Cause;
using sandbox::Result;
using sandbox::UniqueDescriptor;

namespace {

struct Pair {
    UniqueDescriptor ours, theirs;
};

Pair connected_pair() {
    std::array<int, 2> ends{};
    REQUIRE(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0);
    return {UniqueDescriptor(ends[0]), UniqueDescriptor(ends[1])};
}

harness::Execution linked(Bench& bench, const std::string& source, UniqueDescriptor end) {
    harness::Execution execution;
    execution.limits = bench.limits;
    execution.request = harness::build_request(bench.session(source, {"f()"}));
    execution.link = std::move(end);
    return execution;
}

/// What is there to read now, up to the end of the stream; fails where that has not come.
std::string read_all(int fd) {
    std::string text;
    std::array<char, 4096> block;
    for (;;) {
        pollfd polled{fd, POLLIN, 0};
        REQUIRE(poll(&polled, 1, 0) == 1);
        const ssize_t got = read(fd, block.data(), block.size());
        REQUIRE(got >= 0);
        if (got == 0) return text;
        text.append(block.data(), static_cast<std::size_t>(got));
    }
}

std::string answer(const Result& result) {
    const value::SessionReply reply = value::read_session(result.reply.bytes, 1);
    REQUIRE(reply.results.size() == 1);
    const auto* value = std::get_if<value::Value>(&reply.results[0].outcome);
    REQUIRE(value != nullptr);
    return value::to_python(*value);
}

// Every socket that a case of one process holds.
const std::string find_sockets =
    "import array, os, select, socket, stat, sys\n"
    "def sockets():\n"
    "    found = []\n"
    "    for fd in range(256):\n"
    "        try:\n"
    "            if stat.S_ISSOCK(os.fstat(fd).st_mode): found.append(fd)\n"
    "        except OSError: pass\n"
    "    return found\n";

}  // namespace

TEST_CASE("a case speaks with the host over its link, and the link ends with the case") {
    on_both_tiers([](bool namespaces) {
        Bench bench;
        CHECK(bench.has_namespaces() == namespaces);
        Pair pair = connected_pair();
        REQUIRE(write(pair.ours.get(), "ping", 4) == 4);
        const Result result =
            bench.execute(linked(bench,
                                 find_sockets + "def f():\n"
                                                "    [link] = sockets()\n"
                                                "    select.select([link], [], [])\n"
                                                "    os.write(link, b'pong')\n"
                                                "    return os.read(link, 99)\n",
                                 std::move(pair.theirs)));
        CHECK(answer(result) == "b'ping'");
        CHECK(read_all(pair.ours.get()) == "pong");
    });
}

TEST_CASE("a case without a link holds no socket, the one after a linked case included") {
    on_both_tiers([](bool) {
        Bench bench;
        Pair pair = connected_pair();
        const std::string count = find_sockets + "def f(): return len(sockets())\n";
        CHECK(answer(bench.execute(linked(bench, count, std::move(pair.theirs)))) == "1");
        CHECK(answer(bench.run(count, {"f()"})) == "0");
    });
}

TEST_CASE("each of two cases that are sent at once has a link of its own") {
    Bench bench;
    Pair first = connected_pair(), second = connected_pair();
    const std::string echo = find_sockets +
                             "def f():\n"
                             "    [link] = sockets()\n"
                             "    return os.write(link, os.read(link, 99))\n";
    REQUIRE(write(first.ours.get(), "1", 1) == 1);
    REQUIRE(write(second.ours.get(), "2", 1) == 1);
    harness::Execution one = linked(bench, echo, std::move(first.theirs));
    harness::Execution two = linked(bench, echo, std::move(second.theirs));
    bench.worker.submit(std::move(one));
    bench.worker.submit(std::move(two));
    REQUIRE(std::holds_alternative<Result>(bench.worker.next()));
    REQUIRE(std::holds_alternative<Result>(bench.worker.next()));
    CHECK(read_all(first.ours.get()) == "1");
    CHECK(read_all(second.ours.get()) == "2");
}

TEST_CASE("a killed case, and one whose descendants hold the link, end it all the same") {
    on_both_tiers([](bool) {
        Bench bench;
        bench.limits.wall = 300ms;
        bench.limits.processes = 4;
        const std::string source =
            GENERATE(as<std::string>(), "import time\ndef f(): time.sleep(9)\n",
                     "import os, time\n"
                     "def f():\n"
                     "    if os.fork() == 0: time.sleep(9)\n"
                     "    os._exit(0)\n");
        Pair pair = connected_pair();
        bench.execute(linked(bench, source, std::move(pair.theirs)));
        CHECK(read_all(pair.ours.get()).empty());
    });
}

TEST_CASE("descriptors that a case sends over its link do not arrive") {
    on_both_tiers([](bool) {
        Bench bench;
        Pair pair = connected_pair();
        const Result result = bench.execute(
            linked(bench,
                   find_sockets + "def f():\n"
                                  "    link = socket.socket(fileno=sockets()[0])\n"
                                  "    link.sendmsg([b'x'], [(socket.SOL_SOCKET, socket.SCM_RIGHTS,"
                                  " array.array('i', [1, 2]))])\n",
                   std::move(pair.theirs)));
        CHECK(result.cause == Cause::exited);
        const int before = dup(0);
        CHECK(read_all(pair.ours.get()) == "x");
        const int after = dup(0);
        CHECK(after == before + 1);
        close(before);
        close(after);
    });
}

TEST_CASE("a program that a case starts does not inherit the link") {
    Bench bench;
    bench.limits.processes = 4;
    Pair pair = connected_pair();
    const std::string source =
        "import subprocess, sys\n"
        "def f():\n"
        "    look = 'import os, stat; print(sum(stat.S_ISSOCK(os.fstat(int(fd)).st_mode) for fd in "
        "'\\\n"
        "           '[f for f in map(str, range(64)) if os.path.exists(\"/proc/self/fd/\" + "
        "f)]))'\n"
        "    return subprocess.run([sys.executable, '-c', look], capture_output=True, text=True,"
        " close_fds=False).stdout\n";
    CHECK(answer(bench.execute(linked(bench, source, std::move(pair.theirs)))) == R"('0\n')");
}

TEST_CASE("a frame takes along one descriptor, and only for who waits for it") {
    Pair wire = connected_pair();
    Pair link = connected_pair();
    const auto descriptors = [] {
        const int next = dup(0);
        close(next);
        return next;
    };
    sandbox::send_frame(wire.ours.get(), sandbox::FrameType::run, "first", link.theirs.get());
    sandbox::send_frame(wire.ours.get(), sandbox::FrameType::run, "second", link.theirs.get());
    UniqueDescriptor attached;
    CHECK(sandbox::receive_frame(wire.theirs.get(), &attached).payload == "first");
    CHECK(attached.valid());
    const int before = descriptors();
    CHECK(sandbox::receive_frame(wire.theirs.get()).payload == "second");
    CHECK(descriptors() == before);
}
