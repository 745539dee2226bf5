#pragma once

#include "runner/report/batch_report.h"

namespace kata::report {

/// Exercism's results.json, version 3: one submission.
class Exercism : public BatchReport {
  public:
    explicit Exercism(Output& output) : output_(output) {}
    void add(const Graded& graded) override;

  private:
    Output& output_;
};

}  // namespace kata::report
