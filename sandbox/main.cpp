// kata-sandbox: the supervisor of one sandbox. The host starts it with a socket as descriptor 3 and
// speaks the frames of wire.h; it makes the sandbox, watches what runs in it, and ends it with
// itself when the host hangs up. It runs no foreign code and has nothing to say to a person.

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cstdio>
#include <exception>

#include "sandbox/supervisor.h"

namespace {

constexpr int host_descriptor = 3;

// Nothing that our parents set up may change what happens here.
void forget_inheritance() {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    for (int number = 1; number < NSIG; ++number) signal(number, SIG_DFL);
    signal(SIGPIPE, SIG_IGN);
    close_range(host_descriptor + 1, ~0U, 0);
    fcntl(host_descriptor, F_SETFD, FD_CLOEXEC);
    setsid();  // the terminal's Ctrl-C is the host's; when the host ends, so do we
    prctl(PR_SET_TIMERSLACK, 1);
}

int last_words(const std::exception& error) {
    using namespace kata::sandbox;
    try {
        send_frame(host_descriptor, FrameType::setup_error,
                   encode(SetupError{"supervisor", error.what(), 0}));
    } catch (const std::exception&) {
        // The status is all that can be said.
    }
    return 3;
}

}  // namespace

int main() {
    using namespace kata::sandbox;
    if (fcntl(host_descriptor, F_GETFD) < 0) {
        std::fputs("kata-sandbox is started by kata; use `kata sandbox -- COMMAND`\n", stderr);
        return 2;
    }
    forget_inheritance();
    try {
        Frame frame = receive_frame(host_descriptor);
        return Supervisor(host_descriptor, decode_launch(frame.payload)).serve();
    } catch (const WireError&) {
        return 0;  // the host hung up: everything inside dies with us
    } catch (const std::exception& error) {
        return last_words(error);
    }
}
