#include "sandbox/descendants.h"

#include <fcntl.h>

#include <cerrno>
#include <charconv>
#include <map>
#include <string>

#include "sandbox/descriptor.h"
#include "sandbox/process_files.h"

namespace kata::sandbox {

namespace {

constexpr std::size_t most_visited = 4096;

bool kernel_lists_children() {
    static const bool lists = [] {
        const UniqueDescriptor list(open("/proc/thread-self/children", O_RDONLY | O_CLOEXEC));
        return list.valid() || errno != ENOENT;
    }();
    return lists;
}

bool lists_children(pid_t pid) {
    return kernel_lists_children() && !read_shown_file(folder_of(pid) + "/stat").empty();
}

void append_ids(const std::string& text, std::vector<pid_t>& found) {
    const char* next = text.data();
    const char* const end = text.data() + text.size();
    while (next < end) {
        pid_t pid = 0;
        const auto parsed = std::from_chars(next, end, pid);
        if (parsed.ec != std::errc{}) return;
        found.push_back(pid);
        next = parsed.ptr + 1;
    }
}

// Children are listed by the thread that started them.
void append_listed(pid_t parent, std::vector<pid_t>& found) {
    for (const std::string& thread : threads_of(parent)) {
        append_ids(read_process_file(thread + "/children"), found);
    }
}

// 0: it is gone, or hidden, or the first of all.
pid_t parent_of(pid_t pid) {
    return static_cast<pid_t>(status_number(read_shown_file(folder_of(pid) + "/status"), "PPid:"));
}

std::multimap<pid_t, pid_t> children_by_parents() {
    std::map<pid_t, pid_t> parents;
    for (const pid_t pid : processes_of_machine()) parents.emplace(pid, parent_of(pid));
    std::multimap<pid_t, pid_t> children;
    for (const auto& [pid, parent] : parents) {
        // A parent that was gone when its turn came has left its child to another.
        const auto known = parents.find(parent);
        const bool gone = known == parents.end() || known->second == 0;
        children.emplace(gone ? parent_of(pid) : parent, pid);
    }
    return children;
}

void append(const std::multimap<pid_t, pid_t>& children, pid_t parent, std::vector<pid_t>& found) {
    const auto [first, last] = children.equal_range(parent);
    for (auto child = first; child != last; ++child) found.push_back(child->second);
}

template <typename Children>
std::vector<pid_t> walk(pid_t ancestor, Children children) {
    std::vector<pid_t> found;
    children(ancestor, found);
    for (std::size_t i = 0; i < found.size() && i < most_visited; ++i) children(found[i], found);
    return found;
}

}  // namespace

std::vector<pid_t> descendants_of(pid_t ancestor) {
    if (!lists_children(ancestor)) return descendants_by_parents(ancestor);
    return walk(ancestor, append_listed);
}

std::vector<pid_t> descendants_by_parents(pid_t ancestor) {
    const auto children = children_by_parents();
    return walk(ancestor,
                [&](pid_t parent, std::vector<pid_t>& found) { append(children, parent, found); });
}

std::vector<pid_t> children_of(pid_t parent) {
    std::vector<pid_t> found;
    if (lists_children(parent)) {
        append_listed(parent, found);
    } else {
        append(children_by_parents(), parent, found);
    }
    return found;
}

}  // namespace kata::sandbox
