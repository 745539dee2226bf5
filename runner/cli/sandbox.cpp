#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

#include <unistd.h>

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "runner/cli/base64.h"
#include "runner/cli/commands.h"
#include "runner/cli/options.h"
#include "runner/judge/isolation.h"
#include "runner/judge/submission.h"
#include "runner/report/json.h"
#include "runner/report/sanitise.h"
#include "runner/report/version.h"
#include "sandbox/command.h"

namespace kata::cli {

namespace {

constexpr const char* search_path = "/usr/local/bin:/usr/bin:/bin";

struct Options {
    sandbox::Policy policy;
    sandbox::Limits limits;
    std::vector<std::string> expose;
    std::vector<std::string> environment;
    std::string input;
    bool json = false;
    bool plain = false;
};

/// Whether a command can be started at all; what the sandbox would find is not known before.
bool exists(const std::string& program) {
    if (program.find('/') != std::string::npos) return ::access(program.c_str(), F_OK) == 0;
    std::string rest = search_path;
    while (!rest.empty()) {
        const std::size_t end = rest.find(':');
        if (::access((rest.substr(0, end) + "/" + program).c_str(), X_OK) == 0) return true;
        rest = end == std::string::npos ? std::string() : rest.substr(end + 1);
    }
    return false;
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const report::Decoded next = report::decode_utf8(text);
        if (!next.valid) return false;
        text.remove_prefix(next.length);
    }
    return true;
}

nlohmann::ordered_json capture_json(const sandbox::Capture& capture) {
    nlohmann::ordered_json entry = {{"bytes", capture.total}, {"cut", capture.truncated()}};
    if (is_utf8(capture.bytes)) {
        entry["text"] = capture.bytes;
    } else {
        entry["base64"] = base64(capture.bytes);
    }
    return entry;
}

nlohmann::ordered_json result_json(const sandbox::CommandResult& outcome,
                                   sandbox::Isolation required) {
    using nlohmann::ordered_json;
    const sandbox::Result& result = outcome.result;
    const bool exited = result.cause == sandbox::Cause::exited;
    const bool signaled = result.cause == sandbox::Cause::signaled;
    return {{"format", report::json_format},
            {"kata", report::version},
            {"cause", sandbox::name_of(result.cause)},
            {"exit_code", exited ? ordered_json(result.exit_code) : ordered_json(nullptr)},
            {"signal", signaled ? ordered_json(result.signal) : ordered_json(nullptr)},
            {"usage", report::to_json(result.usage)},
            {"stdout", capture_json(result.out)},
            {"stderr", capture_json(result.err)},
            {"isolation",
             {{"required", sandbox::name_of(required)},
              {"complete", judge::missing_layers(outcome.layers).empty()},
              {"layers", report::to_json(outcome.layers)}}}};
}

void write_result(Console& console, const Options& options, const sandbox::CommandResult& outcome) {
    const sandbox::Result& result = outcome.result;
    const bool good = result.cause == sandbox::Cause::exited && result.exit_code == 0;
    console.status = good ? all_accepted : not_accepted;
    if (!options.plain) {
        report::write_json(console.out, result_json(outcome, options.policy.isolation));
        return;
    }
    console.out.write(result.out.bytes);
    console.err.write(result.err.bytes);
    if (result.cause != sandbox::Cause::exited) {
        std::string cause(sandbox::name_of(result.cause));
        std::replace(cause.begin(), cause.end(), '_', ' ');
        console.err.write(fmt::format("kata: the command did not exit by itself: {}\n", cause));
    }
}

std::string absolute(const std::string& path) {
    std::error_code error;
    const auto full = std::filesystem::absolute(path, error);
    return error ? path : full.lexically_normal().string();
}

void run_sandboxed(Console& console, Options options) {
    const auto complain = [&](ErrorKind kind, Status status, std::string_view message,
                              std::string_view help = {}) {
        fail(console, !options.plain, kind, status, message, help);
    };
    if (console.trailing.empty()) {
        return complain(ErrorKind::usage, usage_error, "no command to run",
                        "Write it after `--`: kata sandbox -- /bin/echo hello");
    }
    if (!exists(console.trailing[0])) {
        return complain(ErrorKind::usage, usage_error,
                        console.trailing[0] + ": there is no such program");
    }
    sandbox::Command command{console.trailing, "", ""};
    if (!options.input.empty()) {
        auto read = judge::read_submitted(options.input, "input");
        if (const auto* error = std::get_if<judge::SubmissionError>(&read)) {
            return complain(ErrorKind::usage, usage_error, error->message);
        }
        command.stdin_bytes = std::move(std::get<judge::SubmittedFile>(read).bytes);
    }
    for (const std::string& path : options.expose) {
        if (::access(path.c_str(), F_OK) != 0) {
            return complain(ErrorKind::usage, usage_error,
                            fmt::format("--expose {}: {}", path, std::strerror(errno)));
        }
        options.policy.exposed.push_back({absolute(path), false});
    }
    options.policy.environment = {std::string("PATH=") + search_path, "HOME=/tmp", "LANG=C.UTF-8"};
    for (const std::string& entry : options.environment) {
        options.policy.environment.push_back(entry);
    }
    const auto outcome = sandbox::run_command(options.policy, options.limits, command);
    if (const auto* error = std::get_if<sandbox::SetupError>(&outcome)) {
        return complain(ErrorKind::sandbox, failed, "the sandbox failed: " + error->message(),
                        "`kata doctor` examines this machine.");
    }
    write_result(console, options, std::get<sandbox::CommandResult>(outcome));
}

void add_limits(CLI::App& command, sandbox::Limits& limits) {
    const auto group = "Limits";
    add_duration(command, "--cpu", limits.cpu, "CPU time of all its processes (1s)")->group(group);
    add_duration(command, "--wall", limits.wall, "time in all (3s)")->group(group);
    add_size(command, "--memory", limits.memory, "resident memory (128MiB)")->group(group);
    add_size(command, "--output", limits.output, "stdout and stderr, each (64KiB)")->group(group);
    add_size(command, "--file-size", limits.file_size, "the largest file (16MiB)")->group(group);
    add_size(command, "--disk", limits.disk, "all files (64MiB)")->group(group);
    add_size(command, "--stack", limits.stack, "the main thread's stack (8MiB)")->group(group);
    const auto count = [&](const char* name, std::uint32_t& value, const char* description) {
        command.add_option(name, value, description)
            ->type_name("N")
            ->check(CLI::Range(1U, 1U << 20))
            ->group(group);
    };
    count("--processes", limits.processes, "at once; 1 (default): no fork");
    count("--inodes", limits.inodes, "files and folders (4096)");
    count("--open-files", limits.open_files, "descriptors of a process (256)");
}

std::string must_be_assignment(const std::string& text) {
    const std::size_t equals = text.find('=');
    return equals == std::string::npos || equals == 0 ? "must be NAME=VALUE" : "";
}

}  // namespace

