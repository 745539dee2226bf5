#include "runner/learner/coach.h"

#include <algorithm>

#include "runner/judge/misconception.h"
#include "runner/learner/own_cases.h"

namespace kata::learner {

namespace {

using exercise::Exercise;
using judge::Judgement;
using judge::Verdict;

/// How much of the wrong solutions' judging a learner is made to wait for, once for each state of
/// the exercise. Counted, not measured: the same on a busy machine. 1,000 take one or two seconds.
constexpr std::size_t patience = 1000;

bool was_judged(const Judgement& judgement) {
    switch (judgement.verdict) {
        case Verdict::invalid_submission:
        case Verdict::skipped:
        case Verdict::internal_error:
            return false;
        default:
            return judgement.cases_run() > 0;
    }
}

bool has_hints(const Exercise& exercise) {
    return std::any_of(exercise.wrong.begin(), exercise.wrong.end(),
                       [](const exercise::WrongSolution& one) { return !one.hint.empty(); });
}

/// About how many processes a case takes.
std::size_t weight(const exercise::Case& one) {
    if (one.growth) return 100;
    return one.random ? 5 : 1;
}

bool are_judged_soon(const Exercise& exercise) {
    std::size_t runs = 0;
    for (const exercise::Case& one : exercise.cases) runs += weight(one);
    const auto judged =
        std::count_if(exercise.wrong.begin(), exercise.wrong.end(), judge::has_profile);
    return runs * static_cast<std::size_t>(judged) <= patience;
}

}  // namespace

Coach::Coach(judge::Observer& report, judge::WarmJudge& judge,
             std::shared_ptr<const Exercise> exercise, const judge::Submission& submission,
             bool patient)
    : report_(report),
      judge_(judge),
      exercise_(std::move(exercise)),
      submission_(submission),
      patient_(patient) {}

void Coach::judging_started(const judge::Subject& subject) {
    report_.judging_started(subject);
}

void Coach::case_judged(const judge::CaseJudgement& one) {
    report_.case_judged(one);
}

void Coach::judging_finished(const Judgement& judgement) {
    if (!was_judged(judgement)) return report_.judging_finished(judgement);
    Judgement told = judgement;
    judge_own_cases(told);
    if (told.verdict != Verdict::accepted) find_misconception(told);
    report_.judging_finished(told);
}

void Coach::judge_own_cases(Judgement& told) {
    std::vector<exercise::Case> cases = own_cases(*exercise_);
    if (cases.empty()) return;
    const auto own = std::make_shared<const Exercise>(with_cases(*exercise_, std::move(cases)));
    judge::Observer nobody;
    auto outcome = judge_.judge(own, submission_, told.subject, nobody);
    // A case that is no Python any more is the learner's to mend, and no reason to stop.
    if (auto* judged = std::get_if<Judgement>(&outcome)) told.own = std::move(judged->cases);
}

void Coach::find_misconception(Judgement& told) {
    if (!has_hints(*exercise_)) return;
    const bool soon =
        patient_ || are_judged_soon(*exercise_) || judge::are_profiles_known(judge_, *exercise_);
    if (!soon) return;
    const auto wrong = judge::profiles_of_wrong(judge_, exercise_);
    const auto same = judge::same_mistake(judge::profile_of(told), wrong);
    if (same && *same < exercise_->wrong.size()) told.misconception = exercise_->wrong[*same].hint;
}

}  // namespace kata::learner
