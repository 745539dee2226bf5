#include "sandbox/harness/worker.h"

#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <deque>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string_view>

#include "sandbox/install_paths.h"
#include "sandbox/launch.h"

namespace kata::harness {
namespace {

using sandbox::Frame;
using sandbox::FrameType;
using sandbox::SetupError;

// A frame below this fits the socket's buffer, so that sending it ahead cannot block while the
// supervisor is itself waiting for us to take a result.
constexpr std::size_t sent_ahead = 64U << 10;

// Standard modules that start no thread, open nothing and print nothing when they are imported: the
// interpreter from which every case is forked stays as it was but for the time they took. Sorted.
constexpr std::array preloadable = std::to_array<std::string_view>(
    {"abc",         "argparse",  "array",       "ast",         "asyncio",     "base64",  "bisect",
     "calendar",    "cmath",     "collections", "contextlib",  "contextvars", "copy",    "csv",
     "dataclasses", "datetime",  "decimal",     "difflib",     "enum",        "errno",   "fnmatch",
     "fractions",   "functools", "gc",          "glob",        "gzip",        "hashlib", "heapq",
     "hmac",        "html",      "inspect",     "io",          "itertools",   "json",    "keyword",
     "logging",     "math",      "numbers",     "operator",    "os",          "pathlib", "pickle",
     "pprint",      "queue",     "random",      "re",          "reprlib",     "secrets", "shutil",
     "signal",      "socket",    "sqlite3",     "stat",        "statistics",  "string",  "struct",
     "subprocess",  "tempfile",  "textwrap",    "threading",   "time",        "timeit",  "tokenize",
     "traceback",   "types",     "typing",      "unicodedata", "unittest",    "urllib",  "uuid",
     "warnings",    "weakref",   "zlib",        "zoneinfo"});

bool is_preloadable(std::string_view module) {
    return std::binary_search(preloadable.begin(), preloadable.end(), module);
}

/// Nearly: what else there is of a frame fits the room that is left in the buffer.
std::size_t size_of(const Execution& execution) {
    std::size_t size = execution.request.size();
    for (const sandbox::InputFile& file : execution.files) {
        size += file.path.size() + file.text.size() + file.end.size();
    }
    return size;
}

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path + ": " + std::strerror(errno));
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Without packages the folders in which they lie are not in sys.path, and nothing is searched.
void add_packages(sandbox::Launch& launch, const Interpreter& interpreter,
                  const Requirements& packages) {
    if (packages.empty()) return;
    for (const std::string& folder : interpreter.package_folders) {
        launch.policy.exposed.push_back({folder, true});
        launch.argv.push_back(folder);
    }
    launch.argv.emplace_back("--");
    launch.argv.insert(launch.argv.end(), packages.begin(), packages.end());
    // Libraries that would otherwise start a thread for each core as soon as they are loaded.
    for (const char* threads : {"OPENBLAS_NUM_THREADS=1", "OMP_NUM_THREADS=1", "MKL_NUM_THREADS=1",
                                "NUMEXPR_NUM_THREADS=1"}) {
        launch.policy.environment.emplace_back(threads);
    }
}

sandbox::Launch launch_for(const Interpreter& interpreter, const sandbox::Policy& policy,
                           const Requirements& packages) {
    const std::string native = sandbox::installed_file("_kata_zygote.abi3.so");
    sandbox::Launch launch;
    launch.policy = policy;
    for (const std::string& path : interpreter.exposed)
        launch.policy.exposed.push_back({path, false});
    launch.policy.exposed.push_back({native, false});
    // Names are bound once, in the warm interpreter, rather than again in each case.
    launch.policy.environment.emplace_back("LD_BIND_NOW=1");
    launch.worker = true;
    launch.argv = {interpreter.executable,
                   "-s",
                   "-S",
                   "-c",
                   read_file(sandbox::installed_file("bootstrap.py")),
                   native};
    add_packages(launch, interpreter, packages);
    launch.code = interpreter.harness_code;
    return launch;
}

}  // namespace

