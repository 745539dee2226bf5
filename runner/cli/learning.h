#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "runner/cli/console.h"
#include "runner/learner/desk.h"

namespace CLI {
class App;
}

namespace kata::cli {

/// Adds `--plain`: no colour, no drawing, ASCII: fit for screen readers.
void add_plain(CLI::App& command, Console& console);

/// The kata that was named, else the learner's present one. Where there is none, says so and
/// returns nothing.
learner::SharedExercise named_or_present(Console& console, bool json, learner::Desk& desk,
                                         const std::string& named);

/// The same, without reading it.
std::optional<std::filesystem::path> named_or_present_folder(Console& console, bool json,
                                                             learner::Desk& desk,
                                                             const std::string& named);

/// The learner's workspace, or a line saying how to get one.
std::optional<learner::Workspace> existing_workspace(Console& console, learner::Desk& desk);

/// A line on standard error if progress could not be kept.
void say_trouble(Console& console, const learner::Desk& desk);
void say_trouble(Console& console, const std::string& trouble);

/// Text of exercises and of learners' files on its way to standard output.
std::string safe_line(const Console& console, std::string_view text);

/// What helps where a workspace cannot be made or written.
constexpr std::string_view another_workspace =
    "`kata start --workspace FOLDER` works in another folder.";

/// Runs a command's work; what cannot be read or written ends it with a message.
template <typename Work>
void guarded(Console& console, Work work) {
    try {
        work();
    } catch (const learner::WorkspaceError& error) {
        fail(console, false, ErrorKind::usage, failed, error.what(), another_workspace);
    } catch (const learner::DatabaseError& error) {
        fail(console, false, ErrorKind::usage, failed, error.what());
    }
}

}  // namespace kata::cli
