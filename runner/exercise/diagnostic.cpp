#include "runner/exercise/diagnostic.h"

#include <fmt/core.h>

#include <algorithm>
#include <tuple>

#include "runner/exercise/utf8.h"

namespace kata::exercise {
namespace {

constexpr std::size_t longest_excerpt = 160;  // characters
constexpr std::size_t context_before = 60;    // characters kept before the column of a long line

std::string_view without_characters(std::string_view text, std::size_t count) {
    while (count-- > 0 && !text.empty()) text.remove_prefix(first_character(text).bytes);
    return text;
}

std::string_view first_characters(std::string_view text, std::size_t count) {
    return text.substr(0, text.size() - without_characters(text, count).size());
}

void set_excerpt(Diagnostic& diagnostic, std::string_view line) {
    const std::size_t column = diagnostic.column;
    if (count_characters(line) > longest_excerpt && column > context_before) {
        diagnostic.excerpt_column = static_cast<std::uint32_t>(column - context_before);
        line = without_characters(line, diagnostic.excerpt_column - 1);
    }
    diagnostic.excerpt = first_characters(line, longest_excerpt);
}

/// The excerpt as a terminal may show it, and the line of blanks and carets under it.
struct Underlined {
    std::string text;
    std::string carets;
};

Underlined underline(const Diagnostic& diagnostic) {
    Underlined shown;
    std::string_view rest = diagnostic.excerpt;
    const std::size_t last = std::size_t{diagnostic.column} + diagnostic.length - 1;
    for (std::size_t column = diagnostic.excerpt_column; !rest.empty(); ++column) {
        const Character character = first_character(rest);
        const bool tab = character.code == U'\t';
        const bool unprintable = is_control(character.code) || character.code == 0xFFFD;
        std::size_t width = 1;
        if (tab || unprintable) {
            shown.text += tab ? ' ' : '?';
        } else {
            shown.text += rest.substr(0, character.bytes);
            width = terminal_width(character.code);
        }
        if (column <= last) shown.carets.append(width, column < diagnostic.column ? ' ' : '^');
        rest.remove_prefix(character.bytes);
    }
    // A place just behind the end of the line.
    if (shown.carets.find('^') == std::string::npos) shown.carets += '^';
    return shown;
}

struct Colours {
    std::string_view bold, error, caret, help, reset;
};

constexpr Colours no_colours{};
constexpr Colours terminal_colours{"\x1b[1m", "\x1b[1;31m", "\x1b[32m", "\x1b[36m", "\x1b[0m"};

std::string location_of(const Diagnostic& diagnostic) {
    if (diagnostic.line == 0) return diagnostic.file;
    return fmt::format("{}:{}:{}", diagnostic.file, diagnostic.line, diagnostic.column);
}

}  // namespace

std::string_view line_of(std::string_view source, std::uint32_t number) {
    for (std::uint32_t line = 1; line < number; ++line) {
        const std::size_t end = source.find('\n');
        if (end == std::string_view::npos) return {};
        source.remove_prefix(end + 1);
    }
    return source.substr(0, source.find('\n'));
}

Diagnostic diagnose(std::string_view file, std::string_view source, Position position,
                    std::size_t length, std::string message, std::string help) {
    Diagnostic diagnostic;
    diagnostic.file = file;
    diagnostic.message = std::move(message);
    diagnostic.help = std::move(help);
    if (position.line == 0) return diagnostic;

    const std::string_view line = line_of(source, position.line);
    const std::size_t before =
        std::min<std::size_t>(position.column == 0 ? 0 : position.column - 1, line.size());
    diagnostic.line = position.line;
    diagnostic.column = static_cast<std::uint32_t>(count_characters(line.substr(0, before)) + 1);
    const std::size_t characters = count_characters(line.substr(before, length));
    diagnostic.length = static_cast<std::uint32_t>(std::max<std::size_t>(characters, 1));
    set_excerpt(diagnostic, line);
    return diagnostic;
}

void sort_by_position(std::vector<Diagnostic>& diagnostics) {
    std::stable_sort(
        diagnostics.begin(), diagnostics.end(), [](const Diagnostic& a, const Diagnostic& b) {
            return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
        });
}

std::string render(const Diagnostic& diagnostic, bool colour) {
    const Colours& use = colour ? terminal_colours : no_colours;
    std::string text = fmt::format("{}{}:{} {}error:{} {}\n", use.bold, location_of(diagnostic),
                                   use.reset, use.error, use.reset, diagnostic.message);
    if (!diagnostic.excerpt.empty()) {
        const Underlined shown = underline(diagnostic);
        text += fmt::format("  {}\n  {}{}{}\n", shown.text, use.caret, shown.carets, use.reset);
    }
    if (!diagnostic.help.empty()) {
        text += fmt::format("  {}help:{} {}\n", use.help, use.reset, diagnostic.help);
    }
    return text;
}

std::string render(std::vector<Diagnostic> diagnostics, bool colour) {
    sort_by_position(diagnostics);
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics) {
        if (!text.empty()) text += '\n';
        text += render(diagnostic, colour);
    }
    return text;
}

}  // namespace kata::exercise
