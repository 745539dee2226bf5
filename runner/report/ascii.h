#pragma once

#include <string>
#include <string_view>

namespace kata::report {

/// A text of an author with its signs spelled in ASCII where there is a usual spelling: `...` for
/// an ellipsis, `^2` for a raised two, plain quotation marks and dashes. Letters stay what they
/// are. Not for what is compared: there, one character must not look like another.
std::string spelled_in_ascii(std::string_view text);

}  // namespace kata::report
