// How a growth case goes on from run to run: the costs are made up, and no process is started.

#include "runner/judge/growth.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <cstdlib>
#include <functional>

#include "runner/judge/growth_verdict.h"
#include "tests/unit/judge/case.h"
#include "tests/unit/value/build.h"

using namespace kata;
using namespace value::build;
using namespace std::chrono_literals;
using harness::FrameType;
using judge::Verdict;

namespace {

using Curve = std::function<double(double)>;  // nanoseconds by size

/// Answers `find(SIZE)` with 7, after what the curves say, or is stopped at the limit.
class MeasuredExecutor : public judge::Executor {
  public:
    Curve own;
    Curve reference;
    std::size_t runs = 0;  ///< of the submission
    bool computes_at_import = false;
    /// Whether the machine counts instructions in a run of the submission, or of the reference to
    /// it, the how-maniest it is.
    std::function<bool(std::size_t)> counts = [](std::size_t) { return false; };

    std::variant<std::vector<sandbox::LayerState>, sandbox::SetupError> await_ready() override {
        return std::vector<sandbox::LayerState>{};
    }
    void submit(harness::Execution execution) override { execution_ = std::move(execution); }
    harness::ExecutionOutcome next() override {
        const std::string& request = execution_.request;
        const bool is_own = request.find("# reference") == std::string::npos;
        runs += is_own ? 1 : 0;
        const double size = std::strtod(request.c_str() + request.rfind("find(") + 5, nullptr);
        return run(
            std::chrono::nanoseconds(static_cast<std::int64_t>((is_own ? own : reference)(size))));
    }
    void preload(const std::vector<std::string>&) override {}
    judge::Executor& oracle(std::size_t, bool) override { return *this; }

  private:
    sandbox::Result run(std::chrono::nanoseconds cost) const {
        const auto sizes = tuple({integer(0), integer(0)});
        sandbox::Result result;
        result.reply.bytes = frame(FrameType::loaded, sizes);
        result.probes = {probe(0, 0ns), probe(result.reply.bytes.size(), 0ns)};
        result.usage.cpu_source = "rusage";
        result.usage.cpu = std::min(cost, execution_.limits.cpu);
        if (counts(runs)) result.usage.instructions = instructions_in(result.usage.cpu);
        if (cost > execution_.limits.cpu) {
            result.cause = sandbox::Cause::cpu_limit;
            if (computes_at_import) {
                result.reply.bytes.clear();
                result.probes.pop_back();
            }
            return result;
        }
        result.reply.bytes +=
            frame(FrameType::result,
                  tuple({integer(0), integer(0), integer(0), text("value"), integer(7), none()}));
        result.probes.push_back(probe(result.reply.bytes.size(), cost));
        result.reply.bytes += frame(FrameType::done, sizes);
        return result;
    }

    sandbox::Probe probe(std::uint64_t reply, std::chrono::nanoseconds cpu) const {
        sandbox::Probe probe;
        probe.reply = reply;
        probe.cpu = cpu;
        if (counts(runs)) probe.instructions = instructions_in(cpu);
        return probe;
    }

    static std::uint64_t instructions_in(std::chrono::nanoseconds cpu) {
        return static_cast<std::uint64_t>(cpu.count()) * 3;
    }

    harness::Execution execution_;
};

/// A case whose time may grow so.
struct Measured {
    exercise::Exercise exercise;
    std::vector<exercise::Prompt> prompts;
    judge::OwnModules own;
    judge::DrawnCases drawn;
    judge::PlannedCase planned;
    MeasuredExecutor executor;

    Measured(std::chrono::milliseconds limit, const std::vector<std::int64_t>& sizes,
             const std::string& allowed = "O(n)") {
        exercise.submit = {"find.py"};
        exercise.entry = {"find"};
        exercise.limits.cpu = limit;
        exercise::Case one;
        one.action = exercise::Session{{made::prompt("find(n)")}};
        one.growth.emplace();
        one.growth->time = std::get<exercise::Cost>(exercise::parse_cost(allowed));
        for (const std::int64_t size : sizes) {
            one.growth->sizes.push_back({size, 1});
            prompts.push_back(made::prompt("find(" + std::to_string(size) + ")", "7"));
        }
        exercise.cases.push_back(std::move(one));
        planned.source = &exercise.cases.front();
        planned.submit = &exercise.submit;
        planned.limits.cpu = limit;
        for (std::size_t at = 0; at < sizes.size(); ++at) {
            judge::DrawnCase input{planned, {}, {}, at};
            input.planned.prompts = {
                made::planned(prompts[at], {value::Candidate{0, made::integer(7)}})};
            drawn.inputs.push_back(std::move(input));
        }
    }

    judge::CaseJudgement judge(Curve submission, Curve reference) {
        executor.own = std::move(submission);
        executor.reference = std::move(reference);
        value::Compiled compiled;
        compiled.files.resize(1);
        const judge::Submission solution = {{"find.py", "find.py", "# reference\n"}};
        return judge::judge_growth({exercise, own, solution, compiled, 1}, planned, drawn,
                                   {made::submission, compiled, executor})
            .judgement;
    }
};

const Curve linear = [](double n) { return 1e3 * n; };
const Curve heavy = [](double n) { return 20e3 * n; };
const Curve quadratic = [](double n) { return 1e3 * n * n; };

}  // namespace

