#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "runner/report/batch_report.h"

namespace kata::report {

/// Markdown as GitHub and GitLab render it: a table of all submissions, then the failures. Stays
/// under what a step summary may hold.
class MarkdownSummary : public BatchReport {
  public:
    explicit MarkdownSummary(Output& output) : output_(output) {}
    void begin(const Gradebook& book) override;
    void add(const Graded& graded) override;
    void end() override;

  private:
    bool write(const std::string& text);

    Output& output_;
    std::size_t written_ = 0;
    std::size_t left_out_ = 0;
    std::map<std::string, std::uint64_t> seeds_;  ///< by exercise
};

/// A foreign text inside a line of Markdown, or a cell of a table: it is shown as it is, and starts
/// no markup.
std::string markdown_text(std::string_view text);

/// A foreign text as a code block: its fence is longer than any in the text.
std::string markdown_block(std::string_view text);

}  // namespace kata::report
