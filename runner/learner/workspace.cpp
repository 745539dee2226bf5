#include "runner/learner/workspace.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <fmt/format.h>

#include "runner/exercise/read_file.h"
#include "sandbox/descriptor.h"

namespace kata::learner {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view marker = ".kata/workspace";
constexpr std::size_t largest_file = 16UL << 20;

[[noreturn]] void fail(const fs::path& path, int error) {
    throw WorkspaceError(fmt::format("{}: {}", path.string(), std::strerror(error)));
}

void make_folder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) fail(folder, error.value());
}

bool is_there(const fs::path& path) {
    struct stat status {};
    return ::lstat(path.c_str(), &status) == 0;
}

void write_all(int descriptor, const fs::path& path, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail(path, errno);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

/// Makes a file with this content; false if there is one already. A file that cannot be written
/// whole is not left behind.
bool make_file(const fs::path& path, std::string_view bytes) {
    const sandbox::UniqueDescriptor file(
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (!file.valid() && errno == EEXIST) return false;
    if (!file.valid()) fail(path, errno);
    try {
        write_all(file.get(), path, bytes);
    } catch (const WorkspaceError&) {
        ::unlink(path.c_str());
        throw;
    }
    return true;
}

/// Puts another content in the place of a file, whole or not at all.
void replace_file(const fs::path& path, std::string_view bytes) {
    std::error_code error;
    // The file that a link leads to is replaced, not the link.
    fs::path target = fs::canonical(path, error);
    if (error) target = path;
    const fs::path temporary = target.string() + fmt::format(".kata-{}", ::getpid());
    ::unlink(temporary.c_str());
    make_file(temporary, bytes);
    struct stat status {};
    if (::stat(target.c_str(), &status) == 0) ::chmod(temporary.c_str(), status.st_mode & 07777);
    if (::rename(temporary.c_str(), target.c_str()) == 0) return;
    const int reason = errno;
    ::unlink(temporary.c_str());
    fail(path, reason);
}

std::string read(const fs::path& path) {
    auto bytes = exercise::read_file(path.string(), largest_file);
    if (const auto* error = std::get_if<exercise::FileError>(&bytes)) {
        throw WorkspaceError(fmt::format("{}: {}", path.string(), error->reason));
    }
    return std::get<std::string>(std::move(bytes));
}

/// A file that a learner writes, and what stands in it at a certain state.
struct Content {
    fs::path path;
    std::string bytes;

    bool operator==(const Content&) const = default;
};

std::vector<Content> present(const fs::path& folder, const exercise::Exercise& exercise) {
    std::vector<Content> contents;
    for (const fs::path& path : files_in(folder, exercise)) {
        if (is_there(path)) contents.push_back({path, read(path)});
    }
    return contents;
}

std::vector<Content> starter(const fs::path& folder, const exercise::Exercise& exercise) {
    std::vector<Content> contents;
    for (const exercise::SourceFile& file : exercise.starter) {
        contents.push_back({folder / file.name, read(file.path)});
    }
    return contents;
}

fs::path copies_of(const Workspace& workspace, const exercise::Exercise& exercise) {
    return workspace.root / ".kata" / "copies" / exercise.id;
}

/// The copies that were kept, the oldest first: folders with the numbers 0001, 0002, …
std::vector<fs::path> copies(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        found.push_back(entry->path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

void keep_copy(const Workspace& workspace, const exercise::Exercise& exercise,
               const std::vector<Content>& contents) {
    const fs::path folder = copies_of(workspace, exercise);
    make_folder(folder);
    const auto known = copies(folder);
    int number = known.empty() ? 1 : std::atoi(known.back().filename().c_str()) + 1;
    fs::path copy;
    do {  // another session may take the same number
        copy = folder / fmt::format("{:04}", number++);
    } while (::mkdir(copy.c_str(), 0777) != 0 && errno == EEXIST);
    for (const Content& content : contents) {
        const fs::path target = copy / content.path.filename();
        if (!make_file(target, content.bytes)) fail(target, EEXIST);
    }
}

void put(const std::vector<Content>& contents) {
    for (const Content& content : contents) {
        make_folder(content.path.parent_path());
        replace_file(content.path, content.bytes);
    }
}

}  // namespace

std::optional<Workspace> workspace_around(const fs::path& path) {
    std::error_code error;
    fs::path folder = fs::weakly_canonical(path, error);
    while (!error && !folder.empty()) {
        if (is_there(folder / marker)) return Workspace{folder};
        if (folder == folder.root_path()) break;
        folder = folder.parent_path();
    }
    return std::nullopt;
}

Workspace make_workspace(const fs::path& folder) {
    make_folder(folder);  // first: a failure names it, not what kata keeps in it
    make_folder(folder / ".kata");
    make_file(folder / marker, "This folder is a workspace of kata: `kata` in it goes on.\n");
    std::error_code error;
    const fs::path root = fs::canonical(folder, error);
    if (error) fail(folder, error.value());
    return {root};
}

fs::path default_workspace() {
    const char* home = std::getenv("HOME");
    return home != nullptr && home[0] == '/' ? fs::path(home) / "kata" : fs::path();
}

fs::path folder_of(const Workspace& workspace, const exercise::Exercise& exercise,
                   std::string_view known) {
    fs::path before = (workspace.root / known).lexically_normal();
    // It comes from the database, which may have been made by others.
    const bool inside = before.string().starts_with(workspace.root.string() + "/");
    if (!known.empty() && inside && is_there(before)) return before;
    return workspace.root / exercise.section / exercise.slug;
}

std::vector<fs::path> files_in(const fs::path& folder, const exercise::Exercise& exercise) {
    std::vector<fs::path> files;
    for (const std::string& name : exercise.submit) files.push_back(folder / name);
    return files;
}

bool write_starter(const fs::path& folder, const exercise::Exercise& exercise) {
    make_folder(folder);
    bool written = false;
    for (const Content& content : starter(folder, exercise)) {
        make_folder(content.path.parent_path());
        written |= make_file(content.path, content.bytes);
    }
    if (exercise.subject) {
        written |= make_file(folder / exercise.subject->name, exercise.subject->source);
    }
    if (const auto& helpers = exercise.fixtures) {
        make_file(folder / helpers->name, read(helpers->path));
    }
    return written;
}

Reset reset(const Workspace& workspace, const fs::path& folder,
            const exercise::Exercise& exercise) {
    const auto before = present(folder, exercise);
    const auto after = starter(folder, exercise);
    if (before == after) return Reset::nothing_to_do;
    if (!before.empty()) keep_copy(workspace, exercise, before);
    put(after);
    return before.empty() ? Reset::written : Reset::done;
}

Reset undo_reset(const Workspace& workspace, const fs::path& folder,
                 const exercise::Exercise& exercise) {
    const auto kept = copies(copies_of(workspace, exercise));
    if (kept.empty()) return Reset::nothing_to_do;
    std::vector<Content> after;
    for (const fs::path& path : files_in(folder, exercise)) {
        const fs::path copy = kept.back() / path.filename();
        if (is_there(copy)) after.push_back({path, read(copy)});
    }
    const auto before = present(folder, exercise);
    if (before == after) return Reset::nothing_to_do;
    if (!before.empty()) keep_copy(workspace, exercise, before);
    put(after);
    return before.empty() ? Reset::written : Reset::done;
}

std::string displayed(const fs::path& path) {
    const char* home = std::getenv("HOME");
    const std::string text = path.string();
    const std::string prefix = home == nullptr ? "" : std::string(home) + "/";
    return prefix.size() > 2 && text.starts_with(prefix) ? "~/" + text.substr(prefix.size()) : text;
}

}  // namespace kata::learner
