#pragma once

#include <string>

#include "runner/report/graded.h"

namespace kata::report {

/// How a cost grew, as an SVG element: the submission's points, and the reference's dashed, both
/// axes logarithmic, so that a power is a straight line. Empty where there are fewer than two
/// points.
std::string growth_plot(const GradedGrowth& growth);

}  // namespace kata::report
