#include "sandbox/wire.h"

#include <sys/socket.h>

#include <array>
#include <catch2/catch.hpp>
#include <cstdint>
#include <cstring>
#include <optional>

using namespace kata::sandbox;

namespace {

struct Pair {
    UniqueDescriptor ours, theirs;
    Pair() {
        std::array<int, 2> ends{};
        REQUIRE(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0);
        ours = UniqueDescriptor(ends[0]);
        theirs = UniqueDescriptor(ends[1]);
    }
};

std::string with(std::string bytes, std::size_t at, char byte) {
    bytes.at(at) = byte;
    return bytes;
}

std::string number(std::uint32_t value) {
    std::string bytes(sizeof value, '\0');
    std::memcpy(bytes.data(), &value, sizeof value);
    return bytes;
}

}  // namespace

TEST_CASE("what no peer of this build sends is refused") {
    const std::string layers = encode(std::vector<LayerState>{{Layer::seccomp, true, "why"}});
    CHECK(decode_layers(layers).at(0).detail == "why");
    const std::size_t layer = 4, in_force = 8;
    CHECK_THROWS_WITH(decode_layers(with(layers, in_force, 2)), "a truth value that is none");
    CHECK_THROWS_WITH(decode_layers(with(layers, layer, 14)),
                      "a value that its enumeration does not have");
    CHECK_THROWS_WITH(decode_layers(with(layers, layer + 3, '\xff')),
                      "a value that its enumeration does not have");
    CHECK_THROWS_WITH(decode_result(with(encode(Result{}), 0, 9)),
                      "a value that its enumeration does not have");
    CHECK_THROWS_WITH(decode_layers(layers + "x"), "a frame is longer than its content");
    CHECK_THROWS_WITH(decode_layers(layers.substr(0, layers.size() - 1)),
                      "a frame is shorter than its content");
}

TEST_CASE("instructions arrive as they were counted, or as not counted") {
    const auto counted = GENERATE(std::optional<std::uint64_t>(), std::optional<std::uint64_t>(0),
                                  std::optional<std::uint64_t>(~0ULL));
    Result result;
    result.usage.instructions = counted;
    result.probes.resize(2);
    result.probes[1].instructions = counted;
    const Result received = decode_result(encode(result));
    CHECK(received.usage.instructions == counted);
    REQUIRE(received.probes.size() == 2);
    CHECK(received.probes[0].instructions == std::nullopt);
    CHECK(received.probes[1].instructions == counted);
}

TEST_CASE("no room is made for items that cannot be there") {
    // A layer takes 13 bytes or more.
    const std::string rest(40, '\0');
    CHECK_THROWS_WITH(decode_layers(number(4) + rest), "a frame is shorter than its content");
    CHECK_THROWS_WITH(decode_layers(number(~0U) + rest), "a frame is shorter than its content");
}

TEST_CASE("a frame that is announced and does not come is refused") {
    const std::uint32_t length =
        GENERATE(std::uint32_t{0}, std::uint32_t{100}, 256U << 20, (256U << 20) + 1, ~0U);
    Pair pair;
    const std::string bytes = number(length) + "\4some";
    REQUIRE(send(pair.ours.get(), bytes.data(), bytes.size(), 0) ==
            static_cast<ssize_t>(bytes.size()));
    pair.ours.reset();
    CHECK_THROWS_AS(receive_frame(pair.theirs.get()), WireError);
}
