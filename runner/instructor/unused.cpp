#include "runner/instructor/unused.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <system_error>

#include <fmt/format.h>

#include "runner/exercise/fields.h"
#include "runner/exercise/placement.h"
#include "runner/exercise/read_file.h"

namespace kata::instructor {

namespace {

namespace fs = std::filesystem;
using exercise::Exercise;
using exercise::Node;

using Words = std::map<std::string, std::size_t, std::less<>>;

bool is_word(char byte) {
    return std::isalnum(static_cast<unsigned char>(byte)) != 0 || byte == '_' ||
           static_cast<unsigned char>(byte) >= 0x80;
}

void count_words(std::string_view text, Words& words) {
    std::size_t start = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && is_word(text[at])) continue;
        if (at > start) ++words[std::string(text.substr(start, at - start))];
        start = at + 1;
    }
}

void count_words(const Node& node, Words& words) {
    count_words(node.text, words);
    for (const Node& item : node.items) count_words(item, words);
    for (const exercise::Member& member : node.members) {
        count_words(member.key, words);
        count_words(member.value, words);
    }
}

std::string text_of(const fs::path& path) {
    auto bytes = exercise::read_file(path, exercise::largest_source);
    auto* text = std::get_if<std::string>(&bytes);
    return text == nullptr ? std::string() : std::move(*text);
}

/// A name that a line at the left margin defines: `def f(`, `class C`, `LIMIT = 3`.
std::string defined_name(std::string_view line) {
    for (const std::string_view word : {"def ", "class ", "async def "}) {
        if (!line.starts_with(word)) continue;
        line.remove_prefix(word.size());
        const auto end = std::find_if_not(line.begin(), line.end(), is_word);
        return {line.begin(), end};
    }
    const auto end = std::find_if_not(line.begin(), line.end(), is_word);
    std::string name(line.begin(), end);
    std::string_view rest = line.substr(name.size());
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    const bool assigns = rest.starts_with('=') && !rest.starts_with("==");
    return assigns && !name.starts_with("__") ? name : std::string();
}

/// Definitions of a module whose names stand nowhere else in it, nor in `words`.
void report_definitions(const exercise::SourceFile& module, const Words& words,
                        std::string_view purpose, Diagnostics& found) {
    const std::string source = text_of(module.path);
    Words own;
    count_words(source, own);
    std::uint32_t number = 0;
    for (std::size_t at = 0; at < source.size();) {
        const std::size_t end = std::min(source.find('\n', at), source.size());
        const std::string_view line = std::string_view(source).substr(at, end - at);
        at = end + 1;
        ++number;
        const std::string name = defined_name(line);
        if (name.empty() || own[name] > 1 || words.contains(name)) continue;
        const auto column = static_cast<std::uint32_t>(line.find(name) + 1);
        found.push_back(exercise::diagnose(
            module.path.string(), source, {number, column}, name.size(),
            fmt::format("`{}` is not used by any case", name), std::string(purpose)));
    }
}

std::vector<exercise::Solution> solutions_of(const Exercise& exercise) {
    std::vector<exercise::Solution> all = {exercise.starter, exercise.solution};
    for (const auto& one : exercise.accepted) all.push_back(one.files);
    for (const auto& one : exercise.wrong) all.push_back(one.files);
    return all;
}

/// Every file that the exercise is made of.
std::set<fs::path> known_files(const Manuscript& manuscript) {
    const Exercise& exercise = *manuscript.exercise;
    std::set<fs::path> known = {fs::path(exercise.file).lexically_normal()};
    for (const exercise::Solution& solution : solutions_of(exercise)) {
        for (const auto& file : solution) known.insert(file.path.lexically_normal());
    }
    const auto add = [&](const std::string& name) {
        known.insert((exercise.folder / name).lexically_normal());
    };
    for (const char* name : {"oracle.py", "fixtures.py"}) add(name);
    for (const exercise::Case& one : exercise.cases) {
        if (const auto* run = std::get_if<exercise::TestRun>(&one.action)) add(run->file);
        const auto* types = std::get_if<exercise::TypeCheck>(&one.action);
        if (types == nullptr) continue;
        for (const auto& snippet : types->snippets) add(snippet.file);
    }
    const exercise::Member* snippet = exercise::find(manuscript.document.root, "snippet");
    if (snippet != nullptr && snippet->value.style == Node::Style::plain) add(snippet->value.text);
    return known;
}

bool is_left_behind(const fs::path& path) {
    const std::string name = path.filename().string();
    return name.starts_with('.') || name.ends_with('~') || name == "__pycache__" ||
           name == "README.md";
}

void report_files(const Manuscript& manuscript, Diagnostics& found) {
    const std::set<fs::path> known = known_files(manuscript);
    std::error_code error;
    fs::recursive_directory_iterator entry(manuscript.exercise->folder, error);
    std::vector<fs::path> strange;
    for (const fs::recursive_directory_iterator end; !error && entry != end;
         entry.increment(error)) {
        if (is_left_behind(entry->path())) {
            entry.disable_recursion_pending();
        } else if (!entry->is_directory(error) &&
                   !known.contains(entry->path().lexically_normal())) {
            strange.push_back(entry->path().lexically_normal());
        }
    }
    std::sort(strange.begin(), strange.end());
    for (const fs::path& path : strange) {
        found.push_back(exercise::diagnose(path.string(), {}, {}, 1, "is not used by the exercise",
                                           "remove it, or name it"));
    }
}

}  // namespace

Diagnostics check_unused(const Manuscript& manuscript) {
    const Exercise& exercise = *manuscript.exercise;
    Diagnostics found;
    Words words;
    count_words(manuscript.document.root, words);
    if (exercise.oracle) {
        report_definitions(*exercise.oracle, words, "a generator, checker or object without a case",
                           found);
    }
    for (const exercise::Solution& solution : solutions_of(exercise)) {
        for (const auto& file : solution) count_words(text_of(file.path), words);
    }
    if (exercise.fixtures) {
        report_definitions(*exercise.fixtures, words, "no prompt and no solution names it", found);
    }
    report_files(manuscript, found);
    return found;
}

Diagnostics check_unwritten(const Manuscript& manuscript) {
    const std::string& source = manuscript.document.source;
    Diagnostics found;
    constexpr std::string_view mark = "TODO:";
    for (std::size_t at = source.find(mark); at != std::string::npos;
         at = source.find(mark, at + 1)) {
        found.push_back(defect_at(manuscript, exercise::position_in(source, at),
                                  "this is still to be written"));
    }
    return found;
}

}  // namespace kata::instructor
