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

/// harness::read_frames and the readers of replies by processes that run a submission. The first
/// byte chooses how many prompts, inputs and kept values were asked for.
void reply(std::string_view bytes);

/// The readers of replies by processes that run no submission. The first byte chooses how many
/// files, prompts, cases, names, checkers and counters were asked for.
void trusted_reply(std::string_view bytes);

/// value::read_trace on what faulthandler wrote into a submission's process.
void trace(std::string_view bytes);

/// sandbox::read_left_files on a list of what a case left.
void left_files(std::string_view bytes);

/// What judge::Relay passes on. The bytes are pieces of what both ends say: a byte with the end
/// (the upper bit: the oracle's) and the length, then as many bytes. All of them are read by
/// judge::await_objects, too.
void relay(std::string_view bytes);

/// The frames between host and supervisor: sandbox::receive_frame and the decoder of each type.
void wire(std::string_view bytes);

/// exercise::load on a folder whose exercise.yaml holds these bytes, and the diagnostics' text.
void exercise(std::string_view bytes);

using Target = void (*)(std::string_view);

/// The target of that name, or nullptr.
Target target_named(std::string_view name);

}  // namespace kata::fuzz
