#pragma once

#include <string>

namespace kata::sandbox {

/// Whether `path` is `folder` or something below it; both absolute and without `..`.
inline bool lies_in(const std::string& path, const std::string& folder) {
    return path == folder || path.starts_with(folder.back() == '/' ? folder : folder + "/");
}

}  // namespace kata::sandbox
