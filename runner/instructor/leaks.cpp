#include "runner/instructor/leaks.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "runner/exercise/placement.h"
#include "runner/exercise/read_file.h"

namespace kata::instructor {

namespace {

using exercise::Case;
using exercise::Prompt;
using exercise::Session;

bool is_word(char byte) {
    return std::isalnum(static_cast<unsigned char>(byte)) != 0 || byte == '_' ||
           static_cast<unsigned char>(byte) >= 0x80;
}

/// A text without its spaces and with one kind of quotes, and where each byte came from.
struct Squeezed {
    std::string text;
    std::vector<std::size_t> origin;
};

Squeezed squeeze(std::string_view text) {
    Squeezed squeezed;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (std::isspace(static_cast<unsigned char>(text[at])) != 0) continue;
        squeezed.text += text[at] == '\'' ? '"' : text[at];
        squeezed.origin.push_back(at);
    }
    return squeezed;
}

/// Where a squeezed call begins in a text: not within a longer name.
std::optional<std::size_t> find_call(const Squeezed& text, const std::string& call) {
    for (std::size_t at = text.text.find(call); at != std::string::npos;
         at = text.text.find(call, at + 1)) {
        const bool apart = at == 0 || text.origin[at] > text.origin[at - 1] + 1;
        if (apart || !is_word(text.text[at - 1])) return text.origin[at];
    }
    return std::nullopt;
}

/// The words of Python source that stand outside of texts.
std::set<std::string> words_of(std::string_view source) {
    std::set<std::string> words;
    char quote = 0;
    std::string word;
    for (std::size_t at = 0; at <= source.size(); ++at) {
        const char byte = at < source.size() ? source[at] : ' ';
        if (quote != 0) {
            if (byte == '\\') {
                ++at;
            } else if (byte == quote) {
                quote = 0;
            }
            continue;
        }
        if (is_word(byte)) {
            word += byte;
            continue;
        }
        if (!word.empty()) words.insert(std::exchange(word, {}));
        if (byte == '"' || byte == '\'') quote = byte;
    }
    return words;
}

/// The name that a statement such as `stack = Stack()` binds; empty for other prompts.
std::string bound_name(const std::string& source) {
    std::size_t end = 0;
    while (end < source.size() && is_word(source[end])) ++end;
    std::size_t next = end;
    while (next < source.size() && source[next] == ' ') ++next;
    const bool assigns = next < source.size() && source[next] == '=' &&
                         (next + 1 == source.size() || source[next + 1] != '=');
    return assigns ? source.substr(0, end) : std::string();
}

/// Whether a prompt calls an entry name with arguments that are all written there.
bool is_whole_call(const std::string& source, const std::vector<std::string>& entry,
                   const std::set<std::string>& bound) {
    const std::set<std::string> words = words_of(source);
    const bool uses_bound = std::any_of(bound.begin(), bound.end(),
                                        [&](const auto& name) { return words.contains(name); });
    if (uses_bound) return false;
    return std::any_of(entry.begin(), entry.end(), [&](const std::string& name) {
        const std::size_t call = source.find(name + "(");
        return call != std::string::npos && source.substr(call + name.size()) != "()";
    });
}

struct HiddenCall {
    const Case* hidden;
    const Prompt* prompt;
    std::string squeezed;
};

std::vector<HiddenCall> hidden_calls(const exercise::Exercise& exercise) {
    std::vector<HiddenCall> calls;
    for (const Case& one : exercise.cases) {
        const auto* session = std::get_if<Session>(&one.action);
        if (!one.hidden || session == nullptr) continue;
        std::set<std::string> bound;
        for (const exercise::Given& given : one.given) bound.insert(given.name);
        for (const Prompt& prompt : session->prompts) {
            if (prompt.want && is_whole_call(prompt.source, exercise.entry, bound)) {
                calls.push_back({&one, &prompt, squeeze(prompt.source).text});
            }
            if (const std::string name = bound_name(prompt.source); !name.empty()) {
                bound.insert(name);
            }
        }
    }
    return calls;
}

std::string told(const HiddenCall& call, std::string_view where) {
    return fmt::format("the call of the hidden case `{}` stands in {}", call.hidden->title, where);
}

constexpr std::string_view advice = "show another input there, or hide another one here";

void check_text(const Manuscript& manuscript, const ReadableText& text,
                const std::vector<HiddenCall>& calls, Diagnostics& found) {
    const Squeezed squeezed = squeeze(text.node->text);
    const exercise::Placement place(*text.node, manuscript.document.source);
    for (const HiddenCall& call : calls) {
        const auto at = find_call(squeezed, call.squeezed);
        if (!at) continue;
        found.push_back(defect_at(manuscript, place(exercise::position_in(text.node->text, *at)),
                                  told(call, text.what), std::string(advice)));
    }
}

void check_examples(const Manuscript& manuscript, const std::vector<HiddenCall>& calls,
                    Diagnostics& found) {
    for (const Case& one : manuscript.exercise->cases) {
        const auto* session = std::get_if<Session>(&one.action);
        if (one.hidden || session == nullptr) continue;
        for (const Prompt& prompt : session->prompts) {
            const Squeezed squeezed = squeeze(prompt.source);
            for (const HiddenCall& call : calls) {
                if (!find_call(squeezed, call.squeezed)) continue;
                found.push_back(defect_at(manuscript, call.prompt->position,
                                          told(call, fmt::format("the example `{}`", one.title)),
                                          std::string(advice)));
            }
        }
    }
}

void check_starter(const Manuscript& manuscript, const std::vector<HiddenCall>& calls,
                   Diagnostics& found) {
    for (const exercise::SourceFile& file : manuscript.exercise->starter) {
        auto bytes = exercise::read_file(file.path, exercise::largest_source);
        const auto* source = std::get_if<std::string>(&bytes);
        if (source == nullptr) continue;
        const Squeezed squeezed = squeeze(*source);
        for (const HiddenCall& call : calls) {
            const auto at = find_call(squeezed, call.squeezed);
            if (!at) continue;
            found.push_back(exercise::diagnose(
                file.path.string(), *source, exercise::position_in(*source, *at),
                call.prompt->source.size(), told(call, "the starter"), std::string(advice)));
        }
    }
}

bool same_run(const exercise::ProgramRun& a, const exercise::ProgramRun& b) {
    const auto same_file = [](const exercise::InputFile& x, const exercise::InputFile& y) {
        return x.path == y.path && x.text == y.text && x.times == y.times && x.end == y.end &&
               x.mode == y.mode;
    };
    return a.arguments == b.arguments && a.input == b.input && a.environment == b.environment &&
           std::equal(a.files.begin(), a.files.end(), b.files.begin(), b.files.end(), same_file);
}

/// Hidden runs of a program that an example shows already.
void check_runs(const Manuscript& manuscript, Diagnostics& found) {
    const auto& cases = manuscript.exercise->cases;
    for (const Case& hidden : cases) {
        const auto* run = std::get_if<exercise::ProgramRun>(&hidden.action);
        if (!hidden.hidden || run == nullptr) continue;
        for (const Case& example : cases) {
            const auto* shown = std::get_if<exercise::ProgramRun>(&example.action);
            if (example.hidden || shown == nullptr || !same_run(*run, *shown)) continue;
            found.push_back(defect_at(manuscript, hidden.position,
                                      fmt::format("the hidden case `{}` runs the program as the "
                                                  "example `{}` does",
                                                  hidden.title, example.title),
                                      std::string(advice)));
        }
    }
}

}  // namespace

Diagnostics check_leaks(const Manuscript& manuscript) {
    Diagnostics found;
    const std::vector<HiddenCall> calls = hidden_calls(*manuscript.exercise);
    for (const ReadableText& text : readable_texts(manuscript)) {
        check_text(manuscript, text, calls, found);
    }
    check_examples(manuscript, calls, found);
    check_starter(manuscript, calls, found);
    check_runs(manuscript, found);
    return found;
}

Diagnostics find_hidden_calls(const Manuscript& manuscript, std::string_view text) {
    Diagnostics found;
    const Squeezed squeezed = squeeze(text);
    for (const HiddenCall& call : hidden_calls(*manuscript.exercise)) {
        if (!find_call(squeezed, call.squeezed)) continue;
        found.push_back(defect_at(manuscript, call.prompt->position,
                                  told(call, "what would be left of this file"),
                                  std::string(advice)));
    }
    return found;
}

}  // namespace kata::instructor
