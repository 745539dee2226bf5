#include "runner/batch/interruption.h"

#include <csignal>
#include <iterator>

#include <unistd.h>

namespace kata::batch {

namespace {

constexpr int signals[] = {SIGINT, SIGTERM, SIGHUP};

std::atomic<bool> stop = false;
std::atomic<int> received = 0;
struct sigaction before[std::size(signals)];
struct sigaction before_too_large;

static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<int>::is_always_lock_free);

/// A file that may grow no further is seen from the write that fails.
void go_on(int) {}

void note(int signal) {
    if (stop.exchange(true)) ::_exit(128 + signal);
    received = signal;
}

}  // namespace

Interruption::Interruption() {
    stop = false;
    received = 0;
    struct sigaction action {};
    action.sa_handler = note;
    action.sa_flags = SA_RESTART;
    for (std::size_t index = 0; index < std::size(signals); ++index) {
        ::sigaction(signals[index], nullptr, &before[index]);
        // nohup's SIG_IGN stays.
        if (before[index].sa_handler != SIG_IGN) ::sigaction(signals[index], &action, nullptr);
    }
    // Not SIG_IGN, which the sandbox's processes would inherit.
    action.sa_handler = go_on;
    ::sigaction(SIGXFSZ, &action, &before_too_large);
}

Interruption::~Interruption() {
    for (std::size_t index = 0; index < std::size(signals); ++index) {
        ::sigaction(signals[index], &before[index], nullptr);
    }
    ::sigaction(SIGXFSZ, &before_too_large, nullptr);
}

const std::atomic<bool>& Interruption::requested() const {
    return stop;
}

int Interruption::signal() const {
    return received;
}

}  // namespace kata::batch
