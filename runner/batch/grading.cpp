#include "runner/batch/grading.h"

#include <malloc.h>

#include <algorithm>
#include <exception>
#include <mutex>
#include <thread>

#include "runner/batch/line_reader.h"
#include "runner/batch/source_line.h"
#include "runner/exercise/digest.h"
#include "runner/exercise/utf8.h"
#include "runner/judge/redaction.h"
#include "runner/judge/requirements.h"
#include "runner/judge/submission_in_folder.h"
#include "runner/report/record.h"

namespace kata::batch {

namespace {

using judge::Judgement;
using judge::Submission;

/// A sandbox that fails that often will go on failing.
constexpr std::size_t most_failures_in_a_row = 20;

std::variant<Submission, std::string> read_line(const Found& found, const Discovery& discovery,
                                                const exercise::Exercise& exercise,
                                                int standard_input) {
    const LinePlace& place = *found.line;
    const std::string bytes =
        read_at(discovery.line_files[place.source], standard_input, place.offset, place.length);
    const auto read = read_source_line(bytes);
    if (const auto* fault = std::get_if<std::string>(&read)) return *fault;
    return submission_of(std::get<SourceLine>(read), exercise, found.name);
}

/// What stands in the place of a submission that cannot be read.
Judgement unreadable(const exercise::Exercise& exercise, judge::Subject subject,
                     const std::string& why) {
    return judge::not_judged(exercise, std::move(subject),
                             {judge::Verdict::invalid_submission, why, ""});
}

/// Looks at the cases before anything is hidden. Whoever does not have the exercise does not have
/// the key, and cannot try out what a hidden case asks.
std::vector<report::CaseNote> notes_on(const Judgement& judgement,
                                       const exercise::Exercise& exercise,
                                       const std::string& exercise_digest) {
    const std::string key = exercise::Digest().add("behaviour").add(exercise_digest).hex();
    std::vector<report::CaseNote> notes;
    for (const judge::CaseJudgement& one : judgement.cases) {
        const bool known = one.index < exercise.cases.size();
        notes.push_back(
            {known ? exercise.cases[one.index].group : "", judge::behaviour_of(one, key)});
    }
    return notes;
}

/// Memory stays bounded by what is judged at a time, not by what was judged before: one heap for
/// all threads, where each takes what another has freed, and large blocks that go back when they
/// are free, however many there were before.
void keep_memory_low() {
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_MMAP_THRESHOLD, 256 << 10);
    mallopt(M_TRIM_THRESHOLD, 256 << 10);
}

/// The threads' common state.
class Pool {
  public:
    Pool(const Batch& batch, Journal& journal, GradingWatcher& watcher,
         const std::atomic<bool>& stop)
        : batch_(batch), journal_(journal), watcher_(watcher), stop_(stop) {}

    /// One thread's work.
    void work(const JudgeMaker& make_judge) {
        try {
            const auto judge = make_judge();
            const Task* before = nullptr;
            while (const Task* task = next()) {
                // What is free amid the heap goes back as well, once with each exercise.
                if (before != nullptr && before->found->exercise != task->found->exercise) {
                    malloc_trim(0);
                }
                if (!grade_one(*task, *judge)) break;
                before = task;
            }
        } catch (const std::exception& error) {
            const std::lock_guard lock(mutex_);
            outcome_.failure = error.what();
            ended_ = true;
        }
    }

    BatchOutcome finish() {
        if (!journal_.checkpoint()) outcome_.disk_failed = true;
        return std::move(outcome_);
    }

  private:
    const Task* next() {
        if (stop_ || ended_) return nullptr;
        const std::size_t index = next_++;
        return index < batch_.tasks.size() ? &batch_.tasks[index] : nullptr;
    }

