#include <memory>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "runner/cli/commands.h"
#include "runner/cli/learning.h"
#include "runner/cli/options.h"
#include "runner/cli/paths.h"
#include "runner/judge/quantity.h"
#include "runner/report/markdown.h"

namespace kata::cli {

namespace {

struct Options {
    std::string exercise;
    bool again = false;
};

std::string hint_text(const Console& console, const exercise::Exercise& exercise, int number) {
    const report::Style style = console.style();
    const auto index = static_cast<std::size_t>(number - 1);
    return paint(style, report::Role::faint,
                 fmt::format("Hint {} of {}", number, exercise.hints.size())) +
           "\n\n" + report::markdown(style, exercise.hints[index], 0);
}

void hint(Console& console, const Options& options) {
    learner::Desk desk(catalogue());
    const auto exercise = named_or_present(console, false, desk, options.exercise);
    if (!exercise) return;
    const int count = static_cast<int>(exercise->hints.size());
    if (count == 0) {
        console.out.write(fmt::format("{} has no hints.\n", exercise->slug));
        return;
    }
    const int read = std::min(desk.of(*exercise).hints, count);
    const int shown = options.again ? std::max(read, 1) : std::min(read + 1, count);
    const bool repeat = options.again || read == count;
    for (int number = repeat ? 1 : shown; number <= shown; ++number) {
        if (number > 1 && repeat) console.out.write("\n");
        console.out.write(hint_text(console, *exercise, number));
    }
    const int left = count - shown;
    console.out.write(
        left > 0 ? fmt::format("\n{} left.\n", judge::plural(static_cast<std::size_t>(left),
                                                             "more hint is", "more hints are"))
                 : std::string("\nThere are no more hints.\n"));
    desk.with_progress([&](learner::Progress& kept) {
        kept.read_hints(learner::name_of(*exercise), shown, learner::now_ms());
    });
    say_trouble(console, desk);
}

}  // namespace

void add_hint(CLI::App& app, Console& console) {
    CLI::App* command = app.add_subcommand("hint", "Show the next hint of a kata");
    command->footer(
        "Each call shows one more; the first gives least away. Without KATA, of the one in whose\n"
        "folder of the workspace you are, else of the one that you began last.\n\n"
        "Examples:\n"
        "  kata hint\n"
        "  kata hint --again");
    const auto options = std::make_shared<Options>();
    command->add_option("KATA", options->exercise, "its slug, or the path of its folder");
    command->add_flag("--again", options->again, "show those that were read, and no other");
    add_plain(*command, console);
    add_colour(*command, console);
    command->callback([&console, options] { guarded(console, [&] { hint(console, *options); }); });
}

}  // namespace kata::cli
