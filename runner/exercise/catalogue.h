#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "runner/exercise/diagnostic.h"
#include "runner/exercise/exercise.h"

namespace kata::exercise {

/// Where exercises are looked for: `<root>/<section>/<slug>/exercise.yaml`, or
/// `<root>/<slug>/exercise.yaml`. A slug in an earlier root hides the same slug in a later one.
struct Catalogue {
    std::vector<std::filesystem::path> roots;
};

/// The folders of `kata_path` (separated by colons; empty ones are left out), then `built_in`.
Catalogue make_catalogue(std::string_view kata_path, const std::filesystem::path& built_in);

/// The head of one exercise, for listings.
struct Heading {
    std::filesystem::path folder;
    std::filesystem::path root;
    std::string slug;
    std::string section;
    std::string title;
    Kind kind = Kind::function;
    int difficulty = 1;
    std::vector<std::string> guide;
    std::string id;  ///< UUID, lower case; empty where there is none
    std::vector<std::string> tags;
    std::vector<std::string> prerequisites;  ///< slugs
    std::vector<Diagnostic> problems;  ///< not empty: the head cannot be read, the rest is unset
};

struct Listing {
    std::vector<Heading> headings;      ///< by root, section, slug
    std::vector<std::string> problems;  ///< folders that cannot be read, slugs found twice
};

/// Every exercise of the catalogue. Reads only the head of each file, up to the keys that a
/// listing shows; a broken one is listed with its problems.
Listing list(const Catalogue& catalogue);

/// No exercise has that name.
struct NotFound {
    std::string message;                   ///< one line
    std::vector<std::string> suggestions;  ///< slugs that may be meant, the nearest first
};

/// The folder (or the YAML file, if that was named) of an exercise, given as slug or path. A path
/// is what contains a `/` or ends in `.yaml`; what is no slug may be a folder that lies here.
std::variant<std::filesystem::path, NotFound> resolve(const Catalogue& catalogue,
                                                      std::string_view slug_or_path);

}  // namespace kata::exercise
