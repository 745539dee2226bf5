#include "runner/learner/recording.h"

#include <algorithm>

#include "runner/exercise/read_file.h"
#include "runner/learner/workspace.h"

namespace kata::learner {

namespace {

using judge::Verdict;

/// A run does not wait long for another that writes: the report is out, and the prompt should be.
constexpr std::chrono::milliseconds patience{500};

/// By which the time of the steepest case rises when its input doubles.
std::optional<double> growth_of(const judge::Judgement& judgement) {
    std::optional<double> steepest;
    for (const judge::CaseJudgement& one : judgement.cases) {
        for (const judge::GrowthRun& run : one.growth) {
            if (run.unit != "bytes") steepest = std::max(steepest.value_or(0), run.factor);
        }
    }
    return steepest;
}

}  // namespace

std::optional<Attempt> attempt_of(const judge::Judgement& judgement, Milliseconds now) {
    if (judgement.verdict == Verdict::internal_error || judgement.verdict == Verdict::skipped) {
        return std::nullopt;
    }
    Attempt attempt;
    attempt.at = now;
    attempt.verdict = std::string(exercise::code_of(judgement.verdict));
    attempt.passed = static_cast<int>(judgement.accepted_cases());
    attempt.cases = static_cast<int>(judgement.cases.size());
    attempt.growth = growth_of(judgement);
    return attempt;
}

bool is_starter(const exercise::Exercise& exercise, const judge::Submission& submission) {
    const auto same = [&](const judge::SubmittedFile& file) {
        const auto starter =
            std::find_if(exercise.starter.begin(), exercise.starter.end(),
                         [&](const exercise::SourceFile& one) { return one.name == file.name; });
        if (starter == exercise.starter.end()) return false;
        const auto bytes = exercise::read_file(starter->path, judge::largest_submission);
        const auto* text = std::get_if<std::string>(&bytes);
        return text != nullptr && *text == file.bytes;
    };
    return !submission.empty() && std::all_of(submission.begin(), submission.end(), same);
}

std::string record_judgement(const exercise::Exercise& exercise,
                             const judge::Submission& submission, const judge::Judgement& judgement,
                             const std::vector<std::string>& files) {
    if (is_starter(exercise, submission)) return {};
    const auto attempt = attempt_of(judgement, now_ms());
    const bool own = !files.empty() && files[0] != "-" && workspace_around(files[0]);
    if (!attempt || !own) return {};
    try {
        Progress progress(progress_file(), patience);
        progress.record({judgement.subject.id, judgement.subject.slug}, *attempt);
    } catch (const DatabaseError& error) {
        return error.what();
    }
    return {};
}

}  // namespace kata::learner
