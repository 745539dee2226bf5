#include "runner/cli/submitted_files.h"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "runner/judge/quantity.h"
#include "runner/judge/submission_in_folder.h"

namespace kata::cli {

namespace {

using exercise::Exercise;
using judge::Submission;
using judge::SubmissionError;

std::string base_name(const std::string& path) {
    return path.substr(path.rfind('/') + 1);
}

/// Which file stands for which name of `submit`: the one of that name, else the next that has none
/// of these names. There are as many files as names.
std::vector<std::string> ordered_files(const Exercise& exercise, std::vector<std::string> files) {
    std::vector<std::string> ordered;
    for (const std::string& name : exercise.submit) {
        const auto found = std::find_if(files.begin(), files.end(), [&](const std::string& file) {
            return base_name(file) == base_name(name);
        });
        ordered.push_back(found == files.end() ? "" : *found);
        if (found != files.end()) files.erase(found);
    }
    auto next = files.begin();
    for (std::string& file : ordered) {
        if (file.empty()) file = *next++;
    }
    return ordered;
}

bool are_there(const std::vector<std::string>& files) {
    return std::all_of(files.begin(), files.end(), [](const std::string& file) {
        std::error_code error;
        return std::filesystem::exists(std::filesystem::symlink_status(file, error));
    });
}

SubmissionError wrong_count(const Exercise& exercise) {
    const std::size_t count = exercise.submit.size();
    return {fmt::format("{} takes {}: {}{}", exercise.slug, judge::plural(count, "file"),
                        judge::enumerate(exercise.submit),
                        count == 1 ? "" : "; name each, or the folder that they are in")};
}

}  // namespace

std::vector<std::string> named_files(const Exercise& exercise,
                                     const std::vector<std::string>& named) {
    std::error_code error;
    const bool folder = exercise.submit.size() > 1 && named.size() == 1 &&
                        std::filesystem::is_directory(named[0], error);
    if (!folder) return named;
    std::vector<std::string> files;
    for (const std::string& name : exercise.submit) {
        files.push_back((std::filesystem::path(named[0]) / name).string());
    }
    return files;
}

std::vector<std::string> files_to_judge(learner::Desk& desk, const Exercise& exercise,
                                        const std::vector<std::string>& named) {
    if (!named.empty()) return named_files(exercise, named);
    if (are_there(exercise.submit)) return exercise.submit;
    const auto workspace = desk.workspace();
    if (!workspace) return exercise.submit;
    std::vector<std::string> files;
    for (const auto& file : learner::files_in(desk.folder_of(*workspace, exercise), exercise)) {
        files.push_back(file.string());
    }
    return are_there(files) ? files : exercise.submit;
}

std::variant<Submission, SubmissionError> read_submission(const Exercise& exercise,
                                                          const std::vector<std::string>& files,
                                                          Links links) {
    if (files.size() != exercise.submit.size()) return wrong_count(exercise);
    const std::vector<std::string> paths = ordered_files(exercise, files);
    Submission submission;
    for (std::size_t index = 0; index < paths.size(); ++index) {
        const bool follow = links == Links::followed || paths[index] == "-";
        auto read = follow ? judge::read_submitted(paths[index], exercise.submit[index])
                           : judge::read_submitted_itself(paths[index], exercise.submit[index]);
        if (auto* error = std::get_if<SubmissionError>(&read)) return std::move(*error);
        submission.push_back(std::move(std::get<judge::SubmittedFile>(read)));
    }
    return submission;
}

}  // namespace kata::cli
