#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "runner/batch/exercise_set.h"
#include "runner/batch/file_identity.h"
#include "runner/batch/layout.h"
#include "runner/report/graded.h"

namespace kata::batch {

/// Where a line of a JSON Lines file stands.
struct LinePlace {
    std::size_t source = 0;    ///< of Discovery::line_files
    std::uint64_t offset = 0;  ///< bytes
    std::uint64_t length = 0;  ///< bytes, without the newline
};

/// One submission that was found. What it holds is read when it is graded.
struct Found {
    std::string student;   ///< empty: nobody is named
    std::size_t exercise;  ///< of the ExerciseSet
    std::string name;      ///< what reports call it: the path of its first file, "all.jsonl:12"
    std::string root;      ///< the folder that it was found below; empty: a path that was named
    std::vector<std::string> paths;  ///< below the root, one for each name of the exercise's
                                     ///< `submit`, in order
    std::optional<LinePlace> line;   ///< in place of paths
    std::string fault;               ///< why it cannot be graded, or empty
};

struct Discovery {
    std::vector<Found> submissions;  ///< by student, exercise, name
    std::vector<report::NotGraded> unmatched;
    std::vector<std::string> line_files;  ///< paths of JSON Lines files; "-" is standard input
    std::size_t left_out = 0;             ///< things without a match beyond the first 10,000
    std::vector<report::NotGraded> unreadable;  ///< paths that were named and cannot be read
    std::vector<std::string> overwritten;       ///< submissions that are to be written over
    std::size_t own_files = 0;                  ///< results and reports that were passed over
};

struct DiscoveryOptions {
    std::vector<std::string> paths;  ///< files, folders, JSON Lines files; "-" for such on stdin
    std::optional<Layout> layout;    ///< below each folder; none: the usual ones are tried
    std::optional<std::size_t> exercise;  ///< all of it is for this one
    std::string student;                  ///< all of it is this one's; empty: as it lies
    int standard_input = 0;               ///< the descriptor that "-" reads, which can be sought in
    std::set<FileIdentity> written;       ///< files that are to be written: none is a submission
};

/// Finds the submissions. Follows no symbolic link below a path; reads no submission but the lines
/// of JSON Lines files, one at a time. A file or line is one submission, however often it is found.
/// Where a named path is absent, nothing is looked for.
Discovery discover(const DiscoveryOptions& options, const ExerciseSet& exercises);

/// Whether a path is taken for a JSON Lines file: "-", *.jsonl and *.ndjson.
bool is_line_file(const std::string& path);

}  // namespace kata::batch
