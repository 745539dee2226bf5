#pragma once

#include <sys/types.h>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sandbox/case_group.h"
#include "sandbox/confine.h"
#include "sandbox/descriptor.h"
#include "sandbox/landlock.h"
#include "sandbox/monitor.h"
#include "sandbox/wire.h"

namespace kata::sandbox {

/// What goes along with an order: by OrderDescriptor, -1 where there is none.
using OrderDescriptors = std::array<int, descriptor_count>;

/// A folder of the machine that stands in for the scratch file system where no mount namespace can
/// be had; gone with its content at the end.
class ScratchFolder {
  public:
    ScratchFolder() = default;
    /// Below the first of the machine's folders for such things that has `bytes` to spare, if any
    /// has. Empty path, and errno, when none can be made.
    static ScratchFolder make(std::uint64_t bytes);
    ScratchFolder(ScratchFolder&& other) noexcept;
    ScratchFolder& operator=(ScratchFolder&& other) noexcept;
    ~ScratchFolder();
    const std::string& path() const { return path_; }

  private:
    std::string path_;
};

/// The outside of one sandbox: makes it, and answers the host's frames until the host hangs up.
class Supervisor {
  public:
    /// @param host  socket to the host
    Supervisor(int host, Launch launch);
    ~Supervisor();  ///< ends the sandbox, and waits until nothing of it is left
    Supervisor(const Supervisor&) = delete;
    Supervisor& operator=(const Supervisor&) = delete;

    /// Makes the sandbox and serves. Returns the exit status of the supervisor's process.
    int serve();

  private:
    std::optional<SetupError> make_sandbox();
    std::optional<SetupError> try_sandbox(bool namespaces);
    std::optional<SetupError> await_sandbox();
    void become_unprivileged();
    void prepare(Confinement& confinement, bool namespaces);
    std::optional<SetupError> prepare_bare(Confinement& confinement);
    void report_layers(const StatusMessage& message);
    void set_layer(Layer layer, bool in_force, std::string detail);
    void hand_over_control_group();
    void drop_control_group(std::string reason);
    void report_control_group();
    std::optional<SetupError> refused_isolation() const;

    void run_command();
    void serve_worker();
    void run_case(std::uint32_t number, const RunRequest& request, UniqueDescriptor link);
    MonitorOutcome judge_case(std::uint32_t number, const RunRequest& request,
                              UniqueDescriptor link);
    std::optional<SetupError> send_order(Order order, const OrderDescriptors& descriptors);
    void give_up(SetupError error);
    void end_sandbox();
    SetupError explain_death(SetupError error) const;
    void report(const MonitorOutcome& outcome);
    std::optional<SetupError> make_group(std::uint32_t number, const Limits& limits,
                                         CaseGroup& group) const;
    LimitNumbers numbers(const Limits& limits) const;
    Watched watched(std::uint32_t order, const Limits& limits,
                    const CaseGroup* group = nullptr) const;

    int host_;
    Launch launch_;
    std::vector<MountOperation> mounts_;
    std::vector<UniqueDescriptor> taken_;  ///< sources taken as root, for the one sandbox
    UniqueDescriptor status_;
    UniqueDescriptor process_;  ///< pidfd of the sandbox's first process
    pid_t first_ = 0;           ///< the same one
    UniqueDescriptor nothing_;  ///< /dev/null
    CaptureFile log_;           ///< what the zygote writes to its standard error
    Captures captures_;         ///< of a command
    CaptureFile stdin_;
    CaptureFile code_;
    ScratchFolder folder_;
    LandlockRules outside_rules_;
    bool namespaces_ = true;
    std::uint32_t tasks_outside_ = 0;  ///< `LimitNumbers::tasks_outside`
    bool proc_mounted_ = false;
    int landlock_abi_ = 0;
    std::string refusal_;  ///< why there are no namespaces
    std::string group_;    ///< folder of the sandbox's control group; empty: none is used
    std::optional<SetupError> failed_;  ///< how the last run failed
    std::optional<SetupError> lost_;    ///< why the sandbox serves no more; told of each later run
    std::vector<LayerState> layers_;
};

}  // namespace kata::sandbox
