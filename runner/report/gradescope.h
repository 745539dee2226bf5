#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "runner/report/batch_report.h"

namespace kata::report {

/// Gradescope's /autograder/results/results.json: one student's submissions, a test for each case.
class Gradescope : public BatchReport {
  public:
    explicit Gradescope(Output& output) : output_(output) {}
    void begin(const Gradebook& book) override;
    void add(const Graded& graded) override;
    void end() override;

  private:
    Output& output_;
    std::size_t exercises_ = 0;
    bool first_ = true;
    std::map<std::string, std::uint64_t> seeds_;  ///< by exercise
};

}  // namespace kata::report
