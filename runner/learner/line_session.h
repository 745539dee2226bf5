#pragma once

#include <optional>
#include <string>

#include "runner/learner/session.h"
#include "runner/report/output.h"
#include "runner/report/style.h"

namespace kata::learner {

/// Reads lines from a descriptor, without waiting for one.
class LineReader {
  public:
    explicit LineReader(int descriptor) : descriptor_(descriptor) {}

    /// To be called when the descriptor is readable. Returns false at the end.
    bool fill();
    /// The next line that is complete.
    std::optional<std::string> take();
    int descriptor() const { return descriptor_; }

  private:
    int descriptor_;
    std::string buffer_;
};

/// Asks for a workspace by lines, if there is none yet. Nothing: the user quits.
std::optional<Workspace> choose_workspace(report::Output& output, const report::Style& style,
                                          LineReader& lines, Desk& desk);

/// A learner at work where nothing can be drawn: everything is a line, read aloud in order. Saving
/// judges, a letter and Enter does what the key does on the full screen. Ends with the input.
void run_lines(report::Output& output, const report::Style& style, LineReader& lines,
               Session& session);

}  // namespace kata::learner
