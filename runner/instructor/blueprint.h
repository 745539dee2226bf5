#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/instructor/outline.h"

namespace kata::instructor {

/// A file of a new kata; its path is relative to the kata's folder.
struct NewFile {
    std::string path;
    std::string text;
};

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
