#include <algorithm>
#include <memory>

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "runner/cli/commands.h"
#include "runner/cli/filters.h"
#include "runner/cli/find_exercise.h"
#include "runner/cli/learning.h"
#include "runner/cli/options.h"
#include "runner/cli/paths.h"
#include "runner/exercise/catalogue.h"
#include "runner/exercise/guide.h"
#include "runner/instructor/coverage.h"
#include "runner/judge/quantity.h"
#include "runner/report/json.h"
#include "runner/report/layout.h"
#include "runner/report/pieces.h"
#include "runner/report/sanitise.h"
#include "runner/report/version.h"

namespace kata::cli {

namespace {

using exercise::Heading;
using learner::State;
using report::Role;
using report::Style;

struct Options {
    FilterOptions filter;
    bool slugs = false;
    bool json = false;
    bool coverage = false;
    bool markdown = false;
};

std::string safe(const Style& style, std::string_view text) {
    return report::sanitise(text, report::Whitespace::line, !style.unicode);
}

std::string padded(std::string text, std::size_t width) {
    const std::size_t used = report::display_width(text);
    if (used < width) text.append(width - used, ' ');
    return text;
}

struct Columns {
    std::size_t slug = 0;
    std::size_t kind = 0;
    bool state = false;  ///< how far a learner is
};

Columns columns_of(const std::vector<Heading>& headings, bool state) {
    Columns columns;
    columns.state = state;
    for (const Heading& heading : headings) {
        columns.slug = std::max(columns.slug, report::display_width(heading.slug));
        columns.kind = std::max(columns.kind, exercise::name_of(heading.kind).size());
    }
    return columns;
}

/// How far a learner is with a kata, in one column.
std::string state_mark(const Style& style, State state) {
    switch (state) {
        case State::fresh:
            return " ";
        case State::tried:
            return paint(style, Role::warning, style.unicode ? "◐" : "~");
        case State::solved:
            return paint(style, Role::good, style.unicode ? "✓" : "x");
        case State::due:
            return paint(style, Role::code, style.unicode ? "↻" : "@");
    }
    return " ";
}

/// The least room for a title behind the other columns.
constexpr std::size_t least_title = 12;

/// Columns before the title, where a kata has one line.
std::size_t columns_before_title(const Columns& columns) {
    const std::size_t mark = columns.state ? 2 : 0;
    return 2 + mark + columns.slug + 2 + columns.kind + 2 + 5 + 2;
}

std::string stars_of(const Heading& heading) {
    return std::string(static_cast<std::size_t>(std::clamp(heading.difficulty, 1, 5)), '*');
}

/// One kata on one line.
std::string line_of(const Style& style, const Heading& heading, const Columns& columns) {
    const std::size_t room = style.width - columns_before_title(columns);
    return "  " + padded(std::string(exercise::name_of(heading.kind)), columns.kind) + "  " +
           paint(style, Role::warning, padded(stars_of(heading), 5)) + "  " +
           paint(style, Role::faint, clip(style, safe(style, heading.title), room));
}

/// One kata on two lines or more, where there is no room for its title behind the rest.
std::string lines_of(const Style& style, const Heading& heading, const Columns& columns) {
    const std::size_t indent = columns.state ? 6 : 4;
    const std::string about = fmt::format("{} {} {}", exercise::name_of(heading.kind),
                                          report::signs(style).dot, safe(style, heading.title));
    return "  " + paint(style, Role::warning, stars_of(heading)) + "\n" + std::string(indent, ' ') +
           report::lines_of(style, {{about, Role::faint}}, indent);
}

std::string entry_of(const Style& style, const Heading& heading, const Columns& columns,
                     std::optional<State> state) {
    const bool one_line = columns_before_title(columns) + least_title <= style.width;
    const std::string slug = safe(style, heading.slug);
    std::string out = "  " + (state ? state_mark(style, *state) + " " : "") +
                      (one_line ? padded(slug, columns.slug) : slug);
    if (!heading.problems.empty()) {
        out += "  " + paint(style, Role::bad, "cannot be read");
    } else {
        out += one_line ? line_of(style, heading, columns) : lines_of(style, heading, columns);
    }
    while (out.back() == ' ' || out.back() == '\n') out.pop_back();
    return out + "\n";
}

/// What is shown: the katas that were asked for, each with how far a learner is with it; without
/// any progress, with nothing.
struct Chosen {
    std::vector<Heading> headings;
    std::vector<std::optional<State>> states;
};

Chosen choose(learner::Desk& desk, const exercise::Listing& listing, const FilterOptions& filter) {
    const auto progress = desk.all();
    Chosen chosen;
    for (const Heading& heading : listing.headings) {
        const State state = state_of(progress, heading, learner::now_ms());
        const bool readable = heading.problems.empty();
        if (filter.given() && !(readable && matches(heading, state, filter.filter()))) continue;
        chosen.headings.push_back(heading);
        chosen.states.push_back(progress.empty() ? std::nullopt : std::optional(state));
    }
    return chosen;
}

nlohmann::ordered_json heading_json(const Heading& heading, std::optional<State> state) {
    nlohmann::ordered_json entry = {{"slug", heading.slug},
                                    {"id", heading.id},
                                    {"section", heading.section},
                                    {"title", heading.title},
                                    {"kind", exercise::name_of(heading.kind)},
                                    {"difficulty", heading.difficulty},
                                    {"guide", heading.guide},
                                    {"tags", heading.tags},
                                    {"prerequisites", heading.prerequisites},
                                    {"state", name_of(state.value_or(State::fresh))},
                                    {"path", heading.folder.string()},
                                    {"problem", nullptr}};
    if (!heading.problems.empty()) entry["problem"] = heading.problems[0].message;
    return entry;
}

void write_list(Console& console, const Chosen& chosen) {
    const Style style = console.style();
    const bool state = !chosen.states.empty() && chosen.states[0];
    const Columns columns = columns_of(chosen.headings, state);
    const std::string* section = nullptr;
    for (std::size_t at = 0; at < chosen.headings.size(); ++at) {
        const Heading& heading = chosen.headings[at];
        if (section == nullptr || *section != heading.section) {
            if (section != nullptr) console.out.write("\n");
            console.out.write(paint(style, Role::title, safe(style, heading.section)) + "\n");
            section = &heading.section;
        }
        console.out.write(entry_of(style, heading, columns, chosen.states[at]));
    }
    if (chosen.headings.empty()) return console.out.write("No kata is like that.\n");
    console.out.write("\n" + report::paragraph(style,
                                               judge::plural(chosen.headings.size(), "kata") +
                                                   ". `kata show SLUG` to read one.",
                                               0));
}

void write_json_list(Console& console, const exercise::Listing& listing, const Chosen& chosen) {
    nlohmann::ordered_json katas = nlohmann::ordered_json::array();
    for (std::size_t at = 0; at < chosen.headings.size(); ++at) {
        katas.push_back(heading_json(chosen.headings[at], chosen.states[at]));
    }
    report::write_json(console.out, {{"format", report::json_format},
                                     {"kata", report::version},
                                     {"katas", std::move(katas)},
                                     {"problems", listing.problems}});
}

std::string line_of(const Style& style, const instructor::CoveredQuestion& covered) {
    const bool none = covered.slugs.empty();
    std::string out =
        "  " + padded(covered.question.id, 6) + safe(style, covered.question.text) + "\n        ";
    return out +
           (none ? paint(style, Role::bad, "no kata")
                 : safe(style, fmt::format("{}", fmt::join(covered.slugs, ", ")))) +
           "\n";
}

void write_coverage(Console& console, const std::vector<instructor::CoveredSection>& sections) {
    const Style style = console.style();
    std::size_t questions = 0;
    for (const instructor::CoveredSection& section : sections) {
        console.out.write(paint(style, Role::title, safe(style, section.title)) + "\n");
        for (const auto& covered : section.questions) {
            console.out.write(line_of(style, covered));
            ++questions;
        }
        console.out.write("\n");
    }
    const std::size_t missing = instructor::uncovered(sections);
    console.out.write(
        missing == 0 ? fmt::format("Each of {} has a kata.\n", judge::plural(questions, "question"))
                     : fmt::format("{} of {} without a kata.\n", missing,
                                   judge::plural(questions, "question")));
}

void write_json_coverage(Console& console,
                         const std::vector<instructor::CoveredSection>& sections) {
    nlohmann::ordered_json questions = nlohmann::ordered_json::array();
    for (const instructor::CoveredSection& section : sections) {
        for (const auto& covered : section.questions) {
            questions.push_back({{"section", section.title},
                                 {"id", covered.question.id},
                                 {"question", covered.question.text},
                                 {"katas", covered.slugs}});
        }
    }
    report::write_json(console.out, {{"format", report::json_format},
                                     {"kata", report::version},
                                     {"questions", std::move(questions)},
                                     {"uncovered", instructor::uncovered(sections)}});
}

/// Sections, questions and their katas; not all is well where a question has none.
void show_coverage(Console& console, bool json, const exercise::Listing& listing) {
    const auto read = exercise::read_guide(exercises_folder());
    if (const auto* faults = std::get_if<std::vector<exercise::Diagnostic>>(&read)) {
        return show_diagnostics(console, json, *faults);
    }
    const auto sections =
        instructor::coverage_of(std::get<exercise::Guide>(read), listing.headings);
    if (json) {
        write_json_coverage(console, sections);
    } else {
        write_coverage(console, sections);
    }
    if (instructor::uncovered(sections) > 0) console.status = not_accepted;
}

/// For the page above the folder of kata's own exercises.
void write_table(Console& console, const exercise::Listing& listing) {
    const std::filesystem::path base = std::filesystem::absolute(exercises_folder()).parent_path();
    console.out.write(instructor::catalogue_table(listing.headings, base));
}

void list(Console& console, const Options& options) {
    const exercise::Catalogue where = catalogue();
    if (where.roots.empty()) {
        fail(console, options.json, ErrorKind::usage, usage_error, "no exercises found",
             "Set KATA_EXERCISES to the folder that holds them.");
        return;
    }
    const exercise::Listing listing = exercise::list(where);
    if (!options.filter.has_section(console, options.json, listing.headings)) return;
    learner::Desk desk(where);
    const Chosen chosen = choose(desk, listing, options.filter);
    if (options.coverage) {
        show_coverage(console, options.json, listing);
    } else if (options.markdown) {
        write_table(console, listing);
    } else if (options.slugs) {
        for (const Heading& heading : chosen.headings) {
            console.out.write(safe_line(console, heading.slug) + "\n");
        }
    } else if (options.json) {
        write_json_list(console, listing, chosen);
    } else {
        write_list(console, chosen);
    }
    for (const std::string& problem : listing.problems) {
        console.err.write("kata: " + report::sanitise(problem, report::Whitespace::line) + "\n");
    }
    say_trouble(console, desk);
}

}  // namespace

void add_list(CLI::App& app, Console& console) {
    CLI::App* command = app.add_subcommand("list", "List the katas by section");
    command->footer(
        "Examples:\n"
        "  kata list\n"
        "  kata list generator\n"
        "  kata list --section 3 --state new\n"
        "  kata list --json | jq -r '.katas[].slug'\n"
        "  kata list --coverage\n\n"
        "Exit status: 0; with --coverage 1 where a question has no kata.");
    const auto options = std::make_shared<Options>();
    options->filter.add(*command, true);
    auto* slugs = command->add_flag("--slugs", options->slugs, "write the slugs alone, one a line");
    command->add_flag("--coverage", options->coverage,
                      "which katas practise which question of the guide");
    command->add_flag("--markdown", options->markdown, "a table for a README")
        ->excludes("--coverage");
    add_json(*command, options->json);
    command->get_option("--json")->excludes(slugs);
    add_plain(*command, console);
    add_colour(*command, console);
    command->callback([&console, options] { list(console, *options); });
}

}  // namespace kata::cli
