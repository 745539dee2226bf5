#pragma once

#include <cstddef>

#include "runner/judge/judgement.h"
#include "runner/report/failure.h"
#include "runner/report/output.h"
#include "runner/report/style.h"

namespace kata::report {

/// The report for people: a line for each case as it is judged, what went wrong, a summary.
class Terminal : public judge::Observer {
  public:
    /// `output` must outlive the report.
    Terminal(Output& output, Style style, Detail detail);

    void judging_started(const judge::Subject& subject) override;
    void case_judged(const judge::CaseJudgement& one) override;
    void judging_finished(const judge::Judgement& judgement) override;

  private:
    void write_folded();
    void write_failures(const judge::Judgement& judgement);
    void write_summary(const judge::Judgement& judgement);
    void write_next_step(const judge::Judgement& judgement);

    Output& output_;
    Style style_;
    Detail detail_;
    std::size_t folded_ = 0;   ///< accepted hidden cases that stand for one line
    std::size_t not_run_ = 0;  ///< cases that were not run
};

}  // namespace kata::report
