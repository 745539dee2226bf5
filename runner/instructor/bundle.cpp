#include "runner/instructor/bundle.h"

#include <algorithm>
#include <cctype>
#include <set>

#include <fmt/format.h>

#include "runner/exercise/fields.h"
#include "runner/exercise/read_file.h"
#include "runner/instructor/leaks.h"
#include "runner/instructor/yaml_edit.h"
#include "runner/instructor/yaml_text.h"

namespace kata::instructor {

namespace {

namespace fs = std::filesystem;
using exercise::Case;
using exercise::Exercise;

const std::set<std::string> taken_out = {"hidden",   "wrong",   "explanation", "equivalent",
                                         "variants", "mutants", "bundle"};

bool is_word(char byte) {
    return std::isalnum(static_cast<unsigned char>(byte)) != 0 || byte == '_';
}

/// Names that a module defines at its left margin.
std::set<std::string> names_in(const std::string& source) {
    std::set<std::string> names;
    for (std::size_t at = 0; at < source.size(); at = source.find('\n', at) + 1) {
        for (const std::string_view word : {"def ", "class ", "async def ", ""}) {
            if (!std::string_view(source).substr(at).starts_with(word)) continue;
            const std::size_t start = at + word.size();
            std::size_t end = start;
            while (end < source.size() && is_word(source[end])) ++end;
            if (end > start) names.insert(source.substr(start, end - start));
            break;
        }
        if (source.find('\n', at) == std::string::npos) break;
    }
    return names;
}

bool mentions(const std::string& source, const std::set<std::string>& names) {
    std::size_t start = 0;
    for (std::size_t at = 0; at <= source.size(); ++at) {
        if (at < source.size() && is_word(source[at])) continue;
        if (names.contains(source.substr(start, at - start))) return true;
        start = at + 1;
    }
    return false;
}

/// Whether a case cannot be judged without oracle.py.
bool needs_oracle(const Case& single, const std::set<std::string>& names) {
    if (!single.checker.name.empty()) return true;
    return std::any_of(single.given.begin(), single.given.end(), [&](const exercise::Given& one) {
        return one.remote || mentions(one.source, names);
    });
}

/// Titles of the examples that can only be judged where the oracle is.
std::vector<std::string> examples_elsewhere(const Exercise& exercise) {
    std::set<std::string> names;
    if (exercise.oracle) {
        auto bytes = exercise::read_file(exercise.oracle->path, exercise::largest_source);
        if (const auto* source = std::get_if<std::string>(&bytes)) names = names_in(*source);
    }
    std::vector<std::string> titles;
    for (const Case& one : exercise.cases) {
        if (!one.hidden && needs_oracle(one, names)) titles.push_back(one.title);
    }
    return titles;
}

std::string note_of(const Exercise& exercise) {
    const auto hidden = std::count_if(exercise.cases.begin(), exercise.cases.end(),
                                      [](const Case& one) { return one.hidden; });
    std::string text =
        "\n# A learner's copy, made by `kata bundle`: what is missing here is judged elsewhere.\n";
    text += fmt::format("bundle:\n  hidden: {}\n", hidden);
    const std::vector<std::string> elsewhere = examples_elsewhere(exercise);
    if (!elsewhere.empty()) text += "  examples:\n";
    for (const std::string& title : elsewhere) {
        text += fmt::format("    - {}\n", yaml_scalar(title));
    }
    return text;
}

/// The exercise's own files that a learner needs, by their paths in its folder.
std::set<std::string> files_for_learners(const Manuscript& manuscript) {
    const Exercise& exercise = *manuscript.exercise;
    std::set<std::string> files;
    const auto add = [&](const fs::path& path) {
        files.insert(path.lexically_relative(exercise.folder).string());
    };
    for (const exercise::SourceFile& file : exercise.starter) add(file.path);
    if (exercise.fixtures) add(exercise.fixtures->path);
    if (exercise.subject) files.insert(exercise.subject->name);
    for (const Case& one : exercise.cases) {
        const auto* types = std::get_if<exercise::TypeCheck>(&one.action);
        if (one.hidden || types == nullptr) continue;
        for (const auto& snippet : types->snippets) files.insert(snippet.file);
    }
    const exercise::Member* snippet = exercise::find(manuscript.document.root, "snippet");
    if (snippet != nullptr && snippet->value.text.find('\n') == std::string::npos) {
        std::error_code ignored;
        if (fs::exists(exercise.folder / snippet->value.text, ignored)) {
            files.insert(snippet->value.text);
        }
    }
    return files;
}

}  // namespace

std::variant<std::vector<NewFile>, Diagnostics> bundle_of(const Manuscript& manuscript) {
    const exercise::Document& document = manuscript.document;
    if (const std::string why = reason_not_editable(document); !why.empty()) {
        return Diagnostics{exercise::diagnose(document.file, {}, {}, 1,
                                              "cannot be shortened line by line: " + why,
                                              "write its keys as lines of their own")};
    }
    Diagnostics leaks = check_leaks(manuscript);
    if (!leaks.empty()) return leaks;
    std::vector<NewFile> files = {
        {"exercise.yaml", without_keys(document, taken_out) + note_of(*manuscript.exercise)}};
    Diagnostics given_away = find_hidden_calls(manuscript, files.front().text);
    if (!given_away.empty()) return given_away;
    for (const std::string& name : files_for_learners(manuscript)) {
        const fs::path path = manuscript.exercise->folder / name;
        auto bytes = exercise::read_file(path, exercise::largest_source);
        if (const auto* error = std::get_if<exercise::FileError>(&bytes)) {
            return Diagnostics{exercise::diagnose(path.string(), {}, {}, 1, error->reason)};
        }
        files.push_back({name, std::get<std::string>(std::move(bytes))});
    }
    return files;
}

}  // namespace kata::instructor
