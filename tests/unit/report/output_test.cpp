#include "runner/report/output.h"

#include <catch2/catch.hpp>

#include <cerrno>
#include <string>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

using kata::report::Output;

TEST_CASE("everything arrives, also through a full non-blocking pipe") {
    int pipe[2];
    REQUIRE(::pipe2(pipe, O_NONBLOCK) == 0);
    const std::string sent(300'000, 'x');
    std::string received;
    std::thread reader([&] {
        char part[4096];
        while (received.size() < sent.size()) {
            const ssize_t count = ::read(pipe[0], part, sizeof part);
            if (count > 0) received.append(part, static_cast<std::size_t>(count));
        }
    });
    Output output(pipe[1]);
    output.write(sent);
    output.flush();
    reader.join();
    CHECK(output.error() == 0);
    CHECK(received == sent);
    ::close(pipe[0]);
    ::close(pipe[1]);
}

TEST_CASE("nothing is written before the buffer is flushed") {
    int pipe[2];
    REQUIRE(::pipe2(pipe, O_NONBLOCK) == 0);
    Output output(pipe[1]);
    output.write("half a document");
    char byte = 0;
    CHECK(::read(pipe[0], &byte, 1) == -1);
    output.flush();
    CHECK(::read(pipe[0], &byte, 1) == 1);
    ::close(pipe[0]);
    ::close(pipe[1]);
}

TEST_CASE("a full disk is remembered") {
    const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
    REQUIRE(full >= 0);
    Output output(full);
    output.write("x");
    output.flush();
    CHECK(output.error() == ENOSPC);
    output.write("y");
    output.flush();
    CHECK(output.error() == ENOSPC);
    ::close(full);
}
