#pragma once

#include <string>
#include <variant>
#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/judge/submission.h"

namespace kata::cli {

/// Reads what `kata adopt` is given: the files, or their folder, or
/// a line of a JSON Lines file, as reports call it: "all.jsonl:12". "-" is standard input. No
/// symbolic link is taken: it could lead to anybody's file.
std::variant<judge::Submission, judge::SubmissionError> read_to_adopt(
    const exercise::Exercise& exercise, const std::vector<std::string>& arguments);

/// The name that a wrong solution gets from where it was: "class/ada.py" gives "ada",
/// "all.jsonl:12" gives "all_12".
std::string adopted_name(const std::string& argument);

}  // namespace kata::cli
