#include "sandbox/monitor.h"

#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <system_error>
#include <utility>

#include "sandbox/file_lists.h"
#include "sandbox/instruction_counter.h"
#include "sandbox/plausible.h"
#include "sandbox/probe.h"
#include "sandbox/process_tree.h"
#include "sandbox/scratch_use.h"
#include "sandbox/task_clock.h"

namespace kata::sandbox {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::nanoseconds;
using namespace std::chrono_literals;

constexpr auto start_timeout = 30s;
constexpr int start_timeout_ms = std::chrono::milliseconds(start_timeout).count();
// How long a program that is over a limit may take to say where it is, and to end by that signal,
// before it is killed. A willing one on an idle machine takes less than one.
constexpr auto trace_time = 50ms;
constexpr auto memory_trace_time = 10ms;
// A program is given the time that it waited for a processor on top of its wall limit, up to this
// many times the limit: it cannot make itself wait for ever.
constexpr int most_credit = 10;
// How long the reaper may take to end everything, before the whole sandbox is given up.
constexpr auto end_time = 5s;
// A processor faults in some 4.4 MB a millisecond; twice that is assumed when the next look at the
// memory is planned.
constexpr std::uint64_t fault_bytes_per_ms = 9ULL << 20;
// More than the bounds of files.h let a list grow to: 1000 paths and targets, and the contents.
constexpr std::uint64_t most_list_bytes = 32U << 20;
constexpr nanoseconds shortest_look = 1ms;
constexpr nanoseconds longest_look = 10ms;

SetupError protocol_error(std::string subject) {
    return {name_of(Step::protocol), std::move(subject), 0};
}

/// One program, from `started` to `ended`.
class Monitor {
  public:
    Monitor(const Watched& watched, const Captures& captures, pid_t pid, UniqueDescriptor process,
            ScratchUse scratch)
        : watched_(watched),
          captures_(captures),
          limits_(watched.limits),
          pid_(pid),
          process_(std::move(process)),
          scratch_(std::move(scratch)),
          tree_(pid, limits_.processes <= 1),
          clock_(TaskClock::open(pid)),
          instructions_(watched.inputs_apart ? InstructionCounter::open(pid)
                                             : InstructionCounter()),
          prober_(tree_, pid, watched.probe, watched.probes, watched.inputs_apart),
          inputs_made_(!watched.inputs_apart),
          born_(Clock::now()),
          start_(born_),
          wall_end_(start_ + wall_limit()) {}

    MonitorOutcome run() {
        no_go_ = tell_to_run();
        if (no_go_) kill_now();
        next_look_ = start_ + first_look();
        for (;;) {
            try {
                if (const auto outcome = step()) return *outcome;
            } catch (const std::system_error& error) {
                give_up(failed_look(error));
            }
        }
    }

  private:
    static Failure failed_look(const std::system_error& error) {
        return failed(Step::watch, "the program's processes", error.code().value());
    }

    // Why it cannot be.
    std::optional<SetupError> tell_to_run() {
        try {
            if (!watched_.namespaces && !tree_.shows_the_unreadable()) {
                return SetupError{name_of(Step::watch),
                                  "processes that /proc can hide (hidepid): allow user namespaces, "
                                  "or mount -o remount,hidepid=0 /proc",
                                  0};
            }
        } catch (const std::system_error& error) {
            return setup_error(failed_look(error));
        }
        if (const std::string lacking = prober_.lacking_file(); !lacking.empty()) {
            return SetupError{name_of(Step::watch), "without " + lacking, ENOENT};
        }
        if (send(watched_.status, &go, 1, MSG_NOSIGNAL) == 1) return {};
        // Mostly because it failed since it started, which it says itself.
        return setup_error(failed(Step::protocol, "go"));
    }

