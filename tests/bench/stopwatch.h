#pragma once

#include <chrono>

namespace kata::bench {

/// Runs from its construction.
class Stopwatch {
  public:
    double us() const {
        return std::chrono::duration<double, std::micro>(Clock::now() - start_).count();
    }

  private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point start_ = Clock::now();
};

}  // namespace kata::bench
