#include "sandbox/wire.h"

#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <type_traits>

namespace kata::sandbox {
namespace {

constexpr std::uint32_t largest_frame = 256U << 20;
// Room is made as the bytes come, not as they are announced.
constexpr std::size_t received_at_once = 256U << 10;

class Writer {
  public:
    template <typename Number>
    Writer& number(Number value) {
        static_assert(std::is_trivially_copyable_v<Number>);
        bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
        return *this;
    }
    Writer& text(std::string_view value) {
        number(static_cast<std::uint64_t>(value.size()));
        bytes_.append(value);
        return *this;
    }
    std::string take() { return std::move(bytes_); }

  private:
    std::string bytes_;
};

class Reader {
  public:
    explicit Reader(std::string_view bytes) : rest_(bytes) {}

    template <typename Number>
    Number number() {
        Number value;
        std::memcpy(&value, take(sizeof value).data(), sizeof value);
        return value;
    }
    bool boolean() {
        const auto value = number<std::uint8_t>();
        if (value > 1) throw WireError("a truth value that is none");
        return value == 1;
    }
    /// One of an enumeration's values, which count from 0 to `last`.
    template <typename Enumeration>
    Enumeration one_of(Enumeration last) {
        static_assert(std::is_same_v<std::underlying_type_t<Enumeration>, int>);
        const auto value = number<unsigned>();
        if (value > static_cast<unsigned>(last)) {
            throw WireError("a value that its enumeration does not have");
        }
        return static_cast<Enumeration>(value);
    }
    std::string text() { return std::string(take(number<std::uint64_t>())); }
    /// A number of items that follow, of `least` bytes or more each: never more than there is room
    /// for.
    std::uint32_t count(std::size_t least) {
        const auto items = number<std::uint32_t>();
        if (items > rest_.size() / least) throw WireError("a frame is shorter than its content");
        return items;
    }
    void finish() const {
        if (!rest_.empty()) throw WireError("a frame is longer than its content");
    }

  private:
    std::string_view take(std::uint64_t size) {
        if (size > rest_.size()) throw WireError("a frame is shorter than its content");
        const std::string_view taken = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return taken;
    }

