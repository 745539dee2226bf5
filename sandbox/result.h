#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kata::sandbox {

/// The layers of isolation, in the order in which reports list them.
enum class Layer {
    user_namespace,
    mount_namespace,
    pid_namespace,
    ipc_namespace,
    uts_namespace,
    net_namespace,
    cgroup_namespace,
    landlock,
    seccomp,
    rlimits,
    cgroup,
    no_new_privs,
    capabilities_dropped,
    unprivileged_user,
};

/// The name in reports and JSON: "user namespace" is `user_namespace`.
std::string_view name_of(Layer);

struct LayerState {
    Layer layer;
    bool in_force = false;
    std::string detail;  ///< in force: e.g. "ABI 7"; else why not, with the errno's name
};

/// Why the program ended: the first cause wins, and a later SIGKILL does not overwrite it.
enum class Cause {
    exited,    ///< by itself, with `exit_code`
    signaled,  ///< by `signal`, which the program or the kernel raised
    wall_limit,
    cpu_limit,
    memory_limit,
    output_limit,   ///< stdout, stderr or the reply grew past its limit
    process_limit,  ///< more processes than allowed, where more than one is
    cancelled,      ///< the host asked for the end
    killed,         ///< by a SIGKILL that nothing here sent: the judge's trouble, not the program's
};

std::string_view name_of(Cause);

struct Usage {
    std::chrono::nanoseconds cpu{};  ///< of the whole tree
    std::chrono::nanoseconds wall{};
    /// How long its longest-waiting thread was ready to run while others had the processors, as far
    /// as that put off the end of the wall limit; 0 where the limit was not reached.
    std::chrono::nanoseconds waited{};
    std::uint64_t peak_memory = 0;  ///< the highest seen of the tree, with the files it wrote
    std::string cpu_source;         ///< "perf task-clock", "cgroup" or "rusage"
    /// Executed in user space; none where the machine does not count them, or nobody asked.
    std::optional<std::uint64_t> instructions;
    std::string memory_source;  ///< "maxrss", "sampling", each also with " and files"; "cgroup"
};

/// Bytes that came out of the sandbox, as far as the limit let them.
struct Capture {
    std::string bytes;
    std::uint64_t total = 0;  ///< what the program wrote; more than bytes.size() when cut
    bool truncated() const { return total > bytes.size(); }
};

/// What a case held, and what it had used, when it asked to be measured: all of its processes, as
/// seen from outside.
struct Probe {
    std::uint64_t reply = 0;       ///< bytes of its reply at that time: how far it had come
    std::uint32_t processes = 0;   ///< itself included; one that nobody waited for counts
    std::uint32_t workers = 0;     ///< others seen up to now that used 10 ms of CPU time or more
    std::uint32_t open_files = 0;  ///< descriptors, of whatever kind
    std::uint64_t memory = 0;      ///< resident bytes
    std::uint64_t bytes_read = 0;  ///< by reading, not by mapping; of children once waited for
    std::chrono::nanoseconds cpu{};
    /// Executed in user space; none where the machine does not count them, or nobody asked.
    std::optional<std::uint64_t> instructions;
    /// The most resident bytes since the measurement before; 0 where the kernel does not say, or
    /// nobody asked.
    std::uint64_t peak_memory = 0;
    std::vector<std::string> unreadable;  ///< files of /proc that could not be read: fd, io, statm
};

/// What a case left in its working folder.
struct FoundFile {
    enum class Type { regular, folder, link, other };

    std::string path;  ///< relative; any bytes
    Type type = Type::regular;
    std::uint32_t mode = 0;  ///< permission bits
    Capture content;         ///< of a regular file, or where a link leads to
};

/// How one command or one case ended. The sandbox's own failures are a SetupError instead.
struct Result {
    Cause cause = Cause::exited;
    int exit_code = 0;  ///< when `exited`
    int signal = 0;     ///< when `signaled`
    Usage usage;
    Capture out;
    Capture err;
    Capture reply;                 ///< the reply frames, opaque here (workers only)
    Capture trace;                 ///< where the program was when a limit ended it, if it could say
    std::vector<Probe> probes;     ///< in order; one more than were announced: the rest is left out
    std::vector<FoundFile> files;  ///< where they were asked for
    bool files_complete = true;    ///< false: more are there than the bounds of files.h let through
};

/// The sandbox could not be built, or broke: never the program's fault.
struct SetupError {
    std::string step;     ///< e.g. "mount"
    std::string subject;  ///< e.g. "/usr -> /newroot/usr"
    int error = 0;        ///< errno, or 0 where none applies

    /// One line: `mount /usr -> usr: EPERM (Operation not permitted)`.
    std::string message() const;
};

}  // namespace kata::sandbox