    bool grade_one(const Task& task, SubmissionJudge& judge) {
        const Found& found = *task.found;
        const auto& exercise = batch_.exercises.shared(found.exercise);
        auto read =
            read_found(found, batch_.discovery, *exercise, batch_.circumstances.standard_input);
        const auto* fault = std::get_if<std::string>(&read);
        const Submission nothing;
        const Submission& submission = fault != nullptr ? nothing : std::get<Submission>(read);
        report::Submitter submitter{
            task.id,
            key_of(submission, fault != nullptr ? *fault : "",
                   batch_.exercises.digest(found.exercise), batch_.circumstances),
            found.student, found.name};
        if (batch_.known_key(task) == submitter.key) {
            const std::lock_guard lock(mutex_);
            ++outcome_.known;
            watcher_.known();
            return true;
        }
        judge::Subject subject = judge.subject_of(*exercise, submission);
        if (fault != nullptr) {
            return keep(found, submitter, unreadable(*exercise, std::move(subject), *fault));
        }
        auto outcome = judge.judge_one(exercise, submission, subject);
        if (auto* invalid = std::get_if<judge::InvalidExercise>(&outcome)) {
            const std::lock_guard lock(mutex_);
            outcome_.faults = std::move(invalid->diagnostics);
            ended_ = true;
            return false;
        }
        return keep(found, submitter, std::move(std::get<Judgement>(outcome)));
    }

    bool keep(const Found& found, const report::Submitter& submitter, Judgement judgement) {
        const auto notes = notes_on(judgement, batch_.exercises[found.exercise],
                                    batch_.exercises.digest(found.exercise));
        judge::redact(judgement, batch_.circumstances.reveal);
        const std::string line = report::record_line(submitter, judgement, notes);
        const std::lock_guard lock(mutex_);
        const bool failed = judgement.verdict == judge::Verdict::internal_error;
        // A signal for this process can have met the sandbox's processes as well.
        if (failed && stop_) return false;
        if (!journal_.append(line)) {
            outcome_.disk_failed = true;
            ended_ = true;
            return false;
        }
        ++outcome_.judged;
        failures_in_a_row_ = failed ? failures_in_a_row_ + 1 : 0;
        if (failures_in_a_row_ == most_failures_in_a_row) {
            outcome_.failure = judgement.message;
            ended_ = true;
        }
        watcher_.graded(found, judgement);
        return true;
    }

    const Batch& batch_;
    Journal& journal_;
    GradingWatcher& watcher_;
    const std::atomic<bool>& stop_;
    std::atomic<std::size_t> next_ = 0;
    std::atomic<bool> ended_ = false;
    std::mutex mutex_;  ///< of the journal, the watcher and the outcome
    std::size_t failures_in_a_row_ = 0;
    BatchOutcome outcome_;
};

}  // namespace

std::string id_of(const Found& found, const exercise::Exercise& exercise) {
    return exercise::Digest()
        .add(found.student)
        .add(exercise.slug)
        .add(found.name)
        .hex()
        .substr(0, 32);
}

std::string key_of(const Submission& submission, const std::string& fault,
                   const std::string& exercise_digest, const Circumstances& circumstances) {
    exercise::Digest digest;
    digest.add(circumstances.kata).add(circumstances.python).add(circumstances.isolation);
    digest.add(exercise::name_of(circumstances.reveal)).add(exercise_digest).add(fault);
    for (const judge::SubmittedFile& file : submission) digest.add(file.name).add(file.bytes);
    return digest.hex().substr(0, 32);
}

std::variant<Submission, std::string> read_found(const Found& found, const Discovery& discovery,
                                                 const exercise::Exercise& exercise,
                                                 int standard_input) {
    if (!found.fault.empty()) return found.fault;
    if (found.line) return read_line(found, discovery, exercise, standard_input);
    Submission submission;
    for (std::size_t index = 0; index < found.paths.size(); ++index) {
        const std::string& path = found.paths[index];
        const std::string shown = found.root.empty() ? path : found.root + "/" + path;
        auto read = found.root.empty() ? judge::read_submitted_itself(path, exercise.submit[index])
                                       : judge::read_submitted_below(found.root, path,
                                                                     exercise.submit[index], shown);
        if (auto* error = std::get_if<judge::SubmissionError>(&read)) {
            return exercise::escape_bytes(error->message);
        }
        submission.push_back(std::move(std::get<judge::SubmittedFile>(read)));
        submission.back().path = exercise::escape_bytes(submission.back().path);
    }
    return submission;
}

BatchOutcome grade(const Batch& batch, std::size_t jobs, const JudgeMaker& make_judge,
                   Journal& journal, GradingWatcher& watcher, const std::atomic<bool>& stop) {
    keep_memory_low();
    Pool pool(batch, journal, watcher, stop);
    std::vector<std::thread> threads;
    for (std::size_t index = 0; index < std::min(jobs, batch.tasks.size()); ++index) {
        threads.emplace_back([&] { pool.work(make_judge); });
    }
    for (std::thread& thread : threads) thread.join();
    return pool.finish();
}

}  // namespace kata::batch
