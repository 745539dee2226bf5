#include "runner/exercise/command_line.h"

#include <string_view>

namespace kata::exercise {

namespace {

/// A word as a shell would need it.
std::string shell_word(const std::string& word) {
    static constexpr std::string_view plain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./=:,+@%";
    if (!word.empty() && word.find_first_not_of(plain) == std::string::npos) return word;
    std::string quoted = "'";
    for (const char letter : word) {
        if (letter == '\'') {
            quoted += "'\\''";
        } else {
            quoted += letter;
        }
    }
    return quoted + "'";
}

}  // namespace

std::string command_line(const ProgramRun& run, const std::string& program) {
    std::string text;
    for (const auto& [name, value] : run.environment) text += name + "=" + shell_word(value) + " ";
    text += "python " + program;
    for (const std::string& argument : run.arguments) text += " " + shell_word(argument);
    return text;
}

}  // namespace kata::exercise
