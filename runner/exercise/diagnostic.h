#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kata::exercise {

/// A place in a text file. Both count from 1, `column` in bytes; 0 means unknown.
struct Position {
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 finds a pointer in what is generated.
    auto operator<=>(const Position&) const = default;
};

/// One error in an exercise, complete: nothing else is needed to show it.
struct Diagnostic {
    std::string file;                  ///< as the user would write it
    std::uint32_t line = 0;            ///< from 1; 0 when the error belongs to the file as a whole
    std::uint32_t column = 0;          ///< from 1, in characters (code points); 0 like `line`
    std::uint32_t length = 1;          ///< characters to underline, at least 1
    std::string message;               ///< one line, no full stop
    std::string help;                  ///< what to do about it; may be empty
    std::string excerpt;               ///< the source line, or the part of a long one; may be empty
    std::uint32_t excerpt_column = 1;  ///< the column at which `excerpt` begins
};

/// A diagnostic for `position` in the text `source`, with its excerpt. `length` is in bytes; the
/// underline ends with the line. A position outside the text yields one without excerpt.
Diagnostic diagnose(std::string_view file, std::string_view source, Position position,
                    std::size_t length, std::string message, std::string help = {});

/// The line of a text, counted from 1, without its line end; empty behind the last one.
std::string_view line_of(std::string_view source, std::uint32_t number);

/// By file, line and column; those at the same place keep their order.
void sort_by_position(std::vector<Diagnostic>& diagnostics);

/// Several lines, each ended by a newline:
///
///     binary-search/exercise.yaml:7:1: error: unknown key `hiden`
///       hiden:
///       ^~~~~
///       help: did you mean `hidden`?
///
/// Control characters in the excerpt are shown as `?`. With `colour` the terminal's colours are
/// used.
std::string render(const Diagnostic& diagnostic, bool colour = false);

/// All of them, sorted, with an empty line between two.
std::string render(std::vector<Diagnostic> diagnostics, bool colour = false);

}  // namespace kata::exercise
