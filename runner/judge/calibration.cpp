#include "runner/judge/calibration.h"

#include <algorithm>

namespace kata::judge {

namespace {

using namespace std::chrono_literals;

constexpr int times_reference = 20;
constexpr std::chrono::nanoseconds longest = 60s;

}  // namespace

bool is_calibrated(const exercise::Exercise& exercise, const exercise::Case& single) {
    const bool replaceable = std::holds_alternative<exercise::Session>(single.action) ||
                             std::holds_alternative<exercise::ProgramRun>(single.action);
    return replaceable && !exercise.limits.cpu && !single.limits.cpu;
}

std::optional<sandbox::Limits> limits_beside(const exercise::Exercise& exercise,
                                             const exercise::Case& single,
                                             const sandbox::Limits& limits,
                                             std::chrono::nanoseconds reference) {
    const std::chrono::nanoseconds cpu = std::min(times_reference * reference, longest);
    if (!is_calibrated(exercise, single) || cpu <= limits.cpu) return std::nullopt;
    sandbox::Limits longer = limits;
    longer.cpu = cpu;
    if (!exercise.limits.wall && !single.limits.wall) longer.wall = 3 * cpu;
    return longer;
}

PlannedCase with_patience(const PlannedCase& planned) {
    PlannedCase patient = planned;
    patient.limits.cpu = longest / times_reference;
    patient.limits.wall = longest;
    return patient;
}

}  // namespace kata::judge
