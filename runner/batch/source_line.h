#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/judge/submission.h"

namespace kata::batch {

/// The most that one line of a JSON Lines file may take, in bytes.
inline constexpr std::size_t longest_line = 8UL << 20;

/// A submission that came as one line: {"student": …, "exercise": …, "source": …}, or "files":
/// {name: source} in the place of "source".
struct SourceLine {
    std::string student;                                     ///< empty: nobody is named
    std::string exercise;                                    ///< empty: not said
    std::string source;                                      ///< of the only file
    std::vector<std::pair<std::string, std::string>> files;  ///< or each file with its name
};

/// What the text of a line says, or one sentence saying what is wrong with it.
std::variant<SourceLine, std::string> read_source_line(std::string_view text);

/// The files that the line submits to an exercise, each called `shown`; or one sentence saying why
/// they are none.
std::variant<judge::Submission, std::string> submission_of(const SourceLine& line,
                                                           const exercise::Exercise& exercise,
                                                           const std::string& shown);

}  // namespace kata::batch
