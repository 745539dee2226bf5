#include "sandbox/sandbox_group.h"

#include <poll.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

#include "sandbox/cgroup.h"

namespace kata::sandbox {
namespace {

namespace fs = std::filesystem;

constexpr const char* leaf_name = "kata-host";
constexpr const char* wanted_controllers = "+memory +pids";
constexpr const char* unwanted_controllers = "-memory -pids";

std::string because(const std::string& what) {
    return what + ": " + strerrorname_np(errno);
}

bool writable(const std::string& path) {
    return access(path.c_str(), W_OK) == 0;
}

bool has_both(const std::string& file) {
    const std::string words = read_text(file);
    return lists(words, "memory") && lists(words, "pids");
}

// The root of the hierarchy, unlike that of a cgroup namespace, has no type.
bool is_real_root(const std::string& folder) {
    return access((folder + "/cgroup.type").c_str(), F_OK) != 0;
}

bool enable(const std::string& folder) {
    return write_text(folder + "/cgroup.subtree_control", wanted_controllers);
}

std::vector<pid_t> members(const std::string& folder) {
    return process_ids(read_text(folder + "/cgroup.procs"));
}

void move_all(const std::string& from, const std::string& to) {
    for (const pid_t pid : members(from)) write_text(to + "/cgroup.procs", std::to_string(pid));
}

pid_t parent_of(pid_t pid) {
    const std::string stat = read_text("/proc/" + std::to_string(pid) + "/stat");
    const auto bracket = stat.rfind(')');  // the name before it may itself hold blanks and brackets
    pid_t parent = 0;
    if (bracket != std::string::npos && stat.size() > bracket + 4) {
        std::from_chars(stat.data() + bracket + 4, stat.data() + stat.size(), parent);
    }
    return parent;
}

bool holds_us_alone(const std::string& folder) {
    const auto pids = members(folder);
    return std::all_of(pids.begin(), pids.end(),
                       [](pid_t pid) { return pid == getpid() || parent_of(pid) == getpid(); });
}

/// A group below which those of the sandboxes are made.
class Parent {
  public:
    Parent() { find(); }
    ~Parent() { move_back(); }
    Parent(const Parent&) = delete;
    Parent& operator=(const Parent&) = delete;

    std::string folder;  ///< empty where there is none
    std::string reason;  ///< then

  private:
    void find() {
        const auto group = cgroup_of(read_text("/proc/self/cgroup"));
        if (!group) return give("the kernel has no cgroup v2");
        const auto mount = mount_showing(*group, cgroup_mounts(read_text("/proc/self/mountinfo")));
        if (!mount) return give("no cgroup v2 file system shows our group");
        std::string own = folder_of(*group, *mount);
        // Started by another kata, which made room already.
        if (fs::path(own).filename() == leaf_name) own = fs::path(own).parent_path().string();
        for (std::string at = own;; at = fs::path(at).parent_path().string()) {
            if (usable(at, at == own)) {
                folder = at;
                return remove_stale();
            }
            if (at == mount->point || at.size() <= 1) return;
        }
    }

    void give(std::string why) {
        if (reason.empty()) reason = std::move(why);  // the first one is about our own group
    }

    // Whether groups with controllers can be made in `at`, and processes moved between them.
    bool usable(const std::string& at, bool own) {
        if (!has_both(at + "/cgroup.controllers")) {
            give(at + " has no memory and pids controllers");
            return false;
        }
        if (!writable(at) || !writable(at + "/cgroup.procs")) {
            give(because("not delegated: " + at));
            return false;
        }
        if (has_both(at + "/cgroup.subtree_control")) return true;
        if (is_real_root(at)) {
            if (enable(at)) return true;
            give(because("cannot enable controllers in " + at));
            return false;
        }
        return own && make_room(at);
    }

