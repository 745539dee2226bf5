#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "sandbox/process_tree.h"
#include "sandbox/result.h"

namespace kata::sandbox {

/// Measures a program when it asks for it, from outside, in the machine's /proc. The questions come
/// as bytes on a socket, one each, and are answered by one byte: in between the program waits.
class Prober {
  public:
    /// @param socket    our end; -1: nobody asks
    /// @param expected  how many questions are answered, and one more; then the socket is closed
    /// @param peaks     the peak of memory between two questions is wanted
    Prober(const ProcessTree& tree, pid_t root, int socket, std::uint32_t expected, bool peaks);

    /// A file of /proc that measuring takes and this kernel was built without, with the option that
    /// has it; empty where nothing is lacking, or nobody asks.
    std::string lacking_file() const;

    /// To be polled; -1 once no more questions are answered.
    int socket() const { return socket_; }

    /// Takes the question that is there, measures, answers.
    /// @param known  what the caller knows better than /proc: `reply`, `instructions`, and `cpu` if
    ///               it is not 0
    /// @throws std::system_error where it could not measure: the program then waits for an answer
    ///     that does not come. That a process hides is no failure: `Probe::unreadable` says so.
    void answer(const Probe& known);

    /// How many questions were answered.
    std::size_t answered() const { return probes_.size(); }

    /// Notes which processes have worked up to now. Those that begin and end between two calls are
    /// not seen.
    void note_workers();

    std::vector<Probe> take() { return std::move(probes_); }

  private:
    Probe measure() const;

    const ProcessTree& tree_;
    pid_t root_;
    int socket_;
    std::uint32_t expected_;
    bool peaks_;
    std::set<pid_t> workers_;
    std::vector<Probe> probes_;
};

}  // namespace kata::sandbox
