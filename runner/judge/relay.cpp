#include "runner/judge/relay.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <set>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include "runner/value/value.h"

namespace kata::judge {

namespace {

enum FrameKind : std::uint8_t { call = 1, answer = 2, ready = 3, finish = 4 };

constexpr std::size_t header_size = 5;
constexpr std::size_t number_size = 4;
constexpr std::size_t largest_call = 1UL << 20;
constexpr std::size_t largest_answer = 64UL << 20;
constexpr std::size_t most_waiting = 256;       // calls without an answer
constexpr std::size_t most_unsent = 4UL << 20;  // bytes on the way in one direction
constexpr int longest_setup = 60'000;           // milliseconds
constexpr int longest_farewell = 10'000;        // milliseconds in which nothing is taken
constexpr value::Bounds call_bounds{60, 100'000, largest_call};

std::uint32_t little_endian(std::string_view bytes) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        number |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
    }
    return number;
}

/// Why bytes are no call, or nothing.
std::optional<std::string> fault_of_call(std::string_view payload) {
    if (payload.size() < number_size) return "a call without a number";
    const auto decoded = value::decode(payload.substr(number_size), call_bounds);
    if (const auto* error = std::get_if<value::DecodeError>(&decoded)) return error->reason;
    const auto& parts = std::get<value::Value>(decoded);
    using value::Kind;
    const bool shaped = parts.kind == Kind::tuple && parts.items.size() == 4 &&
                        parts.items[0].kind == Kind::integer &&
                        parts.items[1].kind == Kind::string && parts.items[2].kind == Kind::tuple &&
                        parts.items[3].kind == Kind::dict;
    return shaped ? std::nullopt : std::optional<std::string>("a call of another shape");
}

/// One side: bytes that were read and are no whole frame, and bytes to be written.
struct Stream {
    explicit Stream(int end) : fd(end) {}

    int fd;
    std::string received;
    std::string unsent;
    int error = 0;  ///< an errno that does not say that the other side is gone

    /// False at the end of the stream.
    bool receive() {
        std::array<char, 1 << 16> block;
        const ssize_t got = recv(fd, block.data(), block.size(), MSG_DONTWAIT);
        if (got < 0) return goes_on();
        received.append(block.data(), static_cast<std::size_t>(got));
        return got > 0;
    }

    bool send() {
        const ssize_t sent = ::send(fd, unsent.data(), unsent.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent < 0) return goes_on();
        unsent.erase(0, static_cast<std::size_t>(sent));
        return true;
    }

  private:
    bool goes_on() {
        if (errno == EAGAIN || errno == EINTR) return true;
        if (errno != ECONNRESET && errno != EPIPE) error = errno;
        return false;
    }
};

/// The relay's state while it runs. Functions return false where it is over.
class Traffic {
  public:
    Traffic(int case_end, int oracle_end, Relayed& seen)
        : case_(case_end), oracle_(oracle_end), seen_(seen) {}

    void run(int wake) {
        while (turn(wake)) {
        }
        seen_.unsent = oracle_.unsent;
        if (seen_.error == 0) seen_.error = case_.error != 0 ? case_.error : oracle_.error;
        // Whoever waits for an answer that cannot come any more must learn it.
        shutdown(case_.fd, SHUT_RDWR);
    }

  private:
    bool turn(int wake) {
        std::array<pollfd, 3> polled = {
            {{case_.fd, case_events(), 0}, {oracle_.fd, oracle_events(), 0}, {wake, POLLIN, 0}}};
        if (poll(polled.data(), polled.size(), -1) < 0) {
            if (errno == EINTR) return true;
            seen_.error = errno;
            return false;
        }
        if (polled[2].revents != 0) return false;
        if (polled[0].revents != 0 && !serve_case(polled[0].revents)) return false;
        return polled[1].revents == 0 || serve_oracle(polled[1].revents);
    }

    short case_events() const {
        const bool listen = waiting_.size() < most_waiting && oracle_.unsent.size() < most_unsent;
        return static_cast<short>((listen ? POLLIN : 0) | (case_.unsent.empty() ? 0 : POLLOUT));
    }

    short oracle_events() const {
        const bool listen = case_.unsent.size() < most_unsent;
        return static_cast<short>((listen ? POLLIN : 0) | (oracle_.unsent.empty() ? 0 : POLLOUT));
    }

    bool serve_case(short events) {
        if ((events & POLLOUT) != 0 && !case_.send()) return false;
        if ((events & POLLIN) != 0) return case_.receive() && take_calls();
        return (events & (POLLHUP | POLLERR)) == 0;
    }

