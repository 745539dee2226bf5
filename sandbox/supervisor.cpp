#include "sandbox/supervisor.h"

#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <exception>

#include "sandbox/descendants.h"
#include "sandbox/file_lists.h"
#include "sandbox/process_tree.h"
#include "sandbox/rules_outside.h"
#include "sandbox/scratch.h"

namespace kata::sandbox {
namespace {

constexpr uid_t nobody = 65534;
constexpr int start_timeout_ms = 30'000;
constexpr std::uint64_t most_log_bytes = 64U << 10;  // of which the beginning is shown

std::string error_name(int error) {
    const char* name = strerrorname_np(error);
    return name != nullptr ? name : std::to_string(error);
}

// Errors by which a machine says that it does not want namespaces to be made, or used, by us.
bool refuses_namespaces(int error) {
    switch (error) {
        case EPERM:
        case EACCES:
        case EINVAL:
        case ENOSPC:
        case ENOSYS:
        case EUSERS:
            return true;
        default:
            return false;
    }
}

// What the user may start beside a sandbox without a user namespace, while that is in use.
constexpr std::uint32_t tasks_to_come = 4096;

// How long what was killed may take to end.
constexpr auto longest_end = std::chrono::seconds(5);

// Of those that descend from this process the next ones, until there are none: only their ids can
// be no other's, as nobody else waits for them.
void kill_children() {
    try {
        for (const pid_t pid : children_of(getpid())) kill(pid, SIGKILL);
    } catch (const std::exception&) {
        // A look that failed; the next one may not.
    }
}

// Waits for all that have ended. Whether there are more.
bool reap_children() {
    pid_t ended;
    do {
        ended = waitpid(-1, nullptr, WNOHANG);
    } while (ended > 0);
    return ended == 0;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> result;
    for (std::string& text : texts) result.push_back(text.data());
    result.push_back(nullptr);
    return result;
}

// clone(2) that behaves like fork; the supervisor has one thread.
pid_t clone_child(int flags, UniqueDescriptor& process) {
    int pidfd = -1;
    const auto pid = static_cast<pid_t>(
        syscall(SYS_clone, flags | CLONE_PIDFD | SIGCHLD, nullptr, &pidfd, nullptr, 0));
    if (pid > 0) process = UniqueDescriptor(pidfd);
    return pid;
}

Captures make_captures() {
    return {CaptureFile::make("out"), CaptureFile::make("err"), CaptureFile::make("reply"),
            CaptureFile::make("trace")};
}

bool valid(const Captures& captures) {
    return captures.out.valid() && captures.err.valid() && captures.reply.valid() &&
           captures.trace.valid();
}

OrderDescriptors no_descriptors() {
    OrderDescriptors none;
    none.fill(-1);
    return none;
}

/// What only some cases need: a socket for probes, and the lists of files.
std::optional<SetupError> make_extras(const RunRequest& request, Captures& captures,
                                      CaptureFile& plan, UniqueDescriptor& probe_ours,
                                      UniqueDescriptor& probe_theirs) {
    if (request.probes > 0) {
        int ends[2];
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
            return setup_error(failed(Step::redirect, "probe socket"));
        }
        probe_ours = UniqueDescriptor(ends[0]);
        probe_theirs = UniqueDescriptor(ends[1]);
    }
    // Not one for appending: sendfile(2), which fills it, refuses those.
    if (request.collect_files) captures.left = CaptureFile::holding("left", {});
    if (!request.files.empty()) plan = CaptureFile::holding("plan", plan_of(request.files));
    if (request.collect_files != captures.left.valid() || request.files.empty() == plan.valid()) {
        return setup_error(failed(Step::redirect, "files in memory"));
    }
    return {};
}

bool required(Layer layer, Isolation isolation) {
    switch (layer) {
        case Layer::user_namespace:
        case Layer::mount_namespace:
        case Layer::pid_namespace:
        case Layer::ipc_namespace:
        case Layer::uts_namespace:
        case Layer::net_namespace:
        case Layer::cgroup_namespace:
            return isolation == Isolation::full;
        case Layer::landlock:
        case Layer::seccomp:
        case Layer::rlimits:
        case Layer::no_new_privs:
        case Layer::capabilities_dropped:
        case Layer::unprivileged_user:
            return isolation != Isolation::any;
        case Layer::cgroup:
            return false;  // every limit of it is also held by measurement
    }
    return true;
}

SetupError not_isolated(Isolation wanted, std::string_view layer, const std::string& why) {
    return {"isolation",
            std::string(name_of(wanted)) + " needs " + std::string(layer) + ": " + why +
                "; `kata doctor` shows what helps",
            0};
}

}  // namespace

