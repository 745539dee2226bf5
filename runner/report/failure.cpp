#include "runner/report/failure.h"

#include <algorithm>

#include <fmt/format.h>

#include "runner/judge/quantity.h"
#include "runner/report/comparison.h"
#include "runner/report/growth.h"
#include "runner/report/layout.h"
#include "runner/report/markdown.h"
#include "runner/report/pieces.h"
#include "runner/report/sanitise.h"
#include "runner/report/traceback.h"

namespace kata::report {

namespace {

using judge::CaseJudgement;
using judge::Check;
using judge::CheckKind;
using judge::duration;
using judge::ExceptionReport;
using judge::memory;
using judge::plural;

constexpr std::size_t indent = 4;
constexpr std::size_t lines_shown = 8;
constexpr std::size_t changes_shown = 5;
constexpr std::size_t everything = 1UL << 20;

std::string safe(const Style& style, std::string_view bytes,
                 Whitespace whitespace = Whitespace::line) {
    return sanitise(bytes, whitespace, !style.unicode);
}

/// A block, with an empty line between it and what is there.
void add(std::string& out, const std::string& block) {
    if (!out.empty() && !block.empty()) out += '\n';
    out += block;
}

std::string spaces(std::size_t count) {
    return std::string(count, ' ');
}

constexpr std::size_t calls_shown = 8;
constexpr std::size_t inputs_shown = 3;
constexpr std::size_t input_lines_shown = 5;

std::string_view call_mark(CheckKind kind) {
    if (kind == CheckKind::prompt) return ">>> ";
    return kind == CheckKind::test ? "test " : "$ ";
}

/// The action as at a prompt.
std::string call_lines(const Style& style, const Check& check) {
    std::string out;
    std::string_view mark = call_mark(check.kind);
    for (const std::string_view line : split_lines(check.action)) {
        out += spaces(indent) + paint(style, Role::faint, mark) +
               paint(style, Role::code, safe(style, line, Whitespace::text)) + "\n";
        if (check.kind == CheckKind::prompt) mark = "... ";
    }
    return out;
}

/// What the session found bound, as if it had been typed.
std::string given_lines(const Style& style, const CaseJudgement& one, Detail detail) {
    // A counterexample is there to be pasted.
    const bool whole = detail == Detail::verbose || one.random;
    const std::size_t room = whole ? everything : style.width - indent - 4;
    std::string out;
    for (const judge::GivenName& given : one.given) {
        const std::string text =
            fmt::format("{} = {}{}", given.name, given.remote ? given.source : given.text,
                        given.remote ? "  # remote" : "");
        out += spaces(indent) + paint(style, Role::faint, ">>> ") +
               paint(style, Role::code, clip(style, safe(style, text), room)) + "\n";
    }
    return out;
}

std::string_view what_differs(CheckKind kind) {
    switch (kind) {
        case CheckKind::prompt:
            return "";
        case CheckKind::stdout_text:
            return "What it printed:";
        case CheckKind::stderr_text:
            return "What it wrote to standard error:";
        case CheckKind::exit_status:
            return "Exit status:";
        case CheckKind::line:
        case CheckKind::checker:
        case CheckKind::unchanged:
        case CheckKind::test:
        case CheckKind::left_file:
        case CheckKind::counter:
        case CheckKind::question:
        case CheckKind::types:
            return "";
    }
    return "";
}

/// Whether the texts and the caret below them have said it already.
bool says_nothing_new(const judge::Difference& difference) {
    const std::string& text = difference.description;
    const auto begins = [&](std::string_view start) {
        return text.compare(0, start.size(), start) == 0;
    };
    return text.empty() || text == "another value" || begins("character ") || begins("line ");
}

/// Whether a hint of this kind says all that there is to say of the difference.
bool says_it_all(judge::HintKind kind) {
    switch (kind) {
        case judge::HintKind::wrong_type:
        case judge::HintKind::not_made_yet:
        case judge::HintKind::not_awaited:
        case judge::HintKind::not_called:
        case judge::HintKind::printed:
        case judge::HintKind::returned_none:
        case judge::HintKind::off_by_one:
        case judge::HintKind::letter_case:
        case judge::HintKind::white_space:
        case judge::HintKind::order:
        case judge::HintKind::sign:
        case judge::HintKind::swapped:
        case judge::HintKind::duplicates:
            return true;
        default:
            return false;
    }
}

/// The first place where a nested value differs, or of what sort the difference is.
std::string difference_line(const Style& style, const Check& check) {
    const judge::Difference& difference = *check.difference;
    const bool nested = !difference.path.empty() && difference.path.compare(0, 5, "line ") != 0;
    const bool known = says_nothing_new(difference);
    std::string text = known ? "" : difference.description;
    const bool far = difference.changes.size() == 1 && !difference.changes[0].distance.empty();
    if (nested) {
        const bool both = !difference.expected.empty() && !difference.got.empty();
        if (known && both) {
            text = fmt::format("expected {}, got {}", difference.expected, difference.got);
        }
        if (far) text += ", " + difference.changes[0].distance;
        text = fmt::format("At {}: {}", difference.path, text);
    } else if (known && far) {
        text = "It is " + difference.changes[0].distance + ".";
    }
    if (text.empty()) return {};
    return "\n" + paragraph(style, safe(style, text), indent);
}

/// "[2]  expected 3, got 4": one of several places.
std::string change_lines(const Style& style, const judge::Change& change) {
    std::string text;
    switch (change.kind) {
        case judge::Change::Kind::other:
            text = fmt::format("expected {}, got {}", change.expected, change.got);
            if (!change.distance.empty()) text += ", " + change.distance;
            break;
        case judge::Change::Kind::missing:
            text = fmt::format("{} is missing", change.expected);
            break;
        case judge::Change::Kind::extra:
            text = fmt::format("{} is not expected", change.got);
            break;
    }
    text = safe(style, text);
    const std::string path = safe(style, change.path);
    const std::size_t room = style.width > indent + 4 ? style.width - indent - 4 : 16;
    if (path.empty()) return paragraph(style, text, indent);
    if (display_width(path) + 2 + display_width(text) <= room) {
        return fmt::format("{}{}  {}\n", spaces(indent), paint(style, Role::faint, path), text);
    }
    return fmt::format("{}{}\n{}", spaces(indent),
                       paint(style, Role::faint, clip(style, path, room)),
                       paragraph(style, text, indent + 2));
}

/// All places where a value differs, as far as they are told.
std::string change_table(const Style& style, const judge::Difference& difference, Detail detail) {
    const std::size_t all = difference.changes.size();
    const std::size_t shown = detail == Detail::verbose ? all : std::min(all, changes_shown);
    std::string out;
    for (std::size_t index = 0; index < shown; ++index) {
        out += change_lines(style, difference.changes[index]);
    }
    const std::size_t more = all - shown + difference.more;
    if (more > 0) {
        out += fmt::format("{}{} and {}\n", spaces(indent), signs(style).ellipsis,
                           plural(more, "more place"));
    }
    return "\n" + out;
}

/// Where and how the values differ, as far as neither the lines above nor a hint have said it.
std::string difference_block(const Style& style, const Check& check, Detail detail) {
    if (!check.difference || (check.hint && says_it_all(check.hint->kind))) return {};
    if (check.difference->changes.size() > 1) return change_table(style, *check.difference, detail);
    return difference_line(style, check);
}

/// What was raised in the place of an answer, where the answer would stand.
std::string raised_block(const Style& style, const Check& check, Detail detail) {
    const ExceptionReport& exception = *check.exception;
    std::string out;
    if (check.expected && check.kind == CheckKind::prompt) {
        out += labelled(style, "expected", Role::plain, *check.expected, indent);
    }
    std::string headline = exception.type;
    if (!exception.message.empty()) headline += ": " + exception.message;
    out += labelled(style, "raised", Role::bad, headline, indent);
    const std::string places = raised_at(style, exception, indent, detail);
    return out + (places.empty() ? "" : "\n" + places);
}

/// Whether the check looks at a session as a whole, not at one call.
bool is_about_session(CheckKind kind) {
    return kind == CheckKind::checker || kind == CheckKind::unchanged ||
           kind == CheckKind::left_file || kind == CheckKind::counter;
}

/// The calls that led to this check, in the same session.
std::string calls_before(const Style& style, const CaseJudgement& one, const Check& check) {
    if (check.kind != CheckKind::prompt && !is_about_session(check.kind)) return {};
    if (one.checks.front().kind != CheckKind::prompt) return call_lines(style, one.checks.front());
    const auto past = [](const Check& other) { return other.kind != CheckKind::prompt; };
    const auto end =
        std::find_if(one.checks.begin(), one.checks.begin() + (&check - one.checks.data()), past);
    const auto index = static_cast<std::size_t>(end - one.checks.begin());
    const std::size_t from = index > calls_shown ? index - calls_shown : 0;
    std::string out;
    if (from > 0) {
        out += fmt::format("{}{} {} before\n", spaces(indent), signs(style).ellipsis,
                           plural(from, "more call"));
    }
    for (std::size_t at = from; at < index; ++at) out += call_lines(style, one.checks[at]);
    return out;
}

/// What a program was given.
std::string input_lines(const Style& style, const CaseJudgement& one, Detail detail) {
    const bool verbose = detail == Detail::verbose;
    const std::size_t shown = std::min(one.inputs.size(), verbose ? everything : inputs_shown);
    std::string out;
    for (std::size_t index = 0; index < shown; ++index) {
        const judge::Input& input = one.inputs[index];
        const std::string name = input.name.empty() ? "standard input" : input.name;
        out += fmt::format("{}{}{}\n", spaces(indent), safe(style, name),
                           input.text.empty() ? " is empty" : ":");
        out += quoted(style, input.text, indent, verbose ? everything : input_lines_shown);
    }
    return out;
}

/// The parts that differ by what they mean, each with its lines, and what is wrong with them.
std::string parts(const Style& style, const judge::Difference& difference, Detail detail) {
    const std::size_t most = detail == Detail::verbose ? everything : lines_shown;
    const auto part = [&](std::string_view label, const std::string& text) {
        if (text.empty()) return labelled(style, label, Role::faint, "(nothing)", indent);
        if (text.find('\n') == std::string::npos) {
            return labelled(style, label, Role::plain, text, indent);
        }
        return fmt::format("{}{}\n{}", spaces(indent), paint(style, Role::faint, label),
                           quoted(style, text, indent, most));
    };
    std::string text = difference.description;
    if (!difference.path.empty()) text = fmt::format("At {}: {}", difference.path, text);
    return part("expected", difference.expected) + part("got", difference.got) + "\n" +
           paragraph(style, safe(style, text), indent);
}

std::string check_block(const Style& style, const CaseJudgement& one, const Check& check,
                        Detail detail) {
    std::string out = given_lines(style, one, detail) + calls_before(style, one, check);
    if (!is_about_session(check.kind)) out += call_lines(style, check);
    add(out, input_lines(style, one, detail));
    if (check.kind == CheckKind::counter) return out;  // the case's message says it all
    const std::string what = check.kind == CheckKind::left_file
                                 ? safe(style, check.action) + ":"
                                 : std::string(what_differs(check.kind));
    std::string findings;
    if (check.kind == CheckKind::checker) {
        if (!check.got.empty()) findings = labelled(style, "got", Role::plain, check.got, indent);
        findings += difference_block(style, check, detail);
    } else if (check.kind == CheckKind::unchanged) {
        findings = spaces(indent) + fmt::format("It changed its argument `{}`:\n", check.action);
        if (check.expected) findings += comparison(style, *check.expected, check.got, indent);
        findings += difference_block(style, check, detail);
    } else if (check.exception) {
        findings = raised_block(style, check, detail);
    } else if (check.expected) {
        if (!what.empty()) findings = fmt::format("{}{}\n", spaces(indent), what);
        findings += check.difference && check.difference->by_meaning
                        ? parts(style, *check.difference, detail)
                        : comparison(style, *check.expected, check.got, indent) +
                              difference_block(style, check, detail);
    } else if (!check.got.empty()) {
        findings = labelled(style, "you wrote", Role::plain, check.got, indent);
    }
    add(out, findings);
    if (check.hint) add(out, hint(style, *check.hint, indent));
    return out;
}

/// What the case printed, unless the failing check has shown it already.
std::string printed(const Style& style, const CaseJudgement& one, Detail detail) {
    const std::size_t most = detail == Detail::verbose ? everything : lines_shown;
    const Check* failing = one.first_failure();
    const bool compared = failing != nullptr && failing->expected && !failing->exception;
    const bool shown = compared && (failing->kind == CheckKind::stdout_text ||
                                    failing->got.find(one.out.bytes) == 0);
    std::string out;
    if (!one.out.bytes.empty() && !shown) {
        out += spaces(indent) + "It printed:\n" + quoted(style, one.out.bytes, indent, most);
    }
    const bool error_shown = one.exception || (failing != nullptr && failing->exception);
    if (!one.err.bytes.empty() && !error_shown) {
        if (!out.empty()) out += '\n';
        out += spaces(indent) + "On standard error:\n" + quoted(style, one.err.bytes, indent, most);
    }
    return out;
}

/// Where the counterexample comes from.
std::string origin(const Style& style, const CaseJudgement& one) {
    if (!one.random || one.random->passed == one.random->inputs) return {};
    const judge::RandomRun& random = *one.random;
    std::string text = fmt::format("Random input {} of {}", random.passed + 1, random.inputs);
    if (random.tried > 0)
        text += fmt::format(", made smaller in {}", plural(random.tried, "attempt"));
    return paint(style, Role::faint,
                 paragraph(style, fmt::format("{}; seed {}.", text, random.seed), indent));
}

std::string used(const Style& style, const CaseJudgement& one) {
    if (one.usage.wall.count() == 0) return {};
    const std::string text = fmt::format("{} ({} CPU), {}", duration(one.usage.wall),
                                         duration(one.usage.cpu), memory(one.usage.peak_memory));
    return spaces(indent) + paint(style, Role::faint, text) + "\n";
}

}  // namespace

std::string failure(const Style& style, const CaseJudgement& one, Detail detail) {
    const std::string_view sign = signs(style).fail;
    std::vector<Piece> head = {{safe(style, one.title), Role::title}};
    if (one.verdict) {
        head.push_back({": ", Role::plain});
        head.push_back({std::string(name_of(*one.verdict)), Role::bad});
    }
    std::string out =
        paint(style, Role::bad, sign) + " " + lines_of(style, head, display_width(sign) + 1);
    bool first = true;
    for (const Check& check : one.checks) {
        if (check.verdict == judge::Verdict::accepted) continue;
        if (!first && detail == Detail::brief) break;
        add(out, check_block(style, one, check, detail));
        first = false;
    }
    if (const std::string grown = growth(style, one); !grown.empty()) {
        add(out, grown);
    } else if (!one.message.empty()) {
        add(out, paragraph(style, safe(style, one.message), indent));
    }
    if (one.exception) add(out, exception_block(style, *one.exception, indent, detail));
    add(out, stop(style, one, indent, detail));
    if (one.hint) add(out, hint(style, *one.hint, indent));
    add(out, printed(style, one, detail));
    add(out, origin(style, one));
    if (!one.feedback.empty()) add(out, markdown(style, one.feedback, indent));
    add(out, used(style, one));
    return out;
}

}  // namespace kata::report
