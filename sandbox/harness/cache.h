#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kata::harness {

/// What was found out before, kept under $XDG_CACHE_HOME/kata (or ~/.cache/kata): one answer for
/// each key of a kind. The cache is only read where it belongs to us and nobody else can write to
/// it, because code from it runs in the warm interpreter. A cache that cannot be written is done
/// without.
/// @param kind  the beginning of the file's name, such as "interpreter"
std::optional<std::string> cached(std::string_view kind, const std::string& key);
void cache(std::string_view kind, const std::string& key, const std::string& answer);

}  // namespace kata::harness
