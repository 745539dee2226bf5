#include "runner/cli/application.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <exception>
#include <memory>
#include <string_view>

#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "runner/cli/commands.h"
#include "runner/cli/help_formatter.h"
#include "runner/cli/session.h"
#include "runner/exercise/nearest.h"
#include "runner/report/version.h"

namespace kata::cli {

namespace {

struct NamedCommand {
    std::string_view name;
    void (*add)(CLI::App&, Console&);
};

constexpr std::array<NamedCommand, 24> commands = {
    {{"start", add_start},       {"show", add_show},         {"run", add_run},
     {"ask", add_ask},           {"watch", add_watch},       {"hint", add_hint},
     {"solution", add_solution}, {"next", add_next},         {"review", add_review},
     {"list", add_list},         {"progress", add_progress}, {"reset", add_reset},
     {"grade", add_grade},       {"merge", add_merge},       {"stats", add_stats},
     {"new", add_new},           {"verify", add_verify},     {"adopt", add_adopt},
     {"bundle", add_bundle},     {"schema", add_schema},     {"completions", add_completions},
     {"manual", add_manual},     {"doctor", add_doctor},     {"sandbox", add_sandbox}}};

/// A program started with 0, 1 or 2 closed would open one of its own files there. Standard output
/// is opened for reading, so that writing to it still fails and is noticed.
void fill_standard_descriptors() {
    for (int descriptor = 0; descriptor < 3; ++descriptor) {
        if (::fcntl(descriptor, F_GETFD) >= 0) continue;
        (void)::open("/dev/null", descriptor == 1 ? O_RDONLY : O_RDWR);
    }
}

const NamedCommand* find_command(std::string_view name) {
    for (const NamedCommand& command : commands) {
        if (command.name == name) return &command;
    }
    return nullptr;
}

/// The words after the first `--` are the sandboxed command's own: CLI11 must not read them.
void split_trailing(std::vector<std::string>& words, Console& console) {
    if (words.empty() || words[0] != "sandbox") return;
    const auto mark = std::find(words.begin(), words.end(), "--");
    if (mark == words.end()) return;
    console.trailing.assign(mark + 1, words.end());
    words.erase(mark, words.end());
}

void set_up(CLI::App& app) {
    app.formatter(std::make_shared<HelpFormatter>());
    app.set_version_flag("--version", "kata " + std::string(report::version), "Print the version");
    app.footer(
        "`kata` alone, at a terminal, begins a session: task, verdict on each save, what comes "
        "next.\n"
        "`kata --plain` does the same by plain lines, for screen readers.\n\n"
        "Examples:\n"
        "  kata\n"
        "  kata start binary-search\n"
        "  kata run binary-search binary_search.py\n\n"
        "`kata COMMAND --help` tells more.");
}

/// Only the named command is set up: each of them costs time, and help is the one that needs all.
void add_commands(CLI::App& app, Console& console, const std::vector<std::string>& words) {
    const NamedCommand* named = words.empty() ? nullptr : find_command(words[0]);
    const bool tells_of_all =
        named != nullptr && (named->add == add_completions || named->add == add_manual);
    for (const NamedCommand& command : commands) {
        if (named == nullptr || tells_of_all || named == &command) command.add(app, console);
    }
    for (CLI::App* command : app.get_subcommands({})) command->group("Commands");
}

bool names_unknown_command(const std::vector<std::string>& words) {
    return !words.empty() && !words[0].empty() && words[0][0] != '-' &&
           find_command(words[0]) == nullptr;
}

void fail_for_unknown_command(Console& console, const std::string& word) {
    std::vector<std::string_view> names;
    for (const NamedCommand& command : commands) names.push_back(command.name);
    const auto nearest = exercise::nearest_name(word, names);
    fail(console, false, ErrorKind::usage, usage_error,
         fmt::format("there is no command `{}`", word),
         nearest ? fmt::format("Did you mean `kata {}`?", *nearest)
                 : "`kata --help` shows the commands.");
}

/// The command whose help tells what can be given; of `kata` itself where none was named.
std::string help_command(const std::vector<std::string>& words) {
    const bool named = !words.empty() && find_command(words[0]) != nullptr;
    return named ? "kata " + words[0] + " --help" : "kata --help";
}

/// `kata` alone where somebody sits at a terminal, and `kata --plain` anywhere.
bool asks_for_session(const std::vector<std::string>& words, Console& console) {
    console.plain = words == std::vector<std::string>{"--plain"};
    return console.plain || (words.empty() && ::isatty(0) == 1 && ::isatty(1) == 1);
}

bool asks_for_json(const std::vector<std::string>& words) {
    return std::find(words.begin(), words.end(), "--json") != words.end();
}

void parse(CLI::App& app, Console& console, std::vector<std::string> words) {
    const std::string help = help_command(words);
    const bool json = asks_for_json(words);
    std::reverse(words.begin(), words.end());  // as CLI11 wants them
    try {
        app.parse(words);
    } catch (const CLI::CallForHelp&) {
        console.out.write(app.help());
    } catch (const CLI::CallForVersion& version) {
        console.out.write(std::string(version.what()) + "\n");
    } catch (const CLI::ParseError& error) {
        fail(console, json, ErrorKind::usage, usage_error, error.what(),
             fmt::format("`{}` shows what can be given.", help));
    } catch (const std::bad_alloc&) {
        fail(console, json, ErrorKind::sandbox, failed,
             "there is not enough memory for kata itself",
             "Raise the limit of its address space (`ulimit -v`), or end what else uses memory.");
    } catch (const std::exception& error) {
        fail(console, json, ErrorKind::sandbox, failed, error.what(),
             "`kata doctor` examines this machine.");
    }
}

/// A report that nobody could read is a failure. A reader that went away is not worth a word.
int finish(Console& console) {
    console.out.flush();
    if (console.out.error() != 0) {
        if (console.out.error() != EPIPE) {
            console.err.write(fmt::format("kata: cannot write the report: {}\n",
                                          std::strerror(console.out.error())));
        }
        console.status = failed;
    }
    console.err.flush();
    return console.status;
}

}  // namespace

int run_application(int argc, char** argv) {
    fill_standard_descriptors();
    (void)std::signal(SIGPIPE, SIG_IGN);
    Console console;
    std::vector<std::string> words(argv + 1, argv + argc);
    split_trailing(words, console);
    if (words == std::vector<std::string>{"--version"}) {
        console.out.write(fmt::format("kata {}\n", report::version));
        return finish(console);
    }
    if (asks_for_session(words, console)) {
        run_session(console);
        return finish(console);
    }
    if (names_unknown_command(words)) {
        fail_for_unknown_command(console, words[0]);
        return finish(console);
    }
    CLI::App app("kata runs and grades Python exercises in a sandbox.", "kata");
    set_up(app);
    add_commands(app, console, words);
    if (words.empty()) {
        console.out.write(app.help());
    } else {
        parse(app, console, std::move(words));
    }
    return finish(console);
}

}  // namespace kata::cli
