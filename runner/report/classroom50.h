#pragma once

#include "runner/report/batch_report.h"

namespace kata::report {

/// Classroom 50's result.json, "classroom50/result/v1": one student's submissions. What the job is
/// comes from its environment: CLASSROOM, ASSIGNMENT, ASSIGNMENT_TYPE, OWNER, SUBMISSION_TAG,
/// COMMIT_URL, RELEASE_URL, REVIEW_URL.
class Classroom50 : public BatchReport {
  public:
    Classroom50(Output& output, Environment environment)
        : output_(output), environment_(environment) {}
    void begin(const Gradebook& book) override;
    void add(const Graded& graded) override;
    void end() override;

  private:
    Output& output_;
    Environment environment_;
    std::string datetime_;
    std::string tests_;
    int score_ = 0;
    int possible_ = 0;
};

}  // namespace kata::report
