#include "runner/judge/warm_judge.h"

#include <algorithm>
#include <utility>

#include "runner/judge/exercise_check.h"
#include "runner/judge/known_exercises.h"
#include "runner/judge/requirements.h"

namespace kata::judge {

namespace {

using exercise::Exercise;

/// How many exercises stay prepared. Their given values and random inputs take room, and who judges
/// many submissions judges those of one exercise in a row.
constexpr std::size_t most_prepared = 2;

harness::Requirements packages_of(const Exercise& exercise) {
    return {exercise.packages.begin(), exercise.packages.end()};
}

/// Tells of a judging that ended before any case.
Judgement tell(Judgement judgement, Observer& observer) {
    observer.judging_started(judgement.subject);
    observer.judging_finished(judgement);
    return judgement;
}

}  // namespace

WarmJudge::WarmJudge(harness::Interpreter interpreter, sandbox::Policy policy, Imports imports)
    : interpreter_(std::move(interpreter)), policy_(std::move(policy)), imports_(imports) {}

void WarmJudge::warm_up(const harness::Requirements& packages) {
    worker_for(packages);
}

Executor& WarmJudge::executor(const harness::Requirements& packages) {
    return worker_for(packages);
}

WorkerExecutor& WarmJudge::worker_for(const harness::Requirements& packages) {
    std::unique_ptr<WorkerExecutor>& worker = workers_[packages];
    if (worker && !worker->is_broken()) worker->drain();
    if (!worker || worker->is_broken()) {
        worker = std::make_unique<WorkerExecutor>([this, packages](bool imported) {
            return harness::Worker(interpreter_, policy_,
                                   imported ? packages : harness::Requirements());
        });
    }
    return *worker;
}

Subject WarmJudge::subject_of(const Exercise& exercise, const Submission& submission,
                              std::optional<std::uint64_t> seed) const {
    Subject subject;
    subject.slug = exercise.slug;
    subject.id = exercise.id;
    subject.title = exercise.title;
    subject.kind = std::string(exercise::name_of(exercise.kind));
    subject.path = exercise.folder.string();
    for (const SubmittedFile& file : submission) subject.files.push_back(file.path);
    subject.python = interpreter_.version();
    subject.executable = interpreter_.executable;
    subject.required = policy_.isolation;
    subject.hints = exercise.hints.size();
    subject.explained = !exercise.explanation.empty();
    if (exercise.elsewhere) subject.elsewhere = exercise.elsewhere->cases();
    if (has_random(exercise)) subject.seed = seed.value_or(default_seed(exercise));
    return subject;
}

std::variant<std::monostate, InvalidExercise, Ending> WarmJudge::look_at(const Exercise& exercise,
                                                                         Executor& executor) {
    if (is_known_sound(exercise, interpreter_)) return {};
    // A sandbox that does not stand, or a package that is absent: the judging tells of it.
    if (std::holds_alternative<sandbox::SetupError>(executor.await_ready())) return {};
    auto checked = check_exercise(exercise, executor);
    if (auto* ending = std::get_if<Ending>(&checked)) return std::move(*ending);
    auto& faults = std::get<Diagnostics>(checked);
    if (!faults.empty()) return InvalidExercise{std::move(faults)};
    remember_sound(exercise, interpreter_);
    return {};
}

Preparation& WarmJudge::preparation_of(const std::shared_ptr<const Exercise>& exercise,
                                       std::uint64_t seed) {
    const auto found = std::find_if(prepared_.begin(), prepared_.end(), [&](const Prepared& one) {
        return one.exercise == exercise && one.preparation->seed() == seed;
    });
    if (found != prepared_.end()) {
        prepared_.splice(prepared_.begin(), prepared_, found);
    } else {
        prepared_.push_front({exercise, std::make_unique<Preparation>(*exercise, seed)});
        if (prepared_.size() > most_prepared) prepared_.pop_back();
    }
    return *prepared_.front().preparation;
}

std::variant<Judgement, InvalidExercise> WarmJudge::judge(
    const std::shared_ptr<const Exercise>& exercise, const Submission& submission,
    const Subject& subject, Observer& observer) {
    const exercise::Version version{interpreter_.major, interpreter_.minor, interpreter_.micro};
    if (const auto obstacle = unsuited_version(*exercise, version)) {
        return tell(not_judged(*exercise, subject, *obstacle), observer);
    }
    WorkerExecutor& executor = worker_for(packages_of(*exercise));
    Preparation& preparation =
        preparation_of(exercise, subject.seed.value_or(default_seed(*exercise)));
    if (!preparation.is_complete()) {
        auto looked = look_at(*exercise, executor);
        if (auto* invalid = std::get_if<InvalidExercise>(&looked)) return std::move(*invalid);
        if (const auto* ending = std::get_if<Ending>(&looked)) {
            return tell(not_judged(*exercise, subject, {ending->verdict, ending->message, {}}),
                        observer);
        }
    }
    auto outcome = judge::judge(preparation, submission, subject, executor, observer, imports_);
    if (!preparation.is_complete()) prepared_.pop_front();
    return outcome;
}

}  // namespace kata::judge
