#include "sandbox/process_tree.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <csignal>
#include <cstdlib>
#include <string>
#include <system_error>
#include <thread>

#include "sandbox/process_files.h"

using kata::sandbox::holder_of;
using kata::sandbox::is_runnable;
using kata::sandbox::ProcessTree;
using kata::sandbox::status_number;
using kata::sandbox::tasks_of;

namespace {

/// A child of this process, which is to the tree what the reaper is in the sandbox.
class Child {
  public:
    template <typename Work>
    explicit Child(Work work) : pid_(fork()) {
        if (pid_ != 0) return;
        work();
        pause();
        _exit(0);
    }
    ~Child() {
        kill(pid_, SIGKILL);
        waitpid(pid_, nullptr, 0);
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    pid_t pid() const { return pid_; }

    /// Kills it, and leaves the zombie where it is.
    void end() const {
        kill(pid_, SIGKILL);
        siginfo_t info;
        waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOWAIT);
    }

  private:
    pid_t pid_;
};

void nothing() {}

void spin() {
    for (;;) getppid();
}

/// Starts a child that ends, and waits until it has, but not for it.
void leave_a_zombie() {
    const pid_t child = fork();
    if (child == 0) _exit(0);
    siginfo_t info;
    waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOWAIT);
    raise(SIGSTOP);
}

/// Its first thread ends, another holds 32 MiB.
void go_on_in_a_thread() {
    std::thread([] {
        const std::string held(32U << 20, 'x');
        raise(SIGSTOP);
        if (held.empty()) abort();
    }).detach();
    syscall(SYS_exit, 0);
}

/// While it lives, no file can be opened.
class NoDescriptors {
  public:
    NoDescriptors() {
        getrlimit(RLIMIT_NOFILE, &before_);
        const rlimit none{0, before_.rlim_max};
        setrlimit(RLIMIT_NOFILE, &none);
    }
    ~NoDescriptors() { setrlimit(RLIMIT_NOFILE, &before_); }
    NoDescriptors(const NoDescriptors&) = delete;
    NoDescriptors& operator=(const NoDescriptors&) = delete;

  private:
    rlimit before_{};
};

template <typename Look>
bool fails_without_descriptors(Look look) {
    const NoDescriptors none;
    try {
        look();
    } catch (const std::system_error&) {
        return true;
    }
    return false;
}

bool holds(const std::vector<pid_t>& processes, pid_t pid) {
    return std::find(processes.begin(), processes.end(), pid) != processes.end();
}

}  // namespace

TEST_CASE("an orphan that was killed is there for a while, and does not remain") {
    const Child root(nothing);
    const Child orphan(nothing);
    const ProcessTree tree(root.pid(), false);
    CHECK(holds(tree.remaining(), root.pid()));
    CHECK(holds(tree.remaining(), orphan.pid()));
    orphan.end();
    CHECK(holds(tree.processes(), orphan.pid()));
    CHECK_FALSE(holds(tree.remaining(), orphan.pid()));
}

TEST_CASE("a child that has ended remains until its parent has waited for it") {
    const Child root(leave_a_zombie);
    waitpid(root.pid(), nullptr, WUNTRACED);
    const ProcessTree tree(root.pid(), false);
    CHECK(tree.processes().size() == tree.remaining().size());
    CHECK(tree.remaining().size() == 2);
}

TEST_CASE("a process whose first thread has ended is seen by those that go on") {
    const Child root(nothing);
    const Child other(go_on_in_a_thread);
    waitpid(other.pid(), nullptr, WUNTRACED);
    for (const bool single : {true, false}) {
        const ProcessTree tree(single ? other.pid() : root.pid(), single);
        CHECK(tree.measure().memory >= 32U << 20);
        CHECK_FALSE(tree.measure().hidden);
        CHECK(tree.resident_beside_files(0) >= 32U << 20);
        CHECK(holds(tree.remaining(), other.pid()));
    }
    const auto holder = holder_of(other.pid());
    REQUIRE(holder);
    CHECK(holder->find("/task/") != std::string::npos);
    other.end();
    CHECK(holder_of(other.pid()) == "");
    CHECK(ProcessTree(other.pid(), true).measure().memory == 0);
    CHECK_FALSE(holds(ProcessTree(root.pid(), false).remaining(), other.pid()));
}

TEST_CASE("what a process calls itself is no label") {
    const std::string status =
        "Name:\tShdPnd:\t100\nUid:\t7\t8\t9\t9\nVmHWM:\t    12 kB\nShdPnd:\t0000000000000100\n";
    CHECK(status_number(status, "ShdPnd:", 16) == 0x100);
    CHECK(status_number("Name:\tShdPnd:\t100\nShdPnd:\t0000000000000000\n", "ShdPnd:", 16) == 0);
    CHECK(status_number(status, "Uid:") == 7);
    CHECK(status_number(status, "VmHWM:") == 12);
    CHECK(status_number(status, "Threads:") == 0);
}

TEST_CASE("the first process remains whatever becomes of it") {
    const Child root(nothing);
    const ProcessTree tree(root.pid(), false);
    root.end();
    CHECK(holds(tree.remaining(), root.pid()));
}

TEST_CASE("a process that spins is runnable, one that waits is not") {
    const Child spinning(spin);
    CHECK(is_runnable(spinning.pid()));
    const Child waiting(nothing);
    for (int looks = 0; looks < 10'000 && is_runnable(waiting.pid()); ++looks) usleep(1000);
    CHECK_FALSE(is_runnable(waiting.pid()));
    waiting.end();
    CHECK_FALSE(is_runnable(waiting.pid()));
}

TEST_CASE("a look that the machine does not allow is an error, and never shows nothing") {
    const Child child(nothing);
    const ProcessTree tree(child.pid(), false);
    CHECK(tree.remaining() == std::vector{child.pid()});
    CHECK(fails_without_descriptors([&] { ProcessTree(child.pid(), true); }));
    CHECK(fails_without_descriptors([&] { tree.processes(); }));
    CHECK(fails_without_descriptors([&] { tree.remaining(); }));
    CHECK(fails_without_descriptors([&] { tree.measure(); }));
    CHECK(fails_without_descriptors([&] { tree.longest_wait(); }));
    CHECK(fails_without_descriptors([&] { tree.resident_beside_files(0); }));
    CHECK(fails_without_descriptors([&] { holder_of(child.pid()); }));
    CHECK(fails_without_descriptors([] { tasks_of(0); }));
}

TEST_CASE("a process that is gone has nothing") {
    pid_t gone;
    {
        const Child child(nothing);
        gone = child.pid();
    }
    const ProcessTree tree(gone, true);
    CHECK_FALSE(tree.visible());
    CHECK(tree.measure().memory == 0);
}
