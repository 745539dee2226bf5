#pragma once

#include <cstddef>
#include <string>

#include "sandbox/harness/worker.h"

namespace kata::bench {

/// A small submission and one call of it, ready to be sent to a worker again and again.
class TrivialCase {
  public:
    /// Compiles both in the worker. Throws std::runtime_error when that fails.
    explicit TrivialCase(harness::Worker& worker);

    /// One case, from the request until its reply is read. Returns µs; throws std::runtime_error
    /// when the reply is not what it must be.
    double run_us(harness::Worker& worker, bool fresh_network) const;

  private:
    std::string request_;
};

/// Judges `count` different short submissions on `workers` workers: each is compiled in one process
/// and called in another. Returns seconds; throws std::runtime_error when a reply is wrong.
double stream_seconds(const harness::Interpreter& interpreter, std::size_t count,
                      std::size_t workers);

}  // namespace kata::bench
