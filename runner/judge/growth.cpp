#include "runner/judge/growth.h"

#include <algorithm>

#include "runner/judge/calibration.h"
#include "runner/judge/growth_verdict.h"
#include "runner/judge/reveal.h"

namespace kata::judge {

namespace {

using exercise::Growth;
using harness::ExecutionOutcome;

// Of one run: what switching between processes and loading a module may vary by.
constexpr double time_floor = 100e3;         // ns
constexpr double instruction_floor = 300e3;  // some 100 µs
// Kernels before 6.2 count a process's pages in steps of 64 (TASK_RSS_EVENTS_THRESH).
constexpr double memory_floor = (64 * 4 + 128) << 10;  // bytes
// What takes longer than this is not run at larger sizes, once it is plain how it grows.
constexpr double long_time = 100e6;  // ns
constexpr double long_instructions = 300e6;
// Nothing that grows as the reference does takes so many times as long. Burning time at all sizes
// hides no growth that is worth hiding.
constexpr int most_burnt = 100;
constexpr std::chrono::milliseconds least_time{250};

/// Where the reply has to stand at each measurement: empty, then behind the frame that says that
/// everything is loaded, then with one more result.
std::vector<std::uint64_t> places_of_probes(const std::string& reply) {
    std::vector<std::uint64_t> places = {0};
    const auto read = harness::read_frames(reply);
    const auto* frames = std::get_if<std::vector<harness::Frame>>(&read);
    if (frames == nullptr) return places;
    constexpr std::uint64_t head = 5;
    std::uint64_t place = 0;
    for (const harness::Frame& frame : *frames) {
        place += head + frame.payload.size();
        const bool measured =
            frame.type == harness::FrameType::result || frame.type == harness::FrameType::loaded;
        if (measured) places.push_back(place);
    }
    return places;
}

bool undisturbed(const sandbox::Result& result, std::size_t prompts) {
    const std::vector<std::uint64_t> places = places_of_probes(result.reply.bytes);
    return places.size() == prompts + 2 &&
           std::equal(result.probes.begin(), result.probes.end(), places.begin(), places.end(),
                      [](const sandbox::Probe& probe, std::uint64_t place) {
                          return probe.reply == place;
                      });
}

double beyond(std::uint64_t later, std::uint64_t before) {
    return later > before ? static_cast<double>(later - before) : 0;
}

/// Of a run that a limit stopped: its cost is more than that.
RunCost cost_when_stopped(const sandbox::Usage& usage, bool counting) {
    RunCost cost;
    cost.time = static_cast<double>(usage.cpu.count());
    cost.counter = usage.cpu_source;
    if (counting && usage.instructions) {
        cost.time = static_cast<double>(*usage.instructions);
        cost.counter = counting_instructions;
    }
    return cost;
}

/// A measurement of one case, as it goes on.
class GrowthCase {
  public:
    /// @param counting  to count instructions, where the machine does
    GrowthCase(const Reference& reference, const PlannedCase& planned, const DrawnCases& drawn,
               const Contestant& contestant, bool counting)
        : counting_(counting),
          reference_(reference),
          growth_(*planned.source->growth),
          planned_(planned),
          drawn_(drawn),
          contestant_(contestant),
          sizes_(drawn.inputs.size()) {}

    CaseOutcome judge() {
        while (undecided()) {
            for (std::size_t at = 0; at < sizes_; ++at) {
                if (auto outcome = run(at)) return std::move(*outcome);
                if (miscounted_) {
                    return GrowthCase(reference_, planned_, drawn_, contestant_, false).judge();
                }
                if (runs_ == 0 && at >= 2 && is_enough(at)) sizes_ = at + 1;
            }
            ++runs_;
        }
        return verdict();
    }

  private:
    bool undecided() const {
        if (runs_ == 0) return true;
        const auto open = [&](const auto& allowed, const GrowthMeasurements& measured) {
            return allowed && decide(growth_, *allowed, measured) == GrowthDecision::undecided;
        };
        if (exceeded(growth_.time, time_) || exceeded(growth_.memory, memory_)) return false;
        return open(growth_.time, time_) || open(growth_.memory, memory_);
    }

    bool exceeded(const std::optional<exercise::Cost>& allowed,
                  const GrowthMeasurements& measured) const {
        return allowed && decide(growth_, *allowed, measured) == GrowthDecision::exceeded;
    }

    bool is_enough(std::size_t at) const {
        const double long_cost = counter_ == counting_instructions ? long_instructions : long_time;
        return growth_.time && at + 1 < sizes_ &&
               is_plain(growth_, *growth_.time, time_, long_cost);
    }

