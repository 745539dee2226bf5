#pragma once

#include <string>
#include <vector>

namespace kata::cli {

/// A file that a command line asks for.
struct WrittenFile {
    std::string option;  ///< "--report csv="
    std::string path;
};

/// One sentence where two of the files are one, or where one is also among those that are read;
/// else empty. Paths are compared by the files that they lead to. `of_read` says what those are:
/// "one of the files to merge".
std::string clash(const std::vector<WrittenFile>& written, const std::vector<std::string>& read,
                  const std::string& of_read);

}  // namespace kata::cli
