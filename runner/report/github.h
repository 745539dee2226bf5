#pragma once

#include "runner/report/batch_report.h"

namespace kata::report {

/// Annotations of GitHub Actions: a line of commands for each submission that is not accepted, as
/// many as a step may have.
class GitHubAnnotations : public BatchReport {
  public:
    explicit GitHubAnnotations(Output& output) : output_(output) {}
    void begin(const Gradebook& book) override;
    void add(const Graded& graded) override;

  private:
    Output& output_;
    std::size_t errors_ = 0;
};

/// A text as the message of a workflow command: no line break is left.
std::string github_message(std::string_view text);

/// A text as a property of a workflow command: no colon or comma is left either.
std::string github_property(std::string_view text);

}  // namespace kata::report
