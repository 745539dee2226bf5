#include <CLI/CLI.hpp>

#include "runner/cli/commands.h"
#include "runner/instructor/schema.h"

namespace kata::cli {

void add_schema(CLI::App& app, Console& console) {
    CLI::App* command = app.add_subcommand("schema", "Write the JSON Schema of exercise.yaml");
    command->footer(
        "For editors: they complete keys, describe them, and mark what is wrong while you type.\n\n"
        "Example:\n"
        "  kata schema > ~/.config/kata/exercise.schema.json\n\n"
        "and in the first line of an exercise.yaml, for editors with yaml-language-server:\n"
        "  # yaml-language-server: $schema=/home/you/.config/kata/exercise.schema.json");
    command->callback([&console] { console.out.write(instructor::exercise_schema); });
}

}  // namespace kata::cli