Supervisor::Supervisor(int host, Launch launch)
    : host_(host),
      launch_(std::move(launch)),
      mounts_(plan_mounts(launch_.policy)),
      group_(launch_.group) {}

Supervisor::~Supervisor() {
    end_sandbox();
    // The host's to remove, but the host may have been killed. As root we live in it ourselves.
    if (!group_.empty()) rmdir(group_.c_str());
}

// Ends everything inside, and waits until nothing is left that could still write a file, or
// cannot be killed.
void Supervisor::end_sandbox() {
    const UniqueDescriptor process = std::move(process_);
    // What cannot be killed ends with us, and must not be waited for.
    if (!process.valid() ||
        syscall(SYS_pidfd_send_signal, process.get(), SIGKILL, nullptr, 0) != 0) {
        return;
    }
    // A PID namespace ends with its first process. Without one those that it started are ours now.
    siginfo_t ignored;
    waitid(P_PIDFD, static_cast<id_t>(process.get()), &ignored, WEXITED);
    const auto end = std::chrono::steady_clock::now() + longest_end;
    while (!namespaces_ && reap_children() && std::chrono::steady_clock::now() < end) {
        kill_children();
        usleep(1000);
    }
}

int Supervisor::serve() {
    if (const auto error = make_sandbox()) {
        send_frame(host_, FrameType::setup_error, encode(*error));
        return 1;
    }
    send_frame(host_, FrameType::confined, encode(layers_));
    if (launch_.worker) {
        serve_worker();
    } else {
        run_command();
    }
    return 0;
}

// --- Making the sandbox
// ---------------------------------------------------------------------------

std::optional<SetupError> Supervisor::make_sandbox() {
    nothing_ = UniqueDescriptor(open("/dev/null", O_RDWR | O_CLOEXEC));
    log_ = CaptureFile::bounded("log", most_log_bytes);
    captures_ = make_captures();
    stdin_ = CaptureFile::holding("stdin", launch_.stdin_bytes);
    code_ = CaptureFile::holding("code", launch_.code);
    if (!nothing_.valid() || !log_.valid() || !valid(captures_) || !stdin_.valid() ||
        !code_.valid()) {
        return setup_error(failed(Step::redirect, "files in memory"));
    }
    if (prctl(PR_SET_CHILD_SUBREAPER, 1) != 0) {
        return setup_error(failed(Step::become_reaper, "kata-sandbox"));
    }
    become_unprivileged();
    auto error = try_sandbox(true);
    if (error && refuses_namespaces(error->error)) {
        refusal_ = error->message();
        const Isolation wanted = launch_.policy.isolation;
        if (wanted == Isolation::full) return not_isolated(wanted, "namespaces", refusal_);
        error = try_sandbox(false);
    }
    if (error) return explain_death(*error);
    return refused_isolation();
}

