#include <memory>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "runner/cli/commands.h"
#include "runner/report/layout.h"
#include "runner/report/version.h"

namespace kata::cli {

namespace {

/// Text for roff: its own signs become characters again.
std::string roff(std::string_view text) {
    std::string out;
    bool line_begins = true;
    for (const char letter : text) {
        if (letter == '\\') {
            out += "\\e";
        } else if (letter == '-') {
            out += "\\-";
        } else if (line_begins && (letter == '.' || letter == '\'')) {
            out += std::string("\\&") + letter;
        } else {
            out += letter;
        }
        line_begins = letter == '\n';
    }
    return out;
}

std::string usage_of(const CLI::App& command) {
    std::string usage = "kata " + command.get_name();
    for (const CLI::Option* option : command.get_options()) {
        if (!option->get_positional()) continue;
        const std::string word =
            option->get_name(true) + (option->get_expected_max() > 1 ? "..." : "");
        usage += option->get_required() ? " " + word : " [" + word + "]";
    }
    return usage;
}

std::string option_text(const CLI::Option* option) {
    const std::string type = option->get_type_name();
    std::string name = option->get_positional() ? option->get_name(true) : option->get_name();
    if (!option->get_positional() && option->get_type_size() != 0) {
        name += " " + type.substr(0, type.find(':'));
    }
    return fmt::format(".TP\n.B {}\n{}\n", roff(name), roff(option->get_description()));
}

std::string command_text(const CLI::App& command) {
    std::string out =
        fmt::format(".SS \"{}\"\n{}.\n", roff(usage_of(command)), roff(command.get_description()));
    for (const CLI::Option* option : command.get_options()) {
        if (option->get_name() != "-h,--help" && option->get_name() != "--help") {
            out += option_text(option);
        }
    }
    return out + fmt::format(".PP\n.nf\n{}\n.fi\n", roff(command.get_footer()));
}

constexpr std::string_view opening = R"(.SH NAME
kata \- runs and grades Python exercises in a sandbox
.SH SYNOPSIS
.B kata
[\-\-plain]
.br
.B kata
COMMAND [OPTIONS] ...
.SH DESCRIPTION
.B kata
alone begins a session: it shows an exercise, judges your file each time that you save it, and goes on to
the next exercise. The first time it asks where your files shall lie. On a terminal that cannot be drawn on,
and with
.BR \-\-plain ,
the session is one of plain lines.
.PP
Each case of a submission runs in a fresh, isolated process, and what it must answer is never in a process
that has run any of the submission's code.
.PP
A KATA is named by its slug or by the path of its folder. A word without / is a slug first: ./NAME is the
folder here for certain.
)";

constexpr std::string_view closing = R"(.SH EXIT STATUS
.TP
.B 0
The submission was accepted.
.TP
.B 1
It was judged, and is not accepted.
.TP
.B 2
A usage error, an invalid exercise, or a file that cannot be read.
.TP
.B 3
The judge or its sandbox failed. The submission is not to blame.
.SH ENVIRONMENT
.TP
.B KATA_EXERCISES
The folder of the catalogue, instead of the one that is installed.
.TP
.B KATA_PATH
Further folders of exercises, separated by colons.
.TP
.B KATA_PYTHON
The interpreter, unless \-\-python names one.
.TP
.B KATA_THEME
.B light
or
.BR dark :
which colours can be read; else COLORFGBG says so, where the terminal sets it.
.TP
.B NO_COLOR
No colour, if it is not empty.
.TP
.BR VISUAL ", " EDITOR
The editor that a session opens.
.TP
.B XDG_STATE_HOME
Where progress is kept, instead of ~/.local/state.
.SH FILES
.TP
.I ~/kata
The workspace, unless another folder was chosen: SECTION/KATA holds your files.
.TP
.I ~/kata/.kata/copies
What a reset replaced.
.TP
.I ~/.local/state/kata/progress.db
Progress. `kata progress \-\-export` writes it as JSON.
.TP
.I ~/.cache/kata
What was found out before, and can be found out again.
)";

std::string manual(const CLI::App& app) {
    std::string out = fmt::format(".TH KATA 1 \"\" \"kata {}\" \"User Commands\"\n{}.SH COMMANDS\n",
                                  report::version, opening);
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        out += command_text(*command);
    }
    return out + std::string(closing);
}

}  // namespace

void add_manual(CLI::App& app, Console& console) {
    CLI::App* command = app.add_subcommand("manual", "Write the manual page");
    command->footer(
        "`cmake --install` puts it where man looks.\n\n"
        "Examples:\n"
        "  kata manual | man -l -");
    command->callback([&app, &console] { console.out.write(manual(app)); });
}

}  // namespace kata::cli