    // A group hands controllers on only while no process lives in it.
    bool make_room(const std::string& own) {
        if (!holds_us_alone(own)) {
            give(own + " holds other processes too");
            return false;
        }
        const std::string leaf = own + "/" + leaf_name;
        if (mkdir(leaf.c_str(), 0755) != 0 && errno != EEXIST) {
            give(because("cannot make " + leaf));
            return false;
        }
        vacated_ = own;
        // A child that is started meanwhile by another thread is found the next time.
        for (int attempt = 0; attempt < 8; ++attempt) {
            move_all(own, leaf);
            if (enable(own)) return true;
            if (errno != EBUSY) break;
        }
        give(because("cannot enable controllers in " + own));
        move_back();
        return false;
    }

    void move_back() {
        if (vacated_.empty()) return;
        const std::string own = std::exchange(vacated_, {});
        const std::string leaf = own + "/" + leaf_name;
        write_text(own + "/cgroup.subtree_control", unwanted_controllers);
        move_all(leaf, own);
        rmdir(leaf.c_str());
    }

    void remove_stale() const;

    std::string vacated_;  ///< the group that we left for its leaf
};

// False, and EBUSY, while a process lives in the group or below it.
bool remove_empty(const std::string& folder) {
    std::error_code ignored;
    for (fs::directory_iterator entry(folder, ignored), end; !ignored && entry != end;
         entry.increment(ignored)) {
        if (entry->is_directory(ignored)) rmdir(entry->path().c_str());
    }
    return rmdir(folder.c_str()) == 0;
}

// A process that was killed is gone within moments, yet its group is busy until then.
void end_and_remove(const std::string& folder) {
    for (int attempt = 0; attempt < 200; ++attempt) {
        if (remove_empty(folder) || errno != EBUSY) return;
        write_text(folder + "/cgroup.kill", "1");
        poll(nullptr, 0, 5);
    }
}

// The process that made a group, from its name; 0 if it is none of ours.
pid_t maker_of(const std::string& name) {
    constexpr std::string_view prefix = "kata-";
    pid_t pid = 0;
    if (name.starts_with(prefix)) {
        std::from_chars(name.data() + prefix.size(), name.data() + name.size(), pid);
    }
    return pid;
}

void Parent::remove_stale() const {
    std::error_code ignored;
    std::vector<std::string> stale;
    for (fs::directory_iterator entry(folder, ignored), end; !ignored && entry != end;
         entry.increment(ignored)) {
        const pid_t maker = maker_of(entry->path().filename().string());
        if (maker > 0 && kill(maker, 0) != 0 && errno == ESRCH) stale.push_back(entry->path());
    }
    for (const std::string& group : stale) remove_empty(group);
}

const Parent& parent() {
    static const Parent found;
    return found;
}

}  // namespace

SandboxGroup SandboxGroup::make() {
    static std::atomic<unsigned> number{0};
    SandboxGroup group;
    const Parent& above = parent();
    if (above.folder.empty()) {
        group.reason_ = above.reason;
        return group;
    }
    const std::string path =
        above.folder + "/kata-" + std::to_string(getpid()) + "-" + std::to_string(++number);
    if (mkdir(path.c_str(), 0755) != 0) {
        group.reason_ = because("cannot make " + path);
        return group;
    }
    group.path_ = path;
    if (!enable(path)) {
        group.reason_ = because("cannot enable controllers in " + path);
        end_and_remove(std::exchange(group.path_, {}));
    }
    return group;
}

SandboxGroup::SandboxGroup(SandboxGroup&& other) noexcept
    : path_(std::exchange(other.path_, {})), reason_(std::move(other.reason_)) {}

SandboxGroup& SandboxGroup::operator=(SandboxGroup&& other) noexcept {
    std::swap(path_, other.path_);
    std::swap(reason_, other.reason_);
    return *this;
}

SandboxGroup::~SandboxGroup() {
    if (!path_.empty()) end_and_remove(path_);
}

}  // namespace kata::sandbox