void Supervisor::become_unprivileged() {
    if (geteuid() != 0) {
        set_layer(Layer::unprivileged_user, true, "uid " + std::to_string(geteuid()));
        return;
    }
    taken_ = take_sources(mounts_);
    hand_over_control_group();
    if (setgroups(0, nullptr) != 0 || setresgid(nobody, nobody, nobody) != 0 ||
        setresuid(nobody, nobody, nobody) != 0) {
        set_layer(Layer::unprivileged_user, false, error_name(errno) + ", still root");
        return;
    }
    prctl(PR_SET_DUMPABLE, 1);  // else the files that map our ids belong to root
    set_layer(Layer::unprivileged_user, true, "root became nobody");
}

void Supervisor::prepare(Confinement& confinement, bool namespaces) {
    confinement.namespaces = namespaces;
    confinement.mounts = mounts_;
    confinement.limits = numbers(launch_.limits);
    confinement.network = launch_.policy.network;
    confinement.uid = geteuid();
    confinement.gid = getegid();
    confinement.worker = launch_.worker;
    confinement.argv = pointers(launch_.argv);
    confinement.environment = pointers(launch_.policy.environment);
    confinement.directory = launch_.directory.empty() ? work_folder : launch_.directory;
    confinement.in = launch_.worker ? nothing_.get() : stdin_.descriptor();
    confinement.out = launch_.worker ? nothing_.get() : captures_.out.descriptor();
    confinement.code = code_.descriptor();
    confinement.err = launch_.worker ? log_.descriptor() : captures_.err.descriptor();
}

// Without a mount namespace the scratch folder is one of the machine's, and Landlock must hide what
// a root of our own would not contain.
std::optional<SetupError> Supervisor::prepare_bare(Confinement& confinement) {
    const std::string shown = unmaskable_path(launch_.policy);
    if (!shown.empty() && launch_.policy.isolation != Isolation::any) {
        return SetupError{"hide", shown + " (needs user namespaces)", 0};
    }
    folder_ = ScratchFolder::make(launch_.limits.disk);
    if (folder_.path().empty()) return setup_error(failed(Step::mount_scratch, "/tmp"));
    if (launch_.directory.empty()) confinement.directory = folder_.path();
    if (landlock_abi() == 0) return {};
    if (const Failure failure =
            make_rules_outside(landlock_abi(), launch_.policy, folder_.path(), outside_rules_)) {
        return setup_error(failure);
    }
    confinement.ruleset = outside_rules_.descriptor();
    return {};
}

std::optional<SetupError> Supervisor::try_sandbox(bool namespaces) {
    int sockets[2];
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, sockets) != 0) {
        return setup_error(failed(Step::clone, "status socket"));
    }
    status_ = UniqueDescriptor(sockets[0]);
    UniqueDescriptor inside(sockets[1]);
    const int on = 1;
    if (setsockopt(status_.get(), SOL_SOCKET, SO_PASSCRED, &on, sizeof on) != 0) {
        return setup_error(failed(Step::clone, "status socket"));
    }

    tasks_outside_ = namespaces ? 0 : tasks_of(geteuid()) + tasks_to_come;
    Confinement confinement;
    prepare(confinement, namespaces);
    if (!namespaces) {
        if (auto error = prepare_bare(confinement)) return error;
    }
    confinement.status = inside.get();
    namespaces_ = namespaces;
    const pid_t pid = clone_child(namespaces ? namespace_flags(confinement.network) : 0, process_);
    first_ = pid;
    if (pid < 0) return setup_error(failed(Step::clone, namespaces ? "user namespace" : "fork"));
    if (pid == 0) {
        status_.reset();  // held inside, it would hide that the supervisor is gone
        run_confined(confinement);
    }
    inside.reset();  // held here, it would hide that the sandbox closed its own
    return await_sandbox();
}

