#include "runner/cli/filters.h"

#include <CLI/CLI.hpp>

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

}  // namespace kata::cli
