#include "runner/cli/filters.h"

#include <algorithm>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "runner/exercise/nearest.h"
#include "runner/judge/quantity.h"

namespace kata::cli {

namespace {

/// A value by its name, or CLI11's own error, which shows the names there are.
template <typename Value, typename Read>
auto named(std::optional<Value>& value, Read read, const std::string& option,
           const std::string& names) {
    return [&value, read, option, names](const std::string& text) {
        value = read(text);
        if (!value) throw CLI::ValidationError(option, "must be " + names);
    };
}

/// The section that may have been meant, else all of them.
std::string suggestion(const std::vector<std::string>& sections, std::string wanted) {
    if (sections.empty()) return "There are no katas: set KATA_EXERCISES to their folder.";
    std::replace(wanted.begin(), wanted.end(), ' ', '-');
    std::vector<std::string_view> names;
    for (const std::string& section : sections) {
        const std::size_t letters = section.find_first_not_of("0123456789-");
        names.push_back(std::string_view(section).substr(std::min(letters, section.size())));
    }
    const auto nearest = exercise::nearest_name(wanted, names);
    if (nearest) return fmt::format("Did you mean `{}`?", *nearest);
    return fmt::format("There are {}.", judge::enumerate(sections));
}

}  // namespace

void FilterOptions::add(CLI::App& command, bool state) {
    if (state) {
        command.add_option("TEXT", filter_.text, "in the slug, the title, a tag; a guide question");
    }
    command.add_option("--section", filter_.section, "a number, or the beginning of a name")
        ->type_name("SECTION");
    command
        .add_option_function<std::string>("--kind",
                                          named(filter_.kind, exercise::kind_from, "--kind",
                                                "function, class, program, fix, predict or tests"),
                                          "function, class, program, fix, predict or tests")
        ->type_name("KIND");
    command.add_option("--difficulty", filter_.difficulty, "from 1 to 5")
        ->type_name("N")
        ->check(CLI::Range(1, 5));
    if (!state) return;
    command
        .add_option_function<std::string>(
            "--state",
            named(filter_.state, learner::state_from, "--state", "new, tried, solved or due"),
            "new, tried, solved or due (for review)")
        ->type_name("STATE");
}

bool FilterOptions::given() const {
    return !filter_.text.empty() || !filter_.section.empty() || filter_.kind || filter_.state ||
           filter_.difficulty;
}

bool FilterOptions::has_section(Console& console, bool json,
                                const std::vector<exercise::Heading>& katas) const {
    const std::string& wanted = filter_.section;
    const auto sections = learner::sections_of(katas);
    const bool there =
        wanted.empty() ||
        std::any_of(sections.begin(), sections.end(), [&](const std::string& section) {
            return learner::is_section(section, wanted);
        });
    if (!there) {
        fail(console, json, ErrorKind::usage, usage_error,
             fmt::format("there is no section `{}`", wanted), suggestion(sections, wanted));
    }
    return there;
}

}  // namespace kata::cli
