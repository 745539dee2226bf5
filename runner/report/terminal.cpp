#include "runner/report/terminal.h"

#include <algorithm>

#include <fmt/format.h>

#include "runner/judge/isolation.h"
#include "runner/judge/quantity.h"
#include "runner/report/layout.h"
#include "runner/report/sanitise.h"

namespace kata::report {

namespace {

using judge::CaseJudgement;
using judge::duration;
using judge::enumerate;
using judge::Judgement;
using judge::memory;
using judge::plural;
using judge::Verdict;

std::string safe(const Style& style, std::string_view bytes) {
    return sanitise(bytes, Whitespace::line, !style.unicode);
}

/// "Accepted": the first word of a summary.
std::string capitalised(std::string_view text) {
    std::string out(text);
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') {
        out[0] = static_cast<char>(out[0] - 'a' + 'A');
    }
    return out;
}

std::string head(const Style& style, const judge::Subject& subject) {
    const std::string rest = fmt::format("{} {} Python {}", safe(style, subject.kind),
                                         signs(style).dot, safe(style, subject.python));
    const std::string title = safe(style, subject.title);
    const bool fits = display_width(title) + 2 + display_width(rest) <= style.width;
    return paint(style, Role::title, title) + (fits ? "  " : "\n") +
           paint(style, Role::faint, rest) + "\n\n";
}

std::string case_line(const Style& style, Role role, std::string_view sign, std::string_view text,
                      std::string_view verdict) {
    std::string out = "  " + paint(style, role, sign) + " " + std::string(text);
    if (!verdict.empty()) out += ": " + paint(style, role, verdict);
    return out + "\n";
}

std::string missing_layers(const Style& style, const Judgement& judgement) {
    std::vector<std::string> names;
    for (const sandbox::LayerState& layer : judge::missing_layers(judgement.layers)) {
        std::string name(sandbox::name_of(layer.layer));
        std::replace(name.begin(), name.end(), '_', ' ');
        names.push_back(std::move(name));
    }
    if (names.empty()) return {};
    const std::string text = fmt::format(
        "{} This run was less isolated than it could be: no {}. `kata doctor` says what to do.",
        signs(style).warning, enumerate(names, " and no "));
    std::string out = "\n";
    for (const std::string& line : wrap(text, style.width)) {
        out += paint(style, Role::warning, line) + "\n";
    }
    return out;
}

std::string used_at_most(const Judgement& judgement) {
    std::chrono::nanoseconds slowest{};
    std::uint64_t largest = 0;
    for (const CaseJudgement& one : judgement.cases) {
        slowest = std::max(slowest, one.usage.wall);
        largest = std::max(largest, one.usage.peak_memory);
    }
    if (slowest.count() == 0) return {};
    return fmt::format(" At most {} and {} a case.", duration(slowest), memory(largest));
}

/// Points are worth a word only where they are more than a count of cases.
std::string points(const Judgement& judgement) {
    const auto cases = static_cast<int>(judgement.cases.size());
    if (judgement.points.possible == cases) return {};
    return fmt::format(" {} of {} points.", judgement.points.earned, judgement.points.possible);
}

}  // namespace

Terminal::Terminal(Output& output, Style style, Detail detail)
    : output_(output), style_(style), detail_(detail) {}

void Terminal::judging_started(const judge::Subject& subject) {
    output_.write(head(style_, subject));
    output_.flush();
}

void Terminal::case_judged(const CaseJudgement& one) {
    if (!one.verdict) {
        ++not_run_;
        return;
    }
    if (one.accepted() && one.hidden && detail_ == Detail::brief) {
        ++folded_;
        return;
    }
    write_folded();
    const std::string title = safe(style_, one.title);
    if (one.accepted()) {
        const std::string time = detail_ == Detail::verbose
                                     ? paint(style_, Role::faint,
                                             fmt::format("  {}, {}", duration(one.usage.wall),
                                                         memory(one.usage.peak_memory)))
                                     : std::string();
        output_.write(case_line(style_, Role::good, signs(style_).pass, title + time, ""));
    } else {
        output_.write(
            case_line(style_, Role::bad, signs(style_).fail, title, name_of(*one.verdict)));
    }
    output_.flush();
}