std::optional<SetupError> Supervisor::await_sandbox() {
    const Watched all = watched(0, launch_.limits);
    const auto expect = [&](StatusMessage::Kind kind, StatusMessage* message) {
        const auto status = await_status(all, start_timeout_ms);
        // Not _exit: the destructor ends what was made so far.
        if (std::holds_alternative<HostGone>(status)) throw WireError("the host is gone");
        if (const auto* error = std::get_if<SetupError>(&status)) return std::optional(*error);
        *message = std::get<ReceivedStatus>(status).message;
        if (message->kind == kind && message->order == 0) return std::optional<SetupError>();
        return std::optional(SetupError{name_of(Step::protocol), "an unexpected status", 0});
    };
    StatusMessage message;
    if (auto error = expect(StatusMessage::Kind::confined, &message)) return error;
    report_layers(message);
    landlock_abi_ = message.landlock_abi;
    proc_mounted_ = message.proc_mounted != 0;
    if (!launch_.worker) return {};
    return expect(StatusMessage::Kind::ready, &message);
}

// --- What is in force
// -----------------------------------------------------------------------------

void Supervisor::set_layer(Layer layer, bool in_force, std::string detail) {
    layers_.push_back({layer, in_force, std::move(detail)});
}

void Supervisor::report_layers(const StatusMessage& message) {
    const LayerState user = layers_.front();
    layers_.clear();
    for (const Layer layer :
         {Layer::user_namespace, Layer::mount_namespace, Layer::pid_namespace, Layer::ipc_namespace,
          Layer::uts_namespace, Layer::net_namespace, Layer::cgroup_namespace}) {
        const int error = message.layer_errors[static_cast<int>(layer)];
        if (error == 0) {
            const bool blind = layer == Layer::pid_namespace && message.proc_mounted == 0;
            set_layer(layer, true,
                      blind ? "no /proc inside: parts of the machine's are covered" : "");
        } else {
            set_layer(layer, false, error < 0 ? "left out as asked" : refusal_);
        }
    }
    const int abi = message.landlock_abi;
    set_layer(Layer::landlock, abi > 0,
              abi > 0 ? "ABI " + std::to_string(abi)
                      : "the kernel has none: " +
                            error_name(message.layer_errors[static_cast<int>(Layer::landlock)]));
    set_layer(Layer::seccomp, true, "allow-list");
    set_layer(Layer::rlimits, true, "");
    report_control_group();
    set_layer(Layer::no_new_privs, true, "");
    set_layer(Layer::capabilities_dropped, true, "");
    layers_.push_back(user);
}

void Supervisor::hand_over_control_group() {
    if (group_.empty()) return;
    if (const Failure failure = hand_over_group(group_, nobody, nobody)) {
        drop_control_group(setup_error(failure).message());
    }
}

void Supervisor::drop_control_group(std::string reason) {
    group_.clear();
    launch_.no_group = std::move(reason);
}

// Made once to be sure; each case then has to get its own.
void Supervisor::report_control_group() {
    if (!group_.empty() && !namespaces_ && landlock_abi() == 0) {
        drop_control_group("a program could reach its files, where nothing hides them");
    }
    if (!group_.empty()) {
        CaseGroup trial;
        if (const Failure failure = CaseGroup::make(group_, 0, numbers_of(launch_.limits), trial)) {
            drop_control_group(setup_error(failure).message());
        }
    }
    set_layer(Layer::cgroup, !group_.empty(),
              group_.empty() ? launch_.no_group : "memory, pids, cpu");
}

std::optional<SetupError> Supervisor::refused_isolation() const {
    for (const LayerState& layer : layers_) {
        const bool asked_out = layer.layer == Layer::net_namespace && launch_.policy.network;
        if (layer.in_force || asked_out || !required(layer.layer, launch_.policy.isolation))
            continue;
        return not_isolated(launch_.policy.isolation, name_of(layer.layer), layer.detail);
    }
    return {};
}

// The zygote's last words say more than that it is gone.
SetupError Supervisor::explain_death(SetupError error) const {
    std::string log = log_.read(4096).value_or(Capture()).bytes;
    log.resize(std::min(log.find('\0'), log.size()));
    if (!log.empty() && error.error == 0) {
        if (error.step != name_of(Step::import_package)) {
            error.step = name_of(Step::start_interpreter);
        }
        error.subject = log.substr(0, log.find_last_not_of('\n') + 1);
    }
    return error;
}

