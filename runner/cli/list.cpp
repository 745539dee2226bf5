#include <algorithm>
#include <memory>

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "runner/cli/commands.h"
#include "runner/cli/options.h"
#include "runner/cli/paths.h"
#include "runner/exercise/catalogue.h"
#include "runner/judge/quantity.h"
#include "runner/report/json.h"
#include "runner/report/layout.h"
#include "runner/report/sanitise.h"
#include "runner/report/version.h"

namespace kata::cli {

namespace {

using exercise::Heading;
using report::Role;
using report::Style;

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
};

Columns columns_of(const std::vector<Heading>& headings) {
    Columns columns;
    for (const Heading& heading : headings) {
        columns.slug = std::max(columns.slug, report::display_width(heading.slug));
        columns.kind = std::max(columns.kind, exercise::name_of(heading.kind).size());
    }
    return columns;
}

/// One kata on one line; its title only where there is room for it.
std::string line_of(const Style& style, const Heading& heading, const Columns& columns) {
    std::string out = "  " + padded(safe(style, heading.slug), columns.slug);
    if (!heading.problems.empty()) {
        return out + "  " + paint(style, Role::bad, "cannot be read") + "\n";
    }
    const auto difficulty = static_cast<std::size_t>(std::clamp(heading.difficulty, 1, 5));
    std::string stars(difficulty, '*');
    out += "  " + padded(std::string(exercise::name_of(heading.kind)), columns.kind);
    out += "  " + paint(style, Role::warning, padded(stars, 5));
    const std::size_t used = report::display_width(heading.slug) > columns.slug
                                 ? style.width
                                 : columns.slug + columns.kind + 5 + 8;
    if (used + 12 <= style.width) {
        out += "  " + paint(style, Role::faint,
                            clip(style, safe(style, heading.title), style.width - used));
    }
    while (out.back() == ' ') out.pop_back();
    return out + "\n";
}

nlohmann::ordered_json heading_json(const Heading& heading) {
    nlohmann::ordered_json entry = {{"slug", heading.slug},
                                    {"section", heading.section},
                                    {"title", heading.title},
                                    {"kind", exercise::name_of(heading.kind)},
                                    {"difficulty", heading.difficulty},
                                    {"guide", heading.guide},
                                    {"path", heading.folder.string()},
                                    {"problem", nullptr}};
    if (!heading.problems.empty()) entry["problem"] = heading.problems[0].message;
    return entry;
}

void write_list(Console& console, const exercise::Listing& listing) {
    const Style style = console.style();
    const Columns columns = columns_of(listing.headings);
    const std::string* section = nullptr;
    for (const Heading& heading : listing.headings) {
        if (section == nullptr || *section != heading.section) {
            if (section != nullptr) console.out.write("\n");
            console.out.write(paint(style, Role::title, safe(style, heading.section)) + "\n");
            section = &heading.section;
        }
        console.out.write(line_of(style, heading, columns));
    }
    console.out.write(fmt::format("\n{}. `kata show SLUG` to read one.\n",
                                  judge::plural(listing.headings.size(), "kata")));
}

void write_json_list(Console& console, const exercise::Listing& listing) {
    nlohmann::ordered_json katas = nlohmann::ordered_json::array();
    for (const Heading& heading : listing.headings) katas.push_back(heading_json(heading));
    report::write_json(console.out, {{"format", report::json_format},
                                     {"kata", report::version},
                                     {"katas", std::move(katas)},
                                     {"problems", listing.problems}});
}

void list(Console& console, bool json) {
    const exercise::Catalogue where = catalogue();
    if (where.roots.empty()) {
        fail(console, json, ErrorKind::usage, usage_error, "no exercises found",
             "Set KATA_EXERCISES to the folder that holds them.");
        return;
    }
    const exercise::Listing listing = exercise::list(where);
    if (json) {
        write_json_list(console, listing);
    } else {
        write_list(console, listing);
    }
    for (const std::string& problem : listing.problems) {
        console.err.write("kata: " + report::sanitise(problem, report::Whitespace::line) + "\n");
    }
}

}  // namespace

void add_list(CLI::App& app, Console& console) {
    CLI::App* command = app.add_subcommand("list", "List the katas by section");
    command->footer(
        "Examples:\n"
        "  kata list\n"
        "  kata list --json | jq -r '.katas[].slug'");
    const auto json = std::make_shared<bool>(false);
    add_json(*command, *json);
    add_colour(*command, console);
    command->callback([&console, json] { list(console, *json); });
}

}  // namespace kata::cli
