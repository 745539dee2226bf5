#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "runner/judge/score.h"
#include "runner/report/graded.h"

namespace kata::batch {

/// How points become a score.
struct Grading {
    judge::Scoring scoring = judge::Scoring::cases;
    std::map<std::string, int> weights;  ///< by slug: what the exercise is worth; else its points
};

/// A part of the submissions: those whose id falls to `index` of `count`.
struct Shard {
    std::size_t index = 1;  ///< from 1
    std::size_t count = 1;
};

/// Which shard grades a submission. Depends on nothing but its id and the count.
bool falls_to(const Shard& shard, std::string_view id);

/// The first record of a run.
struct RunHead {
    std::string kata;
    std::string python;
    std::string started;
    Shard shard;
    std::string plan;          ///< a digest of what the submissions of all shards are
    std::size_t expected = 0;  ///< submissions of this shard
};

std::string run_line(const RunHead& head);
std::string not_graded_line(const report::NotGraded& one);
std::string withdrawn_line(std::string_view id);  ///< what was graded is no longer there

/// What stands in results files: an index in memory, the results themselves on disk.
class Results {
  public:
    /// Reads the index. One sentence where a file cannot be read or is no results file. A torn last
    /// line is passed over, and so is a damaged one.
    static std::variant<Results, std::string> read(const std::vector<std::string>& paths,
                                                   const Grading& grading);

    const std::vector<RunHead>& heads() const { return heads_; }  ///< one for each file
    const report::Gradebook& gradebook() const { return book_; }
    std::size_t damaged_lines() const { return damaged_; }

    struct Entry {
        std::size_t file;
        std::uint64_t offset;
        std::uint64_t length;
        std::string id;
        std::string key;
        std::string name;
        report::Row row;
    };
    const std::vector<Entry>& entries() const { return entries_; }  ///< as the gradebook's rows

    /// The line of one result, and what it says, with its score.
    std::string line(std::size_t index) const;
    report::Graded graded(std::size_t index) const;

  private:
    struct Reading;
    void index_file(std::size_t file, Reading& reading);
    void order();

    std::vector<std::string> paths_;
    Grading grading_;
    std::vector<RunHead> heads_;
    report::Gradebook book_;
    std::vector<Entry> entries_;
    std::size_t damaged_ = 0;
};

}  // namespace kata::batch
