#pragma once

#include <cstdint>

#include "sandbox/step.h"

namespace kata::sandbox {

/// The kernel's Landlock ABI, 1 or more; 0 where it has none (or does not let us ask).
int landlock_abi();

/// What a path may be used for.
enum class Access : unsigned char {
    read_only,   ///< files read and executed, folders listed
    read_write,  ///< and written, made, renamed, removed
    device,      ///< an existing device file is read and written
};

/// One ruleset being filled; `enforce` closes it.
class LandlockRules {
  public:
    /// Rules for files, TCP, signals and abstract sockets, as far as `abi` knows them.
    /// @param network  let TCP pass
    static Failure make(int abi, bool network, LandlockRules& rules);
    ~LandlockRules();
    LandlockRules() = default;
    LandlockRules(const LandlockRules&) = delete;
    LandlockRules& operator=(const LandlockRules&) = delete;

    /// Allows `path`, and everything below it. A path that does not exist is passed over.
    Failure allow(const char* path, Access access);
    Failure allow(int fd, const char* subject, Access access);

    /// Puts the calling thread under the rules. Needs no_new_privs or CAP_SYS_ADMIN.
    Failure enforce();

    int descriptor() const { return fd_; }

  private:
    int fd_ = -1;
    std::uint64_t handled_ = 0;
};

/// Puts the calling thread under the rules behind a descriptor that another process made.
Failure enforce_ruleset(int ruleset);

/// A domain that confines nothing but signals and abstract sockets (ABI 6): its members cannot
/// reach those outside; mounting stays possible. False in `in_force` where the ABI is too old.
Failure enter_scope(int abi, bool& in_force);

}  // namespace kata::sandbox
