#pragma once

#include <memory>

#include "runner/exercise/exercise.h"
#include "runner/judge/judgement.h"
#include "runner/judge/submission.h"
#include "runner/judge/warm_judge.h"

namespace kata::learner {

/// Stands between the judge and a report for a learner: before the end is told, it judges the
/// learner's own cases, and looks whether a submission that failed makes a mistake that the
/// exercise knows. The verdict is not touched.
class Coach : public judge::Observer {
  public:
    /// All must outlive it. `patient`: the exercise's wrong solutions are judged however long that
    /// takes; else only where it is known to be short, or was done before.
    Coach(judge::Observer& report, judge::WarmJudge& judge,
          std::shared_ptr<const exercise::Exercise> exercise, const judge::Submission& submission,
          bool patient);

    void judging_started(const judge::Subject& subject) override;
    void case_judged(const judge::CaseJudgement& one) override;
    void judging_finished(const judge::Judgement& judgement) override;
    bool has_enough() const override { return report_.has_enough(); }

  private:
    void judge_own_cases(judge::Judgement& told);
    void find_misconception(judge::Judgement& told);

    judge::Observer& report_;
    judge::WarmJudge& judge_;
    std::shared_ptr<const exercise::Exercise> exercise_;
    const judge::Submission& submission_;
    bool patient_;
};

}  // namespace kata::learner
