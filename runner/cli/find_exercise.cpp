#include "runner/cli/find_exercise.h"

#include <nlohmann/json.hpp>

#include "runner/cli/paths.h"
#include "runner/exercise/catalogue.h"
#include "runner/exercise/loader.h"
#include "runner/judge/quantity.h"
#include "runner/report/json.h"

namespace kata::cli {

namespace {

std::string suggestion(const std::vector<std::string>& slugs) {
    if (slugs.empty()) return "`kata list` shows all katas.";
    std::vector<std::string> quoted;
    for (const std::string& slug : slugs) quoted.push_back("`" + slug + "`");
    return "Did you mean " + judge::enumerate(quoted, " or ") + "?";
}

}  // namespace

nlohmann::ordered_json diagnostic_json(const exercise::Diagnostic& diagnostic) {
    return {{"file", diagnostic.file},       {"line", diagnostic.line},
            {"column", diagnostic.column},   {"length", diagnostic.length},
            {"message", diagnostic.message}, {"help", diagnostic.help}};
}

std::optional<std::filesystem::path> find_exercise(Console& console, bool json,
                                                   const std::string& slug_or_path) {
    auto found = exercise::resolve(catalogue(), slug_or_path);
    if (const auto* missing = std::get_if<exercise::NotFound>(&found)) {
        fail(console, json, ErrorKind::usage, usage_error, missing->message,
             suggestion(missing->suggestions));
        return std::nullopt;
    }
    return std::get<std::filesystem::path>(found);
}

std::optional<exercise::Exercise> load_exercise(Console& console, bool json,
                                                const std::filesystem::path& folder) {
    auto loaded = exercise::load(folder);
    if (const auto* problems = std::get_if<std::vector<exercise::Diagnostic>>(&loaded)) {
        show_diagnostics(console, json, *problems);
        return std::nullopt;
    }
    return std::move(std::get<exercise::Exercise>(loaded));
}

void show_diagnostics(Console& console, bool json,
                      const std::vector<exercise::Diagnostic>& diagnostics) {
    console.status = usage_error;
    if (json) {
        auto document = report::error_document("exercise", "the exercise is invalid");
        document["error"]["diagnostics"] = nlohmann::ordered_json::array();
        for (const exercise::Diagnostic& one : diagnostics) {
            document["error"]["diagnostics"].push_back(diagnostic_json(one));
        }
        report::write_json(console.out, document);
    }
    const report::Style style = report::style_for(console.err.descriptor(), console.colour);
    console.err.write(exercise::render(diagnostics, style.colour));
}

}  // namespace kata::cli
