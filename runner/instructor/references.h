#pragma once

#include <map>
#include <string>
#include <vector>

#include "runner/exercise/catalogue.h"
#include "runner/exercise/guide.h"
#include "runner/instructor/manuscript.h"

namespace kata::instructor {

/// What an exercise can refer to beyond its own folder.
struct Surroundings {
    exercise::Guide guide;  ///< without sections: questions are not checked
    std::map<std::string, std::vector<std::string>> prerequisites;  ///< of each known kata, by slug
};

/// Reads the prerequisites of every kata that can be named by its slug.
std::map<std::string, std::vector<std::string>> prerequisites_in(
    const exercise::Catalogue& catalogue);

/// Adds those of exercises that no slug names, by their folders' names.
void add_prerequisites(const std::vector<std::filesystem::path>& folders,
                       std::map<std::string, std::vector<std::string>>& known);

/// Questions that the guide does not have, prerequisites that are no katas, and prerequisites that
/// lead back to this exercise.
Diagnostics check_references(const Manuscript& manuscript, const Surroundings& surroundings);

}  // namespace kata::instructor
