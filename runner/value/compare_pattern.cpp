#include "runner/value/compare_pattern.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <vector>

namespace kata::value {
namespace {

constexpr std::int64_t compiled_bytes = 8 << 20;  // of one pattern; RE2 then says "too large"

RE2::Options options() {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(compiled_bytes);
    return options;
}

re2::StringPiece piece(std::string_view text) {
    return {text.data(), text.size()};
}

std::string message_of(const RE2& pattern) {
    const std::string part = fmt::format("`{}`", pattern.error_arg());
    switch (pattern.error_code()) {
        case RE2::ErrorBadEscape:
            return part + " is an escape without a meaning";
        case RE2::ErrorBadCharClass:
        case RE2::ErrorBadCharRange:
            return part + " is no range of characters";
        case RE2::ErrorMissingBracket:
            return "a `[` is not closed";
        case RE2::ErrorMissingParen:
            return "a `(` is not closed";
        case RE2::ErrorUnexpectedParen:
            return "a `)` without its `(`";
        case RE2::ErrorTrailingBackslash:
            return "a `\\` at the end";
        case RE2::ErrorRepeatArgument:
            return part + " has nothing to repeat";
        case RE2::ErrorRepeatSize:
            return part + " is no number of times; at most 1000";
        case RE2::ErrorRepeatOp:
            return part + " repeats twice";
        case RE2::ErrorBadPerlOp:
            return part + " is not known here";
        case RE2::ErrorBadNamedCapture:
            return part + " is no name for a group";
        case RE2::ErrorPatternTooLarge:
            return "the pattern is too large";
        default:
            return pattern.error();
    }
}

std::string help_of(RE2::ErrorCode code) {
    if (code == RE2::ErrorBadPerlOp || code == RE2::ErrorBadEscape) {
        return "patterns have RE2's syntax: no look-around, no back-references";
    }
    if (code == RE2::ErrorMissingParen || code == RE2::ErrorUnexpectedParen ||
        code == RE2::ErrorMissingBracket) {
        return "before a bracket that stands for itself write `\\`";
    }
    return {};
}

/// The line of `pattern` that does not match its line of `got`, if one can be told.
std::optional<std::size_t> line_at_fault(const std::vector<std::string>& pattern,
                                         const std::vector<std::string>& got) {
    if (pattern.size() != got.size()) return std::nullopt;
    for (std::size_t index = 0; index < pattern.size(); ++index) {
        const RE2 line(piece(pattern[index]), options());
        if (!line.ok()) return std::nullopt;  // a group goes on in the next line
        if (!RE2::FullMatch(piece(got[index]), line)) return index;
    }
    return std::nullopt;
}

}  // namespace

std::optional<PatternFault> pattern_fault(std::string_view pattern) {
    const std::string text = normal_lines(pattern);
    const RE2 compiled(text, options());
    if (compiled.ok()) return std::nullopt;
    const std::string& part = compiled.error_arg();
    const std::size_t offset = part.empty() ? std::string_view::npos : pattern.find(part);
    PatternFault fault;
    fault.message = message_of(compiled);
    fault.help = help_of(compiled.error_code());
    if (offset != std::string_view::npos) {
        fault.offset = offset;
        fault.length = part.size();
    }
    return fault;
}

std::optional<TextMismatch> compare_pattern(std::string_view pattern, std::string_view got) {
    const std::string wanted = normal_lines(pattern);
    const std::string text = normal_lines(got);
    const RE2 compiled(wanted, options());
    if (compiled.ok() && RE2::FullMatch(text, compiled)) return std::nullopt;
    TextMismatch mismatch;
    mismatch.by_meaning = true;
    const std::vector<std::string> wanted_lines = split_normal(wanted);
    const std::vector<std::string> lines = split_normal(text);
    if (const auto index = line_at_fault(wanted_lines, lines)) {
        mismatch.line = mismatch.got_line = *index + 1;
        mismatch.expected = wanted_lines[*index];
        mismatch.got = lines[*index];
        mismatch.description = lines.size() == 1
                                   ? "the text does not match the pattern"
                                   : fmt::format("line {} does not match the pattern", *index + 1);
        return mismatch;
    }
    mismatch.line = mismatch.got_line = 1;
    mismatch.expected = wanted;
    mismatch.got = text;
    mismatch.description = "the text does not match the pattern";
    return mismatch;
}

}  // namespace kata::value
