#include "runner/batch/stats.h"

#include <algorithm>
#include <map>

namespace kata::batch {

namespace {

using exercise::Verdict;
using Counts = std::map<Verdict, std::size_t>;

std::vector<std::pair<Verdict, std::size_t>> most_first(const Counts& counts) {
    std::vector<std::pair<Verdict, std::size_t>> list(counts.begin(), counts.end());
    std::stable_sort(list.begin(), list.end(),
                     [](const auto& one, const auto& other) { return one.second > other.second; });
    return list;
}

/// One exercise while its submissions are counted.
struct Count {
    std::string title;
    std::size_t submissions = 0;
    Counts verdicts;
    std::vector<std::pair<std::string, Counts>> cases;  ///< in the exercise's order
    std::map<std::string, WrongBehaviour> behaviours;   ///< by what is alike
};

void count_behaviour(Count& count, const report::Graded& graded) {
    // What was not run, or failed by the machine's fault, is no behaviour.
    if (graded.verdict == Verdict::skipped || graded.verdict == Verdict::internal_error) return;
    const report::GradedCase* failure = graded.first_failed();
    std::string alike(exercise::code_of(graded.verdict));
    std::size_t failed = 0;
    for (const report::GradedCase& one : graded.cases) {
        alike += one.verdict ? "," + std::string(exercise::code_of(*one.verdict)) : ",";
        if (one.failed()) ++failed;
    }
    alike += "\n" + (failure == nullptr ? graded.message : failure->behaviour);
    WrongBehaviour& behaviour = count.behaviours[alike];
    if (behaviour.count++ > 0) return;
    behaviour.verdict = graded.verdict;
    behaviour.failed_cases = failed;
    behaviour.first_case = failure == nullptr ? "" : failure->title;
    behaviour.message = failure == nullptr ? graded.message : failure->message;
    behaviour.example = graded.name;
    behaviour.files = graded.files;
    // The files of a line are all called after it.
    behaviour.files.erase(std::unique(behaviour.files.begin(), behaviour.files.end()),
                          behaviour.files.end());
}

void add(Count& count, const report::Graded& graded) {
    ++count.submissions;
    ++count.verdicts[graded.verdict];
    count.title = graded.title;
    if (count.cases.size() < graded.cases.size()) count.cases.resize(graded.cases.size());
    for (std::size_t index = 0; index < graded.cases.size(); ++index) {
        const report::GradedCase& one = graded.cases[index];
        count.cases[index].first = one.title;
        if (one.failed()) ++count.cases[index].second[*one.verdict];
    }
    if (!graded.accepted()) count_behaviour(count, graded);
}

ExerciseStats finish(std::string slug, Count& count) {
    ExerciseStats stats{std::move(slug),
                        count.title,
                        count.submissions,
                        count.verdicts[Verdict::accepted],
                        most_first(count.verdicts),
                        {},
                        {}};
    for (const auto& [title, counts] : count.cases) {
        CaseStats one{title, 0, most_first(counts)};
        for (const auto& [verdict, times] : counts) one.failed += times;
        if (one.failed > 0) stats.cases.push_back(std::move(one));
    }
    std::stable_sort(
        stats.cases.begin(), stats.cases.end(),
        [](const CaseStats& one, const CaseStats& other) { return one.failed > other.failed; });
    for (auto& [alike, behaviour] : count.behaviours) {
        stats.behaviours.push_back(std::move(behaviour));
    }
    std::stable_sort(stats.behaviours.begin(), stats.behaviours.end(),
                     [](const WrongBehaviour& one, const WrongBehaviour& other) {
                         return one.count > other.count;
                     });
    return stats;
}

}  // namespace

std::vector<ExerciseStats> stats_of(const Results& results) {
    std::map<std::string, Count> counts;
    for (std::size_t index = 0; index < results.entries().size(); ++index) {
        const report::Graded graded = results.graded(index);
        add(counts[graded.slug], graded);
    }
    std::vector<ExerciseStats> all;
    for (auto& [slug, count] : counts) all.push_back(finish(slug, count));
    return all;
}

}  // namespace kata::batch
