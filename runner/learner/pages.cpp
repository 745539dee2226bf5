#include "runner/learner/pages.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "runner/judge/quantity.h"
#include "runner/learner/progress_text.h"
#include "runner/learner/solution_text.h"
#include "runner/report/failure.h"
#include "runner/report/layout.h"
#include "runner/report/markdown.h"
#include "runner/report/sanitise.h"
#include "runner/report/statement.h"
#include "runner/report/terminal.h"

namespace kata::learner {

namespace {

using report::Role;
using report::Style;

std::string safe(const Style& style, std::string_view text) {
    return report::sanitise(text, report::Whitespace::line, !style.unicode);
}

std::string padded(std::string text, std::size_t width) {
    const std::size_t used = report::display_width(text);
    if (used < width) text.append(width - used, ' ');
    return text;
}

std::string waiting_text(const Style& style, const Session& session) {
    return report::paragraph(
        style,
        fmt::format("Open {} in your editor (or press e), write, and save: it is judged at once.",
                    safe(style, displayed(session.files().at(0)))),
        0);
}

/// The report as far as it has come, as `kata run` would have written it.
std::string report_text(const Style& style, const Results& results) {
    std::string text;
    report::Output output(text);
    report::Terminal terminal(output, style, report::Detail::brief, report::Advice::none);
    for (const judge::CaseJudgement& one : results.cases) terminal.case_judged(one);
    if (results.judgement) terminal.judging_finished(*results.judgement);
    output.flush();
    text.erase(0, text.find_first_not_of('\n'));
    return text;
}

/// What is known before all cases have been judged.
std::string so_far(const Style& style, const Results& results, std::size_t count) {
    const std::string progress =
        count == 0 ? std::string("Judging")
                   : fmt::format("Judging: {} of {}", results.cases.size(), count);
    std::string out = paint(style, Role::warning, progress) + "\n";
    if (const auto* failed = judge::first_failed(results.cases)) {
        out += "\n" + report::failure(style, *failed, report::Detail::brief);
    }
    return out;
}

std::string what_now(const Style& style, const Session& session) {
    const auto& judgement = session.results().judgement;
    if (!judgement) return {};
    std::string text;
    if (judgement->verdict == judge::Verdict::accepted) {
        text = "n goes on to the next kata, x says why it works, s shows the reference.";
    } else if (judgement->verdict == judge::Verdict::internal_error) {
        text = "Your file is not to blame: `kata doctor` examines this machine.";
    } else if (session.hints_read() < session.hint_count()) {
        text = "Stuck? h shows a hint.";
    }
    return text.empty() ? text
                        : "\n" + paint(style, Role::faint, report::paragraph(style, text, 0));
}

}  // namespace

std::string task_page(const Style& style, const Session& session) {
    const exercise::Exercise& exercise = session.exercise();
    std::string out = report::statement(style, exercise) + "\n";
    for (const auto& file : session.files()) {
        out += "Write " + paint(style, Role::code, safe(style, displayed(file))) + "\n";
    }
    if (exercise.kind != exercise::Kind::predict) {
        out += report::paragraph(style, report::limits_line(exercise), 0);
    }
    if (!exercise.forbidden_names.empty()) {
        out += report::paragraph(
            style, safe(style, "Not allowed: " + judge::enumerate(exercise.forbidden_names)), 0);
    }
    return out;
}

std::string results_page(const Style& style, const Session& session) {
    const Results& results = session.results();
    if (!results.problem.empty()) {
        std::string out;
        for (const auto line : report::split_lines(results.problem)) {
            out += paint(style, Role::bad,
                         report::sanitise(line, report::Whitespace::text, !style.unicode)) +
                   "\n";
        }
        return out;
    }
    if (!results.running && !results.judgement) return waiting_text(style, session);
    std::string out = report_text(style, results);
    if (results.running) {
        out += out.empty() ? "" : "\n";
        out += so_far(style, results, session.exercise().cases.size());
    }
    return out + what_now(style, session);
}

std::string hints_page(const Style& style, const Session& session) {
    if (session.hint_count() == 0) return "This kata has no hints.\n";
    std::string out;
    for (int number = 1; number <= session.hints_read(); ++number) {
        if (number > 1) out += "\n";
        out +=
            paint(style, Role::title, fmt::format("Hint {} of {}", number, session.hint_count())) +
            "\n\n" +
            report::markdown(style, session.exercise().hints[static_cast<std::size_t>(number - 1)],
                             0);
    }
    const bool more = session.hints_read() < session.hint_count();
    return out + "\n" +
           paint(style, Role::faint, more ? "h shows the next one." : "There are no more.") + "\n";
}

std::string solution_page(const Style& style, const Session& session) {
    if (!session.is_solved()) {
        return report::paragraph(style,
                                 "The reference is shown when your file has been accepted. h shows "
                                 "a hint; S shows the reference all the same, and the kata comes "
                                 "back for review.",
                                 0);
    }
    return solution_text(style, session.exercise());
}

std::string why_page(const Style& style, const Session& session) {
    if (!session.is_solved()) {
        return report::paragraph(style,
                                 "The explanation is shown when your file has been accepted.", 0);
    }
    const std::string& text = session.exercise().explanation;
    return text.empty() ? "This kata has no explanation.\n" : report::markdown(style, text, 0);
}

std::string reruns_page(const Style& style, const Session& session) {
    std::string out;
    std::size_t accepted = 0;
    for (const Rerun& one : session.reruns()) {
        std::string state = paint(style, Role::faint, "waiting");
        std::string_view sign = " ";
        Role role = Role::plain;
        if (!one.problem.empty()) {
            state = paint(style, Role::bad, safe(style, one.problem));
        } else if (one.verdict) {
            const bool good = one.verdict == judge::Verdict::accepted;
            accepted += good ? 1U : 0U;
            role = good ? Role::good : Role::bad;
            sign = good ? signs(style).pass : signs(style).fail;
            state = good ? "" : paint(style, role, exercise::name_of(*one.verdict));
        }
        out += fmt::format("  {} {}  {}\n", paint(style, role, sign), safe(style, one.slug), state);
    }
    if (out.empty()) return "No kata is begun yet.\n";
    return out + fmt::format("\n{} of {} accepted\n", accepted,
                             judge::plural(session.reruns().size(), "kata"));
}

std::string status_line(const Style& style, const Session& session) {
    const Results& results = session.results();
    if (results.running) {
        const std::string progress =
            fmt::format("judging {} of {}", results.cases.size(), session.exercise().cases.size());
        const auto* failed = judge::first_failed(results.cases);
        if (failed == nullptr) return paint(style, Role::warning, progress);
        return paint(style, Role::bad,
                     fmt::format("{} {}, {}", signs(style).fail,
                                 exercise::name_of(*failed->verdict), progress));
    }
    if (!results.judgement) return {};
    const bool good = results.judgement->verdict == judge::Verdict::accepted;
    const std::string text =
        fmt::format("{} {}, {} of {}", good ? signs(style).pass : signs(style).fail,
                    exercise::name_of(results.judgement->verdict),
                    results.judgement->accepted_cases(), results.judgement->cases.size());
    return paint(style, good ? Role::good : Role::bad, text);
}

std::string section_line(const Style& style, Session& session) {
    const auto counts = count_sections(session.desk().katas(), session.desk().all(), now_ms());
    const auto here = std::find_if(counts.begin(), counts.end(), [&](const SectionCount& one) {
        return one.section == session.exercise().section;
    });
    if (here == counts.end()) return {};
    return fmt::format("{}  {} {}/{}", safe(style, section_title(here->section)),
                       bar(style, here->solved, here->katas, 10), here->solved, here->katas);
}

std::string keys_page(const Style& style) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 20> keys = {{
        {"e", "open the file in your editor ($VISUAL, $EDITOR)"},
        {"Enter", "judge the file again; saving it does the same"},
        {"Tab", "task or verdict, where there is no room for both"},
        {"up down", "scroll; also j k, PgUp PgDn, Home End"},
        {"h", "the next hint"},
        {"n", "the next kata: of this section, prerequisites solved"},
        {"p", "the one before this in the list"},
        {"l", "list of katas, with filters"},
        {"r", "begin this kata anew; your file is kept"},
        {"u", "undo that"},
        {"x", "why it works, once accepted"},
        {"s", "the reference, once accepted"},
        {"g", "progress by section of the guide"},
        {"a", "judge all katas that you have begun"},
        {"v", "review: solve once more what was hard"},
        {"?", "this page"},
        {"Esc", "back"},
        {"q", "quit"},
        {"Ctrl-L", "draw the screen anew"},
        {"Ctrl-Z", "suspend; fg comes back"},
    }};
    std::string out;
    for (const auto& [key, meaning] : keys) {
        for (std::size_t at = 0;
             const auto& line : report::wrap(meaning, style.width > 20 ? style.width - 11 : 10)) {
            out += padded(at++ == 0 ? "  " + std::string(key) : "", 11) + line + "\n";
        }
    }
    return out;
}

std::string list_line(const Style& given, const exercise::Heading& heading, State state,
                      bool chosen) {
    Style style = given;
    if (chosen) style.colour = false;  // the whole line is marked
    constexpr std::size_t slug_width = 24;
    const std::string_view sign = state == State::solved  ? signs(style).pass
                                  : state == State::tried ? "~"
                                  : state == State::due   ? "@"
                                                          : " ";
    const Role role = state == State::solved ? Role::good : Role::warning;
    std::string line = fmt::format(
        "{} {} {} {:8} {}", chosen ? (style.unicode ? "›" : ">") : " ",
        paint(style, role, padded(std::string(sign), style.unicode ? 1 : 2)),
        padded(clip(style, safe(style, heading.slug), slug_width), slug_width),
        exercise::name_of(heading.kind),
        paint(style, Role::warning,
              padded(std::string(static_cast<std::size_t>(heading.difficulty), '*'), 5)));
    line += "  " + paint(style, Role::faint, safe(style, heading.title));
    return chosen && given.colour ? "\x1b[7m" + line + "\x1b[0m" : line;
}

}  // namespace kata::learner
