#include <algorithm>
#include <memory>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "runner/cli/commands.h"
#include "runner/cli/filters.h"
#include "runner/cli/find_exercise.h"
#include "runner/cli/learning.h"
#include "runner/cli/options.h"
#include "runner/cli/paths.h"
#include "runner/judge/quantity.h"
#include "runner/report/layout.h"
#include "runner/report/statement.h"

namespace kata::cli {

namespace {

using exercise::Exercise;
using exercise::Heading;
using learner::Desk;
using learner::Workspace;
using report::Role;

struct Options {
    std::string exercise;
    std::string workspace;
    FilterOptions filter;
    bool by_difficulty = false;
    bool list = false;
};

/// The workspace that was asked for, the one that is there, or ~/kata, made now.
std::optional<Workspace> settle(Console& console, Desk& desk, const std::string& wanted) {
    if (wanted.empty()) {
        if (auto known = desk.workspace()) return known;
    }
    const std::filesystem::path folder =
        wanted.empty() ? learner::default_workspace() : std::filesystem::path(wanted);
    if (folder.empty()) {
        fail(console, false, ErrorKind::usage, usage_error, "there is no home folder",
             "Say where to work: kata start --workspace FOLDER");
        return std::nullopt;
    }
    const bool is_new = !learner::workspace_around(folder);
    try {
        Workspace workspace = desk.settle(folder);
        if (is_new) {
            console.out.write(fmt::format("Your workspace is {}\n\n",
                                          safe_line(console, learner::displayed(workspace.root))));
        }
        return workspace;
    } catch (const learner::WorkspaceError& error) {
        if (wanted.empty()) throw;
        fail(console, false, ErrorKind::usage, usage_error,
             fmt::format("there can be no workspace: {}", error.what()), another_workspace);
        return std::nullopt;
    }
}

/// The task, where to write, and what to type then.
void tell(Console& console, const Exercise& exercise, const learner::Begun& begun) {
    const report::Style style = console.style();
    std::string out = report::statement(style, exercise) + "\n";
    out += exercise.kind == exercise::Kind::predict ? "Write your answer in:\n" : "Write it in:\n";
    for (const auto& file : begun.files) {
        out += "  " + paint(style, Role::code, safe_line(console, learner::displayed(file))) + "\n";
    }
    if (exercise.fixtures) {
        out += report::paragraph(
            style, "fixtures.py in the same folder has the names that the examples use.", 0);
    }
    out += "\n" + paint(style, Role::faint,
                        report::paragraph(style,
                                          "Then `kata run` judges it, `kata watch` on each save, "
                                          "`kata hint` helps, `kata next` goes on.",
                                          0));
    console.out.write(out);
}

void begin(Console& console, Desk& desk, const Workspace& workspace,
           const std::filesystem::path& folder) {
    const auto exercise = load_exercise(console, false, folder);
    if (!exercise) return;
    tell(console, *exercise, desk.begin(workspace, *exercise));
}

const Heading* suggestion(Desk& desk, const Options& options, const std::string& after) {
    const learner::Wish wish{options.filter.filter(), options.by_difficulty, after};
    return learner::choose_next(desk.katas(), desk.all(), wish, learner::now_ms());
}

bool is_like(const Heading& heading, const learner::Filter& filter) {
    return matches(heading, learner::State::fresh, filter);  // which no filter here asks for
}

/// Why there is nothing to begin: no kata is like that, or all that are like that are solved.
void say_nothing_left(Console& console, Desk& desk, const Options& options) {
    const auto& katas = desk.katas();
    const bool any = std::any_of(katas.begin(), katas.end(), [&](const Heading& heading) {
        return is_like(heading, options.filter.filter());
    });
    if (!any) {
        return fail(console, false, ErrorKind::usage, usage_error,
                    katas.empty() ? "no exercises found" : "no kata is like that",
                    katas.empty() ? "Set KATA_EXERCISES to the folder that holds them."
                                  : "`kata list` shows all.");
    }
    const bool review = learner::choose_review(katas, desk.all(), learner::now_ms());
    console.out.write(fmt::format("Everything {}is solved.{}\n",
                                  options.filter.given() ? "like that " : "",
                                  review ? " `kata review` brings back what was hard." : ""));
}

void start(Console& console, const Options& options) {
    Desk desk(catalogue());
    std::optional<std::filesystem::path> folder;
    if (!options.exercise.empty()) {
        folder = find_exercise(console, false, options.exercise);
        if (!folder) return;
    }
    const auto workspace = settle(console, desk, options.workspace);
    if (!workspace) return;
    if (!folder) {
        const Heading* heading = desk.present();
        if (heading == nullptr) heading = suggestion(desk, options, "");
        if (heading == nullptr) return say_nothing_left(console, desk, options);
        folder = heading->folder;
    }
    begin(console, desk, *workspace, *folder);
    say_trouble(console, desk);
}

void next(Console& console, const Options& options) {
    Desk desk(catalogue());
    if (!options.filter.has_section(console, false, desk.katas())) return;
    const Heading* present = desk.present();
    const Heading* heading = suggestion(desk, options, present == nullptr ? "" : present->id);
    if (heading == nullptr && present != nullptr) {  // the present one may be all that is left
        heading = suggestion(desk, options, "");
    }
    if (heading == nullptr) return say_nothing_left(console, desk, options);
    const auto workspace = settle(console, desk, "");
    if (!workspace) return;
    begin(console, desk, *workspace, heading->folder);
    say_trouble(console, desk);
}

void list_due(Console& console, Desk& desk) {
    const auto progress = desk.all();
    std::size_t due = 0;
    for (const Heading& heading : desk.katas()) {
        if (state_of(progress, heading, learner::now_ms()) != learner::State::due) continue;
        console.out.write(
            fmt::format("  {}  {}\n", safe_line(console, heading.slug),
                        paint(console.style(), Role::faint, safe_line(console, heading.title))));
        ++due;
    }
    console.out.write(due == 0 ? std::string("Nothing is due for review.\n")
                               : fmt::format("\n{} due for review. `kata review` begins one.\n",
                                             judge::plural(due, "kata is", "katas are")));
}

void review(Console& console, const Options& options) {
    Desk desk(catalogue());
    if (options.list) return list_due(console, desk);
    const Heading* heading = learner::choose_review(desk.katas(), desk.all(), learner::now_ms());
    if (heading == nullptr) {
        console.out.write("Nothing is due for review.\n");
        return say_trouble(console, desk);
    }
    const auto workspace = settle(console, desk, "");
    if (!workspace) return;
    const auto exercise = load_exercise(console, false, heading->folder);
    if (!exercise) return;
    const learner::Begun begun = desk.begin_review(*workspace, *exercise);
    if (begun.written) {
        console.out.write(report::paragraph(console.style(),
                                            "Once more, from the start. Your solution is kept: "
                                            "`kata reset --undo` brings it back.",
                                            0) +
                          "\n");
    }
    tell(console, *exercise, begun);
    say_trouble(console, desk);
}

}  // namespace

void add_start(CLI::App& app, Console& console) {
    CLI::App* command = app.add_subcommand("start", "Begin a kata: its task, and a file to write");
    command->footer(
        "Without KATA it goes on with the one in whose folder of the workspace you are, else with\n"
        "the one that you began last, or begins the first. Files lie in the workspace, ~/kata\n"
        "unless you choose another folder; what you wrote stays as it is.\n\n"
        "Examples:\n"
        "  kata start\n"
        "  kata start binary-search\n"
        "  kata start --workspace .");
    const auto options = std::make_shared<Options>();
    command->add_option("KATA", options->exercise, "its slug, or the path of its folder");
    command->add_option("--workspace", options->workspace, "work in this folder from now on")
        ->type_name("FOLDER");
    add_plain(*command, console);
    add_colour(*command, console);
    command->callback([&console, options] { guarded(console, [&] { start(console, *options); }); });
}

void add_next(CLI::App& app, Console& console) {
    CLI::App* command = app.add_subcommand("next", "Begin the kata that comes next");
    command->footer(
        "It comes from the present section as long as there is one that is not solved, then from\n"
        "the next section, and only when its prerequisites are solved.\n\n"
        "Examples:\n"
        "  kata next\n"
        "  kata next --section 6\n"
        "  kata next --by-difficulty --kind fix");
    const auto options = std::make_shared<Options>();
    options->filter.add(*command, false);
    command->add_flag("--by-difficulty", options->by_difficulty,
                      "the easiest first, whatever its section");
    add_plain(*command, console);
    add_colour(*command, console);
    command->callback([&console, options] { guarded(console, [&] { next(console, *options); }); });
}

void add_review(CLI::App& app, Console& console) {
    CLI::App* command = app.add_subcommand("review", "Solve once more what was hard");
    command->footer(
        "A kata comes back if it took three failed attempts, a hint, a look at the solution or\n"
        "more than twenty minutes: after a day, then after 3, 7, 21 and 60 days as long as each\n"
        "review goes well (one failed attempt at most, no help), else again after a day.\n"
        "A review begins with the starter; your solution is kept.\n\n"
        "Examples:\n"
        "  kata review\n"
        "  kata review --list");
    const auto options = std::make_shared<Options>();
    command->add_flag("--list", options->list, "show what is due, begin nothing");
    add_plain(*command, console);
    add_colour(*command, console);
    command->callback(
        [&console, options] { guarded(console, [&] { review(console, *options); }); });
}

}  // namespace kata::cli
