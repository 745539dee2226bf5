#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runner/learner/database.h"
#include "runner/learner/review.h"

namespace kata::learner {

/// Which kata is meant. Progress belongs to the id; the slug is kept for people to read.
struct KataName {
    std::string id;
    std::string slug;

    bool operator==(const KataName&) const = default;
};

/// One judged submission.
struct Attempt {
    Milliseconds at = 0;
    std::string verdict;  ///< its code: "AC", "WA"
    int passed = 0;
    int cases = 0;
    std::optional<double>
        growth;  ///< by which the cost rises when the input doubles, if that was measured

    bool accepted() const { return verdict == "AC"; }
};

/// What is known of one learner and one kata.
struct KataProgress {
    KataName name;
    std::string folder;  ///< where its files lie, relative to the workspace; empty: nowhere yet
    Milliseconds started = 0;
    Milliseconds touched = 0;  ///< when something last happened
    Milliseconds active = 0;   ///< time spent: pauses of more than ten minutes count as ten
    std::optional<Milliseconds> solved;         ///< when it was accepted for the first time
    std::optional<Milliseconds> time_to_solve;  ///< `active` at that moment
    int hints = 0;                              ///< that were read, the first ones
    bool spoiled = false;                       ///< the solution was looked at before it was solved
    Review review;
    std::optional<Milliseconds> reviewing;  ///< since when it is being solved once more
    int review_hints = 0;                   ///< read since then
    int attempts = 0;
    int failed = 0;            ///< attempts before the first that was accepted
    std::string last_verdict;  ///< code; empty without an attempt
    std::optional<double> best_growth;

    bool operator==(const KataProgress&) const = default;
};

/// By id.
using AllProgress = std::map<std::string, KataProgress>;

/// What happened on one day of the local calendar.
struct Day {
    std::string date;  ///< "2026-11-27"
    int attempts = 0;
    int solved = 0;  ///< katas that were accepted for the first time
};

/// What of a kata another database knew and this one did not.
struct Merged {
    bool anything = false;
    std::size_t attempts = 0;
};

/// A learner's progress, kept in a database. Any number of processes may use it at once; every
/// change is whole or absent, whatever happens to the process. Everything throws DatabaseError.
class Progress {
  public:
    /// Makes the database where there is none. `patience`: how long to wait for another process.
    explicit Progress(const std::filesystem::path& file,
                      std::chrono::milliseconds patience = std::chrono::seconds(5));

    AllProgress all();
    std::optional<KataProgress> of(const std::string& id);

    /// A learner turns to a kata, whose files lie in `folder` of the workspace.
    void begin(const KataName& kata, std::string_view folder, Milliseconds now);
    void record(const KataName& kata, const Attempt& attempt);
    /// The first `count` hints have been read.
    void read_hints(const KataName& kata, int count, Milliseconds now);
    void saw_solution(const KataName& kata, Milliseconds now);
    void begin_review(const KataName& kata, Milliseconds now);

    /// The kata that was begun last, by its id; empty if there is none.
    std::string current();
    /// The workspace that was used last; empty if there is none.
    std::string workspace();
    void set_workspace(const std::string& folder);

    /// The last days, the present one included and last, also those on which nothing happened.
    std::vector<Day> days(int count, Milliseconds now);

    std::vector<Attempt> attempts_of(const std::string& id);

    /// Adds what another database knew. What is here already is not counted twice.
    Merged merge(const KataProgress& kata, const std::vector<Attempt>& attempts);

    /// Everything that `change` does is one change.
    template <typename Change>
    void together(Change change) {
        Transaction transaction(database_);
        change();
        transaction.commit();
    }

  private:
    void touch(const KataName& kata, Milliseconds now);
    void insert(const std::string& id, const Attempt& attempt);
    void accepted(const KataName& kata, Milliseconds now);
    std::string setting(std::string_view name);
    void set(std::string_view name, std::string_view value);

    Database database_;
};

/// Where progress is kept: kata/progress.db below $XDG_STATE_HOME, else ~/.local/state; empty
/// without a home.
std::filesystem::path progress_file();

Milliseconds now_ms();

}  // namespace kata::learner
