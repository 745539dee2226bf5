#include "sandbox/reaper.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sandbox/files.h"
#include "sandbox/status.h"

namespace kata::sandbox {
namespace {

std::int64_t nanoseconds(const timeval& time) {
    return time.tv_sec * 1'000'000'000LL + time.tv_usec * 1'000LL;
}

pid_t wait_any(int& status) {
    pid_t pid;
    do {
        pid = wait4(-1, &status, 0, nullptr);
    } while (pid < 0 && errno == EINTR);
    return pid;
}

// Without a PID namespace or a scope: the children are found in /proc, whose listing orphans join
// because this process adopts them. Ends when there are none, however fast they fork.
void kill_children() {
    char text[4096];
    const int fd = open("/proc/thread-self/children", O_RDONLY | O_CLOEXEC);
    if (fd < 0) return;
    const ssize_t size = read(fd, text, sizeof text);
    close(fd);
    pid_t pid = 0;
    for (ssize_t i = 0; i < size; ++i) {
        if (text[i] >= '0' && text[i] <= '9') {
            pid = pid * 10 + (text[i] - '0');
        } else {
            if (pid > 1) kill(pid, SIGKILL);
            pid = 0;
        }
    }
}

void end_descendants(pid_t child, bool alone) {
    int status;
    // Where the filter forbids to leave the child's group, this ends the whole of it at once: a
    // fork that races with it fails. One by one, a fork bomb outruns us.
    if (!alone) kill(-child, SIGKILL);
    for (;;) {
        if (alone) {
            kill(-1, SIGKILL);
        } else {
            kill_children();
        }
        if (wait_any(status) < 0) return;
    }
}

// What ends with our parent.
struct {
    pid_t parent;
    pid_t child;
    bool alone;
} watched;

// A program that may signal us has nothing by it: the parent is still there.
void on_parent_end(int) {
    if (getppid() == watched.parent) return;
    const int error = errno;
    kill(watched.child, SIGKILL);
    kill(watched.alone ? -1 : -watched.child, SIGKILL);
    errno = error;
}

// A PID namespace ends with us, whatever ends us. Without one what runs would go on: when our
// parent ends we end that first, and then ourselves.
Failure end_all_with_parent(pid_t child, bool alone) {
    if (getpid() == 1) return {};
    watched = {getppid(), child, alone};
    struct sigaction action {};
    action.sa_handler = on_parent_end;
    if (sigaction(SIGTERM, &action, nullptr) == 0 && prctl(PR_SET_PDEATHSIG, SIGTERM) == 0) {
        return {};
    }
    return failed(Step::end_with_parent, "reaper");
}

}  // namespace

Failure end_with_parent() {
    return prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 ? failed(Step::end_with_parent, "prctl")
                                                 : Failure{};
}

Failure let_be_watched() {
    return prctl(PR_SET_DUMPABLE, 1) != 0 ? failed(Step::watch, "prctl") : Failure{};
}

Failure become_reaper() {
    if (Failure failure = end_with_parent()) return failure;
    if (prctl(PR_SET_DUMPABLE, 0) != 0 || prctl(PR_SET_CHILD_SUBREAPER, 1) != 0) {
        return failed(Step::become_reaper, "prctl");
    }
    return {};
}

void reap(pid_t child, int status, std::uint32_t order, bool alone, const Aftermath& aftermath) {
    StatusMessage message;
    message.failure = end_all_with_parent(child, alone);
    message.kind = StatusMessage::Kind::ended;
    message.order = order;
    pid_t pid;
    do {
        pid = wait_any(message.wait_status);
    } while (pid >= 0 && pid != child);
    // How it ended is not known then, and must not be made up.
    if (pid < 0) message.failure = failed(Step::watch, "wait");
    end_descendants(child, alone);
    signal(SIGTERM, SIG_DFL);  // the child's id may become another's
    // The other end hears of it now: the zygote holds this one too, until we are gone.
    if (aftermath.link >= 0) shutdown(aftermath.link, SHUT_RDWR);
    if (aftermath.left_files >= 0 && !message.failure) {
        message.failure = list_left_files(aftermath.folder, aftermath.left_files);
    }
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    message.cpu_ns = nanoseconds(usage.ru_utime) + nanoseconds(usage.ru_stime);
    message.peak_memory = static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
    _exit(send_status(status, message) ? 0 : untold);
}

}  // namespace kata::sandbox
