#include "runner/judge/ending.h"

#include <cstring>

#include <fmt/format.h>

#include "runner/judge/quantity.h"

namespace kata::judge {

namespace {

using exercise::Verdict;

/// What the usual signals mean to someone who does not know them.
std::string_view explanation_of(std::string_view name) {
    if (name == "SIGSEGV") return ": an invalid memory access, often from too deep a recursion";
    if (name == "SIGABRT") return ": it was aborted";
    if (name == "SIGFPE") return ": a failed calculation";
    if (name == "SIGSYS") return ": a system call that the sandbox does not allow";
    return "";
}

std::string memory_message(const sandbox::Limits& limits) {
    return fmt::format("It used more memory than the limit of {}.", memory(limits.memory));
}

}  // namespace

std::string signal_name(int signal) {
    const char* name = sigabbrev_np(signal);
    return name != nullptr ? fmt::format("SIG{}", name) : fmt::format("signal {}", signal);
}

std::optional<Ending> ending_of(const sandbox::Result& result, const sandbox::Limits& limits) {
    switch (result.cause) {
        case sandbox::Cause::exited:
            return std::nullopt;
        case sandbox::Cause::signaled: {
            const std::string name = signal_name(result.signal);
            return Ending{Verdict::runtime_error,
                          fmt::format("It was ended by {}{}.", name, explanation_of(name))};
        }
        case sandbox::Cause::wall_limit:
            return Ending{Verdict::time_limit_exceeded,
                          fmt::format("It was stopped after {}.", duration(limits.wall))};
        case sandbox::Cause::cpu_limit:
            return Ending{
                Verdict::time_limit_exceeded,
                fmt::format("It was stopped after {} of CPU time.", duration(limits.cpu))};
        case sandbox::Cause::memory_limit:
            return Ending{Verdict::memory_limit_exceeded, memory_message(limits)};
        case sandbox::Cause::output_limit:
            return Ending{
                Verdict::output_limit_exceeded,
                fmt::format("It wrote more than the limit of {}.", memory(limits.output))};
        case sandbox::Cause::process_limit:
            return Ending{
                Verdict::runtime_error,
                fmt::format("It started more processes than the limit of {}.", limits.processes)};
        case sandbox::Cause::cancelled:
            return Ending{Verdict::internal_error, "The run was cancelled."};
        case sandbox::Cause::killed:
            return Ending{Verdict::internal_error,
                          "Something outside the sandbox killed the process: is the machine out "
                          "of memory?"};
    }
    return Ending{Verdict::internal_error, "The process ended in an unknown way."};
}

Ending ending_of(const sandbox::SetupError& error) {
    return {Verdict::internal_error, "The sandbox failed: " + error.message()};
}

Ending ended_early(const sandbox::Result& result) {
    return {Verdict::runtime_error,
            fmt::format("The process ended by itself, with exit status {}, before it had answered.",
                        result.exit_code)};
}

}  // namespace kata::judge
