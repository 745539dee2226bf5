#pragma once

#include <memory>

#include "sandbox/wire.h"

namespace kata::sandbox {

/// A running kata-sandbox, and the socket to it.
class Supervised {
  public:
    /// Spawns kata-sandbox and hands it `launch`, with a control group where one can be had (which
    /// may move this process into another one). Does not wait for the sandbox to stand.
    /// Throws std::runtime_error when kata-sandbox is not there or cannot be started.
    explicit Supervised(const Launch& launch);
    ~Supervised();  ///< hangs up, and waits until nothing of the sandbox is left
    Supervised(const Supervised&) = delete;
    Supervised& operator=(const Supervised&) = delete;

    int socket() const;

    /// What to say when the channel broke: how kata-sandbox ended. Hangs up, and waits for that.
    SetupError lost(const WireError& error);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace kata::sandbox