    std::string_view rest_;
};

// What a text, a list of texts, and a file or measurement with empty ones, take.
constexpr std::size_t least_text = sizeof(std::uint64_t);
constexpr std::size_t least_texts = sizeof(std::uint32_t);
constexpr std::size_t least_exposed = least_text + 1;
constexpr std::size_t least_input_file = 3 * least_text + 12;
constexpr std::size_t least_probe = 6 * 8 + 3 * 4 + 1 + least_texts;
constexpr std::size_t least_found_file = 2 * least_text + 16;
constexpr std::size_t least_layer = 4 + 1 + least_text;

void write(Writer& out, const std::vector<std::string>& texts) {
    out.number(static_cast<std::uint32_t>(texts.size()));
    for (const std::string& text : texts) out.text(text);
}

std::vector<std::string> read_texts(Reader& in) {
    std::vector<std::string> texts(in.count(least_text));
    for (std::string& text : texts) text = in.text();
    return texts;
}

void write(Writer& out, const Limits& limits) {
    out.number(numbers_of(limits));
}

Limits read_limits(Reader& in) {
    const auto numbers = in.number<LimitNumbers>();
    Limits limits;
    limits.cpu = std::chrono::nanoseconds(numbers.cpu_ns);
    limits.wall = std::chrono::nanoseconds(numbers.wall_ns);
    limits.memory = numbers.memory;
    limits.output = numbers.output;
    limits.reply = numbers.reply;
    limits.processes = numbers.processes;
    limits.file_size = numbers.file_size;
    limits.disk = numbers.disk;
    limits.inodes = numbers.inodes;
    limits.open_files = numbers.open_files;
    limits.stack = numbers.stack;
    return limits;
}

void write(Writer& out, const Policy& policy) {
    out.number(static_cast<std::uint32_t>(policy.exposed.size()));
    for (const Exposed& exposed : policy.exposed) out.text(exposed.path).number(exposed.optional);
    write(out, policy.masked);
    out.number(policy.network).number(policy.isolation);
    write(out, policy.environment);
}

Policy read_policy(Reader& in) {
    Policy policy;
    policy.exposed.resize(in.count(least_exposed));
    for (Exposed& exposed : policy.exposed) {
        exposed.path = in.text();
        exposed.optional = in.boolean();
    }
    policy.masked = read_texts(in);
    policy.network = in.boolean();
    policy.isolation = in.one_of(Isolation::any);
    policy.environment = read_texts(in);
    return policy;
}

void write(Writer& out, const std::vector<InputFile>& files) {
    out.number(static_cast<std::uint32_t>(files.size()));
    for (const InputFile& file : files) {
        out.text(file.path).text(file.text).number(file.times).text(file.end).number(file.mode);
    }
}

std::vector<InputFile> read_input_files(Reader& in) {
    std::vector<InputFile> files(in.count(least_input_file));
    for (InputFile& file : files) {
        file.path = in.text();
        file.text = in.text();
        file.times = in.number<std::uint64_t>();
        file.end = in.text();
        file.mode = in.number<std::uint32_t>();
    }
    return files;
}

void write(Writer& out, const Capture& capture) {
    out.text(capture.bytes).number(capture.total);
}

Capture read_capture(Reader& in) {
    Capture capture;
    capture.bytes = in.text();
    capture.total = in.number<std::uint64_t>();
    return capture;
}

/// The control data of a message that carries one descriptor.
union Attachment {
    cmsghdr aligned;
    char bytes[CMSG_SPACE(sizeof(int))];
};

void attach(msghdr& message, Attachment& attachment, int fd) {
    attachment = {};
    message.msg_control = attachment.bytes;
    message.msg_controllen = sizeof attachment.bytes;
    cmsghdr* rights = CMSG_FIRSTHDR(&message);
    rights->cmsg_level = SOL_SOCKET;
    rights->cmsg_type = SCM_RIGHTS;
    rights->cmsg_len = CMSG_LEN(sizeof fd);
    std::memcpy(CMSG_DATA(rights), &fd, sizeof fd);
}

void detach(msghdr& message, UniqueDescriptor& to) {
    const cmsghdr* rights = CMSG_FIRSTHDR(&message);
    if (rights == nullptr || rights->cmsg_type != SCM_RIGHTS) return;
    int fd = -1;
    std::memcpy(&fd, CMSG_DATA(rights), sizeof fd);
    to = UniqueDescriptor(fd);
}

ssize_t receive_some(int socket, char* to, std::size_t size, UniqueDescriptor* attached) {
    if (attached == nullptr) return recv(socket, to, size, MSG_WAITALL);
    Attachment attachment;
    iovec part{to, size};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = attachment.bytes;
    message.msg_controllen = sizeof attachment.bytes;
    const ssize_t got = recvmsg(socket, &message, MSG_WAITALL | MSG_CMSG_CLOEXEC);
    if (got > 0) detach(message, *attached);
    return got;
}

void write(Writer& out, std::optional<std::uint64_t> count) {
    out.number(count.has_value()).number(count.value_or(0));
}

std::optional<std::uint64_t> read_count(Reader& in) {
    const bool counted = in.boolean();
    const auto count = in.number<std::uint64_t>();
    return counted ? std::optional(count) : std::nullopt;
}

void write(Writer& out, const std::vector<Probe>& probes) {
    out.number(static_cast<std::uint32_t>(probes.size()));
    for (const Probe& probe : probes) {
        out.number(probe.reply).number(probe.processes).number(probe.workers);
        out.number(probe.open_files).number(probe.memory).number(probe.bytes_read);
        out.number(probe.cpu.count());
        write(out, probe.instructions);
        out.number(probe.peak_memory);
        write(out, probe.unreadable);
    }
}

std::vector<Probe> read_probes(Reader& in) {
    std::vector<Probe> probes(in.count(least_probe));
    for (Probe& probe : probes) {
        probe.reply = in.number<std::uint64_t>();
        probe.processes = in.number<std::uint32_t>();
        probe.workers = in.number<std::uint32_t>();
        probe.open_files = in.number<std::uint32_t>();
        probe.memory = in.number<std::uint64_t>();
        probe.bytes_read = in.number<std::uint64_t>();
        probe.cpu = std::chrono::nanoseconds(in.number<std::chrono::nanoseconds::rep>());
        probe.instructions = read_count(in);
        probe.peak_memory = in.number<std::uint64_t>();
        probe.unreadable = read_texts(in);
    }
    return probes;
}

void write(Writer& out, const std::vector<FoundFile>& files) {
    out.number(static_cast<std::uint32_t>(files.size()));
    for (const FoundFile& file : files) {
        out.text(file.path).number(file.type).number(file.mode);
        write(out, file.content);
    }
}

std::vector<FoundFile> read_found_files(Reader& in) {
    std::vector<FoundFile> files(in.count(least_found_file));
    for (FoundFile& file : files) {
        file.path = in.text();
        file.type = in.one_of(FoundFile::Type::other);
        file.mode = in.number<std::uint32_t>();
        file.content = read_capture(in);
    }
    return files;
}

void receive_exactly(int socket, char* to, std::size_t size, UniqueDescriptor* attached = nullptr) {
    while (size > 0) {
        const ssize_t got = receive_some(socket, to, size, attached);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) throw WireError(std::string("receive: ") + std::strerror(errno));
        if (got == 0) throw WireError("the other side is gone");
        to += got;
        size -= static_cast<std::size_t>(got);
    }
}

}  // namespace

