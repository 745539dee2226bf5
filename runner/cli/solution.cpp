#include <memory>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "runner/cli/commands.h"
#include "runner/cli/learning.h"
#include "runner/cli/options.h"
#include "runner/cli/paths.h"
#include "runner/learner/solution_text.h"

namespace kata::cli {

namespace {

struct Options {
    std::string exercise;
    bool spoil = false;
};

void solution(Console& console, const Options& options) {
    learner::Desk desk(catalogue());
    const auto exercise = named_or_present(console, false, desk, options.exercise);
    if (!exercise) return;
    const learner::KataProgress known = desk.of(*exercise);
    if (!known.solved && !options.spoil) {
        fail(console, false, ErrorKind::usage, not_accepted,
             fmt::format("{} is not solved yet", exercise->slug),
             "`kata hint` gives less away; `kata solution --spoil` shows it all the same.");
        return say_trouble(console, desk);
    }
    console.out.write(learner::solution_text(console.style(), *exercise));
    if (!known.solved || known.reviewing) {
        desk.with_progress([&](learner::Progress& kept) {
            kept.saw_solution(learner::name_of(*exercise), learner::now_ms());
        });
    }
    say_trouble(console, desk);
}

}  // namespace

void add_solution(CLI::App& app, Console& console) {
    CLI::App* command =
        app.add_subcommand("solution", "Show the reference of a kata that you solved");
    command->footer(
        "Without KATA, of the one in whose folder of the workspace you are, else of the one that\n"
        "you began last.\n\n"
        "Examples:\n"
        "  kata solution\n"
        "  kata solution binary-search --spoil\n\n"
        "Exit status: 1 where the kata is not solved yet.");
    const auto options = std::make_shared<Options>();
    command->add_option("KATA", options->exercise, "its slug, or the path of its folder");
    command->add_flag("--spoil", options->spoil, "show it before it is solved");
    add_plain(*command, console);
    add_colour(*command, console);
    command->callback(
        [&console, options] { guarded(console, [&] { solution(console, *options); }); });
}

}  // namespace kata::cli
