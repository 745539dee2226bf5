#include "sandbox/launch.h"

#include <sys/socket.h>
#include <sys/wait.h>

#include <boost/process.hpp>
#include <boost/process/extend.hpp>
#include <cerrno>
#include <cstring>
#include <optional>
#include <stdexcept>

#include "sandbox/descriptor.h"
#include "sandbox/install_paths.h"
#include "sandbox/sandbox_group.h"

namespace kata::sandbox {

namespace process = boost::process;

struct Supervised::State {
    SandboxGroup group;  ///< goes last, when nothing is left in it
    UniqueDescriptor socket;
    process::child child;
    std::optional<WireError> not_launched;  ///< why it was not told what to do

    void end() {
        socket.reset();
        std::error_code ignored;
        if (child.valid()) child.wait(ignored);
    }
};

Supervised::Supervised(const Launch& launch) : state_(std::make_unique<State>()) {
    int sockets[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0) {
        throw std::runtime_error(std::string("socketpair: ") + std::strerror(errno));
    }
    state_->socket = UniqueDescriptor(sockets[0]);
    UniqueDescriptor theirs(sockets[1]);
    std::error_code error;
    state_->child = process::child(process::exe = installed_file("kata-sandbox"),
                                   process::std_in<process::null, process::std_out> process::null,
                                   process::posix::fd.bind(3, theirs.get()), error);
    if (error) throw std::runtime_error("cannot start kata-sandbox: " + error.message());
    theirs.reset();                        // held here, it would hide that kata-sandbox is gone
    state_->group = SandboxGroup::make();  // while kata-sandbox starts
    Launch complete = launch;
    complete.group = state_->group.path();
    complete.no_group = state_->group.reason();
    try {
        send_frame(socket(), FrameType::launch, encode(complete));
    } catch (const WireError& unsent) {
        // Mostly because it ended at once: whoever reads its answer finds that out, and how.
        state_->not_launched = unsent;
        shutdown(socket(), SHUT_WR);
    }
}

Supervised::~Supervised() {
    state_->end();
}

SetupError Supervised::lost(const WireError& error) {
    state_->end();
    const int status = state_->child.native_exit_code();
    if (WIFSIGNALED(status)) {
        return {"supervisor",
                std::string("kata-sandbox was ended by SIG") + sigabbrev_np(WTERMSIG(status)), 0};
    }
    // One that ends well although it did nothing was told nothing.
    const WireError& why = state_->not_launched && status == 0 ? *state_->not_launched : error;
    return {"supervisor",
            std::string(why.what()) + "; kata-sandbox ended with status " +
                std::to_string(WEXITSTATUS(status)),
            0};
}

int Supervised::socket() const {
    return state_->socket.get();
}

}  // namespace kata::sandbox
