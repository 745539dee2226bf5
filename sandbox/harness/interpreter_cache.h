#pragma once

#include <optional>
#include <string>

namespace kata::harness {

/// What the probe of an interpreter printed, kept under $XDG_CACHE_HOME/kata (or ~/.cache/kata).
/// The cache is only read where it belongs to us and nobody else can write to it, because code from
/// it runs in the warm interpreter. A cache that cannot be written is done without.
/// @param key  everything that the answer depends on
std::optional<std::string> cached_probe(const std::string& key);
void cache_probe(const std::string& key, const std::string& answer);

}  // namespace kata::harness
