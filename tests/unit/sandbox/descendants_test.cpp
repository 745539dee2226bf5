#include "sandbox/descendants.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <csignal>
#include <thread>

using kata::sandbox::descendants_by_parents;
using kata::sandbox::descendants_of;

namespace {

/// Two generations below this process: the second was started by a thread, and by the first one.
class Family {
  public:
    Family() : first_(fork()) {
        if (first_ != 0) {
            waitpid(first_, nullptr, WUNTRACED);
            return;
        }
        const pid_t second = fork();
        if (second == 0) stop();
        waitpid(second, nullptr, WUNTRACED);
        std::thread([] {
            const pid_t other = fork();
            if (other == 0) stop();
            waitpid(other, nullptr, WUNTRACED);
            stop();  // all threads; the children of one that ended would be another's
        }).join();
    }
    ~Family() {
        for (const pid_t pid : descendants_of(first_)) kill(pid, SIGKILL);
        kill(first_, SIGKILL);
        waitpid(first_, nullptr, 0);
    }
    Family(const Family&) = delete;
    Family& operator=(const Family&) = delete;

    pid_t first() const { return first_; }

  private:
    static void stop() {
        for (;;) raise(SIGSTOP);
    }

    pid_t first_;
};

std::vector<pid_t> sorted(std::vector<pid_t> pids) {
    std::sort(pids.begin(), pids.end());
    return pids;
}

}  // namespace

TEST_CASE("descendants are found in the parents' lists, or by their parents") {
    const Family family;
    const std::vector<pid_t> all = descendants_of(getpid());
    REQUIRE(all.size() == 3);
    CHECK(all[0] == family.first());
    CHECK(descendants_of(family.first()).size() == 2);
    const std::vector<pid_t> by_parents = descendants_by_parents(getpid());
    REQUIRE(by_parents.size() == 3);
    CHECK(by_parents[0] == family.first());
    CHECK(sorted(by_parents) == sorted(all));
    CHECK(sorted(descendants_by_parents(family.first())) == sorted(descendants_of(family.first())));
}

TEST_CASE("who has no children, or is gone, has no descendants") {
    const pid_t child = fork();
    if (child == 0) {
        pause();
        _exit(0);
    }
    CHECK(descendants_of(child).empty());
    CHECK(descendants_by_parents(child).empty());
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    CHECK(descendants_of(child).empty());
    CHECK(descendants_by_parents(child).empty());
}
