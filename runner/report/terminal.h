#pragma once

#include <cstddef>
#include <string>

#include "runner/judge/judgement.h"
#include "runner/report/failure.h"
#include "runner/report/output.h"
#include "runner/report/pieces.h"
#include "runner/report/style.h"
#include "runner/report/summary.h"

namespace kata::report {

/// The report for people: a line for each case as it is judged, what went wrong, a summary.
///
/// In brief, hidden cases that are accepted share one line, and so do failing ones past the first
/// few; the first failing case is told in full.
class Terminal : public judge::Observer {
  public:
    /// `output` must outlive the report.
    Terminal(Output& output, Style style, Detail detail, Advice advice = Advice::commands);

    void judging_started(const judge::Subject& subject) override;
    void case_judged(const judge::CaseJudgement& one) override;
    void judging_finished(const judge::Judgement& judgement) override;

  private:
    bool folds(const judge::CaseJudgement& one);
    void write_case(const judge::CaseJudgement& one, const std::string& note);
    void write_line(Role role, std::string_view sign, const std::vector<Piece>& text);
    void write_own(const judge::Judgement& judgement);
    void write_folded(const judge::Judgement& judgement);
    void write_block(const std::string& block);

    Output& output_;
    Style style_;
    Detail detail_;
    Advice advice_;
    bool lines_begun_ = false;
    std::size_t failing_lines_ = 0;
    std::size_t folded_accepted_ = 0;  ///< cases that share one line at the end
    std::size_t folded_failing_ = 0;
};

}  // namespace kata::report