void add_sandbox(CLI::App& app, Console& console) {
    CLI::App* command =
        app.add_subcommand("sandbox", "Run any command in the sandbox and say how it ended");
    command->footer(
        "Examples:\n"
        "  kata sandbox -- /bin/echo hello\n"
        "  kata sandbox --plain --wall 500ms -- sleep 10\n"
        "  kata sandbox --memory 64MiB --expose ~/data -- python3 -c 'print(1)'\n\n"
        "Exit status: 0 the command exited with 0; 1 it did not; 2 usage error;\n"
        "3 the sandbox failed.");
    const auto options = std::make_shared<Options>();
    add_limits(*command, options->limits);
    command->add_option("--expose", options->expose, "show this path, read-only; repeatable")
        ->type_name("PATH")
        ->allow_extra_args(false);
    command->add_flag("--network", options->policy.network, "leave the network reachable");
    add_isolation(*command, options->policy.isolation);
    command->add_option("--env", options->environment, "set a variable; repeatable")
        ->type_name("NAME=VALUE")
        ->allow_extra_args(false)
        ->check(must_be_assignment);
    command->add_option("--stdin", options->input, "what the command reads; - passes stdin on")
        ->type_name("FILE");
    auto* json = command->add_flag("--json", options->json, "write one JSON document (default)");
    command->add_flag("--plain", options->plain, "pass the command's output through instead")
        ->excludes(json);
    add_colour(*command, console);
    command->callback([&console, options] { run_sandboxed(console, *options); });
}

}  // namespace kata::cli
