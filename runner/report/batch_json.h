#pragma once

#include <nlohmann/json_fwd.hpp>

#include "runner/report/batch_report.h"

namespace kata::report {

/// What JSON reports say of one submission; README.md describes it.
nlohmann::ordered_json to_json(const Graded& graded);

/// One document with the overview and all submissions.
class BatchJson : public BatchReport {
  public:
    explicit BatchJson(Output& output) : output_(output) {}
    void begin(const Gradebook& book) override;
    void add(const Graded& graded) override;
    void end() override;

  private:
    Output& output_;
    bool first_ = true;
};

/// A line for each submission, and nothing else.
class BatchJsonLines : public BatchReport {
  public:
    explicit BatchJsonLines(Output& output) : output_(output) {}
    void add(const Graded& graded) override;

  private:
    Output& output_;
};

}  // namespace kata::report
