#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "runner/exercise/diagnostic.h"

namespace kata::exercise {

/// A question of the interview guide that katas practise.
struct GuideQuestion {
    std::string id;    ///< "1.4"
    std::string text;  ///< one line of Markdown
};

struct GuideSection {
    std::string title;
    std::vector<GuideQuestion> questions;
};

/// What `guide` in an exercise refers to.
struct Guide {
    std::vector<GuideSection> sections;

    /// The question of that id, or nullptr.
    const GuideQuestion* find(std::string_view id) const;
};

/// The name of the file that holds it, in a folder of exercises.
inline constexpr std::string_view guide_file = "guide.yaml";

/// Reads the guide of a folder of exercises. One that has none yields a guide without sections.
std::variant<Guide, std::vector<Diagnostic>> read_guide(const std::filesystem::path& root);

}  // namespace kata::exercise
