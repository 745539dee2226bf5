#include "runner/exercise/doctest.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kata::exercise {
namespace {

constexpr std::string_view traceback_head = "Traceback (most recent call last):";
constexpr std::string_view blanks = " \t";

bool is_blank(std::string_view line) {
    return line.find_first_not_of(blanks) == std::string_view::npos;
}

std::string_view without_indentation(std::string_view line) {
    return line.substr(std::min(line.find_first_not_of(blanks), line.size()));
}

std::string_view first_line(std::string_view text) {
    return text.substr(0, text.find('\n'));
}

/// `>>> x` without its first four characters, `>>>` alone without its three.
std::string_view after_marker(std::string_view line) {
    return line.substr(line.size() > 3 ? 4 : 3);
}

/// A marker as people mistype it.
struct Mistyped {
    std::string_view written;
    bool continues;  ///< for `... `, else for `>>> `
};

constexpr std::array<Mistyped, 5> mistyped_markers = {
    {{">> ", false}, {"> >> ", false}, {"\u00bb ", false}, {".. ", true}, {"\u2026 ", true}}};

/// Whether code goes on in the next line: a bracket is open, or its last line ends with a colon or
/// a backslash.
bool is_unfinished(std::string_view code) {
    int depth = 0;
    char quote = 0;
    for (std::size_t at = 0; at < code.size(); ++at) {
        const char c = code[at];
        if (c == '\\') {
            ++at;
        } else if (quote != 0) {
            if (c == quote || c == '\n') quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '(' || c == '[' || c == '{') {
            ++depth;
        } else if (c == ')' || c == ']' || c == '}') {
            --depth;
        }
    }
    return depth > 0 || code.ends_with(':') || code.ends_with('\\');
}

/// Whether a text begins as a call, an attribute, an assignment or a subscript does: `f(`, `x.y`,
/// `x = `, `x[`. Quoted mails and arrows in expected text do not.
bool begins_like_code(std::string_view text) {
    const std::size_t name =
        text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");
    if (name == 0 || name == std::string_view::npos) return false;
    const std::string_view rest = text.substr(name);
    return rest.front() == '(' || rest.front() == '[' || rest.starts_with(" = ") ||
           (rest.front() == '.' && rest.size() > 1 && rest[1] != ' ' && rest[1] != '.');
}

/// The marker that a line was meant to begin with, if it looks so. Dots may begin an expected text:
/// they are taken for a marker only below code that goes on.
const Mistyped* mistyped_marker(std::string_view line, std::string_view code_above) {
    for (const Mistyped& mistyped : mistyped_markers) {
        if (!line.starts_with(mistyped.written)) continue;
        const std::string_view rest = line.substr(mistyped.written.size());
        if (mistyped.continues ? is_unfinished(code_above) : begins_like_code(rest)) {
            return &mistyped;
        }
    }
    return nullptr;
}

class Parser {
  public:
    explicit Parser(bool one_case) : one_case_(one_case) {}

    DoctestResult parse(std::string_view text) {
        while (!text.empty()) {
            const std::string_view line = first_line(text);
            text.remove_prefix(std::min(line.size() + 1, text.size()));
            ++line_;
            read_line(line);
        }
        end_case();
        return std::move(result_);
    }

  private:
    enum class Within { nothing, title, source, output };

    void read_line(std::string_view line) {
        if (is_blank(line)) {
            read_blank();
        } else if (line.starts_with(">>>")) {
            read_prompt(line);
        } else if (line.starts_with("...")) {
            read_continuation(line);
        } else if (line.starts_with('#') && !has_prompt()) {
            read_title(line);
        } else {
            read_output(line);
        }
    }

    void read_blank() {
        end_output();
        if (!one_case_) {
            end_case();
        } else if (within_ == Within::source) {
            within_ = Within::output;
        }
        output_may_follow_ = false;
    }

    void read_prompt(std::string_view line) {
        end_output();
        begin_case();
        if (!has_space_after_marker(line, "`>>>` needs a space after it")) return;
        Prompt prompt;
        prompt.source = after_marker(line);
        prompt.position = {line_, 5};
        if (is_blank(prompt.source)) {
            fault(1, line.size(), "a prompt without code");
        }
        refuse_directive(line);
        current_.session.prompts.push_back(std::move(prompt));
        within_ = Within::source;
        output_may_follow_ = true;
    }

    void read_continuation(std::string_view line) {
        if (in_traceback() && !exception_seen_) return;
        if (within_ != Within::source) {
            fault(1, 3,
                  within_ == Within::output ? "`...` after the output of its prompt"
                                            : "`...` without a prompt above",
                  within_ == Within::output
                      ? "expected text cannot begin with `...`, and nothing is left out of it"
                      : "the first line of code begins with `>>> `");
            begin_case();
            return;
        }
        if (!has_space_after_marker(line, "`...` needs a space after it")) return;
        refuse_directive(line);
        std::string& source = current_.session.prompts.back().source;
        source += '\n';
        source += after_marker(line);
    }