void Terminal::write_folded() {
    if (folded_ == 0) return;
    output_.write(
        case_line(style_, Role::good, signs(style_).pass, plural(folded_, "hidden case"), ""));
    folded_ = 0;
}

void Terminal::write_failures(const Judgement& judgement) {
    for (const CaseJudgement& one : judgement.cases) {
        if (!one.verdict || one.accepted()) continue;
        output_.write("\n" + failure(style_, one, detail_));
        if (detail_ == Detail::brief) return;
    }
}

void Terminal::judging_finished(const Judgement& judgement) {
    write_folded();
    if (not_run_ > 0 && judgement.verdict != Verdict::invalid_submission &&
        judgement.verdict != Verdict::skipped) {
        output_.write(case_line(style_, Role::faint, signs(style_).skip,
                                plural(not_run_, "case") + " not run", ""));
    }
    write_failures(judgement);
    output_.write(missing_layers(style_, judgement));
    write_summary(judgement);
    output_.flush();
}

void Terminal::write_summary(const Judgement& judgement) {
    const Signs& sign = signs(style_);
    const bool accepted = judgement.verdict == Verdict::accepted;
    const bool skipped = judgement.verdict == Verdict::skipped;
    const Role role = accepted ? Role::good : skipped ? Role::warning : Role::bad;
    const std::string_view mark = accepted ? sign.pass : skipped ? sign.skip : sign.fail;
    std::string text;
    if (accepted) {
        text = fmt::format(" {}.{}", plural(judgement.cases.size(), "case"), points(judgement)) +
               used_at_most(judgement);
    } else if (judgement.cases_run() > 0) {
        text = fmt::format(" {} of {} passed.{}", judgement.accepted_cases(),
                           plural(judgement.cases.size(), "case"), points(judgement));
    }
    const std::size_t failed = judgement.cases_run() - judgement.accepted_cases();
    if (failed > 1 && detail_ == Detail::brief) {
        text += fmt::format(" `--verbose` shows all {} failures.", failed);
    }
    const std::string verdict = capitalised(name_of(judgement.verdict)) + ".";
    const std::string body = paragraph(style_, fmt::format("{} {}{}", mark, verdict, text), 0);
    const std::size_t coloured = mark.size() + 1 + verdict.size();
    output_.write(judgement.cases_run() > 0 || !judgement.layers.empty() ? "\n" : "");
    if (body.size() >= coloured &&
        body.compare(0, coloured, fmt::format("{} {}", mark, verdict)) == 0) {
        output_.write(paint(style_, role, body.substr(0, coloured)) + body.substr(coloured));
    } else {
        output_.write(paint(style_, role, body));
    }
    if (!judgement.problems.empty()) {
        output_.write("\n" + source_problems(style_, judgement.problems, detail_));
    }
    if (!judgement.message.empty()) {
        output_.write("\n" + paragraph(style_, safe(style_, judgement.message), 4));
    }
    if (!judgement.remedy.empty()) {
        output_.write("\n    " + paint(style_, Role::code, safe(style_, judgement.remedy)) + "\n");
    }
    write_next_step(judgement);
}

void Terminal::write_next_step(const Judgement& judgement) {
    const judge::Subject& subject = judgement.subject;
    std::string text;
    if (judgement.verdict == Verdict::accepted && subject.explained) {
        text = fmt::format("Why it works: kata show {} --explanation", subject.slug);
    } else if (judgement.verdict == Verdict::internal_error) {
        text = "The submission is not to blame. `kata doctor` examines this machine.";
    } else if (judgement.cases_run() > judgement.accepted_cases() && subject.hints > 0) {
        text = fmt::format("Stuck? kata show {} --hint 1", subject.slug);
    }
    if (!text.empty()) {
        output_.write(paint(style_, Role::faint, paragraph(style_, safe(style_, text), 2)));
    }
}

}  // namespace kata::report
