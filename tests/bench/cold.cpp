#include "tests/bench/cold.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include <stdexcept>

#include "sandbox/command.h"
#include "tests/bench/stopwatch.h"

namespace kata::bench {

namespace {

/// Opens /dev/null as 0, 1 and 2 of the program.
struct NullStreams {
    posix_spawn_file_actions_t actions;
    NullStreams() {
        posix_spawn_file_actions_init(&actions);
        for (const int descriptor : {0, 1, 2})
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0);
    }
    ~NullStreams() { posix_spawn_file_actions_destroy(&actions); }
    NullStreams(const NullStreams&) = delete;
    NullStreams& operator=(const NullStreams&) = delete;
};

sandbox::CommandResult run(const sandbox::Policy& policy, const sandbox::Limits& limits,
                           const std::vector<std::string>& argv) {
    auto outcome = sandbox::run_command(policy, limits, {argv, "", ""});
    if (const auto* error = std::get_if<sandbox::SetupError>(&outcome))
        throw std::runtime_error("the sandbox failed: " + error->message());
    return std::get<sandbox::CommandResult>(std::move(outcome));
}

}  // namespace

sandbox::Policy policy_for(const harness::Interpreter& interpreter) {
    sandbox::Policy policy;
    for (const std::string& path : interpreter.exposed) policy.exposed.push_back({path, true});
    policy.isolation = sandbox::Isolation::any;
    policy.environment = {"PATH=/usr/bin:/bin", "LANG=C.UTF-8"};
    return policy;
}

double spawn_us(const std::vector<std::string>& argv) {
    static const NullStreams null_streams;
    std::vector<char*> arguments;
    for (const std::string& word : argv) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    char* no_environment[] = {nullptr};

    const Stopwatch stopwatch;
    pid_t pid = 0;
    if (posix_spawn(&pid, arguments[0], &null_streams.actions, nullptr, arguments.data(),
                    no_environment) != 0)
        throw std::runtime_error("cannot start " + argv[0]);
    int status = 0;
    waitpid(pid, &status, 0);
    const double elapsed = stopwatch.us();
    if (status != 0) throw std::runtime_error(argv[0] + " failed");
    return elapsed;
}

double sandboxed_us(const sandbox::Policy& policy, const std::vector<std::string>& argv) {
    const Stopwatch stopwatch;
    const sandbox::Result result = run(policy, {}, argv).result;
    const double elapsed = stopwatch.us();
    if (result.cause != sandbox::Cause::exited || result.exit_code != 0)
        throw std::runtime_error(argv[0] + " failed in the sandbox: " + result.err.bytes);
    return elapsed;
}

double killed_us(const sandbox::Policy& policy, const std::vector<std::string>& argv,
                 std::chrono::milliseconds wall) {
    sandbox::Limits limits;
    limits.wall = wall;
    const Stopwatch stopwatch;
    const sandbox::Result result = run(policy, limits, argv).result;
    const double elapsed = stopwatch.us();
    if (result.cause != sandbox::Cause::wall_limit)
        throw std::runtime_error("the wall limit did not end " + argv[0]);
    return elapsed;
}

std::vector<std::string> missing_layers(const sandbox::Policy& policy, const std::string& python) {
    std::vector<std::string> missing;
    for (const sandbox::LayerState& state : run(policy, {}, {python, "-S", "-c", "pass"}).layers) {
        if (!state.in_force)
            missing.push_back(std::string(name_of(state.layer)) + " (" + state.detail + ")");
    }
    return missing;
}

}  // namespace kata::bench
