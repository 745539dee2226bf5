#include "runner/judge/isolation.h"

#include <algorithm>
#include <iterator>

namespace kata::judge {

std::vector<sandbox::LayerState> missing_layers(const std::vector<sandbox::LayerState>& layers) {
    std::vector<sandbox::LayerState> missing;
    std::copy_if(layers.begin(), layers.end(), std::back_inserter(missing),
                 [](const sandbox::LayerState& state) {
                     return !state.in_force && state.layer != sandbox::Layer::cgroup;
                 });
    return missing;
}

}  // namespace kata::judge
