#include "runner/batch/source_line.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace kata::batch {

namespace {

using nlohmann::ordered_json;

/// An unknown key is a misspelled one more often than not, and then a field would be missing
/// without a word. What a data set carries along under other names is told apart by `extra`.
constexpr std::string_view known = "\"student\", \"exercise\", \"source\", \"files\" and \"extra\"";

std::string add_field(SourceLine& line, const std::string& key, const ordered_json& value) {
    if (key == "extra") return {};
    if (key == "files") {
        if (!value.is_object()) return "\"files\" must be an object of texts";
        for (const auto& [name, text] : value.items()) {
            if (!text.is_string()) return "\"files\" must be an object of texts";
            line.files.emplace_back(name, text.get<std::string>());
        }
        return {};
    }
    std::string* field = key == "student"    ? &line.student
                         : key == "exercise" ? &line.exercise
                         : key == "source"   ? &line.source
                                             : nullptr;
    if (field == nullptr) return fmt::format("\"{}\" is not known here; there are {}", key, known);
    if (!value.is_string()) return fmt::format("\"{}\" must be a text", key);
    *field = value.get<std::string>();
    return {};
}

}  // namespace

std::variant<SourceLine, std::string> read_source_line(std::string_view text) {
    const ordered_json document = ordered_json::parse(text, nullptr, false);
    if (document.is_discarded()) return "this is not JSON";
    if (!document.is_object()) return "this is not a JSON object";
    SourceLine line;
    for (const auto& [key, value] : document.items()) {
        std::string fault = add_field(line, key, value);
        if (!fault.empty()) return fault;
    }
    if (document.contains("source") == document.contains("files")) {
        return "either \"source\" or \"files\" holds what is submitted";
    }
    return line;
}

std::variant<judge::Submission, std::string> submission_of(const SourceLine& line,
                                                           const exercise::Exercise& exercise,
                                                           const std::string& shown) {
    judge::Submission submission;
    for (const std::string& name : exercise.submit) {
        const auto file = std::find_if(line.files.begin(), line.files.end(),
                                       [&](const auto& one) { return one.first == name; });
        if (file == line.files.end() && (!line.files.empty() || exercise.submit.size() > 1)) {
            return name + " is missing.";
        }
        submission.push_back({name, shown, file == line.files.end() ? line.source : file->second});
        if (submission.back().bytes.size() > judge::largest_submission) {
            return name + " is larger than 1 MiB, the most that a submitted file may hold.";
        }
    }
    return submission;
}

}  // namespace kata::batch