struct Worker::State {
    explicit State(const sandbox::Launch& launch) : supervised(launch) {}

    sandbox::Supervised supervised;
    std::deque<Execution> waiting;  ///< submitted, not sent
    std::size_t sent = 0;           ///< sent, not answered
    std::optional<std::variant<std::vector<sandbox::LayerState>, SetupError>> start;
    std::optional<sandbox::WireError> cut;  ///< why the supervisor takes no more

    void cut_off(const sandbox::WireError& error) {
        if (!cut) cut = error;
        close_links();
        shutdown(supervised.socket(), SHUT_WR);
    }

    /// Whoever is at the other end must learn that nobody will come.
    void close_links() {
        for (Execution& next : waiting) next.link.reset();
    }

    SetupError lost(const sandbox::WireError& error) {
        cut_off(error);
        return supervised.lost(*cut);
    }

    void send_what_fits() {
        if (is_lost()) return close_links();
        try {
            send_ahead();
        } catch (const sandbox::WireError& error) {
            cut_off(error);  // its last words, if any, are still to be read
        }
    }

    bool is_lost() const { return cut || (start && std::holds_alternative<SetupError>(*start)); }

    void send_ahead() {
        while (!waiting.empty()) {
            const Execution& next = waiting.front();
            if (sent > 0 && (sent > 1 || size_of(next) > sent_ahead)) return;
            const std::string run = encode(sandbox::RunRequest{
                next.limits, next.fresh_network, next.link.valid(), next.probes, next.inputs_apart,
                next.collect_files, next.files, next.request});
            sandbox::send_frame(supervised.socket(), FrameType::run, run, next.link.get());
            waiting.pop_front();
            ++sent;
        }
    }

    void await_start() {
        if (start) return;
        const Frame frame = sandbox::receive_frame(supervised.socket());
        if (frame.type == FrameType::confined) {
            start = sandbox::decode_layers(frame.payload);
        } else {
            start = sandbox::decode_setup_error(frame.payload);
        }
    }
};

Worker::Worker(const Interpreter& interpreter, const sandbox::Policy& policy,
               const Requirements& packages)
    : state_(std::make_unique<State>(launch_for(interpreter, policy, packages))) {}

Worker::~Worker() = default;
Worker::Worker(Worker&&) noexcept = default;
Worker& Worker::operator=(Worker&&) noexcept = default;

std::variant<std::vector<sandbox::LayerState>, SetupError> Worker::await_ready() {
    try {
        state_->await_start();
    } catch (const sandbox::WireError& error) {
        state_->start = state_->lost(error);
    }
    return *state_->start;
}

void Worker::submit(Execution execution) {
    state_->waiting.push_back(std::move(execution));
    state_->send_what_fits();
}

ExecutionOutcome Worker::next() {
    const auto ready = await_ready();
    state_->send_what_fits();
    if (const auto* error = std::get_if<SetupError>(&ready)) return *error;
    try {
        if (state_->sent == 0 && !state_->cut) throw std::logic_error("no execution was submitted");
        const Frame frame = sandbox::receive_frame(state_->supervised.socket());
        if (state_->sent > 0) --state_->sent;
        state_->send_what_fits();
        if (frame.type == FrameType::result) return sandbox::decode_result(frame.payload);
        if (frame.type == FrameType::setup_error) return sandbox::decode_setup_error(frame.payload);
        return SetupError{"protocol", "an unexpected frame", 0};
    } catch (const sandbox::WireError& error) {
        return state_->lost(error);
    }
}

ExecutionOutcome Worker::execute(Execution execution) {
    submit(std::move(execution));
    return next();
}

void Worker::preload(const std::vector<std::string>& modules) {
    std::string names;
    for (const std::string& module : modules) {
        if (!is_preloadable(module)) continue;
        if (names.size() + module.size() > 480) break;
        names += (names.empty() ? "" : " ") + module;
    }
    if (names.empty()) return;
    try {
        sandbox::send_frame(state_->supervised.socket(), FrameType::preload, names);
    } catch (const sandbox::WireError&) {
    }
}

}  // namespace kata::harness
