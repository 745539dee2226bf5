#include "runner/learner/solution_text.h"

#include <fmt/format.h>

#include "runner/exercise/read_file.h"
#include "runner/learner/workspace.h"
#include "runner/report/layout.h"
#include "runner/report/markdown.h"
#include "runner/report/python_highlight.h"
#include "runner/report/sanitise.h"

namespace kata::learner {

namespace {

using report::Role;
using report::Style;

std::string source_text(const Style& style, const exercise::SourceFile& file) {
    auto bytes = exercise::read_file(file.path, exercise::largest_source);
    if (const auto* error = std::get_if<exercise::FileError>(&bytes)) {
        throw WorkspaceError(fmt::format("{}: {}", file.path.string(), error->reason));
    }
    const std::string code =
        report::sanitise(std::get<std::string>(bytes), report::Whitespace::text, !style.unicode);
    const bool python = file.name.ends_with(".py");
    std::string out;
    for (const std::string& line : python ? report::highlighted_lines(style, code)
                                          : report::painted_lines(style, Role::plain, code)) {
        out += (line.empty() ? "" : "    " + line) + "\n";
    }
    return out;
}

std::string files_text(const Style& style, std::string_view title,
                       const exercise::Solution& files) {
    std::string out;
    for (const exercise::SourceFile& file : files) {
        const std::string name =
            files.size() == 1 ? std::string(title) : fmt::format("{}: {}", title, file.name);
        out += paint(style, Role::title, report::sanitise(name, report::Whitespace::line)) +
               "\n\n" + source_text(style, file) + "\n";
    }
    return out;
}

}  // namespace

std::string solution_text(const Style& style, const exercise::Exercise& exercise) {
    std::string out = files_text(style, "The reference", exercise.solution);
    for (const exercise::AcceptedSolution& other : exercise.accepted) {
        out += files_text(style, "Another way (" + other.name + ")", other.files);
    }
    if (exercise.explanation.empty()) return out;
    return out + paint(style, Role::title, "Why it works") + "\n\n" +
           report::markdown(style, exercise.explanation, 0);
}

}  // namespace kata::learner