// --- Running
// --------------------------------------------------------------------------------------

// Only where the layer is in force; then a case without its group would be one without a limit.
std::optional<SetupError> Supervisor::make_group(std::uint32_t number, const Limits& limits,
                                                 CaseGroup& group) const {
    if (group_.empty()) return {};
    const Failure failure = CaseGroup::make(group_, number, numbers_of(limits), group);
    if (failure) return setup_error(failure);
    return {};
}

LimitNumbers Supervisor::numbers(const Limits& limits) const {
    LimitNumbers numbers = numbers_of(limits);
    numbers.tasks_outside = tasks_outside_;
    return numbers;
}

Watched Supervisor::watched(std::uint32_t order, const Limits& limits,
                            const CaseGroup* group) const {
    Watched result;
    result.limits = numbers_of(limits);
    result.status = status_.get();
    result.host = host_;
    result.sandbox = process_.get();
    result.first = first_;
    result.order = order;
    result.namespaces = namespaces_;
    result.traceable = launch_.worker;
    if (group != nullptr && group->valid()) result.group = group;
    return result;
}

void Supervisor::report(const MonitorOutcome& outcome) {
    if (const auto* result = std::get_if<Result>(&outcome)) {
        send_frame(host_, FrameType::result, encode(*result));
    } else if (const auto* error = std::get_if<SetupError>(&outcome)) {
        send_frame(host_, FrameType::setup_error, encode(explain_death(*error)));
    }
}

void Supervisor::run_command() {
    CaseGroup group;
    if (const auto error = make_group(0, launch_.limits, group)) return report(*error);
    report(monitor(watched(0, launch_.limits, &group), captures_));
}

void Supervisor::serve_worker() {
    std::uint32_t number = 0;
    for (;;) {
        UniqueDescriptor attached;
        const Frame frame = receive_frame(host_, &attached);
        if (frame.type == FrameType::run) {
            const RunRequest request = decode_run(frame.payload);
            if (request.link != attached.valid()) throw WireError("a run without its link");
            run_case(++number, request, std::move(attached));
        } else if (frame.type == FrameType::preload) {
            Order order;
            order.kind = Order::Kind::preload;
            frame.payload.copy(order.text, sizeof order.text - 1);
            send_order(order, no_descriptors());
        } else {
            throw WireError("a frame that no host sends");
        }
    }
}

void Supervisor::run_case(std::uint32_t number, const RunRequest& request, UniqueDescriptor link) {
    if (lost_) return send_frame(host_, FrameType::setup_error, encode(*lost_));
    const MonitorOutcome outcome = judge_case(number, request, std::move(link));
    if (std::holds_alternative<HostGone>(outcome)) throw WireError("the host is gone");
    const auto* error = std::get_if<SetupError>(&outcome);
    if (error != nullptr && is_out_of_step(*error)) {
        // Who failed in the run before may have ended with it.
        give_up(failed_.value_or(*error));
    } else {
        failed_ = error == nullptr ? std::nullopt : std::optional(*error);
        report(outcome);
    }
}

// Ends the sandbox: what runs in it now nobody watches, and what it says next belongs to nothing.
void Supervisor::give_up(SetupError error) {
    end_sandbox();
    lost_ = explain_death(std::move(error));
    send_frame(host_, FrameType::setup_error, encode(*lost_));
}

