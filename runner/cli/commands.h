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
void add_ask(CLI::App& app, Console& console);
void add_run(CLI::App& app, Console& console);
void add_start(CLI::App& app, Console& console);
void add_watch(CLI::App& app, Console& console);
void add_hint(CLI::App& app, Console& console);
void add_solution(CLI::App& app, Console& console);
void add_next(CLI::App& app, Console& console);
void add_review(CLI::App& app, Console& console);
void add_progress(CLI::App& app, Console& console);
void add_reset(CLI::App& app, Console& console);
void add_grade(CLI::App& app, Console& console);
void add_merge(CLI::App& app, Console& console);
void add_stats(CLI::App& app, Console& console);
void add_new(CLI::App& app, Console& console);
void add_verify(CLI::App& app, Console& console);
void add_adopt(CLI::App& app, Console& console);
void add_bundle(CLI::App& app, Console& console);
void add_schema(CLI::App& app, Console& console);
/// Both look at all the commands there are.
void add_completions(CLI::App& app, Console& console);
void add_manual(CLI::App& app, Console& console);
void add_doctor(CLI::App& app, Console& console);
void add_sandbox(CLI::App& app, Console& console);

}  // namespace kata::cli