    bool serve_oracle(short events) {
        if ((events & POLLOUT) != 0 && !oracle_.send()) return oracle_left();
        if ((events & POLLIN) != 0) {
            if (!oracle_.receive() || !take_answers()) return oracle_left();
            // Answers make room for calls that were read and had to wait.
            return take_calls();
        }
        return (events & (POLLHUP | POLLERR)) == 0 || oracle_left();
    }

    bool oracle_left() {
        seen_.oracle_left = true;
        return false;
    }

    bool cut_off(std::string why) {
        seen_.violation = std::move(why);
        return false;
    }

    bool take_calls() {
        std::string& received = case_.received;
        std::size_t taken = 0;
        while (received.size() - taken >= header_size && waiting_.size() < most_waiting) {
            const std::string_view rest = std::string_view(received).substr(taken);
            const std::size_t size = little_endian(rest.substr(1));
            if (rest[0] != call) return cut_off("a frame that is no call");
            if (size > largest_call) return cut_off(fmt::format("a call of {} bytes", size));
            if (rest.size() < header_size + size) break;
            const std::string_view payload = rest.substr(header_size, size);
            if (auto fault = fault_of_call(payload)) return cut_off(std::move(*fault));
            if (!waiting_.insert(little_endian(payload)).second) {
                return cut_off("a call with another one's number");
            }
            ++seen_.calls;
            oracle_.unsent += rest.substr(0, header_size + size);
            taken += header_size + size;
        }
        received.erase(0, taken);
        return true;
    }

    bool take_answers() {
        std::string& received = oracle_.received;
        std::size_t taken = 0;
        while (received.size() - taken >= header_size) {
            const std::string_view rest = std::string_view(received).substr(taken);
            const std::size_t size = little_endian(rest.substr(1));
            if (rest[0] != answer || size > largest_answer || size < number_size) return false;
            if (rest.size() < header_size + size) break;
            waiting_.erase(little_endian(rest.substr(header_size)));
            case_.unsent += rest.substr(0, header_size + size);
            taken += header_size + size;
        }
        received.erase(0, taken);
        return true;
    }

    Stream case_;
    Stream oracle_;
    std::set<std::uint32_t> waiting_;  ///< numbers of calls without an answer
    Relayed& seen_;
};

}  // namespace

Relay::Relay(int case_end, int oracle_end)
    : case_end_(case_end), oracle_end_(oracle_end), wake_(eventfd(0, EFD_CLOEXEC)) {
    if (!wake_.valid()) throw std::system_error(errno, std::generic_category(), "eventfd");
    thread_ = std::thread([this] { run(); });
}

Relay::~Relay() {
    stop();
}

void Relay::run() {
    Traffic(case_end_, oracle_end_, relayed_).run(wake_.get());
}

Relayed Relay::stop() {
    if (thread_.joinable()) {
        const std::uint64_t one = 1;
        while (write(wake_.get(), &one, sizeof one) < 0 && errno == EINTR) {
        }
        thread_.join();
    }
    return relayed_;
}

int await_objects(int oracle_end) {
    std::string received;
    while (received.size() < header_size) {
        pollfd polled{oracle_end, POLLIN, 0};
        const int found = poll(&polled, 1, longest_setup);
        if (found < 0 && errno == EINTR) continue;
        if (found < 0) return errno;
        if (found == 0) return ETIMEDOUT;
        std::array<char, header_size> block{};
        const ssize_t got = read(oracle_end, block.data(), header_size - received.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return errno;
        if (got == 0) return ECONNRESET;
        received.append(block.data(), static_cast<std::size_t>(got));
    }
    const bool due =
        received[0] == ready && little_endian(std::string_view(received).substr(1)) == 0;
    return due ? 0 : ECONNRESET;
}

void send_last_words(int oracle_end, std::string_view unsent, std::string_view words) {
    std::string out(unsent);
    out += static_cast<char>(finish);
    for (std::size_t shift = 0; shift < 32; shift += 8) {
        out += static_cast<char>((words.size() >> shift) & 0xFF);
    }
    out += words;
    std::string_view left = out;
    while (!left.empty()) {
        pollfd polled{oracle_end, POLLOUT, 0};
        const int found = poll(&polled, 1, longest_farewell);
        if (found < 0 && errno == EINTR) continue;
        if (found <= 0) break;
        const ssize_t sent =
            send(oracle_end, left.data(), left.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (sent < 0) break;
        left.remove_prefix(static_cast<std::size_t>(sent));
    }
    // The oracle ends by itself, or by its limits; nothing more comes from here.
    shutdown(oracle_end, SHUT_WR);
}

}  // namespace kata::judge
