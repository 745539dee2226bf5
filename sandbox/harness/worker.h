#pragma once

#include <memory>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "sandbox/descriptor.h"
#include "sandbox/harness/interpreter.h"
#include "sandbox/policy.h"
#include "sandbox/result.h"

namespace kata::harness {

/// One request to a fresh process of the worker: what to execute, never what to expect.
struct Execution {
    sandbox::Limits limits;
    std::string request;         ///< as message.h builds it; read by harness.py
    bool fresh_network = false;  ///< a network namespace of its own, with loopback up
    /// One end of a connected pair of stream sockets, or none: the process gets it, and this side's
    /// copy is closed once it is on its way. The other end reads the end of the stream when every
    /// process of the execution is gone. What comes out of it must be read with read(2), so that
    /// descriptors sent along never arrive.
    sandbox::UniqueDescriptor link = {};
    std::uint32_t probes = 0;  ///< how often it will ask to be measured; sessions alone do
    /// What it does before it asks first, without any foreign code, counts against no limit of time
    /// and is not in the result's usage; instructions and peaks of memory are measured as well.
    bool inputs_apart = false;
    bool collect_files = false;  ///< Result::files holds what it left in its working folder
    std::vector<sandbox::InputFile> files =
        {};  ///< made before it, outside its CPU time and memory
};

using ExecutionOutcome = std::variant<sandbox::Result, sandbox::SetupError>;

/// Packages by the names that one imports. Workers differ in their interpreter and in this.
using Requirements = std::set<std::string>;

/// A sandboxed, warm interpreter that forks one isolated process for each execution.
/// Executions run one after another, in the order in which they were submitted.
class Worker {
  public:
    /// Spawns the sandbox and returns at once, while the interpreter starts; a failure to start
    /// shows in `await_ready` and in every outcome. Only with `packages` are the interpreter's
    /// installed packages in sight and in sys.path; those named are imported beforehand.
    Worker(const Interpreter& interpreter, const sandbox::Policy& policy,
           const Requirements& packages = {});
    ~Worker();  ///< ends every process of the worker
    Worker(Worker&&) noexcept;
    Worker& operator=(Worker&&) noexcept;

    /// Waits until the interpreter serves. Returns the layers in force, or what failed.
    std::variant<std::vector<sandbox::LayerState>, sandbox::SetupError> await_ready();

    /// Queues an execution. Does not wait.
    void submit(Execution execution);

    /// Waits for the oldest execution that has not been returned yet.
    ExecutionOutcome next();

    /// submit + next, for one at a time. Nothing else may be queued.
    ExecutionOutcome execute(Execution execution);

    /// Has the warm interpreter import those of the modules that are on a fixed list of the
    /// standard library, so that later executions find them loaded. Others are passed over.
    void preload(const std::vector<std::string>& modules);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace kata::harness
