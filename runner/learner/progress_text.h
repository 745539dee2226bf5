#pragma once

#include <string>
#include <vector>

#include "runner/learner/desk.h"
#include "runner/report/style.h"

namespace kata::learner {

/// The last two weeks.
std::vector<Day> recent_days(Desk& desk);

/// A bar of `width` columns, `part` of `whole` of it filled: drawn, or "[###...]" in ASCII.
std::string bar(const report::Style& style, std::size_t part, std::size_t whole, std::size_t width);

/// Progress for people: a bar for each section, the last two weeks, what takes most effort, what
/// is due. Lines end with newlines.
std::string progress_text(const report::Style& style, Desk& desk);

}  // namespace kata::learner
