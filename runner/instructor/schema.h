#pragma once

#include <string_view>

namespace kata::instructor {

/// The JSON Schema (draft 7) of exercise.yaml, as a document that ends with a newline.
extern const std::string_view exercise_schema;

}  // namespace kata::instructor
