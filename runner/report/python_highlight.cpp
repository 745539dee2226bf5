#include "runner/report/python_highlight.h"

#include <algorithm>
#include <array>

#include "runner/report/layout.h"

namespace kata::report {

namespace {

constexpr std::array<std::string_view, 39> keywords = {
    "False",  "None",     "True",   "and",  "as",   "assert", "async",  "await",    "break", "case",
    "class",  "continue", "def",    "del",  "elif", "else",   "except", "finally",  "for",   "from",
    "global", "if",       "import", "in",   "is",   "lambda", "match",  "nonlocal", "not",   "or",
    "pass",   "raise",    "return", "self", "try",  "type",   "while",  "with",     "yield"};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_string_prefix(std::string_view word) {
    return word.size() <= 2 && word.find_first_not_of("rRbBuUfF") == std::string_view::npos;
}

/// Reads code line by line; what lasts longer than a line is a triple-quoted string.
class Highlighter {
  public:
    explicit Highlighter(const Style& style) : style_(style) {}

    std::string line(std::string_view line) {
        out_.clear();
        if (open_.empty() && (line.starts_with(">>> ") || line.starts_with("... "))) {
            out_ += paint(style_, Role::faint, line.substr(0, 4));
            line.remove_prefix(4);
        }
        rest_ = line;
        if (!open_.empty()) finish_string(0);
        while (!rest_.empty()) token();
        return out_;
    }

  private:
    void emit(Role role, std::size_t length) {
        out_ += paint(style_, role, rest_.substr(0, length));
        rest_.remove_prefix(length);
    }

    void token() {
        const char c = rest_[0];
        if (c == '#') return emit(Role::faint, rest_.size());
        if (c == '"' || c == '\'') return string(0);
        if (is_digit(c)) return emit(Role::number, number_length());
        if (is_letter(c)) return word();
        if (c == '@' && rest_.size() > 1 && is_letter(rest_[1]) &&
            out_.find_first_not_of(' ') == std::string::npos) {
            return emit(Role::keyword, 1 + word_length(1));
        }
        emit(Role::plain, 1);
    }

    std::size_t word_length(std::size_t from) const {
        std::size_t at = from;
        while (at < rest_.size() && (is_letter(rest_[at]) || is_digit(rest_[at]))) ++at;
        return at - from;
    }

    std::size_t number_length() const {
        std::size_t at = 1;
        while (at < rest_.size() &&
               (is_letter(rest_[at]) || is_digit(rest_[at]) || rest_[at] == '.'))
            ++at;
        return at;
    }

    void word() {
        const std::size_t length = word_length(0);
        const std::string_view text = rest_.substr(0, length);
        const bool quoted =
            length < rest_.size() && (rest_[length] == '"' || rest_[length] == '\'');
        if (quoted && is_string_prefix(text)) return string(length);
        const bool keyword = std::find(keywords.begin(), keywords.end(), text) != keywords.end();
        const Role role = keyword ? Role::keyword : defines_ ? Role::title : Role::plain;
        defines_ = text == "def" || text == "class";
        emit(role, length);
    }

    /// A string whose quotes stand at `quote`.
    void string(std::size_t quote) {
        const std::string_view three = rest_.substr(quote, 3);
        const bool triple = three == "\"\"\"" || three == "'''";
        open_ = std::string(triple ? three : rest_.substr(quote, 1));
        finish_string(quote + open_.size());
    }

    void finish_string(std::size_t from) {
        std::size_t at = from;
        while (at < rest_.size() && rest_.compare(at, open_.size(), open_) != 0) {
            at += rest_[at] == '\\' ? 2U : 1U;
        }
        const bool closed = at < rest_.size();
        const std::size_t end = closed ? at + open_.size() : rest_.size();
        // A string in single quotes ends with its line, come what may.
        if (closed || open_.size() == 1) open_.clear();
        emit(Role::literal, end);
    }

    const Style& style_;
    std::string out_;
    std::string_view rest_;
    std::string open_;  ///< the quotes of a string that goes on
    bool defines_ = false;
};

}  // namespace

std::vector<std::string> highlighted_lines(const Style& style, std::string_view code) {
    std::vector<std::string> lines;
    Highlighter highlighter(style);
    const bool session = code.starts_with(">>> ");
    for (const std::string_view line : split_lines(code)) {
        const bool is_result = session && !line.starts_with(">>> ") && !line.starts_with("... ");
        lines.push_back(!style.colour || is_result ? std::string(line) : highlighter.line(line));
    }
    return lines;
}

std::vector<std::string> painted_lines(const Style& style, Role role, std::string_view text) {
    std::vector<std::string> lines;
    for (const std::string_view line : split_lines(text)) lines.push_back(paint(style, role, line));
    return lines;
}

}  // namespace kata::report