LimitNumbers numbers_of(const Limits& limits) {
    LimitNumbers numbers{};
    numbers.cpu_ns = static_cast<std::uint64_t>(limits.cpu.count());
    numbers.wall_ns = static_cast<std::uint64_t>(limits.wall.count());
    numbers.memory = limits.memory;
    numbers.output = limits.output;
    numbers.reply = limits.reply;
    numbers.processes = limits.processes;
    numbers.file_size = limits.file_size;
    numbers.disk = limits.disk;
    numbers.inodes = limits.inodes;
    numbers.open_files = limits.open_files;
    numbers.stack = limits.stack;
    return numbers;
}

std::string encode(const Launch& launch) {
    Writer out;
    write(out, launch.policy);
    out.number(launch.worker);
    write(out, launch.argv);
    write(out, launch.limits);
    out.text(launch.code)
        .text(launch.group)
        .text(launch.no_group)
        .text(launch.stdin_bytes)
        .text(launch.directory);
    return out.take();
}

Launch decode_launch(std::string_view bytes) {
    Reader in(bytes);
    Launch launch;
    launch.policy = read_policy(in);
    launch.worker = in.boolean();
    launch.argv = read_texts(in);
    launch.limits = read_limits(in);
    launch.code = in.text();
    launch.group = in.text();
    launch.no_group = in.text();
    launch.stdin_bytes = in.text();
    launch.directory = in.text();
    in.finish();
    return launch;
}

std::string encode(const RunRequest& run) {
    Writer out;
    write(out, run.limits);
    out.number(run.fresh_network).number(run.link).number(run.probes).number(run.inputs_apart);
    out.number(run.collect_files);
    write(out, run.files);
    out.text(run.request);
    return out.take();
}

RunRequest decode_run(std::string_view bytes) {
    Reader in(bytes);
    RunRequest run;
    run.limits = read_limits(in);
    run.fresh_network = in.boolean();
    run.link = in.boolean();
    run.probes = in.number<std::uint32_t>();
    run.inputs_apart = in.boolean();
    run.collect_files = in.boolean();
    run.files = read_input_files(in);
    run.request = in.text();
    in.finish();
    return run;
}

std::string encode(const Result& result) {
    Writer out;
    out.number(result.cause).number(result.exit_code).number(result.signal);
    out.number(result.usage.cpu.count()).number(result.usage.wall.count());
    out.number(result.usage.waited.count()).number(result.usage.peak_memory);
    out.text(result.usage.cpu_source).text(result.usage.memory_source);
    write(out, result.usage.instructions);
    for (const Capture* capture : {&result.out, &result.err, &result.reply, &result.trace}) {
        write(out, *capture);
    }
    write(out, result.probes);
    write(out, result.files);
    out.number(result.files_complete);
    return out.take();
}

