#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace kata::exercise::testing {

/// A folder of its own that vanishes with the object.
class TemporaryFolder {
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

    /// Writes a file, and the folders above it, and returns its path.
    std::filesystem::path write(const std::filesystem::path& name, std::string_view text) const;

  private:
    std::filesystem::path path_;
};

/// The head of a sound exercise of kind function, with the entry `double`.
inline constexpr std::string_view function_head =
    "format: 1\n"
    "id: 6F1C0E5E-4b61-4f8e-9b0e-1d2f3a4b5c6d\n"
    "title: Double\n"
    "kind: function\n"
    "entry: [double]\n"
    "statement: Return twice the number.\n";

/// … and the head of a program.
inline constexpr std::string_view program_head =
    "format: 1\n"
    "id: 6f1c0e5e-4b61-4f8e-9b0e-1d2f3a4b5c6d\n"
    "title: Echo\n"
    "kind: program\n"
    "statement: Print the arguments.\n";

}  // namespace kata::exercise::testing
