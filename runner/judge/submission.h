#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace kata::judge {

/// The most that one submitted file may hold.
inline constexpr std::size_t largest_submission = 1UL << 20;

/// One file of a submission. Its bytes are not looked at: whether they are Python is the
/// compiler's to say.
struct SubmittedFile {
    std::string name;  ///< as the exercise's `submit` has it: "binary_search.py"
    std::string path;  ///< as the user named it; "-" for standard input
    std::string bytes;
};

using Submission = std::vector<SubmittedFile>;

/// One line: what cannot be read, and why.
struct SubmissionError {
    std::string message;
};

/// Reads a file, or standard input for "-". Never waits for anything but standard input: folders,
/// FIFOs, sockets and devices are refused, as is what holds more than `largest_submission`.
std::variant<SubmittedFile, SubmissionError> read_submitted(const std::string& path,
                                                            const std::string& name);

}  // namespace kata::judge
