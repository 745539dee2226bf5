#pragma once

#include <atomic>

namespace kata::batch {

/// While it lives, the first SIGINT, SIGTERM or SIGHUP asks for an end, and a second one ends the
/// process at once. Only one at a time.
class Interruption {
  public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    const std::atomic<bool>& requested() const;
    int signal() const;  ///< that asked for it, or 0
};

}  // namespace kata::batch