    // Waits for one event, or for the next time at which a limit could be reached.
    std::optional<MonitorOutcome> step() {
        pollfd watched[] = {{watched_.status, POLLIN, 0},
                            {watched_.host, POLLRDHUP, 0},
                            {prober_.socket(), POLLIN, 0}};
        const auto wait = std::max(nanoseconds(0), nanoseconds(wake_time() - Clock::now()));
        const timespec timeout{wait.count() / 1'000'000'000, wait.count() % 1'000'000'000};
        const int ready = ppoll(watched, 3, &timeout, nullptr);
        if (ready > 0 && (watched[1].revents & (POLLRDHUP | POLLHUP | POLLERR)) != 0) {
            kill_now();
            return HostGone{};
        }
        if (ready > 0 && watched[0].revents != 0) return take_status();
        if (Clock::now() < wake_time() && watched[2].revents != 0) {
            answer();
            return {};
        }
        return look();
    }

    void answer() {
        if (!clock_.valid()) await_rest();
        Probe known;
        known.cpu = counted_cpu().value_or(process_cpu());
        known.instructions = instructions_.read();
        const auto reply = captures_.reply.size();
        if (!reply) return give_up(failed(Step::watch, "reply"));
        known.reply = *reply;
        prober_.answer(known);
        if (inputs_made_ || prober_.answered() == 0) return;
        // From here on it is the program that is measured and held to its limits.
        inputs_made_ = true;
        before_ = known.cpu;
        instructions_before_ = known.instructions;
        start_ = Clock::now();
        wall_end_ = start_ + wall_limit();
    }

    void give_up(const Failure& failure) {
        if (!failure_) failure_ = setup_error(failure);
        kill_now();
    }

