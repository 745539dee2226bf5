#pragma once

#include "runner/judge/submission.h"

namespace kata::judge {

/// read_submitted for a path below a folder of which nobody knows what lies in it: no part of the
/// path may be a symbolic link, or a submission could be whatever file the link names. `shown` is
/// what the file is called.
std::variant<SubmittedFile, SubmissionError> read_submitted_below(const std::string& folder,
                                                                  const std::string& path,
                                                                  const std::string& name,
                                                                  const std::string& shown);

/// read_submitted for a file that is named itself: it may lie below a symbolic link, but is none.
std::variant<SubmittedFile, SubmissionError> read_submitted_itself(const std::string& path,
                                                                   const std::string& name);

}  // namespace kata::judge