    void read_title(std::string_view line) {
        begin_case();
        within_ = Within::title;
        const std::string_view text = without_indentation(line.substr(1));
        if (is_blank(text)) {
            fault(1, 1, "an empty title");
            return;
        }
        if (current_.has_title) current_.title += ' ';
        current_.title += text.substr(0, text.find_last_not_of(blanks) + 1);
        current_.has_title = true;
    }

    void read_output(std::string_view line) {
        const std::string_view inner = without_indentation(line);
        const std::size_t column = line.size() - inner.size() + 1;
        begin_case();
        if (inner.starts_with(">>>") && !in_traceback()) {
            fault(column, 3, "an indented prompt", "prompts begin in the first column of the text");
            broken_ = true;
            return;
        }
        if (refuse_mistyped_marker(line)) return;
        if (!output_may_follow_) {
            if (!broken_) {
                fault(column, inner.size(), "output without a prompt above",
                      "code begins with `>>> `, a title with `# `");
            }
            broken_ = true;
            return;
        }
        within_ = Within::output;
        if (in_traceback() && !exception_seen_) {
            // The stack's lines are indented; what is not indented is the exception.
            if (column > 1) return;
            exception_seen_ = true;
        }
        if (has_output_) {
            output_ += '\n';
        } else if (has_prompt()) {
            current_.session.prompts.back().want_position = {line_, 1};
        }
        output_ += line == "<BLANKLINE>" ? std::string_view() : line;
        has_output_ = true;
        if (line == traceback_head) {
            in_traceback_ = true;
            traceback_line_ = line_;
        }
    }

    /// What was meant for a prompt, or for a further line of one.
    bool refuse_mistyped_marker(std::string_view line) {
        if (in_traceback()) return false;
        const Mistyped* mistyped = mistyped_marker(
            line, within_ == Within::source ? current_.session.prompts.back().source : "");
        if (mistyped == nullptr) return false;
        fault(1, mistyped->written.size() - 1,
              mistyped->continues ? "this looks like a further line of the code above"
                                  : "this looks like a prompt",
              mistyped->continues
                  ? "a further line of code begins with three dots and a space: `... `"
                  : "code begins with `>>> `");
        broken_ = true;
        return true;
    }

    bool has_space_after_marker(std::string_view line, std::string message) {
        if (line.size() == 3 || line[3] == ' ') return true;
        fault(1, 3, std::move(message));
        broken_ = true;
        return false;
    }

    void refuse_directive(std::string_view line) {
        const std::size_t start = line.find("# doctest:");
        if (start == std::string_view::npos) return;
        fault(start + 1, line.size() - start, "doctest directives have no effect in kata",
              "`compare` says how results are compared");
    }

    bool has_prompt() const { return !current_.session.prompts.empty(); }
    bool in_traceback() const { return in_traceback_; }

    void begin_case() {
        if (open_) return;
        open_ = true;
        current_.position = {line_, 1};
    }

    void end_output() {
        if (in_traceback_ && !exception_seen_) {
            fault_at({traceback_line_, 1}, traceback_head.size(),
                     "a traceback without an exception",
                     "the exception's type follows, not indented: `ValueError`");
        }
        if (has_output_ && has_prompt()) current_.session.prompts.back().want = std::move(output_);
        output_.clear();
        has_output_ = in_traceback_ = exception_seen_ = false;
    }

    void end_case() {
        end_output();
        if (open_ && !has_prompt() && !broken_) {
            fault_at(current_.position, 1, "a paragraph without a prompt",
                     "code begins with `>>> `; an empty line ends a case");
        } else if (open_ && has_prompt()) {
            if (!current_.has_title) {
                current_.title = first_line(current_.session.prompts.front().source);
            }
            result_.cases.push_back(std::move(current_));
        }
        current_ = {};
        within_ = Within::nothing;
        open_ = broken_ = output_may_follow_ = false;
    }

    void fault(std::size_t column, std::size_t length, std::string message, std::string help = {}) {
        fault_at({line_, static_cast<std::uint32_t>(column)}, length, std::move(message),
                 std::move(help));
    }

    void fault_at(Position position, std::size_t length, std::string message, std::string help) {
        result_.faults.push_back({position, length, std::move(message), std::move(help)});
    }

    bool one_case_;
    DoctestResult result_;
    std::uint32_t line_ = 0;

    DoctestCase current_;
    bool open_ = false;    ///< `current_` has a line
    bool broken_ = false;  ///< … one that is reported already: nothing more about what follows
    Within within_ = Within::nothing;
    bool output_may_follow_ = false;

    std::string output_;  ///< expected text of the last prompt
    bool has_output_ = false;
    bool in_traceback_ = false;
    std::uint32_t traceback_line_ = 0;
    bool exception_seen_ = false;
};

}  // namespace

DoctestResult parse_doctest(std::string_view text) {
    return Parser(false).parse(text);
}

DoctestResult parse_doctest_session(std::string_view text) {
    return Parser(true).parse(text);
}

}  // namespace kata::exercise
