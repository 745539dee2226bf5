#include <memory>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "runner/cli/commands.h"

namespace kata::cli {

namespace {

using Options = std::vector<const CLI::Option*>;

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
    return app.get_subcommands([](const CLI::App*) { return true; });
}

Options options_of(const CLI::App& command, bool positional) {
    return command.get_options([&](const CLI::Option* option) {
        return option->get_positional() == positional &&
               !option->get_lnames().empty() != positional;
    });
}

/// What the words of an option or argument of this type can be; empty: anything.
std::string choices_of(const std::string& type) {
    if (type == "WHEN") return "auto always never";
    if (type == "LEVEL") return "full standard any";
    if (type == "KIND") return "function class program fix predict tests";
    if (type == "STATE") return "new tried solved due";
    if (type == "SHELL") return "bash zsh fish";
    return {};
}

bool is_kata(const std::string& name) {
    return name == "KATA" || name == "KATAS";
}

bool is_folder(const std::string& type) {
    return type == "FOLDER" || type == "DIR" || type == "DIRECTORY";
}

bool takes_value(const CLI::Option* option) {
    return option->get_type_size() != 0;
}

bool takes_kata(const CLI::App& command) {
    const Options arguments = options_of(command, true);
    return !arguments.empty() && is_kata(arguments[0]->get_name(true));
}

std::string type_of(const CLI::Option* option) {
    const std::string type = option->get_type_name();
    return type.substr(0, type.find(':'));
}

std::string long_names(const CLI::App& command) {
    std::string names;
    for (const CLI::Option* option : options_of(command, false)) {
        for (const std::string& name : option->get_lnames()) names += "--" + name + " ";
    }
    return names;
}

/// Within single quotes of a shell.
std::string quoted(std::string text) {
    for (std::size_t at = text.find('\''); at != std::string::npos; at = text.find('\'', at + 4)) {
        text.replace(at, 1, "'\\''");
    }
    return text;
}

std::string bash_values(const CLI::App& command) {
    std::string cases;
    for (const CLI::Option* option : options_of(command, false)) {
        if (!takes_value(option)) continue;
        const std::string choices = choices_of(type_of(option));
        const std::string generate = !choices.empty()             ? "-W '" + choices + "'"
                                     : is_folder(type_of(option)) ? "-d"
                                                                  : "-f";
        cases += fmt::format("        '{} --{}') _kata_reply {}; return ;;\n", command.get_name(),
                             option->get_lnames()[0], generate);
    }
    return cases;
}

std::string bash(const CLI::App& app) {
    std::string names;
    std::string values;
    std::string words;
    for (const CLI::App* command : commands_of(app)) {
        names += command->get_name() + " ";
        values += bash_values(*command);
        const Options arguments = options_of(*command, true);
        const std::string first = arguments.empty() ? "" : arguments[0]->get_name(true);
        const std::string rest = takes_kata(*command) ? "-W \"$(kata list --slugs 2>/dev/null)\" -f"
                                 : !choices_of(first).empty() ? "-W '" + choices_of(first) + "'"
                                                              : "-f";
        words += fmt::format("        {}) options='{}'; arguments=({}) ;;\n", command->get_name(),
                             long_names(*command), rest);
    }
    return fmt::format(R"sh(# Completion of kata for bash.
_kata_reply() {{
    mapfile -t COMPREPLY < <(compgen "$@" -- "$current")
    compopt -o filenames 2>/dev/null
}}

_kata() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} options arguments
    if [ "$COMP_CWORD" -eq 1 ]; then
        _kata_reply -W '{}{}'
        return
    fi
    case "${{COMP_WORDS[1]}} ${{COMP_WORDS[COMP_CWORD - 1]}}" in
{}    esac
    case ${{COMP_WORDS[1]}} in
{}        *) return ;;
    esac
    case $current in
        -*) _kata_reply -W "$options" ;;
        *) _kata_reply "${{arguments[@]}}" ;;
    esac
}}

complete -F _kata kata
)sh",
                       names, long_names(app), values, words);
}

/// A description within an option specification of _arguments.
std::string zsh_text(const std::string& text) {
    std::string out;
    for (const char letter : text) {
        if (letter == '[' || letter == ']' || letter == ':' || letter == '\\') out += '\\';
        out += letter;
    }
    return quoted(out);
}

