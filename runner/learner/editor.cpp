#include "runner/learner/editor.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include <fmt/format.h>

namespace kata::learner {

namespace {

std::string editor() {
    for (const char* name : {"VISUAL", "EDITOR"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0') return value;
    }
    for (const char* program : {"sensible-editor", "nano", "vim", "vi"}) {
        for (const char* folder : {"/usr/local/bin/", "/usr/bin/", "/bin/"}) {
            if (::access((std::string(folder) + program).c_str(), X_OK) == 0) return program;
        }
    }
    return {};
}

/// An editor is a command of the shell's: "code --wait".
[[noreturn]] void become(const std::string& command, const std::string& file) {
    for (const int number : {SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGPIPE, SIGTSTP, SIGCHLD}) {
        (void)std::signal(number, SIG_DFL);
    }
    const std::string script = command + " \"$1\"";
    ::execl("/bin/sh", "sh", "-c", script.c_str(), "sh", file.c_str(), nullptr);
    ::_exit(127);
}

}  // namespace

std::string edit_file(const std::filesystem::path& file) {
    const std::string command = editor();
    if (command.empty()) return "There is no editor: set EDITOR.";
    const std::string path = file.string();
    // Keys that end a program are the editor's, as long as it has the terminal.
    const auto interrupt = std::signal(SIGINT, SIG_IGN);
    const auto quit = std::signal(SIGQUIT, SIG_IGN);
    const pid_t child = ::fork();
    if (child == 0) become(command, path);
    const int reason = errno;
    int status = 0;
    while (child > 0 && ::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    (void)std::signal(SIGINT, interrupt);
    (void)std::signal(SIGQUIT, quit);
    if (child < 0) return fmt::format("{}: {}", command, std::strerror(reason));
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
    if (WIFEXITED(status) && WEXITSTATUS(status) == 127) {
        return fmt::format("{}: no such program; set EDITOR", command);
    }
    return fmt::format("{} failed", command);
}

}  // namespace kata::learner
