#include "sandbox/received_status.h"

#include <sys/socket.h>

#include <catch2/catch.hpp>

using kata::sandbox::receive_status;
using kata::sandbox::send_status;
using kata::sandbox::StatusMessage;
using kata::sandbox::Step;
using kata::sandbox::UniqueDescriptor;

namespace {

struct StatusSockets {
    StatusSockets() {
        int ends[2];
        REQUIRE(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) == 0);
        outside = UniqueDescriptor(ends[0]);
        inside = UniqueDescriptor(ends[1]);
    }
    UniqueDescriptor outside, inside;
};

}  // namespace

TEST_CASE("status: what failed is known from an inside that ended before it read its go") {
    StatusSockets sockets;
    StatusMessage message;
    message.kind = StatusMessage::Kind::failed;
    message.failure.step = Step::drop_capabilities;
    REQUIRE(send_status(sockets.inside.get(), message));
    REQUIRE(send(sockets.outside.get(), &kata::sandbox::go, 1, MSG_NOSIGNAL) == 1);
    sockets.inside.reset();

    const auto received = receive_status(sockets.outside.get());
    REQUIRE(received);
    CHECK(received->message.kind == StatusMessage::Kind::failed);
    CHECK(received->message.failure.step == Step::drop_capabilities);
}

TEST_CASE("status: an inside that ended without a word is gone") {
    StatusSockets sockets;
    REQUIRE(send(sockets.outside.get(), &kata::sandbox::go, 1, MSG_NOSIGNAL) == 1);
    sockets.inside.reset();
    CHECK_FALSE(receive_status(sockets.outside.get()));
}
