#pragma once

#include "runner/report/batch_report.h"
#include "runner/report/style.h"

namespace kata::report {

/// What a person sees when a batch is graded: a line for each submission, or for each exercise
/// where there are many, what failed if there is one alone, and the sum.
class GradingSummary : public BatchReport {
  public:
    GradingSummary(Output& output, Style style) : output_(output), style_(style) {}
    void begin(const Gradebook& book) override;
    void add(const Graded& graded) override;
    void end() override;

  private:
    std::string closing(const Gradebook& book) const;

    Output& output_;
    Style style_;
    bool each_ = false;   ///< a line for each submission
    bool alone_ = false;  ///< there is one
    std::size_t name_width_ = 0;
    std::string closing_;
};

}  // namespace kata::report
