#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <string>
#include <variant>

#include "runner/judge/relay.h"
#include "runner/value/value.h"
#include "sandbox/file_lists.h"
#include "sandbox/files.h"
#include "sandbox/wire.h"
#include "tests/fuzz/demand.h"
#include "tests/fuzz/targets.h"

namespace kata::fuzz {
namespace {

using sandbox::UniqueDescriptor;

struct Pair {
    UniqueDescriptor near, far;
    Pair() {
        std::array<int, 2> ends{};
        demand(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0, "sockets");
        near = UniqueDescriptor(ends[0]);
        far = UniqueDescriptor(ends[1]);
    }
};

/// As much as there is room for.
void put(const UniqueDescriptor& to, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent =
            send(to.get(), bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent <= 0) return;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

/// All that has come.
std::string take(const UniqueDescriptor& from) {
    std::string bytes;
    std::array<char, 1 << 16> block{};
    for (;;) {
        const ssize_t got = recv(from.get(), block.data(), block.size(), MSG_DONTWAIT);
        if (got <= 0) return bytes;
        bytes.append(block.data(), static_cast<std::size_t>(got));
    }
}

std::size_t little_endian(std::string_view bytes) {
    std::size_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        number |= std::size_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    }
    return number;
}

/// The payload of the frame that is next, and of the type that is due.
std::string_view take_payload(std::string_view& stream, char type) {
    demand(stream.size() >= 5 && stream[0] == type, "a frame of the one type");
    const std::size_t size = little_endian(stream.substr(1));
    demand(size >= 4 && size <= stream.size() - 5, "a whole frame");
    const std::string_view payload = stream.substr(5, size);
    stream.remove_prefix(5 + size);
    return payload;
}

/// What comes to the oracle are calls, and nothing else.
std::uint64_t count_calls(std::string_view stream) {
    std::uint64_t calls = 0;
    for (; !stream.empty(); ++calls) {
        const auto decoded = value::decode(take_payload(stream, 1).substr(4));
        const auto* parts = std::get_if<value::Value>(&decoded);
        demand(parts != nullptr && parts->kind == value::Kind::tuple && parts->items.size() == 4,
               "a call");
    }
    return calls;
}

/// Gives each piece to its end.
void put_pieces(std::string_view bytes, const Pair& submission, const Pair& oracle) {
    while (!bytes.empty()) {
        const auto head = static_cast<unsigned char>(bytes[0]);
        bytes.remove_prefix(1);
        const std::string_view piece = bytes.substr(0, head & 0x7FU);
        bytes.remove_prefix(piece.size());
        put((head & 0x80U) != 0 ? oracle.near : submission.near, piece);
    }
}

/// Until the relay has let go of the case, or waits for what does not come any more.
void await_end(const UniqueDescriptor& submission) {
    constexpr int patience = 50;  // milliseconds
    pollfd polled{submission.get(), POLLRDHUP, 0};
    poll(&polled, 1, patience);
}

template <typename Decode>
void check_decoder(Decode decode, std::string_view payload) {
    const auto encoded = [&](std::string_view from) { return sandbox::encode(decode(from)); };
    std::string once;
    try {
        once = encoded(payload);
    } catch (const sandbox::WireError&) {
        return;
    }
    demand(encoded(once) == once, "what was decoded is encoded, and decoded again");
}

}  // namespace

void left_files(std::string_view bytes) {
    const auto left = sandbox::read_left_files(bytes);
    if (!left) return;
    demand(left->files.size() <= sandbox::most_left_files, "a bounded number of files");
    for (const sandbox::FoundFile& file : left->files) {
        const std::filesystem::path path("/folder/" + file.path);
        demand(path.lexically_normal() == path && path != "/folder/" && !file.path.empty(),
               "a path within");
        demand(file.mode <= 07777, "permission bits");
        demand(file.content.bytes.size() <= sandbox::longest_left_file, "a bounded content");
    }
}

void relay(std::string_view bytes) {
    Pair objects;
    put(objects.near, bytes);
    objects.near.reset();
    const bool ready = bytes.starts_with(std::string_view("\3\0\0\0\0", 5));
    demand((judge::await_objects(objects.far.get()) == 0) == ready, "ready where that was said");

    const Pair submission, oracle;
    judge::Relay relay(submission.far.get(), oracle.far.get());
    put_pieces(bytes, submission, oracle);
    shutdown(submission.near.get(), SHUT_WR);
    await_end(submission.near);
    const judge::Relayed seen = relay.stop();
    demand(count_calls(take(oracle.near) + seen.unsent) == seen.calls, "each call passed on");
    const std::string answers = take(submission.near);
    for (std::string_view rest = answers; !rest.empty();) take_payload(rest, 2);
}

void wire(std::string_view bytes) {
    Pair channel;
    put(channel.near, bytes);
    channel.near.reset();
    try {
        for (;;) {
            UniqueDescriptor attached;
            const sandbox::Frame frame = sandbox::receive_frame(channel.far.get(), &attached);
            demand(!attached.valid(), "no descriptor where none was sent");
            check_decoder(sandbox::decode_launch, frame.payload);
            check_decoder(sandbox::decode_run, frame.payload);
            check_decoder(sandbox::decode_result, frame.payload);
            check_decoder(sandbox::decode_setup_error, frame.payload);
            check_decoder(sandbox::decode_layers, frame.payload);
        }
    } catch (const sandbox::WireError&) {
        // The end, or a frame that is none.
    }
}

}  // namespace kata::fuzz