MonitorOutcome Supervisor::judge_case(std::uint32_t number, const RunRequest& request,
                                      UniqueDescriptor link) {
    Captures captures = make_captures();
    const CaptureFile request_file = CaptureFile::holding("request", request.request);
    if (!valid(captures) || !request_file.valid()) {
        return setup_error(failed(Step::redirect, "files in memory"));
    }
    Order order;
    order.number = number;
    order.limits = numbers(request.limits);
    if (request.inputs_apart) order.limits.cpu_ns += static_cast<std::uint64_t>(input_time.count());
    order.namespaces = namespaces_;
    order.fresh_network = request.fresh_network && !launch_.policy.network;
    order.mount_proc = proc_mounted_;
    order.landlock_abi = landlock_abi_;
    ScratchFolder folder;
    LandlockRules rules;
    if (!namespaces_) {
        folder = ScratchFolder::make(request.limits.disk);
        if (folder.path().empty()) return setup_error(failed(Step::mount_scratch, "/tmp"));
        folder.path().copy(order.folder, sizeof order.folder - 1);
        if (landlock_abi_ > 0) {
            if (const Failure failure =
                    make_rules_outside(landlock_abi_, launch_.policy, folder.path(), rules)) {
                return setup_error(failure);
            }
        }
    }
    UniqueDescriptor probe_ours, probe_theirs;
    CaptureFile plan;
    if (const auto error = make_extras(request, captures, plan, probe_ours, probe_theirs)) {
        return *error;
    }
    OrderDescriptors descriptors = no_descriptors();
    descriptors[OrderDescriptor::request_file] = request_file.descriptor();
    descriptors[out_file] = captures.out.descriptor();
    descriptors[err_file] = captures.err.descriptor();
    descriptors[reply_file] = captures.reply.descriptor();
    descriptors[trace_file] = captures.trace.descriptor();
    descriptors[ruleset] = rules.descriptor();
    descriptors[link_socket] = link.get();
    descriptors[probe_socket] = probe_theirs.get();
    descriptors[input_files] = plan.descriptor();
    descriptors[left_files] = captures.left.descriptor();
    CaseGroup group;
    if (const auto error = make_group(number, request.limits, group)) return *error;
    if (const auto error = send_order(order, descriptors)) return *error;
    link.reset();  // held here, it would hide from the other end that the case is gone
    probe_theirs.reset();
    Watched all = watched(number, request.limits, &group);
    all.probe = probe_ours.get();
    all.probes = request.probes;
    all.inputs_apart = request.inputs_apart;
    MonitorOutcome outcome = monitor(all, captures);
    const auto* error = std::get_if<SetupError>(&outcome);
    const bool unfinished =
        std::holds_alternative<HostGone>(outcome) || (error != nullptr && is_out_of_step(*error));
    if (unfinished) end_sandbox();  // before its folder is removed
    return outcome;
}

std::optional<SetupError> Supervisor::send_order(Order order, const OrderDescriptors& descriptors) {
    OrderDescriptors sent{};
    std::size_t count = 0;
    for (unsigned i = 0; i < descriptors.size(); ++i) {
        if (descriptors[i] < 0) continue;
        order.attached |= 1U << i;
        sent[count++] = descriptors[i];
    }
    iovec part{&order, sizeof order};
    alignas(cmsghdr) char control[CMSG_SPACE(sizeof sent)] = {};
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    if (count > 0) {
        header.msg_control = control;
        header.msg_controllen = CMSG_SPACE(count * sizeof(int));
        cmsghdr* rights = CMSG_FIRSTHDR(&header);
        rights->cmsg_level = SOL_SOCKET;
        rights->cmsg_type = SCM_RIGHTS;
        rights->cmsg_len = CMSG_LEN(count * sizeof(int));
        std::memcpy(CMSG_DATA(rights), sent.data(), count * sizeof(int));
    }
    // One that takes no orders must not keep us from seeing that the host hung up.
    if (sendmsg(status_.get(), &header, MSG_NOSIGNAL | MSG_DONTWAIT) !=
        static_cast<ssize_t>(sizeof order)) {
        return setup_error(failed(Step::protocol, "order"));
    }
    return {};
}

}  // namespace kata::sandbox
