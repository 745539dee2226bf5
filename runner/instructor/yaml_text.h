#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kata::instructor {

/// A text as a scalar on one line: as it is where YAML reads it as that text, else in quotes.
std::string yaml_scalar(std::string_view text);

/// A text in double quotes, on one line.
std::string yaml_quoted(std::string_view text);

/// Each line of a text behind so many spaces, and ended by a newline; empty lines stay empty.
std::string indented(std::string_view text, std::size_t spaces);

/// Python source as it stands at a prompt: behind `>>> ` and `... `.
std::string as_prompt(std::string_view source);

}  // namespace kata::instructor
