#include "sandbox/cgroup.h"

#include <unistd.h>

#include <fstream>
#include <sstream>

namespace kata::sandbox {
namespace {

std::string first_line(const std::string& path) {
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    return line;
}

// Our group in the unified hierarchy: the line `0::/path` of /proc/self/cgroup.
std::string own_group() {
    std::ifstream file("/proc/self/cgroup");
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("0::")) return line.substr(3);
    }
    return {};
}

bool has_word(const std::string& text, const std::string& wanted) {
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        if (word == wanted) return true;
    }
    return false;
}

}  // namespace

CgroupProbe probe_cgroup() {
    CgroupProbe probe;
    const std::string group = own_group();
    if (group.empty()) {
        probe.detail = "no cgroup v2 here";
        return probe;
    }
    const char* root = "/sys/fs/cgroup";
    if (access("/sys/fs/cgroup/cgroup.controllers", R_OK) != 0) root = "/sys/fs/cgroup/unified";
    probe.folder = root + (group == "/" ? "" : group);
    const std::string controllers = first_line(probe.folder + "/cgroup.controllers");
    if (!has_word(controllers, "memory") || !has_word(controllers, "pids")) {
        probe.detail = "no memory and pids controllers in cgroup v2";
    } else if (access((probe.folder + "/cgroup.subtree_control").c_str(), W_OK) != 0) {
        probe.detail = "cgroup v2 is not delegated to us";
    } else {
        probe.usable = true;
    }
    return probe;
}

}  // namespace kata::sandbox
