#include <memory>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "runner/cli/commands.h"
#include "runner/cli/learning.h"
#include "runner/cli/options.h"
#include "runner/cli/paths.h"
#include "runner/report/layout.h"

namespace kata::cli {

namespace {

struct Options {
    std::string exercise;
    bool undo = false;
};

/// What was done, in a sentence or two.
std::string said(learner::Reset done, bool undo, const std::string& slug) {
    switch (done) {
        case learner::Reset::nothing_to_do:
            return undo ? fmt::format("Nothing to undo: no copy of {} differs.", slug)
                        : fmt::format("{} is as it was at the start.", slug);
        case learner::Reset::written:
            return undo ? fmt::format("{} is back as it was before.", slug)
                        : fmt::format("{} begins with its starter. Nothing of yours was there.",
                                      slug);
        case learner::Reset::done:
            return undo ? fmt::format(
                              "{} is back as it was before. `kata reset {} --undo` again takes "
                              "that back.",
                              slug, slug)
                        : fmt::format(
                              "{} begins anew. What you wrote is kept: `kata reset {} --undo` "
                              "brings it back.",
                              slug, slug);
    }
    return {};
}

void reset(Console& console, const Options& options) {
    learner::Desk desk(catalogue());
    const auto workspace = existing_workspace(console, desk);
    if (!workspace) return;
    const auto exercise = named_or_present(console, false, desk, options.exercise);
    if (!exercise) return;
    const auto folder = desk.folder_of(*workspace, *exercise);
    const auto done = options.undo ? learner::undo_reset(*workspace, folder, *exercise)
                                   : learner::reset(*workspace, folder, *exercise);
    console.out.write(report::paragraph(
        console.style(), safe_line(console, said(done, options.undo, exercise->slug)), 0));
}

}  // namespace

void add_reset(CLI::App& app, Console& console) {
    CLI::App* command = app.add_subcommand("reset", "Begin a kata anew; what you wrote is kept");
    command->footer(
        "Without KATA, the one in whose folder of the workspace you are, else the one that you\n"
        "began last. Copies of what a reset replaced are kept in the workspace, in .kata/copies.\n"
        "\n"
        "Examples:\n"
        "  kata reset\n"
        "  kata reset --undo");
    const auto options = std::make_shared<Options>();
    command->add_option("KATA", options->exercise, "its slug, or the path of its folder");
    command->add_flag("--undo", options->undo, "bring back what the last reset replaced");
    add_plain(*command, console);
    add_colour(*command, console);
    command->callback([&console, options] { guarded(console, [&] { reset(console, *options); }); });
}

}  // namespace kata::cli
