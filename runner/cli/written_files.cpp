#include "runner/cli/written_files.h"

#include <map>

#include <fmt/format.h>

#include "runner/batch/file_identity.h"

namespace kata::cli {

std::string clash(const std::vector<WrittenFile>& written, const std::vector<std::string>& read,
                  const std::string& of_read) {
    const auto named = [](const WrittenFile& file) { return file.option + file.path; };
    std::map<batch::FileIdentity, const WrittenFile*> files;
    for (const WrittenFile& file : written) {
        const auto identity = batch::identify(file.path);
        if (!identity) continue;
        const auto [known, added] = files.try_emplace(*identity, &file);
        if (!added) {
            return fmt::format("{} and {} name the same file", named(*known->second), named(file));
        }
    }
    for (const std::string& path : read) {
        const auto identity = batch::identify(path);
        if (!identity) continue;
        const auto found = files.find(*identity);
        if (found == files.end()) continue;
        return fmt::format("{} would write over {}, {}", named(*found->second), path, of_read);
    }
    return {};
}

}  // namespace kata::cli
