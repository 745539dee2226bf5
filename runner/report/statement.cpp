#include "runner/report/statement.h"

#include <fmt/format.h>

#include "runner/judge/quantity.h"
#include "runner/report/example.h"
#include "runner/report/layout.h"
#include "runner/report/markdown.h"
#include "runner/report/pieces.h"
#include "runner/report/python_highlight.h"
#include "runner/report/sanitise.h"

namespace kata::report {

namespace {

using exercise::Exercise;

std::string safe(const Style& style, std::string_view text) {
    return sanitise(text, Whitespace::text, !style.unicode);
}

std::string heading(const Style& style, std::string_view text) {
    return "\n" + paint(style, Role::title, text) + "\n\n";
}

std::string examples_text(const Style& style, const Exercise& exercise) {
    std::string out;
    for (const exercise::Case* one : examples_of(exercise)) {
        if (!out.empty()) out += "\n";
        out += example(style, exercise, *one);
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
    std::string out = title_lines(style, safe(style, exercise.title), rest) + "\n" +
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
