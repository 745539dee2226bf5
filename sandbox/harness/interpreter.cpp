#include "sandbox/harness/interpreter.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <boost/process.hpp>
#include <boost/process/extend.hpp>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <sstream>

#include "sandbox/descriptor.h"
#include "sandbox/harness/cache.h"
#include "sandbox/install_paths.h"

namespace kata::harness {
namespace {

namespace fs = std::filesystem;

struct Candidate {
    std::string path;  ///< absolute; may be a link or a shim
    std::string how;
};

bool is_program(const fs::path& path) {
    struct stat status;
    return stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode) &&
           access(path.c_str(), X_OK) == 0;
}

// All of that name: the first may be a shim of pyenv for a version that is not active here.
std::vector<Candidate> on_path(const std::string& name, const std::string& how) {
    std::vector<Candidate> found;
    const char* path = std::getenv("PATH");
    std::istringstream folders(path != nullptr ? path : "/usr/local/bin:/usr/bin:/bin");
    for (std::string folder; std::getline(folders, folder, ':');) {
        const fs::path file = fs::path(folder) / name;
        if (!folder.empty() && is_program(file))
            found.push_back({fs::absolute(file).string(), how});
    }
    return found;
}

// "3.12" and "3" are short for the programs of that version.
bool is_version(const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789.") == std::string::npos;
}

std::variant<std::vector<Candidate>, InterpreterError> named(const std::string& name,
                                                             const std::string& how) {
    const std::string program = is_version(name) ? "python" + name : name;
    if (program.find('/') == std::string::npos) {
        auto found = on_path(program, how);
        if (!found.empty()) return found;
        return InterpreterError{fmt::format("{}: there is no {} on PATH", how, program)};
    }
    if (is_program(program)) return std::vector<Candidate>{{fs::absolute(program).string(), how}};
    if (fs::exists(program))
        return InterpreterError{fmt::format("{}: {} is not a program", how, program)};
    return InterpreterError{fmt::format("{}: {} does not exist", how, program)};
}

/// Those that may be meant, in order: the first that works is taken.
std::variant<std::vector<Candidate>, InterpreterError> choose(
    const std::optional<std::string>& requested) {
    if (requested) return named(*requested, "--python");
    if (const char* variable = std::getenv("KATA_PYTHON");
        variable != nullptr && variable[0] != '\0') {
        return named(variable, "KATA_PYTHON");
    }
    if (const char* folder = std::getenv("VIRTUAL_ENV"); folder != nullptr && folder[0] != '\0') {
        const std::string path = std::string(folder) + "/bin/python";
        if (is_program(path)) return std::vector<Candidate>{{path, "virtual environment"}};
    }
    auto found = on_path("python3", "python3 on PATH");
    if (!found.empty()) return found;
    return InterpreterError{
        "no Python found: there is no python3 on PATH. Install one (Debian: apt install python3) "
        "or name one with --python PATH"};
}

std::string stamp(const fs::path& path) {
    struct stat status;
    if (stat(path.c_str(), &status) != 0) return "absent";
    return fmt::format("{}:{}:{}:{}.{}", status.st_dev, status.st_ino, status.st_size,
                       status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
}

bool is_shim(const Candidate& candidate) {
    return fs::path(candidate.path).parent_path().filename() == "shims";
}

// A shim of pyenv answers by what it finds in the environment, the current folder and those above.
std::string shim_key(const fs::path& shim) {
    const char* version = std::getenv("PYENV_VERSION");
    std::string key = fmt::format("|{}|{}", version != nullptr ? version : "",
                                  stamp(shim.parent_path().parent_path() / "version"));
    std::error_code gone;
    for (fs::path folder = fs::current_path(gone); !gone; folder = folder.parent_path()) {
        const fs::path file = folder / ".python-version";
        if (fs::exists(file, gone)) key += "|" + file.string() + stamp(file);
        if (folder == folder.root_path()) break;
    }
    return key;
}

// Everything that the probe's answer depends on.
std::string cache_key(const Candidate& candidate, const std::string& harness) {
    const fs::path path(candidate.path);
    std::string key =
        fmt::format("3|{}|{}|{}|{}", candidate.path, stamp(path), harness, stamp(harness));
    const fs::path environment = path.parent_path().parent_path() / "pyvenv.cfg";
    key += "|" + stamp(environment);
    // Where a user's own packages lie.
    for (const char* variable : {"HOME", "PYTHONUSERBASE"}) {
        const char* value = std::getenv(variable);
        key += std::string("|") + (value != nullptr ? value : "");
    }
    if (is_shim(candidate)) key += shim_key(path);
    return key;
}

InterpreterError cannot_run(const Candidate& candidate, const std::string& why) {
    return {fmt::format("{}: cannot run {}: {}", candidate.how, candidate.path, why)};
}

std::string read_to_end(int descriptor) {
    std::string text;
    std::array<char, 1 << 16> part;
    for (;;) {
        const ssize_t got = read(descriptor, part.data(), part.size());
        if (got > 0) text.append(part.data(), static_cast<std::size_t>(got));
        if (got == 0 || (got < 0 && errno != EINTR)) return text;
    }
}

std::string ending_of(int wait_status) {
    if (!WIFSIGNALED(wait_status)) return fmt::format("exit status {}", WEXITSTATUS(wait_status));
    return fmt::format("ended by SIG{}", sigabbrev_np(WTERMSIG(wait_status)));
}

std::variant<std::string, InterpreterError> run_probe(const Candidate& candidate,
                                                      const std::string& harness) {
    namespace process = boost::process;
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return cannot_run(candidate, std::strerror(errno));
    const sandbox::UniqueDescriptor ours(ends[0]);
    sandbox::UniqueDescriptor theirs(ends[1]);
    std::error_code error;
    process::child child(process::exe = candidate.path,
                         process::args = {"-E", "-S", sandbox::installed_file("probe.py"), harness},
                         process::std_in<process::null, process::std_err> process::null,
                         process::posix::fd.bind(STDOUT_FILENO, theirs.get()), error);
    theirs.reset();  // held here, it would hide the end of the answer
    if (error) return cannot_run(candidate, error.message());
    const std::string answer = read_to_end(ours.get());
    child.wait(error);
    if (error || child.native_exit_code() != 0 || answer.find("\n\n") == std::string::npos) {
        return InterpreterError{fmt::format(
            "{}: {} does not work as a Python interpreter ({}){}", candidate.how, candidate.path,
            ending_of(child.native_exit_code()),
            is_shim(candidate) ? "; a shim needs a version that is active: `pyenv versions`" : "")};
    }
    return answer;
}

void read_version(Interpreter& interpreter, const std::string& text) {
    const char* at = text.data();
    const char* const end = text.data() + text.size();
    for (int* number : {&interpreter.major, &interpreter.minor, &interpreter.micro}) {
        at = std::from_chars(at, end, *number).ptr;
        if (at < end) ++at;
    }
}

/// What the probe said, and what that rests on beyond the key: folders by their times of change.
struct Answer {
    Interpreter interpreter;
    std::vector<std::string> looked_at;
    std::string stamps;  ///< of `looked_at`, as they were when the probe ran
};

Answer parse(const std::string& answer) {
    Answer parsed;
    Interpreter& interpreter = parsed.interpreter;
    const auto head_end = answer.find("\n\n");
    std::istringstream head(answer.substr(0, head_end));
    for (std::string line; std::getline(head, line);) {
        const auto equals = line.find('=');
        const std::string name = line.substr(0, equals);
        const std::string value = equals == std::string::npos ? "" : line.substr(equals + 1);
        if (name == "implementation") interpreter.implementation = value;
        if (name == "version") read_version(interpreter, value);
        if (name == "executable") interpreter.executable = value;
        if (name == "prefix") interpreter.prefix = value;
        if (name == "base_prefix") interpreter.base_prefix = value;
        if (name == "exposed") interpreter.exposed.push_back(value);
        if (name == "packages") interpreter.package_folders.push_back(value);
        if (name == "looked_at") parsed.looked_at.push_back(value);
        if (name == "stamps") parsed.stamps = value;
    }
    interpreter.harness_code = answer.substr(head_end + 2);
    return parsed;
}

std::string stamps_of(const std::vector<std::string>& folders) {
    std::string stamps;
    for (const std::string& folder : folders) stamps += stamp(folder) + ";";
    return stamps;
}

/// The cached answer, unless packages have come or gone since.
std::optional<Interpreter> recalled(const std::string& key) {
    const auto kept = cached("interpreter", key);
    if (!kept) return std::nullopt;
    Answer answer = parse(*kept);
    if (answer.stamps != stamps_of(answer.looked_at)) return std::nullopt;
    return std::move(answer.interpreter);
}

std::variant<Interpreter, InterpreterError> probed(const Candidate& candidate,
                                                   const std::string& harness,
                                                   const std::string& key) {
    auto said = run_probe(candidate, harness);
    if (auto* error = std::get_if<InterpreterError>(&said)) return *error;
    const std::string& text = std::get<std::string>(said);
    Answer answer = parse(text);
    cache("interpreter", key, "stamps=" + stamps_of(answer.looked_at) + "\n" + text);
    return std::move(answer.interpreter);
}

std::variant<Interpreter, InterpreterError> accepted(Interpreter interpreter) {
    if (interpreter.implementation != "cpython") {
        return InterpreterError{fmt::format("{} is {}; kata needs CPython {}.{} or newer",
                                            interpreter.executable, interpreter.implementation, 3,
                                            oldest_minor)};
    }
    if (interpreter.major != 3 || interpreter.minor < oldest_minor) {
        return InterpreterError{fmt::format("{} is Python {}; kata needs CPython 3.{} or newer",
                                            interpreter.executable, interpreter.version(),
                                            oldest_minor)};
    }
    return interpreter;
}

std::variant<Interpreter, InterpreterError> ask(const Candidate& candidate) {
    const std::string harness = sandbox::installed_file("harness.py");
    const std::string key = cache_key(candidate, harness);
    std::optional<Interpreter> known = recalled(key);
    if (!known) {
        auto asked = probed(candidate, harness, key);
        if (auto* error = std::get_if<InterpreterError>(&asked)) return std::move(*error);
        known = std::get<Interpreter>(std::move(asked));
    }
    Interpreter interpreter = std::move(*known);
    interpreter.how = candidate.how;
    return accepted(std::move(interpreter));
}

}  // namespace

std::string Interpreter::version() const {
    return fmt::format("{}.{}.{}", major, minor, micro);
}

std::variant<Interpreter, InterpreterError> find_interpreter(
    const std::optional<std::string>& requested) {
    const auto choice = choose(requested);
    if (const auto* error = std::get_if<InterpreterError>(&choice)) return *error;
    std::optional<InterpreterError> first;
    for (const Candidate& candidate : std::get<std::vector<Candidate>>(choice)) {
        auto asked = ask(candidate);
        if (!std::holds_alternative<InterpreterError>(asked)) return asked;
        if (!first) first = std::get<InterpreterError>(std::move(asked));
    }
    return *first;
}

}  // namespace kata::harness