    /// The reference, then the submission, at one size. An outcome if that ends the case.
    std::optional<CaseOutcome> run(std::size_t at) {
        const DrawnCase& input = drawn_.inputs[at];
        const bool bound = at < time_.sizes.size() && time_.sizes[at].bound;
        auto failed = run_reference(at, input);
        if (miscounted_) return std::nullopt;
        if (bound) return std::nullopt;  // the submission would be stopped again
        if (failed) return failed;
        PlannedCase planned = input.planned;
        planned.limits = limits_at(at);
        contestant_.executor.submit(execution_of(reference_.exercise, planned,
                                                 contestant_.submission, contestant_.compiled,
                                                 reference_.own));
        const ExecutionOutcome answer = contestant_.executor.next();
        if (const auto* error = std::get_if<sandbox::SetupError>(&answer))
            return not_run(planned_, *error);
        const auto& result = std::get<sandbox::Result>(answer);
        note_usage(result.usage);
        value::SessionReply reply =
            value::read_session(result.reply.bytes, planned.prompts.size(), 0);
        if (auto* missing = std::get_if<value::Missing>(&reply.load)) {
            restrict_names(*missing, reference_.exercise, *planned_.source);
        }
        CaseOutcome outcome = judge_session(planned, result, reply, contestant_.submission);
        if (outcome.judgement.verdict == Verdict::time_limit_exceeded) {
            return stopped(at, std::move(outcome), result);
        }
        if (!outcome.judgement.accepted()) return outcome;
        const auto cost = cost_of(result, planned.prompts.size(), counting_);
        if (!cost) {
            settle(outcome.judgement, Verdict::runtime_error,
                   "It disturbed the measuring of what it uses.");
            outcome.judgement.feedback = planned_.source->feedback;
            return outcome;
        }
        if (is_miscounted(*cost)) return std::nullopt;
        add(at, *cost);
        last_ = std::move(outcome);
        return std::nullopt;
    }

    std::optional<CaseOutcome> run_reference(std::size_t at, const DrawnCase& input) {
        PlannedCase planned = input.planned;
        planned.limits = reference_limits();
        contestant_.executor.submit(execution_of(reference_.exercise, planned, reference_.files,
                                                 reference_.compiled, reference_.own));
        const ExecutionOutcome answer = contestant_.executor.next();
        if (const auto* error = std::get_if<sandbox::SetupError>(&answer))
            return not_run(planned_, *error);
        const auto& result = std::get<sandbox::Result>(answer);
        const auto cost = cost_of(result, planned.prompts.size(), counting_);
        if (!cost || result.cause != sandbox::Cause::exited) {
            CaseOutcome failed{start_of(planned_, result), false, {}};
            const auto ending = ending_of(result, planned.limits);
            settle(failed.judgement, Verdict::internal_error,
                   "The reference solution could not be measured: " +
                       (ending ? ending->message : "it did not answer."));
            return failed;
        }
        if (!is_miscounted(*cost)) add_reference(at, *cost);
        return std::nullopt;
    }

    /// Whether instructions were counted in some runs and not in others, as where others use the
    /// counter too: all is then to be measured anew.
    bool is_miscounted(const RunCost& cost) {
        return miscounted_ = counting_ && !counter_.empty() && cost.counter != counter_;
    }

    sandbox::Limits reference_limits() const {
        sandbox::Limits limits = planned_.limits;
        limits.cpu = std::max(limits.cpu, oracle_limits().cpu);
        limits.wall = std::max(limits.wall, oracle_limits().wall);
        return limits;
    }

    /// Unless the author says otherwise, a submission may take 20 times the reference's time.
    sandbox::Limits limits_at(std::size_t at) const {
        sandbox::Limits limits = limits_beside(reference_.exercise, *planned_.source,
                                               planned_.limits, reference_cpu_[at])
                                     .value_or(planned_.limits);
        limits.cpu = std::min(limits.cpu, std::max<std::chrono::nanoseconds>(
                                              least_time, most_burnt * reference_cpu_[at]));
        return limits;
    }

    void add_reference(std::size_t at, const RunCost& cost) {
        if (at == time_.sizes.size()) {
            time_.sizes.push_back({growth_.sizes[drawn_.inputs[at].index], {}, {}, false});
            memory_.sizes.push_back(time_.sizes.back());
            reference_cpu_.push_back(cost.cpu);
        }
        reference_cpu_[at] = std::min(reference_cpu_[at], cost.cpu);
        time_.sizes[at].reference.push_back(cost.time);
        if (at < memory_.sizes.size()) memory_.sizes[at].reference.push_back(cost.memory);
        if (at > 0) return;
        counter_ = cost.counter;
        time_.reference_start.push_back(cost.time_start);
        memory_.reference_start.push_back(cost.memory_start);
        memory_.exact = true;
        time_.exact = counter_ == counting_instructions;
        time_.floor = counter_ == counting_instructions ? instruction_floor : time_floor;
        memory_.floor = memory_floor;
    }

    void add(std::size_t at, const RunCost& cost) {
        time_.sizes[at].own.push_back(cost.time);
        memory_.sizes[at].own.push_back(cost.memory);
        if (at > 0) return;
        time_.own_start.push_back(cost.time_start);
        memory_.own_start.push_back(cost.memory_start);
    }

    /// What came to its end once, within a limit, and this time did not, was slower by chance.
    void repeat(std::size_t at) {
        for (GrowthMeasurements* measured : {&time_, &memory_}) {
            std::vector<double>& own = measured->sizes[at].own;
            own.push_back(own.front());
            if (at == 0) measured->own_start.push_back(measured->own_start.front());
        }
    }

