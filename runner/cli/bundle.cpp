#include <memory>
#include <system_error>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "runner/cli/commands.h"
#include "runner/cli/find_exercise.h"
#include "runner/cli/options.h"
#include "runner/cli/paths.h"
#include "runner/exercise/catalogue.h"
#include "runner/instructor/bundle.h"
#include "runner/instructor/new_files.h"
#include "runner/judge/quantity.h"
#include "runner/report/sanitise.h"

namespace kata::cli {

namespace {

namespace fs = std::filesystem;
using instructor::Diagnostics;
using instructor::Manuscript;

struct Options {
    std::vector<std::string> katas;
    std::string out;
};

std::optional<std::vector<fs::path>> folders_of(Console& console, const Options& options) {
    std::vector<fs::path> folders;
    for (const std::string& kata : options.katas) {
        const auto folder = find_exercise(console, false, kata);
        if (!folder) return std::nullopt;
        folders.push_back(*folder);
    }
    if (!folders.empty()) return folders;
    for (const exercise::Heading& heading : exercise::list(catalogue()).headings) {
        folders.push_back(heading.folder);
    }
    return folders;
}

/// Where a kata's copy goes: `<out>/<section>/<slug>`, as in a catalogue.
fs::path place_of(const Options& options, const exercise::Exercise& exercise) {
    return fs::path(options.out) / exercise.section / exercise.slug;
}

/// Whether the copy was written; says why not.
bool write_copy(Console& console, const Options& options, const fs::path& folder) {
    auto read = instructor::read_manuscript(folder);
    if (const auto* problems = std::get_if<Diagnostics>(&read)) {
        show_diagnostics(console, false, *problems);
        return false;
    }
    const auto& manuscript = std::get<Manuscript>(read);
    const auto bundle = instructor::bundle_of(manuscript);
    if (const auto* problems = std::get_if<Diagnostics>(&bundle)) {
        show_diagnostics(console, false, *problems);
        return false;
    }
    const fs::path place = place_of(options, *manuscript.exercise);
    std::error_code ignored;
    if (fs::exists(place, ignored)) {
        fail(console, false, ErrorKind::usage, usage_error,
             fmt::format("{} is there already", place.string()),
             "Choose another folder with --out, or remove this one.");
        return false;
    }
    instructor::write_files(place, std::get<std::vector<instructor::NewFile>>(bundle));
    console.out.write(report::sanitise(place.string(), report::Whitespace::line) + "\n");
    return true;
}

void bundle(Console& console, const Options& options) {
    const auto folders = folders_of(console, options);
    if (!folders) return;
    std::size_t written = 0;
    try {
        for (const fs::path& folder : *folders) {
            if (write_copy(console, options, folder)) ++written;
        }
    } catch (const std::system_error& error) {
        return fail(console, false, ErrorKind::usage, usage_error,
                    fmt::format("cannot write: {}", error.what()));
    }
    if (written == 0) return;
    console.out.write(fmt::format("\n{} for learners. KATA_PATH={} kata list\n",
                                  judge::plural(written, "kata"),
                                  report::sanitise(options.out, report::Whitespace::line)));
}

}  // namespace

void add_bundle(CLI::App& app, Console& console) {
    CLI::App* command =
        app.add_subcommand("bundle", "Copy katas for learners, without what gives them away");
    command->footer(
        "A copy has the task, the examples, the hints and the starter. Hidden cases, solutions,\n"
        "the oracle and the explanation stay behind, and kata run says that they are judged\n"
        "elsewhere. Without KATA, all katas are copied.\n\n"
        "Examples:\n"
        "  kata bundle --out handout binary-search stack\n"
        "  KATA_PATH=handout kata run binary-search binary_search.py\n\n"
        "Exit status: 0; 2 usage error, or a kata that would give a hidden call away.");
    const auto options = std::make_shared<Options>();
    command->add_option("KATA", options->katas, "slugs, or paths of folders");
    command->add_option("--out", options->out, "the folder for the copies")
        ->required()
        ->type_name("FOLDER");
    add_colour(*command, console);
    command->callback([&console, options] { bundle(console, *options); });
}

}  // namespace kata::cli
