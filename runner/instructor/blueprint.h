#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/judge/ending.h"
#include "runner/judge/executor.h"

namespace kata::instructor {

/// A file of a new kata; its path is relative to the kata's folder.
struct NewFile {
    std::string path;
    std::string text;
};

/// What a solution that is there already says about the kata to be.
struct Outline {
    exercise::Kind kind = exercise::Kind::function;
    std::vector<std::string> entry;
    std::string starter;
    std::string about;                                          ///< may be empty
    std::vector<std::pair<std::string, std::string>> examples;  ///< prompt, what it shows
};

/// Reads a solution in the sandbox, and runs it on `calls`; without any, on the examples in its
/// docstrings, or on plain arguments that its functions take.
std::variant<Outline, judge::Ending> outline_of(judge::Executor& executor,
                                                const std::string& solution,
                                                const std::vector<std::string>& calls);

struct Blueprint {
    std::string slug;
    std::string title;
    exercise::Kind kind = exercise::Kind::function;
    std::string id;  ///< a UUID
    /// The solution to begin with, and what was found out about it.
    std::optional<std::pair<std::string, Outline>> from;
};

/// The files of a kata that loads and can be judged at once. What is left to write says `TODO:`.
std::vector<NewFile> files_of(const Blueprint& blueprint);

/// A random UUID (version 4).
std::string make_uuid();

/// "Binary search" for "binary-search".
std::string title_from(std::string_view slug);

}  // namespace kata::instructor
