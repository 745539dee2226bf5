#pragma once

#include <vector>

#include "sandbox/result.h"

namespace kata::judge {

/// The layers whose absence a run must say aloud. A control group is not among them: few machines
/// delegate one, and the limits hold without it, by measurement.
std::vector<sandbox::LayerState> missing_layers(const std::vector<sandbox::LayerState>& layers);

}  // namespace kata::judge
