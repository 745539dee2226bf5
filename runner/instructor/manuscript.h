#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/exercise/yaml_reader.h"

namespace kata::instructor {

using Diagnostics = std::vector<exercise::Diagnostic>;

/// An exercise together with the text that it was read from.
struct Manuscript {
    std::shared_ptr<const exercise::Exercise> exercise;
    exercise::Document document;
};

/// Reads an exercise by its folder or its YAML file, or says what is wrong with it.
std::variant<Manuscript, Diagnostics> read_manuscript(const std::filesystem::path& folder_or_yaml);

/// A defect at a node of the YAML file, at one of its lines, or in the file as a whole.
exercise::Diagnostic defect_at(const Manuscript& manuscript, const exercise::Node& node,
                               std::string message, std::string help = {});
exercise::Diagnostic defect_at(const Manuscript& manuscript, exercise::Position position,
                               std::string message, std::string help = {});

/// A text that a learner reads before the hidden cases are judged.
struct ReadableText {
    std::string what;                      ///< "the statement", "hint 2", "the feedback of `empty`"
    const exercise::Node* node = nullptr;  ///< where it stands in the YAML file
};

/// The statement, the hints, feedback, and the hints of wrong solutions, in the file's order.
std::vector<ReadableText> readable_texts(const Manuscript& manuscript);

}  // namespace kata::instructor
