#include "runner/report/example.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

#include <fmt/format.h>

#include "runner/exercise/command_line.h"
#include "runner/judge/measures.h"
#include "runner/report/layout.h"
#include "runner/report/pieces.h"
#include "runner/report/python_highlight.h"
#include "runner/report/sanitise.h"

namespace kata::report {

namespace {

using exercise::Case;
using exercise::Exercise;

constexpr std::size_t indent = 4;
constexpr std::size_t lines_of_input = 12;
constexpr std::size_t lines_of_output = 24;
const std::uint32_t usual_mode = exercise::InputFile{}.mode;

std::string safe(const Style& style, std::string_view text) {
    return sanitise(text, Whitespace::text, !style.unicode);
}

/// What kata says between the lines of an example.
std::string remark(const std::string& text) {
    return std::string(indent, ' ') + text + "\n";
}

/// A text under what it is.
std::string block(const Style& style, const std::string& what, std::string_view text,
                  std::size_t most) {
    return remark(what + ":") + quoted(style, text, indent, most);
}

/// "with the file a.txt:", and its lines. That the last one has no end is to be seen nowhere else.
std::string file_text(const Style& style, const std::string& lead, const std::string& name,
                      std::string_view text, std::size_t most) {
    if (text.empty()) return remark(lead + " empty file " + name);
    const std::string_view end = text.back() == '\n' ? "" : ", no line end at the end";
    return block(style, fmt::format("{} file {}{}", lead, name, end), text, most);
}

/// A path, with the permissions that are worth a word.
std::string name_text(const Style& style, const std::string& path,
                      std::optional<std::uint32_t> mode) {
    return safe(style, path) + (mode ? fmt::format(" (permissions {:o})", *mode) : "");
}

std::string files_text(const Style& style, const Case& one) {
    std::string out;
    for (const exercise::InputFile& file : exercise::files_of(one)) {
        const auto mode = file.mode == usual_mode ? std::nullopt : std::optional(file.mode);
        out += file_text(style, "with the", name_text(style, file.path, mode),
                         exercise::preview_of(file), lines_of_input);
    }
    return out;
}

std::string left_text(const Style& style, const exercise::LeftFile& file) {
    if (file.absent) return remark("and leaves no " + safe(style, file.path));
    const std::string name = name_text(style, file.path, file.mode);
    if (!file.text) return remark("and leaves the file " + name);
    return file_text(style, "and leaves the", name, *file.text, lines_of_output);
}

std::string leaves_text(const Style& style, const Case& one) {
    std::string out;
    for (const exercise::LeftFile& file : one.leaves) out += left_text(style, file);
    return out;
}

std::string bounds_text(const Style& style, const Case& one) {
    std::string out;
    for (const exercise::CounterBound& bound : one.counters) {
        out += remark(paint(style, Role::faint, "(" + safe(style, judge::text_of(bound)) + ")"));
    }
    return out;
}

std::string prompt_text(const Style& style, std::string_view source) {
    std::string out;
    std::string_view mark = ">>> ";
    for (const std::string_view line : split_lines(source)) {
        out += std::string(indent, ' ') + paint(style, Role::faint, mark) +
               highlighted_lines(style, safe(style, line) + "\n").at(0) + "\n";
        mark = "... ";
    }
    return out;
}

std::string session_text(const Style& style, const exercise::Session& session) {
    std::string out;
    for (const exercise::Prompt& prompt : session.prompts) {
        out += prompt_text(style, prompt.source);
        if (!prompt.want) continue;
        for (const std::string_view line : split_lines(*prompt.want)) {
            out += std::string(indent, ' ') + safe(style, line) + "\n";
        }
    }
    return out;
}

std::string given_text(const Style& style, const Case& one) {
    std::string out;
    for (const exercise::Given& given : one.given) {
        const std::string_view mark = given.remote ? "  # remote" : "";
        out += prompt_text(style, fmt::format("{} = {}{}", given.name, given.source, mark));
    }
    return out;
}

std::string command_text(const Style& style, const exercise::ProgramRun& run,
                         const std::string& program) {
    return std::string(indent, ' ') + paint(style, Role::faint, "$ ") +
           paint(style, Role::code, safe(style, exercise::command_line(run, program))) + "\n";
}

std::string input_text(const Style& style, const exercise::ProgramRun& run) {
    if (run.input.empty()) return {};
    return block(style, "given on standard input", run.input, lines_of_input);
}

std::string outcome_text(const Style& style, const exercise::ProgramRun& run) {
    std::string out;
    if (run.want_stdout && !run.want_stdout->empty()) {
        out += block(style, "prints", *run.want_stdout, lines_of_output);
    }
    if (run.want_stderr && !run.want_stderr->empty()) {
        out += block(style, "and on standard error", *run.want_stderr, lines_of_input);
    }
    if (run.want_exit != 0)
        out += remark(fmt::format("and ends with exit status {}", run.want_exit));
    return out;
}

std::string checked_text(const Style& style, const Case& one) {
    if (one.checker.name.empty()) return {};
    return remark(paint(style, Role::faint, "(any right answer will do)"));
}

bool is_shown(const Case& one) {
    return !one.hidden && (std::holds_alternative<exercise::Session>(one.action) ||
                           std::holds_alternative<exercise::ProgramRun>(one.action));
}

std::string action_text(const Style& style, const Exercise& exercise, const Case& one) {
    if (const auto* session = std::get_if<exercise::Session>(&one.action)) {
        return files_text(style, one) + given_text(style, one) + session_text(style, *session) +
               checked_text(style, one);
    }
    const auto& run = std::get<exercise::ProgramRun>(one.action);
    return command_text(style, run, exercise.submit.at(0)) + files_text(style, one) +
           input_text(style, run) + outcome_text(style, run);
}

}  // namespace

std::vector<const Case*> examples_of(const Exercise& exercise) {
    std::vector<const Case*> examples;
    const auto add = [&](const std::vector<Case>& cases) {
        for (const Case& one : cases) {
            if (is_shown(one)) examples.push_back(&one);
        }
    };
    add(exercise.cases);
    if (exercise.elsewhere) add(exercise.elsewhere->examples);
    std::stable_sort(examples.begin(), examples.end(), [](const Case* one, const Case* other) {
        return one->position < other->position;
    });
    return examples;
}

std::string example(const Style& style, const Exercise& exercise, const Case& one) {
    return "  " + lines_of(style, {{safe(style, one.title), Role::faint}}, 2) +
           action_text(style, exercise, one) + leaves_text(style, one) + bounds_text(style, one);
}

}  // namespace kata::report
