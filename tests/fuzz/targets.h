#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

/// The parts of the host that read what it must not trust, one entry each. A target takes any
/// bytes; it ends the process (abort) where a promise of the code under test is broken.
namespace kata::fuzz {

/// value::decode, and what follows it: encode gives the same bytes, a value equals itself unless
/// something was left out of it, its text is valid UTF-8.
void value(std::string_view bytes);

/// harness::read_frames and every reader of replies; the first byte chooses how many prompts or
/// files were asked for.
void reply(std::string_view bytes);

/// exercise::load on a folder whose exercise.yaml holds these bytes, and the diagnostics' text.
void exercise(std::string_view bytes);

using Target = void (*)(std::string_view);

/// The target of that name, or nullptr.
Target target_named(std::string_view name);

}  // namespace kata::fuzz