    // What it used on a processor that it still has is added at the next clock tick, but for the
    // perf counter: up to 10 ms late. It asked, and is about to wait for the answer.
    void await_rest() const {
        constexpr int most_looks = 10;
        constexpr timespec moment{0, 20'000};
        for (int looks = 0; looks < most_looks && Clock::now() < wake_time(); ++looks) {
            const bool runnable = is_runnable(pid_);
            nanosleep(&moment, nullptr);  // from that it sleeps to that it has left the processor
            if (!runnable) return;
        }
    }

    // Of one process, with its threads, to the nanosecond; 0 where there are more.
    nanoseconds process_cpu() const {
        clockid_t clock;
        timespec time;
        if (limits_.processes > 1 || clock_getcpuclockid(pid_, &clock) != 0 ||
            clock_gettime(clock, &time) != 0) {
            return {};
        }
        return std::chrono::seconds(time.tv_sec) + nanoseconds(time.tv_nsec);
    }

    nanoseconds wall_limit() const {
        const nanoseconds limit(limits_.wall_ns);
        return inputs_made_ ? limit : limit + 2 * input_time;
    }

    std::int64_t cpu_limit() const {
        const auto limit = nanoseconds(limits_.cpu_ns) + before_;
        return (inputs_made_ ? limit : limit + input_time).count();
    }

    Clock::time_point wake_time() const {
        if (killed_) return *killed_ + end_time;
        if (trace_end_) return *trace_end_;
        return std::min(next_look_, wall_end_);
    }

    std::optional<MonitorOutcome> take_status() {
        const auto received = receive_status(watched_.status);
        if (!received) return broken("the sandbox ended unexpectedly");
        const StatusMessage& message = received->message;
        if (message.order != watched_.order) return broken("a status of another order");
        if (message.kind == StatusMessage::Kind::failed) {
            give_up(message.failure);  // its end is still to come, and belongs to this order
            return {};
        }
        if (message.kind != StatusMessage::Kind::ended) return broken("an unexpected status");
        if (message.failure && !failure_) failure_ = setup_error(message.failure);
        if (auto error = told()) return *std::move(error);
        if (const char* fault = fault_of_end(message, Clock::now() - born_ + start_timeout)) {
            return protocol_error(fault);
        }
        return finish(message);
    }

    // Why the program was given up before it could end by itself: its own word comes first.
    std::optional<SetupError> told() const { return failure_ ? failure_ : no_go_; }

    // The first cause wins, here too.
    SetupError broken(const char* how) {
        kill_now();
        return told().value_or(protocol_error(how));
    }

    // A deadline passed, or it is time to look at what the program holds.
    std::optional<MonitorOutcome> look() {
        const auto now = Clock::now();
        if (killed_) return broken("the program does not end");
        if (trace_end_) {
            kill_now();
        } else if (now >= wall_end_ && !put_off(now)) {
            end_it(Cause::wall_limit);
        } else {
            check_usage();
        }
        return {};
    }

    // On a busy machine a program is not to blame for the time that others had the processors.
    bool put_off(Clock::time_point now) {
        const nanoseconds wall = wall_limit();
        waited_ = std::min(std::max(waited_, tree_.longest_wait()), most_credit * wall);
        wall_end_ = start_ + wall + waited_;
        return now < wall_end_;
    }

    void check_usage() {
        const Footprint footprint = tree_.measure();
        const nanoseconds cpu = counted_cpu().value_or(footprint.cpu);
        const std::uint64_t memory = with_files(footprint);
        peak_memory_ = std::max(peak_memory_, memory);
        if (limits_.processes > 1) prober_.note_workers();
        if (memory > limits_.memory) return end_it(Cause::memory_limit);
        if (over_output()) return end_it(Cause::output_limit);
        if (limits_.processes > 1 && footprint.processes > limits_.processes) {
            return end_it(Cause::process_limit);
        }
        if (cpu.count() > cpu_limit()) return end_it(Cause::cpu_limit);
        next_look_ = Clock::now() + next_interval(memory, cpu);
    }

    // Pages that are both resident and in a file count once. To find them takes a while, which is
    // saved where it could not matter: a bomb of processes has to be ended at once.
    std::uint64_t with_files(const Footprint& footprint) {
        constexpr std::uint64_t little = 1U << 20;
        const std::uint64_t resident = footprint.memory;
        const std::uint64_t written = scratch_.written();
        const std::uint64_t most = resident + written;
        const std::uint64_t most_mapped = written * footprint.processes;
        const bool within = written < little && most <= limits_.memory;
        if (written == 0 || within || resident > limits_.memory + most_mapped) return most;
        return std::max(resident, tree_.resident_beside_files(scratch_.device()) + written);
    }

    // The kernel's count of the whole tree: of the perf clock, else of the control group.
    std::optional<nanoseconds> counted_cpu() const {
        if (clock_.valid() || watched_.group == nullptr) return clock_.read();
        return watched_.group->cpu();
    }

    // Where one look fails, there are more.
    bool over_output() const {
        return over_output(captures_.out.size().value_or(0), captures_.err.size().value_or(0),
                           captures_.reply.size().value_or(0));
    }

    bool over_output(std::uint64_t out, std::uint64_t err, std::uint64_t reply) const {
        return out > limits_.output || err > limits_.output || reply > limits_.reply;
    }

    // Whatever the program wrote; a failure if it cannot be read.
    Failure read_captures(Result& result) const {
        auto out = captures_.out.read(limits_.output);
        if (!out) return failed(Step::watch, "standard output");
        auto err = captures_.err.read(limits_.output);
        if (!err) return failed(Step::watch, "standard error");
        auto reply = captures_.reply.read(limits_.reply);
        if (!reply) return failed(Step::watch, "reply");
        auto trace = captures_.trace.read_end(64U << 10);  // the last word counts most
        if (!trace) return failed(Step::watch, "trace");
        result.out = std::move(*out);
        result.err = std::move(*err);
        result.reply = std::move(*reply);
        result.trace = std::move(*trace);
        return {};
    }

    static unsigned processors() {
        cpu_set_t set;
        CPU_ZERO(&set);
        static const int count =
            sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : CPU_SETSIZE;
        return static_cast<unsigned>(std::max(1, count));
    }

    nanoseconds next_interval(std::uint64_t memory, nanoseconds cpu) const {
        const std::uint64_t room = limits_.memory - std::min(memory, limits_.memory);
        const nanoseconds until_memory = room / (fault_bytes_per_ms * processors()) * 1ms;
        const nanoseconds until_cpu = (nanoseconds(cpu_limit()) - cpu) / processors();
        return std::clamp(std::min(until_memory, until_cpu), shortest_look, longest_look);
    }

    nanoseconds first_look() const { return next_interval(limits_.memory / 4, nanoseconds(0)); }

    // How long the program may take to write where it is. Memory grows meanwhile, unless the signal
    // reaches the only process, which then does nothing else.
    nanoseconds trace_patience(Cause cause) const {
        if (cause == Cause::wall_limit || cause == Cause::cpu_limit) return trace_time;
        const bool alone = limits_.processes <= 1;
        return cause == Cause::memory_limit && alone ? memory_trace_time : nanoseconds(0);
    }

    void end_it(Cause cause) {
        if (!cause_) cause_ = cause;
        const nanoseconds patience = trace_patience(cause);
        if (patience > nanoseconds(0) && watched_.traceable && send_signal(SIGUSR2)) {
            trace_end_ = Clock::now() + patience;
        } else {
            kill_now();
        }
    }

    // Its whole group at once: where many processes run, the reaper comes late to its turn.
    void kill_now() {
        if (watched_.group != nullptr) watched_.group->kill();
        if (send_signal(SIGKILL)) kill(-pid_, SIGKILL);
        killed_ = Clock::now();
    }

    bool send_signal(int signal) const {
        return syscall(SYS_pidfd_send_signal, process_.get(), signal, nullptr, 0) == 0;
    }

    MonitorOutcome finish(const StatusMessage& message) {
        // However short it was, what it left is still there.
        peak_memory_ = std::max(peak_memory_, scratch_.written());
        Result result;
        result.usage.wall = Clock::now() - start_;
        result.usage.waited = waited_;
        fill_usage(result.usage, message);
        if (const Failure failure = read_captures(result)) return setup_error(failure);
        result.probes = prober_.take();
        if (captures_.left.valid()) {
            const auto list = captures_.left.read(most_list_bytes);
            if (!list) return setup_error(failed(Step::watch, "left files"));
            auto left = read_left_files(list->bytes);
            if (!left) return protocol_error("a list of left files that is none");
            result.files = std::move(left->files);
            result.files_complete = left->complete;
        }
        decide_cause(result, message.wait_status);
        return result;
    }

    void fill_usage(Usage& usage, const StatusMessage& message) const {
        const auto counted = counted_cpu();
        usage.cpu = counted.value_or(nanoseconds(message.cpu_ns)) - before_;
        usage.cpu_source = !counted ? "rusage" : clock_.valid() ? "perf task-clock" : "cgroup";
        const auto executed = instructions_.read();
        if (executed && instructions_before_)
            usage.instructions = *executed - *instructions_before_;
        usage.peak_memory = std::max(peak_memory_, message.peak_memory);
        usage.memory_source =
            limits_.processes > 1 ? (tree_.visible() ? "sampling" : "maxrss of one") : "maxrss";
        if (scratch_.measured()) usage.memory_source += " and files";
        if (watched_.group == nullptr) return;
        // What is charged leaves out pages that the interpreter touched before; what is resident
        // leaves out files in memory. The limit holds for either.
        if (const auto charged = watched_.group->peak_memory()) {
            usage.peak_memory = std::max(usage.peak_memory, *charged);
            usage.memory_source = "cgroup";
        }
    }

    bool over_memory(const Usage& usage) const {
        return usage.peak_memory > limits_.memory ||
               (watched_.group != nullptr && watched_.group->ran_out_of_memory());
    }

    // What ended it: a limit that we enforced, one that it is found to have passed, or itself.
    void decide_cause(Result& result, int wait_status) const {
        if (WIFEXITED(wait_status)) result.exit_code = WEXITSTATUS(wait_status);
        if (WIFSIGNALED(wait_status)) result.signal = WTERMSIG(wait_status);
        if (cause_) {
            result.cause = *cause_;
        } else if (over_memory(result.usage)) {
            result.cause = Cause::memory_limit;
        } else if (over_output(result.out.total, result.err.total, result.reply.total)) {
            result.cause = Cause::output_limit;
        } else if ((result.usage.cpu + before_).count() > cpu_limit()) {
            result.cause = Cause::cpu_limit;
        } else if (result.signal == SIGKILL) {
            result.cause = Cause::killed;
        } else {
            result.cause = result.signal != 0 ? Cause::signaled : Cause::exited;
        }
    }

    const Watched& watched_;
    const Captures& captures_;
    const LimitNumbers& limits_;
    pid_t pid_;  ///< the leader of a session, and so of a group
    UniqueDescriptor process_;
    ScratchUse scratch_;
    ProcessTree tree_;
    TaskClock clock_;
    InstructionCounter instructions_;
    Prober prober_;
    bool inputs_made_;      ///< what comes now is the program's doing
    nanoseconds before_{};  ///< CPU time that was used up to there
    std::optional<std::uint64_t> instructions_before_;
    Clock::time_point born_;
    Clock::time_point start_;
    Clock::time_point wall_end_;  ///< put off by what it waited for a processor
    Clock::time_point next_look_;
    nanoseconds waited_{};                        ///< as of the last time that the end was near
    std::optional<Clock::time_point> trace_end_;  ///< until when it may write its trace
    std::optional<Clock::time_point> killed_;
    std::optional<Cause> cause_;
    std::optional<SetupError> failure_;  ///< of a step that was due after the start
    std::optional<SetupError> no_go_;    ///< why it was not told to run
    std::uint64_t peak_memory_ = 0;
};

// Ends a program that could not be put into its group, or watched, before it ran anything foreign.
MonitorOutcome refuse(const Watched& watched, pid_t pid, const Failure& failure) {
    kill(pid, SIGKILL);
    const auto status = await_status(watched, start_timeout_ms);
    if (std::holds_alternative<HostGone>(status)) return HostGone{};
    if (const auto* earlier = std::get_if<SetupError>(&status)) return *earlier;
    return setup_error(failure);
}

}  // namespace

bool is_out_of_step(const SetupError& error) {
    return error.step == name_of(Step::protocol);
}

SetupError setup_error(const Failure& failure) {
    return {name_of(failure.step),
            std::string(failure.subject, strnlen(failure.subject, sizeof failure.subject)),
            failure.error};
}

std::variant<ReceivedStatus, SetupError, HostGone> await_status(const Watched& watched,
                                                                int timeout_ms) {
    pollfd polled[] = {
        {watched.status, POLLIN, 0}, {watched.host, POLLRDHUP, 0}, {watched.sandbox, POLLIN, 0}};
    int ready;
    do {
        ready = poll(polled, 3, timeout_ms);
    } while (ready < 0 && errno == EINTR);
    if (ready < 0) return setup_error(failed(Step::watch, "status socket"));
    if (ready == 0) return protocol_error("no answer from the sandbox");
    if ((polled[1].revents & (POLLRDHUP | POLLHUP | POLLERR)) != 0) return HostGone{};
    if (polled[0].revents != 0) {
        if (auto received = receive_status(watched.status)) {
            const StatusMessage& message = received->message;
            // The end of a case, too, can tell of one, before the case has said that it starts.
            const bool tells_failure =
                message.kind == StatusMessage::Kind::failed || message.failure;
            if (!tells_failure) return std::move(*received);
            SetupError error = setup_error(message.failure);
            if (message.order == watched.order) return error;
            return protocol_error("a failure of another order: " + error.message());
        }
    }
    return protocol_error("the sandbox ended unexpectedly");
}

MonitorOutcome monitor(const Watched& watched, const Captures& captures) {
    auto status = await_status(watched, start_timeout_ms);
    if (const auto* error = std::get_if<SetupError>(&status)) return *error;
    if (std::holds_alternative<HostGone>(status)) return HostGone{};
    auto& received = std::get<ReceivedStatus>(status);
    if (received.message.kind != StatusMessage::Kind::started ||
        received.message.order != watched.order || received.scratch.valid() != watched.namespaces) {
        return protocol_error("a program that did not start");
    }
    if (received.sender <= 1 || received.sender == watched.first) {
        return protocol_error("a start of what is no program");
    }
    if (watched.group != nullptr) {
        const Failure failure = watched.group->add(received.sender);
        if (failure) return refuse(watched, received.sender, failure);
    }
    UniqueDescriptor process(static_cast<int>(syscall(SYS_pidfd_open, received.sender, 0)));
    // One that is gone already says so itself; any other could not be ended.
    if (!process.valid() && errno != ESRCH) {
        return refuse(watched, received.sender, failed(Step::watch, "pidfd"));
    }
    ScratchUse scratch;
    if (const Failure failure = scratch.begin(std::move(received.scratch))) {
        return refuse(watched, received.sender, failure);
    }
    return Monitor(watched, captures, received.sender, std::move(process), std::move(scratch))
        .run();
}

}  // namespace kata::sandbox
