#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "runner/exercise/exercise.h"

namespace kata::learner {

/// A file that could not be read or written, in one line that names it.
class WorkspaceError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// The folder in which a learner solves katas: `<section>/<slug>/` holds the files of one, `.kata/`
/// the copies of what was reset. Nothing that a learner wrote is ever overwritten without one.
struct Workspace {
    std::filesystem::path root;  ///< absolute
};

/// The workspace that a file or folder lies in, however deep.
std::optional<Workspace> workspace_around(const std::filesystem::path& path);

/// Makes a folder a workspace; nothing changes if it is one. Throws WorkspaceError.
Workspace make_workspace(const std::filesystem::path& folder);

/// ~/kata; empty without a home.
std::filesystem::path default_workspace();

/// Where the files of a kata lie. `known`, relative to the workspace, is where they were before
/// the kata, or its section, got another name.
std::filesystem::path folder_of(const Workspace& workspace, const exercise::Exercise& exercise,
                                std::string_view known);

/// The files that a learner writes, in the order of `submit`.
std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder,
                                            const exercise::Exercise& exercise);

/// Writes the starter, for kind `tests` the module under test, and fixtures.py to try things with,
/// where they are not there yet. Returns whether one of the first two was written. Throws
/// WorkspaceError.
bool write_starter(const std::filesystem::path& folder, const exercise::Exercise& exercise);

/// What a reset did.
enum class Reset {
    done,     ///< what was there is kept
    written,  ///< nothing was there that could be kept
    nothing_to_do,
};

/// Puts the starter back, having kept a copy of the learner's files, if there were any. Throws
/// WorkspaceError.
Reset reset(const Workspace& workspace, const std::filesystem::path& folder,
            const exercise::Exercise& exercise);

/// Puts back what the last reset, or the last undoing, replaced; what was there is kept in its
/// turn, so that undoing twice changes nothing. Throws WorkspaceError.
Reset undo_reset(const Workspace& workspace, const std::filesystem::path& folder,
                 const exercise::Exercise& exercise);

/// A path for people: relative to the home folder (`~/…`) where it lies in it.
std::string displayed(const std::filesystem::path& path);

}  // namespace kata::learner
