#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "runner/exercise/verdict.h"
#include "runner/instructor/manuscript.h"
#include "runner/instructor/mutation.h"

namespace kata::instructor {

/// What a file of an exercise got.
struct JudgedFile {
    std::string name;  ///< "solution.py", "wrong/off_by_one.py"
    exercise::Verdict verdict = exercise::Verdict::internal_error;
    std::optional<exercise::Verdict> expected;  ///< none: anything but accepted
    bool as_expected = false;
    std::chrono::nanoseconds elapsed{};
};

/// What was found out about one exercise.
struct Proof {
    std::string slug;
    std::filesystem::path folder;
    Diagnostics defects;  ///< empty, and nothing below says otherwise: it is proven
    std::string skipped;  ///< why it cannot be judged on this machine; empty: it was
    std::string remedy;   ///< a command that helps, where it was skipped
    std::string failure;  ///< how the judge failed; empty: it did not
    std::vector<JudgedFile> files;
    std::size_t cases = 0;
    std::optional<MutationReport> mutation;  ///< none: not asked for, or there is no code to mutate
    std::chrono::nanoseconds elapsed{};

    bool is_proven() const { return defects.empty() && skipped.empty() && failure.empty(); }
};

}  // namespace kata::instructor
