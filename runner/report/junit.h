#pragma once

#include "runner/report/batch_report.h"

namespace kata::report {

/// JUnit's XML, as Jenkins, GitLab and most others read it: a test suite for each submission, a
/// test case for each case.
class JUnit : public BatchReport {
  public:
    explicit JUnit(Output& output) : output_(output) {}
    void begin(const Gradebook& book) override;
    void add(const Graded& graded) override;
    void end() override;

  private:
    Output& output_;
    std::string started_;
    std::size_t number_ = 0;
};

}  // namespace kata::report
