#pragma once

#include <string_view>

namespace kata::exercise {

/// Lower-case letters and digits in words joined by single hyphens: `binary-search`.
bool is_slug(std::string_view text);

/// A Python name, ASCII or not, that is no keyword.
bool is_identifier(std::string_view text);

/// A name that `forbid` takes: `sorted`, `os.path`, `*.sort`.
bool is_name_pattern(std::string_view text);

/// A Python package by the name it is imported by, dots allowed.
bool is_package_name(std::string_view text);

/// The file name of a Python module: an identifier and `.py`.
bool is_module_file(std::string_view text);

/// Five groups of 8, 4, 4, 4 and 12 hexadecimal digits.
bool is_uuid(std::string_view text);

}  // namespace kata::exercise
