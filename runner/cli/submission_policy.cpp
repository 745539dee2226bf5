#include "runner/cli/submission_policy.h"

#include "runner/cli/paths.h"

namespace kata::cli {

namespace {

/// What no submission may see.
std::vector<std::string> hidden_folders(const std::vector<std::filesystem::path>& exercises) {
    std::vector<std::filesystem::path> folders = catalogue().roots;
    for (const std::filesystem::path& one : exercises) {
        folders.push_back(std::filesystem::is_directory(one) ? one : one.parent_path());
    }
    std::vector<std::string> hidden;
    for (const std::filesystem::path& folder : folders) {
        std::error_code absent;
        const auto real = std::filesystem::canonical(folder, absent);
        if (!absent) hidden.push_back(real.string());
    }
    return hidden;
}

}  // namespace

sandbox::Policy submission_policy(sandbox::Isolation isolation,
                                  const std::vector<std::filesystem::path>& exercises) {
    sandbox::Policy policy;
    policy.isolation = isolation;
    policy.environment = {"PATH=/usr/local/bin:/usr/bin:/bin", "LANG=C.UTF-8", "PYTHONHASHSEED=0",
                          "PYTHONUTF8=1", "PYTHONDONTWRITEBYTECODE=1"};
    policy.masked = hidden_folders(exercises);
    return policy;
}

}  // namespace kata::cli
