#pragma once

#include <string>

namespace kata::sandbox {

/// The path of a file that kata is installed with: `kata-sandbox`, `harness.py`, … It lies beside
/// the running executable (a build tree), above it (a build tree's tests), or in ../libexec/kata
/// (installed under any prefix). Throws std::runtime_error naming the places searched, or what is
/// wrong with /proc.
std::string installed_file(const std::string& name);

}  // namespace kata::sandbox
