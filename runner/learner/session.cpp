#include "runner/learner/session.h"

#include <algorithm>

#include <fmt/format.h>

#include "runner/exercise/loader.h"
#include "runner/learner/recording.h"

namespace kata::learner {

using exercise::Heading;

namespace {

std::variant<judge::Submission, judge::SubmissionError> read_files(
    const exercise::Exercise& exercise, const std::vector<std::filesystem::path>& files) {
    judge::Submission submission;
    for (std::size_t at = 0; at < files.size(); ++at) {
        auto read = judge::read_submitted(files[at].string(), exercise.submit[at]);
        if (auto* error = std::get_if<judge::SubmissionError>(&read)) return std::move(*error);
        submission.push_back(std::move(std::get<judge::SubmittedFile>(read)));
    }
    return submission;
}

}  // namespace

Session::Session(Desk& desk, LiveJudge& judge, Workspace workspace)
    : desk_(desk), judge_(judge), workspace_(std::move(workspace)) {}

template <typename Action>
void Session::attempt(Action action) {
    try {
        action();
        if (!desk_.trouble().empty()) note_ = "Progress is not kept: " + desk_.trouble();
    } catch (const WorkspaceError& error) {
        note_ = error.what();
    }
}

bool Session::begin() {
    const Heading* heading = desk_.present();
    if (heading == nullptr) heading = choose_next(desk_.katas(), desk_.all(), {}, now_ms());
    if (heading == nullptr && !desk_.katas().empty()) heading = &desk_.katas().front();
    if (heading != nullptr) open(*heading);
    return is_open();
}

SharedExercise Session::load(const Heading& heading) {
    auto loaded = exercise::load(heading.folder);
    if (const auto* problems = std::get_if<std::vector<exercise::Diagnostic>>(&loaded)) {
        note_ = fmt::format("{} cannot be used: {}:{}: {}", heading.slug, problems->at(0).file,
                            problems->at(0).line, problems->at(0).message);
        return nullptr;
    }
    return std::make_shared<const exercise::Exercise>(
        std::move(std::get<exercise::Exercise>(loaded)));
}

void Session::open(const Heading& heading) {
    attempt([&] {
        if (auto exercise = load(heading)) {
            Begun begun = desk_.begin(workspace_, *exercise);
            open(std::move(exercise), std::move(begun));
        }
    });
}

void Session::open(SharedExercise exercise, Begun begun) {
    exercise_ = std::move(exercise);
    begun_ = std::move(begun);
    progress_ = desk_.of(*exercise_);
    watch_.emplace(begun_.files);
    results_ = {};
    note_.clear();
    // A starter that was just written is known to fail.
    if (!begun_.written) rerun();
}

void Session::next() {
    const Heading* heading =
        choose_next(desk_.katas(), desk_.all(), {{}, false, exercise_->id}, now_ms());
    if (heading != nullptr) return open(*heading);
    note_ = is_solved() ? "Every kata is solved." : "Every other kata is solved.";
}

void Session::previous() {
    const auto& katas = desk_.katas();
    const auto present = std::find_if(katas.begin(), katas.end(), [&](const Heading& heading) {
        return heading.id == exercise_->id;
    });
    if (present == katas.begin() || present == katas.end()) {
        note_ = "This is the first kata.";
        return;
    }
    open(*(present - 1));
}

void Session::review() {
    const Heading* heading = choose_review(desk_.katas(), desk_.all(), now_ms());
    if (heading == nullptr) {
        note_ = "Nothing is due for review.";
        return;
    }
    attempt([&] {
        if (auto exercise = load(*heading)) {
            Begun begun = desk_.begin_review(workspace_, *exercise);
            open(std::move(exercise), std::move(begun));
            note_ = "Once more, from the start. Your solution is kept.";
        }
    });
}

void Session::rerun() {
    reruns_.clear();
    auto read = read_files(*exercise_, begun_.files);
    results_ = {};
    if (const auto* error = std::get_if<judge::SubmissionError>(&read)) {
        results_.problem = error->message;
        return;
    }
    results_.running = true;
    unedited_ = is_starter(*exercise_, std::get<judge::Submission>(read));
    ticket_ = judge_.judge(exercise_, std::move(std::get<judge::Submission>(read)));
}

void Session::rerun_all() {
    reruns_.clear();
    for (const auto& [id, kata] : desk_.all()) {
        if (!kata.folder.empty() && desk_.find(id) != nullptr) {
            reruns_.push_back({id, desk_.find(id)->slug, std::nullopt, {}});
        }
    }
    std::sort(reruns_.begin(), reruns_.end(),
              [](const Rerun& a, const Rerun& b) { return a.slug < b.slug; });
    rerun_next();
}

/// Files that cannot be read, and katas that cannot, are passed over with a word.
void Session::rerun_next() {
    for (Rerun& one : reruns_) {
        if (one.verdict || !one.problem.empty()) continue;
        const auto exercise = load(*desk_.find(one.id));
        if (!exercise) {
            one.problem = "the kata cannot be read";
            continue;
        }
        const auto folder = desk_.folder_of(workspace_, *exercise);
        auto read = read_files(*exercise, files_in(folder, *exercise));
        if (const auto* error = std::get_if<judge::SubmissionError>(&read)) {
            one.problem = error->message;
            continue;
        }
        rerun_ticket_ = judge_.judge(exercise, std::move(std::get<judge::Submission>(read)));
        return;
    }
}

int Session::hint() {
    const int count = std::min(hints_read() + 1, hint_count());
    attempt([&] {
        desk_.with_progress(
            [&](Progress& kept) { kept.read_hints(name_of(*exercise_), count, now_ms()); });
    });
    progress_.hints = std::max(progress_.hints, count);
    return count;
}

void Session::saw_solution() {
    attempt([&] {
        desk_.with_progress(
            [&](Progress& kept) { kept.saw_solution(name_of(*exercise_), now_ms()); });
    });
}

void Session::reset() {
    attempt([&] {
        const auto done = learner::reset(workspace_, begun_.folder, *exercise_);
        note_ = done == Reset::done      ? "Begun anew. What you wrote is kept: u brings it back."
                : done == Reset::written ? "Begun anew. Nothing of yours was there."
                                         : "It is as it was at the start.";
    });
    look();
}

void Session::undo() {
    attempt([&] {
        const auto done = undo_reset(workspace_, begun_.folder, *exercise_);
        note_ = done == Reset::done      ? "Your file is back. u takes that back."
                : done == Reset::written ? "Your file is back."
                                         : "There is nothing to bring back.";
    });
    look();
}

std::chrono::milliseconds Session::patience() const {
    return watch_ ? watch_->patience() : std::chrono::milliseconds(500);
}

bool Session::look() {
    if (!watch_ || !watch_->changed()) return false;
    rerun();
    return true;
}

bool Session::hear() {
    const auto events = judge_.take();
    for (const JudgingEvent& event : events) take(event);
    return !events.empty();
}

void Session::take(const JudgingEvent& event) {
    if (!reruns_.empty() && event.ticket == rerun_ticket_) {
        const auto one = std::find_if(reruns_.begin(), reruns_.end(), [](const Rerun& rerun) {
            return !rerun.verdict && rerun.problem.empty();
        });
        if (one == reruns_.end()) return;
        if (const auto* judgement = std::get_if<judge::Judgement>(&event.content)) {
            one->verdict = judgement->verdict;
        } else if (std::holds_alternative<std::vector<exercise::Diagnostic>>(event.content) ||
                   std::holds_alternative<std::string>(event.content)) {
            one->problem = "could not be judged";
        } else {
            return;
        }
        return rerun_next();
    }
    if (event.ticket != ticket_) return;
    if (const auto* one = std::get_if<judge::CaseJudgement>(&event.content)) {
        results_.cases.push_back(*one);
    } else if (const auto* judgement = std::get_if<judge::Judgement>(&event.content)) {
        finish(*judgement);
    } else if (const auto* faults =
                   std::get_if<std::vector<exercise::Diagnostic>>(&event.content)) {
        results_.running = false;
        results_.problem =
            "The kata itself is at fault, not your file:\n" + exercise::render(*faults, false);
    } else if (const auto* problem = std::get_if<std::string>(&event.content)) {
        results_.running = false;
        results_.problem = "The judge failed: " + *problem;
    }
}

void Session::finish(const judge::Judgement& judgement) {
    results_.running = false;
    results_.judgement = judgement;
    const auto recorded = attempt_of(judgement, now_ms());
    if (!recorded || unedited_) return;
    attempt([&] {
        desk_.with_progress([&](Progress& kept) { kept.record(name_of(*exercise_), *recorded); });
    });
    const int hints = progress_.hints;
    const bool solved = is_solved();
    progress_ = desk_.of(*exercise_);
    progress_.hints = std::max(progress_.hints, hints);
    if ((solved || recorded->accepted()) && !progress_.solved) progress_.solved = recorded->at;
}

}  // namespace kata::learner
