#include "runner/learner/rating.h"

#include "runner/judge/misconception.h"
#include "runner/learner/own_cases.h"

namespace kata::learner {

namespace {

/// One that is invalid, for a forbidden name as a rule, fails whatever it is asked.
bool says_something(judge::Verdict verdict) {
    return verdict != judge::Verdict::internal_error &&
           verdict != judge::Verdict::invalid_submission && verdict != judge::Verdict::skipped;
}

}  // namespace

Rating rate(judge::WarmJudge& judge, const exercise::Exercise& exercise,
            const std::vector<exercise::Prompt>& prompts) {
    exercise::Case single;
    single.title = "a question";
    single.action = exercise::Session{prompts, {}};
    const auto asked =
        std::make_shared<const exercise::Exercise>(with_cases(exercise, {std::move(single)}));
    Rating rating;
    judge::Observer nobody;
    for (const exercise::WrongSolution& wrong : exercise.wrong) {
        const auto submission = judge::as_submission(wrong.files);
        if (!submission) continue;
        const auto outcome =
            judge.judge(asked, *submission, judge.subject_of(*asked, *submission), nobody);
        const auto* judgement = std::get_if<judge::Judgement>(&outcome);
        if (judgement == nullptr || !says_something(judgement->verdict)) continue;
        ++rating.tried;
        if (judgement->verdict != judge::Verdict::accepted) ++rating.caught;
    }
    return rating;
}

}  // namespace kata::learner
