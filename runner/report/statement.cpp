#include "runner/report/statement.h"

#include <fmt/format.h>

#include "runner/judge/quantity.h"
#include "runner/report/layout.h"
#include "runner/report/markdown.h"
#include "runner/report/python_highlight.h"
#include "runner/report/sanitise.h"

namespace kata::report {

namespace {

using exercise::Case;
using exercise::Exercise;

std::string safe(const Style& style, std::string_view text) {
    return sanitise(text, Whitespace::text, !style.unicode);
}

std::string heading(const Style& style, std::string_view text) {
    return "\n" + paint(style, Role::title, text) + "\n\n";
}

std::string indented(const Style& style, std::string_view text, std::string_view indent) {
    std::string out;
    for (const std::string_view line : split_lines(text)) {
        out += std::string(indent) + safe(style, line) + "\n";
    }
    return out;
}

std::string prompt_text(const Style& style, std::string_view source) {
    std::string out;
    std::string_view mark = ">>> ";
    for (const std::string_view line : split_lines(source)) {
        out += "    " + paint(style, Role::faint, mark) +
               highlighted_lines(style, safe(style, line) + "\n").at(0) + "\n";
        mark = "... ";
    }
    return out;
}

std::string session_text(const Style& style, const exercise::Session& session) {
    std::string out;
    for (const exercise::Prompt& prompt : session.prompts) {
        out += prompt_text(style, prompt.source);
        if (prompt.want) out += indented(style, *prompt.want, "    ");
    }
    return out;
}

std::string program_text(const Style& style, const exercise::ProgramRun& run,
                         const std::string& file) {
    std::string command = "python " + file;
    for (const std::string& argument : run.arguments) command += " " + argument;
    std::string out = "    " + paint(style, Role::faint, "$ ") +
                      paint(style, Role::code, safe(style, command)) + "\n";
    for (const exercise::InputFile& input : run.files) {
        out += "    with the file " + safe(style, input.path) + ":\n" +
               quoted(style, exercise::preview_of(input), 4, 12);
    }
    if (!run.input.empty()) {
        out += "    given on standard input:\n" + quoted(style, run.input, 4, 12);
    }
    if (run.want_stdout && !run.want_stdout->empty()) {
        out += "    prints:\n" + quoted(style, *run.want_stdout, 4, 24);
    }
    if (run.want_stderr && !run.want_stderr->empty()) {
        out += "    and on standard error:\n" + quoted(style, *run.want_stderr, 4, 12);
    }
    if (run.want_exit != 0) out += fmt::format("    and ends with exit status {}\n", run.want_exit);
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

std::string checked_text(const Style& style, const Case& one) {
    if (one.checker.name.empty()) return {};
    return "    " + paint(style, Role::faint, "(any right answer will do)") + "\n";
}

std::string example_text(const Style& style, const Exercise& exercise, const Case& one) {
    std::string out = "  " + paint(style, Role::faint, safe(style, one.title)) + "\n";
    if (const auto* session = std::get_if<exercise::Session>(&one.action)) {
        return out + given_text(style, one) + session_text(style, *session) +
               checked_text(style, one);
    }
    return out +
           program_text(style, std::get<exercise::ProgramRun>(one.action), exercise.submit.at(0));
}

std::string examples_text(const Style& style, const Exercise& exercise) {
    std::string out;
    for (const Case& one : exercise.cases) {
        if (!is_shown_as_example(one)) continue;
        if (!out.empty()) out += "\n";
        out += example_text(style, exercise, one);
    }
    return out.empty() ? out : heading(style, "Examples") + out;
}

std::string questions_text(const Style& style, const Exercise& exercise) {
    std::string out;
    for (std::size_t index = 0; index < exercise.questions.size(); ++index) {
        if (index > 0) out += "\n";
        out += markdown(style, fmt::format("{}. {}", index + 1, exercise.questions[index].ask), 2);
    }
    return out.empty() ? out : heading(style, "Questions") + out;
}

std::string code_text(const Style& style, std::string_view source) {
    std::string out;
    for (const std::string& line : highlighted_lines(style, safe(style, source))) {
        out += (line.empty() ? "" : "    " + line) + "\n";
    }
    return out;
}

}  // namespace

bool is_shown_as_example(const Case& one) {
    return !one.hidden && (std::holds_alternative<exercise::Session>(one.action) ||
                           std::holds_alternative<exercise::ProgramRun>(one.action));
}

std::string limits_line(const Exercise& exercise) {
    const sandbox::Limits limits = exercise::limits_of(exercise);
    std::string text =
        fmt::format("Each case may use {} of CPU time, {} in all, {} of memory and print {}.",
                    judge::duration(limits.cpu), judge::duration(limits.wall),
                    judge::memory(limits.memory), judge::memory(limits.output));
    if (limits.processes > 1) text += fmt::format(" It may have {} processes.", limits.processes);
    return text;
}

std::string statement(const Style& style, const Exercise& exercise) {
    const std::string rest = fmt::format("{}, difficulty {} of 5", exercise::name_of(exercise.kind),
                                         exercise.difficulty);
    std::string out = paint(style, Role::title, safe(style, exercise.title)) + "  " +
                      paint(style, Role::faint, rest) + "\n\n" +
                      markdown(style, exercise.statement, 0);
    if (exercise.kind == exercise::Kind::predict) {
        out += heading(style, "The program") + code_text(style, exercise.snippet) +
               questions_text(style, exercise);
    }
    if (exercise.subject) {
        out += heading(style, exercise.subject->name) + code_text(style, exercise.subject->source);
    }
    return out + examples_text(style, exercise);
}

}  // namespace kata::report
