#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "runner/exercise/yaml_reader.h"

namespace kata::exercise {

/// Where the lines of a text stand in the YAML file.
class Placement {
  public:
    /// `source` is the whole file.
    Placement(const Node& node, std::string_view source);

    /// The place in the file of a place in the text; for a text that YAML folds or quotes, its
    /// beginning.
    Position operator()(Position inner) const;

    /// Whether every place is known: the text is a `|` block.
    bool is_exact() const { return literal_; }

  private:
    Position start_;
    std::uint32_t indentation_ = 0;
    bool literal_ = false;
};

/// The place of a byte of `text`; both of its numbers count from 1.
Position position_in(std::string_view text, std::size_t offset);

}  // namespace kata::exercise