std::string zsh_action(const std::string& type) {
    const std::string choices = choices_of(type);
    if (!choices.empty()) return "(" + choices + ")";
    return is_kata(type) ? "_kata_slugs" : is_folder(type) ? "_files -/" : "_files";
}

std::string zsh_command(const CLI::App& command) {
    std::string out = fmt::format("        {})\n            _arguments", command.get_name());
    for (const CLI::Option* option : options_of(command, false)) {
        const std::string value = takes_value(option) ? fmt::format(":{}:{}", type_of(option),
                                                                    zsh_action(type_of(option)))
                                                      : "";
        out += fmt::format(" \\\n                '--{}[{}]{}'", option->get_lnames()[0],
                           zsh_text(option->get_description()), value);
    }
    int place = 1;
    for (const CLI::Option* argument : options_of(command, true)) {
        const std::string name = argument->get_name(true);
        const bool many = argument->get_expected_max() > 1;
        out += fmt::format(" \\\n                '{}:{}:{}'", many ? "*" : std::to_string(place++),
                           name, zsh_action(name));
    }
    return out + " ;;\n";
}

std::string zsh(const CLI::App& app) {
    std::string names;
    std::string cases;
    for (const CLI::App* command : commands_of(app)) {
        names += fmt::format("        '{}:{}'\n", command->get_name(),
                             zsh_text(command->get_description()));
        cases += zsh_command(*command);
    }
    return fmt::format(R"sh(#compdef kata
# Completion of kata for zsh.
_kata_slugs() {{
    local -a slugs
    slugs=(${{(f)"$(kata list --slugs 2>/dev/null)"}})
    _alternative 'slugs:kata:compadd -a slugs' 'files:file:_files'
}}

_kata() {{
    local context state line
    local -a commands
    commands=(
{}    )
    _arguments -C '--help[show the commands]' '--version[print the version]' \
        '1:command:->command' '*::argument:->argument'
    if [[ $state == command ]]; then
        _describe command commands
        return
    fi
    case $line[1] in
{}    esac
}}

_kata "$@"
)sh",
                       names, cases);
}

std::string fish_arguments(const std::string& type) {
    const std::string choices = choices_of(type);
    if (!choices.empty()) return fmt::format(" -x -a '{}'", choices);
    return is_folder(type) ? " -x -a '(__fish_complete_directories)'" : " -r";
}

std::string fish(const CLI::App& app) {
    std::string out =
        "# Completion of kata for fish.\n"
        "function __kata_slugs\n    kata list --slugs 2>/dev/null\nend\n\n"
        "complete -c kata -n __fish_use_subcommand -l version -d 'Print the version'\n";
    for (const CLI::App* command : commands_of(app)) {
        const std::string here = fmt::format("complete -c kata -n '__fish_seen_subcommand_from {}'",
                                             command->get_name());
        out += fmt::format("complete -c kata -f -n __fish_use_subcommand -a {} -d '{}'\n",
                           command->get_name(), quoted(command->get_description()));
        if (takes_kata(*command)) out += here + " -a '(__kata_slugs)'\n";
        const Options arguments = options_of(*command, true);
        if (!arguments.empty() && !choices_of(arguments[0]->get_name(true)).empty()) {
            out += fmt::format("{} -x -a '{}'\n", here, choices_of(arguments[0]->get_name(true)));
        }
        for (const CLI::Option* option : options_of(*command, false)) {
            out += fmt::format("{} -l {}{} -d '{}'\n", here, option->get_lnames()[0],
                               takes_value(option) ? fish_arguments(type_of(option)) : "",
                               quoted(option->get_description()));
        }
    }
    return out;
}

}  // namespace

void add_completions(CLI::App& app, Console& console) {
    CLI::App* command = app.add_subcommand("completions", "Write the completions for a shell");
    command->footer(
        "`cmake --install` puts them where the shells look.\n\n"
        "Examples:\n"
        "  source <(kata completions bash)\n"
        "  kata completions fish > ~/.config/fish/completions/kata.fish");
    const auto shell = std::make_shared<std::string>();
    command->add_option("SHELL", *shell, "bash, zsh or fish")
        ->required()
        ->check([](const std::string& name) {
            const bool known = name == "bash" || name == "zsh" || name == "fish";
            return known ? "" : "must be bash, zsh or fish";
        });
    command->callback([&app, &console, shell] {
        console.out.write(*shell == "bash" ? bash(app) : *shell == "zsh" ? zsh(app) : fish(app));
    });
}

}  // namespace kata::cli
