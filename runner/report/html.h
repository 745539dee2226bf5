#pragma once

#include "runner/report/batch_report.h"

namespace kata::report {

/// One HTML file that needs nothing else: the gradebook, then each submission with its cases. It
/// has no script, and tells the browser to run none.
class Html : public BatchReport {
  public:
    explicit Html(Output& output) : output_(output) {}
    void begin(const Gradebook& book) override;
    void add(const Graded& graded) override;
    void end() override;

  private:
    Output& output_;
    std::size_t number_ = 0;  ///< of the submission: its anchor
    std::size_t shown_ = 0;
    bool unfold_ = false;         ///< few enough to show failures at once
    bool failures_only_ = false;  ///< too many for more
};

/// A foreign text inside an element or a quoted attribute.
std::string html_text(std::string_view text);

/// The same with its line breaks, for <pre>.
std::string html_block(std::string_view text);

}  // namespace kata::report