    /// A limit of time is a bound on the cost, if enough smaller sizes went before: these are run
    /// again, until it is certain whether the growth is the reason or a cost that is large at once.
    std::optional<CaseOutcome> stopped(std::size_t at, CaseOutcome outcome,
                                       const sandbox::Result& result) {
        if (runs_ > 0) {
            repeat(at);
            return std::nullopt;
        }
        if (at < 2 || !growth_.time || result.cause != sandbox::Cause::cpu_limit ||
            result.probes.empty()) {
            return outcome;
        }
        const RunCost cost = cost_when_stopped(result.usage, counting_);
        if (is_miscounted(cost)) return std::nullopt;
        memory_.sizes.pop_back();
        time_.sizes.back().own.push_back(cost.time);
        time_.sizes.back().bound = true;
        sizes_ = at + 1;
        stopped_ = std::move(outcome);
        return std::nullopt;
    }

    void note_usage(const sandbox::Usage& usage) {
        usage_.cpu = std::max(usage_.cpu, usage.cpu);
        usage_.wall = std::max(usage_.wall, usage.wall);
        usage_.peak_memory = std::max(usage_.peak_memory, usage.peak_memory);
        usage_.cpu_source = usage.cpu_source;
        usage_.memory_source = usage.memory_source;
    }

    CaseOutcome verdict() {
        const bool slow = exceeded(growth_.time, time_);
        const bool large = exceeded(growth_.memory, memory_);
        if (stopped_ && !slow) return std::move(*stopped_);
        CaseOutcome outcome{start_of(planned_, {}), false, {}};
        CaseJudgement& judgement = outcome.judgement;
        judgement.usage = usage_;
        // What it answered at the largest size is all that the checks are there for.
        if (last_) judgement.checks = std::move(last_->judgement.checks);
        if (growth_.time) report(judgement, *growth_.time, time_, slow, counter_);
        if (growth_.memory) report(judgement, *growth_.memory, memory_, large, "peak memory");
        settle(judgement, Verdict::accepted, "");
        for (const GrowthRun& run : judgement.growth) {
            if (!run.exceeded || !judgement.accepted()) continue;
            settle(judgement, Verdict::growth_limit_exceeded, sentence(run) + ".");
        }
        if (!judgement.accepted()) judgement.feedback = planned_.source->feedback;
        return outcome;
    }

    void report(CaseJudgement& judgement, const exercise::Cost& allowed,
                const GrowthMeasurements& measured, bool over, std::string counter) const {
        GrowthRun run = describe(growth_, allowed, measured);
        run.unit = &measured == &memory_              ? "bytes"
                   : counter == counting_instructions ? "instructions"
                                                      : "ns";
        run.counter = std::move(counter);
        run.runs = runs_;
        run.exceeded = over;
        judgement.growth.push_back(std::move(run));
    }

    const bool counting_;
    bool miscounted_ = false;
    const Reference& reference_;
    const Growth& growth_;
    const PlannedCase& planned_;
    const DrawnCases& drawn_;
    const Contestant& contestant_;
    std::size_t sizes_;     ///< how many are measured
    std::size_t runs_ = 0;  ///< complete ones
    GrowthMeasurements time_;
    GrowthMeasurements memory_;
    std::vector<std::chrono::nanoseconds> reference_cpu_;
    std::string counter_;
    sandbox::Usage usage_;
    std::optional<CaseOutcome> last_;
    std::optional<CaseOutcome> stopped_;
};

}  // namespace

std::optional<RunCost> cost_of(const sandbox::Result& result, std::size_t prompts, bool counting) {
    if (!undisturbed(result, prompts)) return std::nullopt;
    const sandbox::Probe& first = result.probes[0];
    const sandbox::Probe& loaded = result.probes[1];
    const sandbox::Probe& last = result.probes.back();
    RunCost cost;
    cost.cpu = last.cpu - first.cpu;
    if (counting && first.instructions && loaded.instructions && last.instructions) {
        cost.counter = counting_instructions;
        cost.time = beyond(*last.instructions, *first.instructions);
        cost.time_start = beyond(*loaded.instructions, *first.instructions);
    } else {
        cost.counter = result.usage.cpu_source;
        cost.time = static_cast<double>(cost.cpu.count());
        cost.time_start = static_cast<double>((loaded.cpu - first.cpu).count());
    }
    std::uint64_t peak = last.peak_memory > 0 ? 0 : result.usage.peak_memory;
    for (std::size_t at = 1; at < result.probes.size(); ++at) {
        peak = std::max(peak, result.probes[at].peak_memory);
    }
    cost.memory = beyond(peak, first.memory);
    cost.memory_start = beyond(std::max(loaded.peak_memory, loaded.memory), first.memory);
    return cost;
}

CaseOutcome judge_growth(const Reference& reference, const PlannedCase& planned,
                         const DrawnCases& drawn, const Contestant& contestant) {
    return GrowthCase(reference, planned, drawn, contestant, true).judge();
}

}  // namespace kata::judge
