#include "runner/cli/learning.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "runner/cli/find_exercise.h"
#include "runner/report/sanitise.h"

namespace kata::cli {

void add_plain(CLI::App& command, Console& console) {
    command.add_flag_callback(
        "--plain", [&console] { console.plain = true; },
        "plain lines of ASCII, without colour: for screen readers");
}

std::optional<std::filesystem::path> named_or_present_folder(Console& console, bool json,
                                                             learner::Desk& desk,
                                                             const std::string& named) {
    if (!named.empty()) return find_exercise(console, json, named);
    if (const exercise::Heading* present = desk.present()) return present->folder;
    if (!desk.trouble().empty()) say_trouble(console, desk);
    fail(console, json, ErrorKind::usage, usage_error, "no kata is begun yet: name one",
         "`kata start` begins the first one; `kata list` shows all.");
    return std::nullopt;
}

learner::SharedExercise named_or_present(Console& console, bool json, learner::Desk& desk,
                                         const std::string& named) {
    const auto folder = named_or_present_folder(console, json, desk, named);
    if (!folder) return nullptr;
    auto loaded = load_exercise(console, json, *folder);
    return loaded ? std::make_shared<const exercise::Exercise>(std::move(*loaded)) : nullptr;
}

std::optional<learner::Workspace> existing_workspace(Console& console, learner::Desk& desk) {
    auto workspace = desk.workspace();
    if (!workspace) {
        fail(console, false, ErrorKind::usage, usage_error, "there is no workspace yet",
             "`kata start` makes one in ~/kata.");
    }
    return workspace;
}

void say_trouble(Console& console, const learner::Desk& desk) {
    say_trouble(console, desk.trouble());
}

void say_trouble(Console& console, const std::string& trouble) {
    if (trouble.empty()) return;
    console.err.write(fmt::format("kata: progress is not kept: {}\n",
                                  report::sanitise(trouble, report::Whitespace::line)));
}

std::string safe_line(const Console& console, std::string_view text) {
    return report::sanitise(text, report::Whitespace::line, !console.style().unicode);
}

}  // namespace kata::cli
