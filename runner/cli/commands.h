#pragma once

#include "runner/cli/console.h"

namespace CLI {
class App;
}

namespace kata::cli {

/// Each adds one command with its options, help and examples; the command runs when the
/// arguments are parsed.
void add_list(CLI::App& app, Console& console);
void add_show(CLI::App& app, Console& console);
void add_run(CLI::App& app, Console& console);
void add_new(CLI::App& app, Console& console);
void add_verify(CLI::App& app, Console& console);
void add_adopt(CLI::App& app, Console& console);
void add_bundle(CLI::App& app, Console& console);
void add_schema(CLI::App& app, Console& console);
void add_doctor(CLI::App& app, Console& console);
void add_sandbox(CLI::App& app, Console& console);

}  // namespace kata::cli
