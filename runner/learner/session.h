#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "runner/judge/judgement.h"
#include "runner/learner/desk.h"
#include "runner/learner/file_watch.h"
#include "runner/learner/live_judge.h"

namespace kata::learner {

/// What is known of the judging of the present kata's file, as far as it has come.
struct Results {
    bool running = false;
    std::vector<judge::CaseJudgement> cases;
    std::optional<judge::Judgement> judgement;
    std::string problem;  ///< why there is no judgement; may have several lines
};

/// One kata of many that are judged one after another.
struct Rerun {
    std::string id;
    std::string slug;
    std::optional<judge::Verdict> verdict;
    std::string problem;
};

/// A learner at work, whatever shows it: the present kata, its judging, and everything that a key
/// does. Never throws for what happens to files or progress: `note` says it.
class Session {
  public:
    /// All outlive it.
    Session(Desk& desk, LiveJudge& judge, Workspace workspace);

    /// Turns to the present kata, or the first one. False if there is none.
    bool begin();
    /// Turns to a kata.
    void open(const exercise::Heading& heading);
    void next();
    void previous();
    void review();

    bool is_open() const { return exercise_ != nullptr; }
    const exercise::Exercise& exercise() const { return *exercise_; }
    const std::vector<std::filesystem::path>& files() const { return begun_.files; }
    const Results& results() const { return results_; }
    bool is_solved() const { return progress_.solved.has_value(); }
    const std::vector<Rerun>& reruns() const { return reruns_; }

    /// The last thing worth a line, such as what a key did.
    const std::string& note() const { return note_; }
    void say(std::string note) { note_ = std::move(note); }

    /// Judges the file as it is now.
    void rerun();
    /// Judges all katas that were begun, one after another.
    void rerun_all();

    /// Hints read so far, one more of them if there is one.
    int hint();
    int hints_read() const { return std::min(progress_.hints, hint_count()); }
    int hint_count() const { return static_cast<int>(exercise_->hints.size()); }
    void saw_solution();

    void reset();
    void undo();

    /// Descriptors that say when `look` and `hear` have something to do, and how long to wait for
    /// them at most.
    int saves() const { return watch_ ? watch_->descriptor() : -1; }
    int tidings() const { return judge_.descriptor(); }
    std::chrono::milliseconds patience() const;

    /// Judges anew if the file was saved. Returns whether it was.
    bool look();
    /// Takes in what the judge told. Returns whether it told anything.
    bool hear();

    Desk& desk() { return desk_; }

  private:
    template <typename Action>
    void attempt(Action action);
    void open(SharedExercise exercise, Begun begun);
    SharedExercise load(const exercise::Heading& heading);
    void take(const JudgingEvent& event);
    void finish(const judge::Judgement& judgement);
    void rerun_next();

    Desk& desk_;
    LiveJudge& judge_;
    Workspace workspace_;
    SharedExercise exercise_;
    Begun begun_;
    KataProgress progress_;
    std::optional<FileWatch> watch_;
    Results results_;
    std::uint64_t ticket_ = 0;
    std::vector<Rerun> reruns_;
    std::uint64_t rerun_ticket_ = 0;
    std::string note_;
    bool unedited_ = false;  ///< what is being judged is the starter, unchanged
};

}  // namespace kata::learner
