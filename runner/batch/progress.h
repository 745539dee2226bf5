#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "runner/batch/grading.h"
#include "runner/report/output.h"
#include "runner/report/style.h"

namespace kata::batch {

/// How far a batch is.
struct Advance {
    std::size_t done = 0;   ///< of this run
    std::size_t known = 0;  ///< from an earlier run
    std::size_t total = 0;  ///< both and what is to come
    std::chrono::nanoseconds elapsed{};
};

/// One line of it: how many of how many, a bar where there is room, the rate, the time that is
/// left.
std::string progress_line(const report::Style& style, const Advance& advance, bool bar);

/// Shows how far a batch is: a line that is written over on a terminal, a line each half minute in
/// a log. For one thread at a time.
class Progress : public GradingWatcher {
  public:
    /// `output` must outlive it. `terminal`: whether the line may be written over.
    Progress(report::Output& output, report::Style style, bool terminal, std::size_t total);

    void known() override;
    void graded(const Found&, const judge::Judgement& judgement) override;
    void finish();  ///< the line goes away

  private:
    using Clock = std::chrono::steady_clock;
    void show();

    report::Output& output_;
    report::Style style_;
    bool terminal_;
    Advance advance_;
    Clock::time_point started_ = Clock::now();
    Clock::time_point shown_ = started_;
    bool on_screen_ = false;
};

}  // namespace kata::batch
