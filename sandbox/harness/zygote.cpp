// The native module of the zygote: `serve()` waits for the supervisor's orders and returns once in
// each isolated child. One build serves every CPython from 3.8 on (limited API). It is compiled
// without the C++ run-time library, so that loading it costs next to nothing.

#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x03080000
#include <Python.h>

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <initializer_list>

#include "sandbox/capabilities.h"
#include "sandbox/files.h"
#include "sandbox/landlock.h"
#include "sandbox/network.h"
#include "sandbox/reaper.h"
#include "sandbox/rlimits.h"
#include "sandbox/rules_inside.h"
#include "sandbox/scratch.h"
#include "sandbox/seccomp.h"
#include "sandbox/status.h"

namespace {

using namespace kata::sandbox;

constexpr int status_socket = worker_status_descriptor;

// What came with an order: the descriptors by OrderDescriptor, -1 where none came.
struct Received {
    Order order;
    int descriptors[descriptor_count];
};

bool receive_order(Received& received) {
    for (int& fd : received.descriptors) fd = -1;
    iovec part{&received.order, sizeof received.order};
    alignas(cmsghdr) char control[CMSG_SPACE(sizeof received.descriptors)];
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    header.msg_control = control;
    header.msg_controllen = sizeof control;
    ssize_t size;
    do {  // past a `go` that a case did not live to take
        size = recvmsg(status_socket, &header, MSG_CMSG_CLOEXEC);
    } while ((size < 0 && errno == EINTR) || size == sizeof go);
    if (size != sizeof received.order) return false;
    const cmsghdr* rights = CMSG_FIRSTHDR(&header);
    if (rights == nullptr || rights->cmsg_type != SCM_RIGHTS) return received.order.attached == 0;
    const unsigned char* next = CMSG_DATA(rights);
    for (unsigned i = 0; i < descriptor_count; ++i) {
        if ((received.order.attached >> i & 1) == 0) continue;
        __builtin_memcpy(&received.descriptors[i], next, sizeof(int));
        next += sizeof(int);
    }
    return true;
}

[[noreturn]] void give_up(const Order& order, const Failure& failure) {
    StatusMessage message;
    message.kind = StatusMessage::Kind::failed;
    message.order = order.number;
    message.failure = failure;
    send_status(status_socket, message);
    _exit(1);
}

// --- In the reaper
// --------------------------------------------------------------------------------

Failure isolate(const Order& order) {
    if (order.namespaces == 0) return {};
    const int flags = CLONE_NEWNS | CLONE_NEWIPC | (order.fresh_network != 0 ? CLONE_NEWNET : 0);
    if (unshare(flags) != 0) return failed(Step::unshare, "case namespaces");
    if (order.mount_proc != 0) {
        if (Failure failure = mount_proc()) return failure;
    }
    if (order.fresh_network != 0) {
        if (Failure failure = raise_loopback()) return failure;
    }
    return mount_scratch(order.limits.disk, order.limits.inodes);
}

const char* work_folder_of(const Order& order) {
    return order.namespaces != 0 ? work_folder : order.folder;
}

bool enter_own_scope(const Order& order) {
    bool scoped = false;
    if (enter_scope(order.landlock_abi, scoped)) return false;
    return scoped && kill(getppid(), 0) != 0 && errno == EPERM;
}

// --- In the case, before any foreign code
// ---------------------------------------------------------

Surroundings surroundings_of(const Order& order) {
    if (order.namespaces == 0) return Surroundings::bare;
    return order.fresh_network != 0 ? Surroundings::own_network : Surroundings::shared_network;
}

// A timer of the process's CPU time that signals this thread, the one that makes the interpreter's
// pending calls: of a signal to the process since Linux 6.4 the thread that runs is the receiver.
// SIGPROF is left to the submission. Unlike setitimer's such a timer ends when the process executes
// a program, which the signal would kill. Where the kernel refuses one there are no samples.
// `sample` starts it; it is made here, as the case's filter may refuse timers.
timer_t sample_timer;
bool has_sample_timer = false;

int sample_signal() {
    return SIGRTMAX;
}

void make_sample_timer() {
    sigevent event{};
    event.sigev_notify = SIGEV_THREAD_ID;
    event.sigev_signo = sample_signal();
    event._sigev_un._tid = gettid();
    has_sample_timer = timer_create(CLOCK_PROCESS_CPUTIME_ID, &event, &sample_timer) == 0;
}

Failure close_case(const Received& received) {
    const Order& order = received.order;
    const int* fds = received.descriptors;
    if (setsid() < 0) return failed(Step::new_session, "case");
    if (dup2(fds[out_file], 1) < 0 || dup2(fds[err_file], 2) < 0) {
        return failed(Step::redirect, "standard streams");
    }
    close(fds[out_file]);
    close(fds[err_file]);
    if (Failure failure = set_rlimits(order.limits)) return failure;
    if (order.namespaces != 0) {
        if (order.landlock_abi > 0) {
            if (Failure failure = enforce_rules_inside(order.landlock_abi)) {
                return failure;
            }
        }
    } else if (fds[ruleset] >= 0) {
        if (Failure failure = enforce_ruleset(fds[ruleset])) return failure;
        close(fds[ruleset]);
    }
    if (Failure failure = drop_capabilities()) return failure;
    for (const int kept_outside : {fds[input_files], fds[left_files]}) {
        if (kept_outside >= 0) close(kept_outside);
    }
    const char* folder = work_folder_of(order);
    if (chdir(folder) != 0) return failed(Step::change_folder, folder);
    return load_case_filter(order.limits.processes > 1, surroundings_of(order));
}

// The reaper's end of a case: it keeps what it needs for the aftermath, and nothing else.
[[noreturn]] void watch(pid_t child, const Received& received, int folder, bool alone) {
    const int* fds = received.descriptors;
    for (int i = 0; i < descriptor_count; ++i) {
        if (fds[i] >= 0 && i != link_socket && i != left_files) close(fds[i]);
    }
    reap(child, status_socket, received.order.number, alone,
         {fds[link_socket], fds[left_files], folder});
}

// Returns only in the case.
void run_case(const Received& received, int own_process) {
    const Order& order = received.order;
    if (Failure failure = become_reaper()) give_up(order, failure);
    close(own_process);
    if (Failure failure = isolate(order)) give_up(order, failure);
    if (received.descriptors[input_files] >= 0) {
        if (Failure failure =
                make_input_files(received.descriptors[input_files], work_folder_of(order))) {
            give_up(order, failure);
        }
    }
    int folder = -1;
    if (received.descriptors[left_files] >= 0) {
        // Now, as the case may close the way to it, or put something else in its place.
        folder = open(work_folder_of(order), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (folder < 0) give_up(order, failed(Step::list_files, work_folder_of(order)));
    }
    const bool alone = order.namespaces != 0 || enter_own_scope(order);
    const pid_t child = fork();
    if (child < 0) give_up(order, failed(Step::fork, "case"));
    if (child > 0) watch(child, received, folder, alone);
    if (folder >= 0) close(folder);
    if (Failure failure = end_with_parent()) give_up(order, failure);
    if (Failure failure = let_be_watched()) give_up(order, failure);
    // The supervisor opens its counters while the rest is closed.
    if (Failure failure = announce_start(status_socket, order.number, order.namespaces != 0)) {
        give_up(order, failure);
    }
    make_sample_timer();
    if (Failure failure = close_case(received)) give_up(order, failure);
    if (!await_go(status_socket)) give_up(order, failed(Step::protocol, "go"));
}

// --- In Python
// ------------------------------------------------------------------------------------

// What cannot be read is the judge's trouble, with errno.
PyObject* read_request(int fd) {
    struct stat status;
    if (fstat(fd, &status) != 0) return nullptr;
    PyObject* bytes = PyBytes_FromStringAndSize(nullptr, status.st_size);
    if (bytes == nullptr) return nullptr;
    char* to = PyBytes_AsString(bytes);
    off_t done = 0;
    while (done < status.st_size) {
        const ssize_t got = pread(fd, to + done, static_cast<size_t>(status.st_size - done), done);
        if (got <= 0) return nullptr;
        done += got;
    }
    close(fd);
    return bytes;
}

PyObject* enter_case(const Received& received) {
    PyOS_AfterFork_Child();
    PyObject* request = read_request(received.descriptors[request_file]);
    if (request == nullptr) give_up(received.order, failed(Step::read_request, "request"));
    close(status_socket);  // nothing foreign has run, and what does can say nothing there
    const bool own_root = received.order.namespaces != 0;
    const char* folder = received.order.folder;
    return Py_BuildValue("(Niissii)", request, received.descriptors[reply_file],
                         received.descriptors[trace_file], own_root ? work_folder : folder,
                         own_root ? temporary_folder : folder, received.descriptors[link_socket],
                         received.descriptors[probe_socket]);
}

// Modules are named by the host, from its list of standard ones; what fails to import is left out.
void preload(const char* names) {
    while (*names != '\0') {
        char name[64];
        size_t size = 0;
        while (*names != '\0' && *names != ' ') {
            if (size + 1 < sizeof name) name[size++] = *names;
            ++names;
        }
        name[size] = '\0';
        while (*names == ' ') ++names;
        PyObject* module = PyImport_ImportModule(name);
        if (module == nullptr) PyErr_Clear();
        Py_DecRef(module);
    }
}

// A pidfd of the zygote leads back to its PID namespace, with or without /proc.
int open_own_process() {
    return static_cast<int>(syscall(SYS_pidfd_open, getpid(), 0));
}

// Starts the reaper in a PID namespace of its own. Returns 0 in the case, the reaper's id in the
// zygote. The reaper needs nothing of its own but descriptors, so that vfork will do: the zygote
// stands still until it is gone, and its memory is copied once, for the case, instead of twice.
pid_t fork_reaper(const Received& received, int own_process) {
    const bool namespaces = received.order.namespaces != 0;
    if (namespaces && unshare(CLONE_NEWPID) != 0) {
        give_up(received.order, failed(Step::unshare, "PID namespace"));
    }
    PyOS_BeforeFork();
    // As said above, the child works with the parent's memory, and leaves it as it was.
    // NOLINTNEXTLINE(clang-analyzer-security.insecureAPI.vfork)
    const pid_t reaper = vfork();
    if (reaper == 0) {
        // NOLINTNEXTLINE(clang-analyzer-unix.Vfork)
        run_case(received, own_process);  // returns in the case alone, which has a stack of its own
        return 0;
    }
    PyOS_AfterFork_Parent();
    if (reaper < 0) give_up(received.order, failed(Step::fork, "reaper"));
    if (namespaces && setns(own_process, CLONE_NEWPID) != 0) {
        give_up(received.order, failed(Step::enter_namespace, "own PID namespace"));
    }
    return reaper;
}

// A reaper says how its case ended, unless it cannot, or somebody killed it.
void await_reaper(const Order& order, pid_t reaper) {
    int status = 0;
    while (waitpid(reaper, &status, 0) < 0 && errno == EINTR) {
    }
    if (WIFSIGNALED(status) || WEXITSTATUS(status) == untold) {
        give_up(order, failed(Step::watch, "the case: its reaper ended without a word", 0));
    }
}

PyObject* serve(PyObject*, PyObject*) {
    const int own_process = open_own_process();
    if (own_process < 0) give_up({}, failed(Step::enter_namespace, "own PID namespace"));
    StatusMessage ready;
    ready.kind = StatusMessage::Kind::ready;
    if (!send_status(status_socket, ready)) give_up({}, failed(Step::protocol, "ready"));
    Received received;
    while (receive_order(received)) {
        if (received.order.kind == Order::Kind::preload) {
            preload(received.order.text);
            continue;
        }
        const pid_t reaper = fork_reaper(received, own_process);
        if (reaper == 0) return enter_case(received);
        for (const int fd : received.descriptors) {
            if (fd >= 0) close(fd);
        }
        await_reaper(received.order, reaper);
    }
    _exit(0);  // the supervisor is gone
}

// The kernel's own word, with or without /proc: of several threads none can leave its group.
PyObject* single_threaded(PyObject*, PyObject*) {
    return PyBool_FromLong(unshare(CLONE_THREAD) == 0 || errno != EINVAL);
}

// What is called at each look, and how many are due.
PyObject* looking = nullptr;
PyObject* looking_arguments = nullptr;
std::atomic<int> looks_due = 0;
static_assert(std::atomic<int>::is_always_lock_free);

// By the interpreter, between two of its steps. A step that took long gets all the looks that fell
// into it.
int take_looks(void*) {
    for (int due = looks_due.exchange(0); due > 0; --due) {
        PyObject* none = PyObject_CallObject(looking, looking_arguments);
        if (none == nullptr) PyErr_Clear();
        Py_XDECREF(none);
    }
    return 0;
}

// To walk the frames here would be a risk: there are moments at which the interpreter's stack is
// not whole.
void on_time_for_a_look(int) {
    const int before = errno;
    if (looks_due.fetch_add(1) == 0 && Py_AddPendingCall(take_looks, nullptr) != 0) looks_due = 0;
    errno = before;
}

PyObject* sample(PyObject*, PyObject* arguments) {
    int first = 0;
    int each = 0;
    if (PyArg_ParseTuple(arguments, "iiOO", &first, &each, &looking, &looking_arguments) == 0)
        return nullptr;
    Py_INCREF(looking);
    Py_INCREF(looking_arguments);
    struct sigaction action {};
    action.sa_handler = on_time_for_a_look;
    action.sa_flags = SA_RESTART | SA_ONSTACK;
    if (has_sample_timer && sigaction(sample_signal(), &action, nullptr) == 0) {
        const auto span = [](int ms) { return timespec{ms / 1000, ms % 1000 * 1'000'000L}; };
        const itimerspec times{span(each), span(first)};
        timer_settime(sample_timer, 0, &times, nullptr);
    }
    return Py_BuildValue("");  // None
}

// Ends the zygote before it serves: a package is absent, or standard error says what is wrong.
PyObject* give_up_packages(PyObject*, PyObject* arguments) {
    int absent = 0;
    const char* names = nullptr;
    if (PyArg_ParseTuple(arguments, "ps", &absent, &names) == 0) return nullptr;
    give_up({}, absent != 0 ? failed(Step::find_package, names, ENOENT)
                            : failed(Step::import_package, names, 0));
}

PyMethodDef methods[] = {
    {"single_threaded", single_threaded, METH_NOARGS, "Whether this process has one thread."},
    {"give_up", give_up_packages, METH_VARARGS,
     "give_up(absent, names): report packages that cannot be had, and end."},
    {"sample", sample, METH_VARARGS,
     "sample(first, each, look, arguments): look(*arguments) in this thread after so many ms of "
     "the process's CPU time, and after each so many more."},
    {"serve", serve, METH_NOARGS,
     "Wait for orders; return (request, reply_fd, trace_fd, work_dir, temporary_dir, link_fd, "
     "probe_fd) in each isolated child; a descriptor that did not come is -1."},
    {nullptr, nullptr, 0, nullptr}};

PyModuleDef definition = {PyModuleDef_HEAD_INIT,
                          "_kata_zygote",
                          nullptr,
                          -1,
                          methods,
                          nullptr,
                          nullptr,
                          nullptr,
                          nullptr};

}  // namespace

// NOLINTNEXTLINE(bugprone-reserved-identifier): CPython looks for this name.
PyMODINIT_FUNC PyInit__kata_zygote() {
    return PyModule_Create(&definition);
}
