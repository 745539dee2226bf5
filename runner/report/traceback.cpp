#include "runner/report/traceback.h"

#include <algorithm>

#include <fmt/format.h>

#include "runner/judge/quantity.h"
#include "runner/report/layout.h"
#include "runner/report/sanitise.h"

namespace kata::report {

namespace {

using judge::ChainKind;
using judge::ExceptionReport;
using judge::Frame;
using judge::plural;

constexpr std::size_t frames_shown = 4;
constexpr std::size_t problems_shown = 5;
constexpr std::size_t problem_indent = 4;
constexpr std::size_t threads_shown = 3;
constexpr std::size_t samples_shown = 3;
constexpr std::size_t everything = 1UL << 20;

std::string safe(const Style& style, std::string_view bytes,
                 Whitespace whitespace = Whitespace::line) {
    return sanitise(bytes, whitespace, !style.unicode);
}

std::string spaces(std::size_t count) {
    return std::string(count, ' ');
}

std::size_t to_size(int value) {
    return value > 0 ? static_cast<std::size_t>(value) : 0;
}

/// A source line with the columns [column, end_column) underlined, both counted from 1 in
/// characters; no underline where it would say nothing.
std::string source_line(const Style& style, std::string_view source, int column, int end_column,
                        std::size_t indent) {
    const std::size_t lead = std::min(source.find_first_not_of(" \t"), source.size());
    const std::string_view code = source.substr(lead);
    const std::size_t room = style.width > indent + 2 ? style.width - indent - 2 : 10;
    std::string out = spaces(indent + 2);
    out += paint(style, Role::code, clip(style, safe(style, code, Whitespace::text), room)) + "\n";
    const std::size_t start = to_size(column) > lead ? to_size(column) - 1 - lead : 0;
    const std::size_t end = to_size(end_column) > lead ? to_size(end_column) - 1 - lead : start + 1;
    if (column <= 0 || start > room || (start == 0 && end >= code.size())) return out;
    const std::size_t length =
        std::clamp<std::size_t>(end - std::min(start, end), 1, room - start + 1);
    return out + spaces(indent + 2 + start) + paint(style, Role::bad, std::string(length, '^')) +
           "\n";
}

std::string frame_lines(const Style& style, const Frame& frame, std::size_t indent) {
    std::string out = spaces(indent);
    out += fmt::format("{}, line {}", safe(style, frame.file), frame.line);
    const bool named = !frame.function.empty() && frame.function != "<module>";
    if (named) out += fmt::format(", in {}", safe(style, frame.function));
    if (frame.repeats > 1) out += fmt::format(" ({} times)", frame.repeats);
    out = paint(style, Role::faint, out) + "\n";
    if (!frame.source.empty()) {
        out += source_line(style, frame.source, frame.column, frame.end_column, indent);
    }
    return out;
}

std::string exception_line(const Style& style, const ExceptionReport& exception,
                           std::size_t indent) {
    std::string text = exception.type;
    if (!exception.message.empty()) text += ": " + exception.message;
    const std::string line = safe(style, text, Whitespace::data);
    std::string out;
    for (const std::string& part : wrap(line, style.width > indent ? style.width - indent : 20)) {
        out += spaces(indent) + paint(style, Role::bad, part) + "\n";
    }
    return out;
}

/// The values in the frame that raised, one a line.
std::string locals(const Style& style, const std::vector<judge::Local>& all, std::size_t indent) {
    const std::size_t lead = indent + 2;
    const std::size_t room = style.width > lead + 10 ? style.width - lead : 10;
    std::string out;
    for (const judge::Local& local : all) {
        const std::string text =
            fmt::format("{} = {}", safe(style, local.name), safe(style, local.text));
        out += spaces(lead) + paint(style, Role::faint, clip(style, text, room)) + "\n";
    }
    return out;
}

/// "Of 8 looks before that, 6 found it on line 3, and 2 on line 5."
std::string sampled(const Style& style, const std::vector<judge::SampledLine>& samples,
                    std::size_t indent) {
    if (samples.empty() || samples[0].of < 2) return {};
    std::vector<std::string> parts;
    for (const judge::SampledLine& sample : samples) {
        if (parts.size() == samples_shown) break;
        parts.push_back(fmt::format("{}{} on line {}", sample.times,
                                    parts.empty() ? " found it" : "", sample.frame.line));
    }
    return paragraph(
        style, fmt::format("Of {} looks before that, {}.", samples[0].of, judge::enumerate(parts)),
        indent);
}

/// Kata's own words have an ellipsis where code is left out.
std::string in_plain_signs(const Style& style, std::string text) {
    constexpr std::string_view ellipsis = "…";
    for (std::size_t at = text.find(ellipsis); !style.unicode && at != std::string::npos;
         at = text.find(ellipsis, at)) {
        text.replace(at, ellipsis.size(), "...");
    }
    return text;
}

}  // namespace

/// The innermost frames say most; the outer ones are counted.
std::string frames(const Style& style, const std::vector<Frame>& all, std::size_t indent,
                   Detail detail) {
    const std::size_t most = detail == Detail::verbose ? everything : frames_shown;
    std::vector<const Frame*> own;
    for (const Frame& frame : all) {
        if (frame.file != "<prompt>") own.push_back(&frame);
    }
    std::string out;
    const std::size_t from = own.size() > most ? own.size() - most : 0;
    if (from > 0) {
        out += fmt::format("{}{} {} above\n", spaces(indent), signs(style).ellipsis,
                           plural(from, "more call"));
    }
    for (std::size_t index = from; index < own.size(); ++index) {
        out += frame_lines(style, *own[index], indent);
    }
    return out;
}

/// The exceptions that led to this one.
static std::string chain(const Style& style, const ExceptionReport& exception, std::size_t indent,
                         Detail detail) {
    std::string out;
    for (const ExceptionReport& origin : exception.chain) {
        const bool cause = origin.chained == ChainKind::cause;
        out += fmt::format("{}{}\n", spaces(indent), cause ? "caused by" : "raised while handling");
        out += exception_line(style, origin, indent) + frames(style, origin.frames, indent, detail);
    }
    return out;
}

std::string raised_at(const Style& style, const ExceptionReport& exception, std::size_t indent,
                      Detail detail) {
    return frames(style, exception.frames, indent, detail) +
           locals(style, exception.locals, indent) + chain(style, exception, indent, detail);
}

std::string exception_block(const Style& style, const ExceptionReport& exception,
                            std::size_t indent, Detail detail) {
    return exception_line(style, exception, indent) + raised_at(style, exception, indent, detail);
}

std::string stop(const Style& style, const judge::CaseJudgement& one, std::size_t indent,
                 Detail detail) {
    std::string out;
    if (!one.stopped_at.empty()) {
        out += spaces(indent) + "It was here:\n" + frames(style, one.stopped_at, indent, detail);
        out += sampled(style, one.samples, indent);
    }
    const std::size_t most = detail == Detail::verbose ? everything : threads_shown;
    const std::size_t shown = std::min(one.other_threads.size(), most);
    for (std::size_t index = 0; index < shown; ++index) {
        out += fmt::format("{}{}\n", spaces(indent),
                           out.empty() ? "A thread was here:" : "Another thread was here:");
        out += frames(style, one.other_threads[index].frames, indent, detail);
    }
    if (shown < one.other_threads.size()) {
        out += fmt::format("{}{} and {}\n", spaces(indent), signs(style).ellipsis,
                           plural(one.other_threads.size() - shown, "more thread"));
    }
    return out;
}

std::string hint(const Style& style, const judge::Hint& hint, std::size_t indent) {
    std::string out = paragraph(style, safe(style, in_plain_signs(style, hint.text)), indent);
    return out + frames(style, hint.places, indent, Detail::brief);
}

std::string source_problems(const Style& style, const std::vector<judge::SourceProblem>& problems,
                            Detail detail) {
    const std::size_t most = detail == Detail::verbose ? everything : problems_shown;
    std::string out;
    for (std::size_t index = 0; index < std::min(problems.size(), most); ++index) {
        const judge::SourceProblem& problem = problems[index];
        if (index > 0) out += '\n';
        std::string place = safe(style, problem.file);
        if (problem.line > 0) place += fmt::format(", line {}", problem.line);
        if (!place.empty()) out += spaces(problem_indent) + paint(style, Role::faint, place) + "\n";
        if (!problem.source.empty()) {
            out += source_line(style, problem.source, problem.column, problem.end_column,
                               problem_indent);
        }
        out += paragraph(style, safe(style, problem.message), problem_indent);
    }
    if (problems.size() > most) {
        out += fmt::format("\n{}{} and {} more\n", spaces(problem_indent), signs(style).ellipsis,
                           problems.size() - most);
    }
    return out;
}

}  // namespace kata::report
