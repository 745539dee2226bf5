#include "runner/instructor/headroom.h"

#include <algorithm>

#include <fmt/format.h>

#include "runner/judge/quantity.h"

namespace kata::instructor {

namespace {

using std::chrono::nanoseconds;

// Shares of a limit that the reference may need.
constexpr double most_time = 0.5;
constexpr double most_memory = 0.75;
constexpr double most_output = 0.5;

void check_share(const Manuscript& manuscript, const exercise::Case& single, double used,
                 double limit, double most, const std::string& amounts, std::string_view key,
                 Diagnostics& found) {
    if (used <= most * limit) return;
    found.push_back(defect_at(
        manuscript, single.position,
        fmt::format("in `{}` the reference uses {}", single.title, amounts),
        fmt::format("that is {:.0f} % of the limit `{}`; {:.0f} % leave room for other machines "
                    "and other right solutions",
                    100 * used / limit, key, 100 * most)));
}

void check_case(const Manuscript& manuscript, const exercise::Case& single, const Need& need,
                Diagnostics& found) {
    const sandbox::Limits limits = exercise::limits_of(*manuscript.exercise, &single);
    const auto times = [&](nanoseconds used, nanoseconds limit, const char* what) {
        return fmt::format("{} of the {} {}", judge::duration(used), judge::duration(limit), what);
    };
    const auto sizes = [&](std::uint64_t used, std::uint64_t limit, const char* what) {
        return fmt::format("{} of the {} {}", judge::memory(used), judge::memory(limit), what);
    };
    const auto count = [](nanoseconds time) { return static_cast<double>(time.count()); };
    check_share(manuscript, single, count(need.cpu), count(limits.cpu), most_time,
                times(need.cpu, limits.cpu, "of CPU time"), "cpu", found);
    // Time on the clock is CPU time and waiting: what is reported as the one is not said again.
    if (need.cpu * 2 < need.wall) {
        check_share(manuscript, single, count(need.wall), count(limits.wall), most_time,
                    times(need.wall, limits.wall, "on the clock"), "wall", found);
    }
    check_share(manuscript, single, static_cast<double>(need.memory),
                static_cast<double>(limits.memory), most_memory,
                sizes(need.memory, limits.memory, "of memory"), "memory", found);
    check_share(manuscript, single, static_cast<double>(need.output),
                static_cast<double>(limits.output), most_output,
                sizes(need.output, limits.output, "of output"), "output", found);
}

}  // namespace

void add_run(std::vector<Need>& needs, const judge::Judgement& judgement) {
    needs.resize(std::max(needs.size(), judgement.cases.size()));
    for (const judge::CaseJudgement& one : judgement.cases) {
        if (!one.accepted()) continue;
        Need& need = needs[one.index];
        need.cpu = std::min(need.cpu, one.usage.cpu);
        need.wall = std::min(need.wall, one.usage.wall);
        need.memory = std::min(need.memory, one.usage.peak_memory);
        need.output = std::min(need.output, std::max(one.out.total, one.err.total));
    }
}

Diagnostics check_headroom(const Manuscript& manuscript, const std::vector<Need>& needs) {
    const auto& cases = manuscript.exercise->cases;
    Diagnostics found;
    for (std::size_t index = 0; index < std::min(cases.size(), needs.size()); ++index) {
        if (needs[index].cpu == nanoseconds::max()) continue;
        check_case(manuscript, cases[index], needs[index], found);
    }
    return found;
}

}  // namespace kata::instructor
