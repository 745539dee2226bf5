#include "runner/cli/submitted_files.h"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "runner/judge/quantity.h"

namespace kata::cli {

namespace {

using exercise::Exercise;
using judge::Submission;
using judge::SubmissionError;

std::string base_name(const std::string& path) {
    return path.substr(path.rfind('/') + 1);
}

/// Which file stands for which name of `submit`: by name where every name is there, else in the
/// given order.
std::vector<std::string> ordered_files(const Exercise& exercise, std::vector<std::string> files) {
    std::vector<std::string> ordered;
    for (const std::string& name : exercise.submit) {
        const auto found = std::find_if(files.begin(), files.end(), [&](const std::string& file) {
            return base_name(file) == base_name(name);
        });
        if (found == files.end()) return files;
        ordered.push_back(*found);
    }
    return ordered;
}

bool are_there(const std::vector<std::string>& files) {
    return std::all_of(files.begin(), files.end(), [](const std::string& file) {
        std::error_code error;
        return std::filesystem::exists(std::filesystem::symlink_status(file, error));
    });
}

}  // namespace

std::vector<std::string> files_to_judge(learner::Desk& desk, const Exercise& exercise,
                                        const std::vector<std::string>& named) {
    if (!named.empty()) return named;
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
                                                          const std::vector<std::string>& files) {
    const std::vector<std::string> paths = ordered_files(exercise, files);
    if (paths.size() != exercise.submit.size()) {
        return SubmissionError{fmt::format("{} takes {}: {}", exercise.slug,
                                           judge::plural(exercise.submit.size(), "file"),
                                           judge::enumerate(exercise.submit))};
    }
    Submission submission;
    for (std::size_t index = 0; index < paths.size(); ++index) {
        auto read = judge::read_submitted(paths[index], exercise.submit[index]);
        if (auto* error = std::get_if<SubmissionError>(&read)) return std::move(*error);
        submission.push_back(std::move(std::get<judge::SubmittedFile>(read)));
    }
    return submission;
}

}  // namespace kata::cli
