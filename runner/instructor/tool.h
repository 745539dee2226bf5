#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "runner/judge/ending.h"
#include "runner/judge/executor.h"
#include "sandbox/harness/message/message.h"

namespace kata::instructor {

/// A Python program of kata's own, from python/, that looks at an instructor's files or runs them.
struct Tool {
    std::string_view file;  ///< "mutants.py"
    std::string_view source;
};

/// Each says in its first lines what it reads and writes.
extern const Tool mutants_tool;
extern const Tool outline_tool;
extern const Tool distinguish_tool;
extern const Tool distinguish_runs_tool;
/// A module that the last two import: it stands among their files.
extern const Tool variation_tool;

/// The code object of a file of kata's own or of the instructor's, for a request to run it.
std::variant<std::string, judge::Ending> compiled(judge::Executor& executor, std::string_view file,
                                                  std::string_view source);

/// Runs a tool in a process of its own, which no submission ever enters: with `files` in its
/// working folder, and `input` on its standard input. Returns the JSON document on the last line
/// that it writes, or how it failed: by a limit, which the files that it ran may have reached, or
/// else as the judge. Nothing else may be waiting in the executor.
std::variant<nlohmann::json, judge::Ending> run_tool(judge::Executor& executor, const Tool& tool,
                                                     std::vector<std::string> arguments,
                                                     std::vector<harness::NamedBytes> files,
                                                     const std::string& input,
                                                     const sandbox::Limits& limits);

/// Limits for a tool: more than any needs.
sandbox::Limits tool_limits();

}  // namespace kata::instructor
