#include "runner/batch/warm_submission_judge.h"

#include "runner/judge/warm_judge.h"

namespace kata::batch {

namespace {

class WarmSubmissionJudge : public SubmissionJudge {
  public:
    WarmSubmissionJudge(const harness::Interpreter& interpreter, const sandbox::Policy& policy)
        : judge_(interpreter, policy, judge::Imports::by_each) {}

    judge::Subject subject_of(const exercise::Exercise& exercise,
                              const judge::Submission& submission) override {
        return judge_.subject_of(exercise, submission);
    }

    std::variant<judge::Judgement, judge::InvalidExercise> judge_one(
        const std::shared_ptr<const exercise::Exercise>& exercise,
        const judge::Submission& submission, const judge::Subject& subject) override {
        return judge_.judge(exercise, submission, subject, nobody_);
    }

  private:
    judge::WarmJudge judge_;
    judge::Observer nobody_;
};

}  // namespace

std::unique_ptr<SubmissionJudge> warm_submission_judge(const harness::Interpreter& interpreter,
                                                       const sandbox::Policy& policy) {
    return std::make_unique<WarmSubmissionJudge>(interpreter, policy);
}

}  // namespace kata::batch
