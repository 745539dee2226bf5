#include "runner/exercise/program_reader.h"

#include <fmt/core.h>

#include <array>
#include <utility>

#include "runner/exercise/files_reader.h"
#include "runner/exercise/yaml_faults.h"

namespace kata::exercise {
namespace {

constexpr std::array<std::string_view, 4> run_keys = {"args", "stdin", "files", "env"};

void refuse_nul(const Node& node, const std::string& text, std::string_view what,
                Problems& problems) {
    if (text.find('\0') == std::string::npos) return;
    problems.at(node, fmt::format("{} cannot hold a NUL character", what));
}

void read_arguments(const Node& node, ProgramRun& run, Problems& problems) {
    if (!expect_list(node, "`args`", problems)) return;
    for (const Node& item : node.items) {
        std::optional<std::string> text = any_text_of(item, "an argument", problems);
        if (!text) continue;
        refuse_nul(item, *text, "an argument", problems);
        run.arguments.push_back(std::move(*text));
    }
}

void read_environment(const Node& node, ProgramRun& run, Problems& problems) {
    if (!expect_map(node, "`env`", problems)) return;
    for (const Member& member : node.members) {
        const std::string what = fmt::format("variable `{}`", printable(member.key));
        const bool is_name = !member.key.empty() && member.key.find_first_of(std::string_view(
                                                        "=\0", 2)) == std::string::npos;
        if (!is_name) problems.at_key(member, fmt::format("{} has no valid name", what));
        std::optional<std::string> text = any_text_of(member.value, what, problems);
        if (!text) continue;
        refuse_nul(member.value, *text, what, problems);
        run.environment.emplace_back(member.key, std::move(*text));
    }
}

void read_run(const Node& node, const std::vector<std::string>& submit, ProgramRun& run,
              Problems& problems) {
    if (!expect_map(node, "`run`", problems)) return;
    check_keys(node, run_keys, "`run`", problems);
    if (const Member* member = find(node, "args")) read_arguments(member->value, run, problems);
    if (const Member* member = find(node, "stdin")) {
        run.input = any_text_of(member->value, "`stdin`", problems).value_or("");
    }
    if (const Member* member = find(node, "files")) {
        run.files = read_input_files(member->value, submit, problems);
    }
    if (const Member* member = find(node, "env")) read_environment(member->value, run, problems);
}

}  // namespace

ProgramRun read_program_run(const Node& node, const std::vector<std::string>& submit,
                            Problems& problems) {
    ProgramRun run;
    const Member* action = find(node, "run");
    const Member* out = find(node, "stdout");
    const Member* err = find(node, "stderr");
    const Member* status = find(node, "exit");
    if (action != nullptr) {
        read_run(action->value, submit, run, problems);
    } else {
        problems.at(node.position, 1, "a case without a `run`",
                    "`run: {}` starts the program without arguments or input");
    }
    if (out != nullptr) run.want_stdout = any_text_of(out->value, "`stdout`", problems);
    if (err != nullptr) run.want_stderr = any_text_of(err->value, "`stderr`", problems);
    if (status != nullptr) {
        run.want_exit = integer_of(status->value, "`exit`", 0, 255, problems).value_or(0);
    }
    const bool looked_at = find(node, "check") != nullptr || find(node, "leaves") != nullptr;
    if (out == nullptr && err == nullptr && status == nullptr && !looked_at) {
        problems.at(node.position, 1, "a case that expects nothing",
                    "say what the program does: `stdout`, `stderr`, `exit`, `leaves` or `check`");
    }
    return run;
}

}  // namespace kata::exercise