TEST_CASE("a growth case ends when it is certain") {
    Measured one(10s, {500, 1000, 2000, 4000});
    const auto judged = one.judge([](double n) { return 3e3 * n; }, linear);
    CHECK(judged.verdict == Verdict::accepted);
    CHECK(one.executor.runs == 2 * 4);
}

TEST_CASE("what a limit stops is refused for its growth where enough was measured before") {
    Measured one(200ms, {125, 250, 500, 1000, 2000});
    const auto judged = one.judge([](double n) { return 1e6 + quadratic(n); }, linear);
    CHECK(judged.verdict == Verdict::growth_limit_exceeded);
}

TEST_CASE("what a limit stops is refused for its growth by instructions, too") {
    Measured one(200ms, {125, 250, 500, 1000, 2000});
    one.executor.counts = [](std::size_t) { return true; };
    const auto judged = one.judge([](double n) { return 1e6 + quadratic(n); }, linear);
    CHECK(judged.verdict == Verdict::growth_limit_exceeded);
    CHECK(judged.growth.at(0).counter == judge::counting_instructions);
    CHECK(judged.growth.at(0).unit == "instructions");
}

TEST_CASE("what a limit stops while it is imported is refused for its growth, too") {
    Measured one(200ms, {125, 250, 500, 1000, 2000});
    one.executor.computes_at_import = true;
    const auto judged = one.judge([](double n) { return 1e6 + quadratic(n); }, linear);
    CHECK(judged.verdict == Verdict::growth_limit_exceeded);
}

TEST_CASE("where instructions are not counted in one run, all is measured anew by CPU time") {
    const auto allowed = GENERATE(true, false);
    const auto failing = GENERATE(1, 3, 5);
    INFO("run " << failing);
    Measured one(200ms, {125, 250, 500, 1000, 2000});
    one.executor.counts = [=](std::size_t run) { return run != static_cast<std::size_t>(failing); };
    const auto judged = one.judge(allowed ? linear : quadratic, linear);
    CHECK(judged.verdict == (allowed ? Verdict::accepted : Verdict::growth_limit_exceeded));
    CHECK(judged.growth.at(0).counter == "rusage");
}

TEST_CASE("the smaller sizes are run again where one run of each leaves it open") {
    Measured one(1s, {250, 500, 1000, 2000, 4000});
    const auto judged = one.judge([](double n) { return 14e3 * std::pow(n, 1.6); }, heavy);
    CHECK(judged.verdict == Verdict::growth_limit_exceeded);
    CHECK(one.executor.runs == 1 + 3 * judge::most_growth_runs);
    CHECK(judged.growth.at(0).points.size() == 3);  // the fourth would hide how steep it is
}

TEST_CASE("a limit tells of a growth that sets in where it strikes") {
    Measured one(1s, {250, 500, 1000, 2000, 4000});
    const auto judged =
        one.judge([](double n) { return n > 1000 ? quadratic(n) : 5 * heavy(n); }, heavy);
    CHECK(judged.verdict == Verdict::growth_limit_exceeded);
    REQUIRE(judged.growth.at(0).points.size() == 4);
    CHECK(judged.growth[0].points.back().bound);
}

TEST_CASE("what is slow at once and grows as it may is stopped, and no growth is blamed") {
    Measured one(1s, {250, 500, 1000, 2000, 4000});
    const auto judged = one.judge([](double n) { return 500e6 + 200 * linear(n); }, linear);
    CHECK(judged.verdict == Verdict::time_limit_exceeded);
    CHECK(judged.growth.empty());
}

TEST_CASE("what every run takes, whatever its size, hides no growth") {
    Measured one(10s, {20, 40, 80, 160}, "O(n^2)");
    const auto judged = one.judge([](double n) { return 150e3 + 7 * std::pow(n, 3); },
                                  [](double n) { return 90e3 + 45 * n * n; });
    CHECK(judged.verdict == Verdict::growth_limit_exceeded);
}

TEST_CASE("the next class after n cubed is its fourth power, and after 2 to the n that of 3") {
    const auto cubic = [](double n) { return 50e3 + 60 * std::pow(n, 3); };
    Measured matrix(10s, {8, 12, 18, 27, 40}, "O(n^3)");
    CHECK(matrix.judge([&](double n) { return 3 * cubic(n); }, cubic).verdict == Verdict::accepted);
    Measured slower(10s, {8, 12, 18, 27, 40}, "O(n^3)");
    CHECK(
        slower.judge([&](double n) { return 2 * cubic(n) + 25 * std::pow(n, 4); }, cubic).verdict ==
        Verdict::growth_limit_exceeded);

    const auto subsets = [](double n) { return 50e3 + 150 * std::exp2(n); };
    Measured sums(10s, {7, 9, 11, 13}, "O(2^n)");
    CHECK(sums.judge([&](double n) { return n * subsets(n); }, subsets).verdict ==
          Verdict::accepted);
    Measured more(10s, {7, 9, 11, 13}, "O(2^n)");
    CHECK(more.judge([&](double n) { return 50e3 + 150 * std::pow(4, n); }, subsets).verdict ==
          Verdict::growth_limit_exceeded);
}
