#include "runner/instructor/adoption.h"

#include <system_error>

#include <fmt/format.h>

#include "runner/exercise/loader.h"
#include "runner/instructor/new_files.h"
#include "runner/instructor/yaml_edit.h"
#include "runner/instructor/yaml_text.h"

namespace kata::instructor {

namespace {

namespace fs = std::filesystem;

Diagnostics refused(const Manuscript& manuscript, std::string message, std::string help) {
    return {exercise::diagnose(manuscript.document.file, {}, {}, 1, std::move(message),
                               std::move(help))};
}

/// "wrong/name.py", or "wrong/name" for several files.
std::string place_of(const judge::Submission& submission, const std::string& name) {
    if (submission.size() > 1) return "wrong/" + name;
    return "wrong/" + name + fs::path(submission.front().name).extension().string();
}

}  // namespace

std::variant<std::string, Diagnostics> adopt(const Manuscript& manuscript,
                                             const judge::Submission& submission,
                                             exercise::Verdict verdict, const std::string& name) {
    const exercise::Exercise& exercise = *manuscript.exercise;
    const std::string place = place_of(submission, name);
    std::error_code ignored;
    if (fs::exists(exercise.folder / place, ignored)) {
        return refused(manuscript, fmt::format("`{}` is there already", place),
                       "choose another name with --name");
    }
    if (const std::string why = reason_not_editable(manuscript.document); !why.empty()) {
        return refused(manuscript, "cannot be extended line by line: " + why,
                       "write its keys as lines of their own");
    }
    const std::string item =
        fmt::format("file: {}\nverdict: {}\nhint: \"TODO: the sentence that would have helped\"\n",
                    yaml_scalar(place), exercise::code_of(verdict));
    const auto text = with_item(manuscript.document, "wrong", item);
    if (!text) {
        return refused(manuscript, "`wrong` stands in brackets on one line",
                       "write each of its items on a line of its own, behind `- `");
    }
    std::vector<NewFile> files;
    for (const judge::SubmittedFile& file : submission) {
        files.push_back({submission.size() > 1 ? place + "/" + file.name : place, file.bytes});
    }
    write_files(exercise.folder, files);
    replace_file(exercise.file, *text);
    const auto again = exercise::load(exercise.folder);
    if (const auto* problems = std::get_if<Diagnostics>(&again)) {
        replace_file(exercise.file, manuscript.document.source);
        return *problems;
    }
    return place;
}

}  // namespace kata::instructor