Result decode_result(std::string_view bytes) {
    Reader in(bytes);
    Result result;
    result.cause = in.one_of(Cause::killed);
    result.exit_code = in.number<int>();
    result.signal = in.number<int>();
    result.usage.cpu = std::chrono::nanoseconds(in.number<std::chrono::nanoseconds::rep>());
    result.usage.wall = std::chrono::nanoseconds(in.number<std::chrono::nanoseconds::rep>());
    result.usage.waited = std::chrono::nanoseconds(in.number<std::chrono::nanoseconds::rep>());
    result.usage.peak_memory = in.number<std::uint64_t>();
    result.usage.cpu_source = in.text();
    result.usage.memory_source = in.text();
    result.usage.instructions = read_count(in);
    for (Capture* capture : {&result.out, &result.err, &result.reply, &result.trace}) {
        *capture = read_capture(in);
    }
    result.probes = read_probes(in);
    result.files = read_found_files(in);
    result.files_complete = in.boolean();
    in.finish();
    return result;
}

std::string encode(const SetupError& error) {
    return Writer().text(error.step).text(error.subject).number(error.error).take();
}

SetupError decode_setup_error(std::string_view bytes) {
    Reader in(bytes);
    SetupError error;
    error.step = in.text();
    error.subject = in.text();
    error.error = in.number<int>();
    in.finish();
    return error;
}

std::string encode(const std::vector<LayerState>& layers) {
    Writer out;
    out.number(static_cast<std::uint32_t>(layers.size()));
    for (const LayerState& layer : layers) {
        out.number(layer.layer).number(layer.in_force).text(layer.detail);
    }
    return out.take();
}

std::vector<LayerState> decode_layers(std::string_view bytes) {
    Reader in(bytes);
    std::vector<LayerState> layers(in.count(least_layer));
    for (LayerState& layer : layers) {
        layer.layer = in.one_of(Layer::unprivileged_user);
        layer.in_force = in.boolean();
        layer.detail = in.text();
    }
    in.finish();
    return layers;
}

void send_frame(int socket, FrameType type, std::string_view payload, int attached) {
    std::array<char, 5> head;
    const auto length = static_cast<std::uint32_t>(payload.size() + 1);
    std::memcpy(head.data(), &length, sizeof length);
    head[4] = static_cast<char>(type);
    std::array<iovec, 2> parts{iovec{head.data(), head.size()},
                               iovec{const_cast<char*>(payload.data()), payload.size()}};
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = parts.size();
    Attachment attachment;
    if (attached >= 0) attach(message, attachment, attached);
    std::size_t left = head.size() + payload.size();
    while (left > 0) {
        const ssize_t sent = sendmsg(socket, &message, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent < 0) throw WireError(std::string("send: ") + std::strerror(errno));
        message.msg_control = nullptr;  // it went with the first bytes
        message.msg_controllen = 0;
        left -= static_cast<std::size_t>(sent);
        auto advance = static_cast<std::size_t>(sent);
        for (iovec& part : parts) {
            const std::size_t step = std::min(advance, part.iov_len);
            part.iov_base = static_cast<char*>(part.iov_base) + step;
            part.iov_len -= step;
            advance -= step;
        }
    }
}

Frame receive_frame(int socket, UniqueDescriptor* attached) {
    std::uint32_t length = 0;
    receive_exactly(socket, reinterpret_cast<char*>(&length), sizeof length, attached);
    if (length == 0 || length > largest_frame) throw WireError("a frame of an impossible length");
    Frame frame;
    receive_exactly(socket, reinterpret_cast<char*>(&frame.type), 1);
    while (frame.payload.size() + 1 < length) {
        const std::size_t done = frame.payload.size();
        frame.payload.resize(std::min<std::size_t>(length - 1, done + received_at_once));
        receive_exactly(socket, frame.payload.data() + done, frame.payload.size() - done);
    }
    return frame;
}

}  // namespace kata::sandbox
