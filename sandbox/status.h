#pragma once

#include <cstddef>
#include <cstdint>

#include "sandbox/rlimits.h"
#include "sandbox/step.h"

namespace kata::sandbox {

/// What the inside tells the supervisor, one packet each. Sent by trusted code alone: the socket is
/// closed before any foreign code runs.
struct StatusMessage {
    enum class Kind : std::uint32_t {
        confined,  ///< the sandbox stands: `layer_errors`, `landlock_abi`, `proc_mounted`
        ready,     ///< the zygote waits for orders
        started,   ///< sent by the process that will run foreign code, just before it does
        failed,    ///< the set-up did not succeed: `failure`
        ended,     ///< that process and all its descendants are gone: `wait_status`, `cpu_ns`, …;
                   ///< or a step at its end did not succeed: `failure`, and nothing else counts
    };
    Kind kind = Kind::failed;
    std::uint32_t order =
        0;  ///< the number of the order that this belongs to; 0 for the sandbox itself
    Failure failure{};
    int wait_status = 0;
    std::int64_t cpu_ns = 0;        ///< rusage of everything that was reaped
    std::uint64_t peak_memory = 0;  ///< resident bytes of the largest process
    int landlock_abi = 0;
    std::uint32_t proc_mounted = 0;
    int layer_errors[16] = {};  ///< by Layer: 0 in force, else an errno (or -1: not tried)
};

/// What the supervisor has a zygote do, with the descriptors of OrderDescriptor attached.
struct Order {
    enum class Kind : std::uint32_t {
        run,      ///< fork an isolated case
        preload,  ///< import the modules named in `text`, separated by spaces
    };
    Kind kind = Kind::run;
    std::uint32_t number = 0;
    LimitNumbers limits{};
    std::uint32_t namespaces = 0;     ///< the case gets mount, PID and IPC namespaces of its own
    std::uint32_t fresh_network = 0;  ///< and a network namespace
    std::uint32_t mount_proc = 0;     ///< the machine lets a new /proc be mounted
    int landlock_abi = 0;
    std::uint32_t attached = 0;  ///< bit N: descriptor N of OrderDescriptor comes along
    char folder[64] = {};        ///< the working folder, where no mount namespace makes one
    char text[512] = {};
};

/// The descriptors that can come with an order to run, in this order.
enum OrderDescriptor {
    request_file,
    out_file,
    err_file,
    reply_file,
    trace_file,
    ruleset,  ///< Landlock rules for the machine's own root, where no namespaces isolate the case
    link_socket,   ///< the case's end of a connection that the host made
    probe_socket,  ///< where the case asks to be measured
    input_files,   ///< files to make before the case (files.h)
    left_files,    ///< where to list what it left
    descriptor_count
};

/// Sent by the supervisor to a process that reported `started`: run the foreign code now.
inline constexpr char go = 'g';

/// Inside a worker's sandbox, the status socket and the file with the program text are these.
inline constexpr int worker_status_descriptor = 3;
inline constexpr int worker_code_descriptor = 4;

/// Sends one packet; false, with errno, if the other side is gone.
/// @param attached  a descriptor that goes along; -1: none
bool send_status(int socket, const StatusMessage& message, int attached = -1);

/// Says `started`, and sends along the root of the scratch file system, if the calling process has
/// one of its own: the supervisor measures there what the program writes.
Failure announce_start(int socket, std::uint32_t order, bool own_scratch);

/// Waits for `go`; false, with errno, if the supervisor is gone.
bool await_go(int socket);

}  // namespace kata::sandbox
