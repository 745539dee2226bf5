#pragma once

#include <chrono>
#include <variant>

#include "sandbox/capture_file.h"
#include "sandbox/case_group.h"
#include "sandbox/received_status.h"
#include "sandbox/result.h"
#include "sandbox/rlimits.h"
#include "sandbox/status.h"

namespace kata::sandbox {

/// The files that a program writes, kept by the supervisor.
struct Captures {
    CaptureFile out, err, reply, trace;
    CaptureFile left = {};  ///< what it left in its working folder; invalid: nobody asks
};

/// CPU time in which a program's inputs have to be made, where they are no part of its own.
inline constexpr std::chrono::nanoseconds input_time = std::chrono::seconds(30);

/// What a monitor watches.
struct Watched {
    LimitNumbers limits;
    int status = -1;   ///< socket on which `started`, `ended` and `failed` come
    int host = -1;     ///< when it hangs up, or asks for an end, everything ends
    int sandbox = -1;  ///< pidfd of the sandbox's first process
    pid_t first = 0;   ///< the same process, which runs no program itself
    std::uint32_t order = 0;
    int probe = -1;             ///< our end of the socket on which it asks to be measured
    std::uint32_t probes = 0;   ///< how often it will
    bool inputs_apart = false;  ///< what it does before it asks first is not its doing
    bool namespaces = false;    ///< it is in some of our own: has a scratch file system, whose root
                                ///< comes with `started`, and cannot hide from us in /proc
    bool traceable = false;     ///< SIGUSR2 has the program write where it is before it is ended
    const CaseGroup* group = nullptr;  ///< its control group, where there is one
};

/// A failed step as the host is told of it.
SetupError setup_error(const Failure& failure);

/// Whether the sandbox said what it must not, or nothing: what else it says cannot be told apart
/// from what it should have said before.
bool is_out_of_step(const SetupError& error);

/// The host is gone: there is nobody to report to.
struct HostGone {};

using MonitorOutcome = std::variant<Result, SetupError, HostGone>;

/// Waits for `started`, moves the process into its group, opens the counters, says `go`, and
/// watches the program until nothing of it is left: deadlines, CPU time, memory, output. The first
/// cause of an end is the one reported.
MonitorOutcome monitor(const Watched& watched, const Captures& captures);

/// Waits for the next packet of the status socket. SetupError when the sandbox died, or after
/// `timeout_ms` without one.
std::variant<ReceivedStatus, SetupError, HostGone> await_status(const Watched& watched,
                                                                int timeout_ms);

}  // namespace kata::sandbox
