#pragma once

#include <string>

namespace kata::sandbox {

/// Whether a delegated cgroup v2 subtree is there to be used.
struct CgroupProbe {
    bool usable = false;
    std::string folder;  ///< ours, in which a group can be made
    std::string detail;  ///< why it is not usable
};

CgroupProbe probe_cgroup();

}  // namespace kata::sandbox
