#include "runner/report/terminal.h"

#include <fmt/format.h>

#include "runner/judge/quantity.h"
#include "runner/report/sanitise.h"
#include "runner/report/summary.h"

namespace kata::report {

namespace {

using judge::CaseJudgement;
using judge::Judgement;
using judge::plural;
using judge::Verdict;

/// Failing cases with a line of their own, in brief.
constexpr std::size_t most_failing_lines = 6;

std::string usage_note(const Style& style, const CaseJudgement& one) {
    return paint(style, Role::faint,
                 fmt::format("  {}, {}", judge::duration(one.usage.wall),
                             judge::memory(one.usage.peak_memory)));
}

}  // namespace

Terminal::Terminal(Output& output, Style style, Detail detail, Advice advice)
    : output_(output), style_(style), detail_(detail), advice_(advice) {}

void Terminal::judging_started(const judge::Subject& subject) {
    output_.write(head(style_, subject));
    output_.flush();
}

bool Terminal::folds(const CaseJudgement& one) {
    if (detail_ == Detail::verbose) return false;
    if (one.accepted()) {
        if (one.hidden) ++folded_accepted_;
        return one.hidden;
    }
    if (++failing_lines_ <= most_failing_lines) return false;
    ++folded_failing_;
    return true;
}

void Terminal::case_judged(const CaseJudgement& one) {
    // What makes the whole submission invalid is said once, below the verdict.
    if (!one.verdict || one.verdict == Verdict::invalid_submission || folds(one)) return;
    const std::string title = sanitise(one.title, Whitespace::line, !style_.unicode);
    const std::string note = detail_ == Detail::verbose ? usage_note(style_, one) : "";
    if (one.accepted()) {
        write_line(Role::good, signs(style_).pass, title + note);
    } else {
        const std::string verdict = paint(style_, Role::bad, exercise::name_of(*one.verdict));
        write_line(Role::bad, signs(style_).fail, title + ": " + verdict + note);
    }
    output_.flush();
}

void Terminal::write_line(Role role, std::string_view sign, const std::string& text) {
    if (!lines_begun_) output_.write("\n");
    lines_begun_ = true;
    output_.write("  " + paint(style_, role, sign) + " " + text + "\n");
}

void Terminal::write_folded(const Judgement& judgement) {
    if (folded_failing_ > 0) {
        write_line(Role::bad, signs(style_).fail, plural(folded_failing_, "more case"));
    }
    if (folded_accepted_ > 0) {
        write_line(Role::good, signs(style_).pass, plural(folded_accepted_, "hidden case"));
    }
    const std::size_t not_run = judgement.cases.size() - judgement.cases_run();
    if (not_run > 0 && lines_begun_) {
        write_line(Role::faint, signs(style_).skip, plural(not_run, "case") + " not run");
    }
}

/// The learner's own cases: a group of their own, behind what the verdict is made of.
void Terminal::write_own(const Judgement& judgement) {
    if (judgement.own.empty()) return;
    output_.write(fmt::format("\nYour own {} not count:\n\n",
                              judgement.own.size() == 1 ? "case, which does" : "cases, which do"));
    lines_begun_ = true;
    for (const CaseJudgement& one : judgement.own) {
        const std::string title = sanitise(one.title, Whitespace::line, !style_.unicode);
        if (one.accepted()) {
            write_line(Role::good, signs(style_).pass, title);
        } else if (one.verdict) {
            write_line(Role::bad, signs(style_).fail,
                       title + ": " + paint(style_, Role::bad, exercise::name_of(*one.verdict)));
        }
    }
    const bool accepted = judgement.verdict == Verdict::accepted;
    for (const CaseJudgement& one : judgement.own) {
        if (!one.failed()) continue;
        // Beside a failure of the kata's own cases it would only be one more.
        if (accepted || detail_ == Detail::verbose) write_block(failure(style_, one, detail_));
        if (detail_ == Detail::brief) break;
    }
}

void Terminal::write_block(const std::string& block) {
    if (!block.empty()) output_.write("\n" + block);
}

void Terminal::judging_finished(const Judgement& judgement) {
    write_folded(judgement);
    for (const CaseJudgement& one : judgement.cases) {
        if (!one.failed()) continue;
        if (one.verdict == Verdict::invalid_submission) break;
        write_block(failure(style_, one, detail_));
        if (detail_ == Detail::brief) break;
    }
    write_own(judgement);
    write_block(isolation_warning(style_, judgement));
    write_block(summary(style_, judgement, detail_, advice_));
    output_.flush();
}

}  // namespace kata::report
