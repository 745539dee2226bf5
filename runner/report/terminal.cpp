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

std::string usage_note(const CaseJudgement& one) {
    return fmt::format("  {}, {}", judge::duration(one.usage.wall),
                       judge::memory(one.usage.peak_memory));
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
    write_case(one, detail_ == Detail::verbose ? usage_note(one) : "");
    output_.flush();
}

/// A case's title, with its verdict unless that is good, and a note behind it.
void Terminal::write_case(const CaseJudgement& one, const std::string& note) {
    std::vector<Piece> text = {{sanitise(one.title, Whitespace::line, !style_.unicode)}};
    if (!one.accepted()) {
        text.push_back({": "});
        text.push_back({std::string(exercise::name_of(*one.verdict)), Role::bad});
    }
    text.push_back({note, Role::faint});
    if (one.accepted()) {
        write_line(Role::good, signs(style_).pass, text);
    } else {
        write_line(Role::bad, signs(style_).fail, text);
    }
}

void Terminal::write_line(Role role, std::string_view sign, const std::vector<Piece>& text) {
    if (!lines_begun_) output_.write("\n");
    lines_begun_ = true;
    output_.write("  " + paint(style_, role, sign) + " " +
                  lines_of(style_, text, display_width(sign) + 3));
}

void Terminal::write_folded(const Judgement& judgement) {
    if (folded_failing_ > 0) {
        write_line(Role::bad, signs(style_).fail, {{plural(folded_failing_, "more case")}});
    }
    if (folded_accepted_ > 0) {
        write_line(Role::good, signs(style_).pass, {{plural(folded_accepted_, "hidden case")}});
    }
    const std::size_t not_run = judgement.cases.size() - judgement.cases_run();
    if (not_run > 0 && lines_begun_) {
        write_line(Role::faint, signs(style_).skip, {{plural(not_run, "case") + " not run"}});
    }
}

/// The learner's own cases: a group of their own, behind what the verdict is made of.
void Terminal::write_own(const Judgement& judgement) {
    if (judgement.own.empty()) return;
    output_.write(judgement.own.size() == 1 ? "\nYour own case, which does not count:\n\n"
                                            : "\nYour own cases, which do not count:\n\n");
    lines_begun_ = true;
    for (const CaseJudgement& one : judgement.own) {
        if (one.verdict) write_case(one, "");
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
