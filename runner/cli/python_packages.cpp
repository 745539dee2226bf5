#include "runner/cli/python_packages.h"

#include <cerrno>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "runner/report/layout.h"

namespace kata::cli {

namespace {

constexpr const char* question =
    "import sys\n"
    "sys.path.remove('')\n"
    "import importlib.util\n"
    "for name in sys.argv[1:]:\n"
    "    try:\n"
    "        found = importlib.util.find_spec(name) is not None\n"
    "    except (ImportError, ValueError):\n"
    "        found = False\n"
    "    if not found:\n"
    "        print(name)\n";

std::string read_all(int descriptor) {
    std::string text;
    char part[4096];
    while (true) {
        const ssize_t count = ::read(descriptor, part, sizeof part);
        if (count > 0) text.append(part, static_cast<std::size_t>(count));
        if (count == 0 || (count < 0 && errno != EINTR)) return text;
    }
}

/// Standard output of a command that ends with status 0.
std::optional<std::string> output_of(const std::vector<std::string>& command) {
    int pipe[2];
    if (::pipe2(pipe, O_CLOEXEC) != 0) return std::nullopt;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    std::vector<char*> words;
    for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    pid_t process = 0;
    const int error = posix_spawn(&process, words[0], &actions, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(pipe[1]);
    const std::string text = error == 0 ? read_all(pipe[0]) : std::string();
    ::close(pipe[0]);
    if (error != 0) return std::nullopt;
    int status = 0;
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
    return text;
}

}  // namespace

std::optional<std::vector<std::string>> missing_packages(const std::string& executable,
                                                         const std::vector<std::string>& packages) {
    if (packages.empty()) return std::vector<std::string>();
    std::vector<std::string> command = {executable, "-E", "-c", question};
    command.insert(command.end(), packages.begin(), packages.end());
    const auto text = output_of(command);
    if (!text) return std::nullopt;
    std::vector<std::string> missing;
    for (const std::string_view line : report::split_lines(*text)) missing.emplace_back(line);
    return missing;
}

}  // namespace kata::cli
