#include "runner/judge/stopping.h"

#include <algorithm>

#include "runner/judge/exceptions.h"
#include "runner/judge/words.h"
#include "runner/value/trace.h"

namespace kata::judge {

namespace {

constexpr std::size_t most_threads = 8;
constexpr std::size_t most_lines = 5;

bool is_same_line(const Frame& a, const Frame& b) {
    return a.file == b.file && a.line == b.line && a.function == b.function;
}

std::vector<SampledLine> counted(const std::vector<Frame>& samples) {
    std::vector<SampledLine> lines;
    for (const Frame& sample : samples) {
        const auto known = std::find_if(lines.begin(), lines.end(), [&](const SampledLine& line) {
            return is_same_line(line.frame, sample);
        });
        if (known != lines.end()) {
            ++known->times;
        } else {
            lines.push_back({sample, 1, samples.size()});
        }
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const auto& a, const auto& b) { return a.times > b.times; });
    lines.resize(std::min(lines.size(), most_lines));
    return lines;
}

}  // namespace

void add_stop(CaseJudgement& judgement, const sandbox::Result& result,
              const Submission& submission) {
    std::vector<std::string> names;
    for (const SubmittedFile& file : submission) names.push_back(file.name);
    const value::Trace trace = value::read_trace(result.trace.bytes, names);
    judgement.stopped_at = describe(trace.running, submission);
    for (const auto& frames : trace.others) {
        if (judgement.other_threads.size() == most_threads) break;
        judgement.other_threads.push_back({describe(frames, submission)});
    }
    judgement.samples = counted(describe(trace.samples, submission));
    if (result.cause == sandbox::Cause::wall_limit && result.usage.cpu < result.usage.wall / 10) {
        const bool threads = !judgement.other_threads.empty();
        judgement.hint = Hint{HintKind::waiting, words::waiting(threads), {}};
    }
}

}  // namespace kata::judge
