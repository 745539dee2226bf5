#pragma once

#include "runner/report/batch_report.h"

namespace kata::report {

/// A row for each student, a column for each exercise, as spreadsheets read it (RFC 4180). No cell
/// is a formula, whatever a student is called.
class GradebookCsv : public BatchReport {
  public:
    explicit GradebookCsv(Output& output) : output_(output) {}
    void begin(const Gradebook& book) override;

  private:
    Output& output_;
};

/// One cell: in quotes where it must be; what a spreadsheet would take for a formula stands behind
/// an apostrophe.
std::string csv_cell(std::string_view text);

}  // namespace kata::report
