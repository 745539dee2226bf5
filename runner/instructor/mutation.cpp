#include "runner/instructor/mutation.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "runner/exercise/equivalent_reader.h"
#include "runner/exercise/fields.h"
#include "runner/exercise/placement.h"
#include "runner/instructor/distinction.h"
#include "runner/instructor/mutant_text.h"
#include "runner/instructor/tool.h"

namespace kata::instructor {

namespace {

using exercise::Exercise;
using exercise::Kind;
using exercise::Verdict;
using judge::Ending;
using judge::Judgement;
using judge::Submission;
using std::chrono::nanoseconds;

/// A mutant may cost so many times what the reference costs, and at least so much.
constexpr int most_times = 20;
constexpr nanoseconds least_cpu = std::chrono::milliseconds(50);

std::string unavailable_for(const Exercise& exercise) {
    if (exercise.kind == Kind::predict) return "a prediction is no code";
    if (exercise.kind == Kind::tests) return "its cases are mutants already";
    return {};
}

harness::Requirements packages_of(const Exercise& exercise) {
    return {exercise.packages.begin(), exercise.packages.end()};
}

Mutant mutant_from(const nlohmann::json& json, const Submission& reference) {
    Mutant mutant;
    const std::string file = json.at("file");
    while (mutant.file + 1 < reference.size() && reference[mutant.file].name != file) ++mutant.file;
    mutant.operation = json.at("operator");
    mutant.start = json.at("start");
    mutant.end = json.at("end");
    mutant.text = json.at("text");
    mutant.position = exercise::position_in(reference[mutant.file].bytes, mutant.start);
    return mutant;
}

std::variant<std::vector<Mutant>, Ending> make_mutants(judge::Executor& executor,
                                                       const Submission& reference) {
    std::vector<std::string> names;
    std::vector<harness::NamedBytes> files;
    for (const judge::SubmittedFile& file : reference) {
        names.push_back(file.name);
        files.push_back({file.name, file.bytes});
    }
    auto made =
        run_tool(executor, mutants_tool, std::move(names), std::move(files), {}, tool_limits());
    if (auto* ending = std::get_if<Ending>(&made)) return std::move(*ending);
    std::vector<Mutant> mutants;
    for (const auto& one : std::get<nlohmann::json>(made)) {
        mutants.push_back(mutant_from(one, reference));
    }
    return mutants;
}

/// The exercise with limits in which the reference fits twenty times.
std::shared_ptr<const Exercise> tightened(const Exercise& exercise, const Judgement& judgement) {
    auto tight = std::make_shared<Exercise>(exercise);
    for (const judge::CaseJudgement& one : judgement.cases) {
        exercise::Case& single = tight->cases[one.index];
        const sandbox::Limits limits = exercise::limits_of(exercise, &single);
        single.limits.cpu = std::min(limits.cpu, std::max(least_cpu, most_times * one.usage.cpu));
        single.limits.wall =
            std::min(limits.wall, std::max(3 * *single.limits.cpu, most_times * one.usage.wall));
    }
    return tight;
}

/// Has enough when a case is not accepted.
class FirstFailure : public judge::Observer {
  public:
    void case_judged(const judge::CaseJudgement& one) override {
        if (!one.accepted()) failed_ = true;
    }
    bool has_enough() const override { return failed_; }

  private:
    bool failed_ = false;
};

/// Judges one mutant after another, each up to the case that catches it. Cases that take least time
/// come first, and after a while those that caught most in their time.
class Hunt {
  public:
    Hunt(judge::WarmJudge& judge, std::shared_ptr<const Exercise> exercise,
         const Judgement& reference)
        : judge_(judge), exercise_(std::move(exercise)), kills_(exercise_->cases.size()) {
        for (const judge::CaseJudgement& one : reference.cases) {
            seconds_.push_back(seconds_of(exercise_->cases[one.index], one));
        }
        order_.resize(exercise_->cases.size());
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        std::stable_sort(order_.begin(), order_.end(),
                         [&](auto a, auto b) { return seconds_[a] < seconds_[b]; });
        arrange();
    }

    /// The judgement up to the first case that caught it; or what is wrong with the exercise.
    std::variant<Judgement, judge::InvalidExercise> judge(const Submission& mutant) {
        FirstFailure watch;
        auto outcome =
            judge_.judge(arranged_, mutant, judge_.subject_of(*arranged_, mutant), watch);
        if (const auto* judgement = std::get_if<Judgement>(&outcome)) count(*judgement);
        ++judged_;
        // Each arrangement is prepared anew, which costs what a few mutants cost.
        if (judged_ == 10 || judged_ == 40) rearrange();
        return outcome;
    }

  private:
    /// About how long the case takes, above 0.
    static double seconds_of(const exercise::Case& single, const judge::CaseJudgement& judged) {
        const double once = std::chrono::duration<double>(judged.usage.wall).count();
        // What it is judged by is one of many runs: of each size, again and again, and of the
        // reference as often.
        const double runs =
            single.growth ? 10.0 * static_cast<double>(single.growth->sizes.size()) : 1;
        return std::max(1e-6, runs * once);
    }

    void count(const Judgement& judgement) {
        if (const auto* failed = judge::first_failed(judgement.cases)) {
            ++kills_[order_[failed->index]];
        }
    }

    void rearrange() {
        const std::vector<std::size_t> before = order_;
        std::stable_sort(order_.begin(), order_.end(), [&](auto a, auto b) {
            return kills_[a] * seconds_[b] > kills_[b] * seconds_[a];
        });
        if (order_ != before) arrange();
    }

    void arrange() {
        auto arranged = std::make_shared<Exercise>(*exercise_);
        for (std::size_t index = 0; index < order_.size(); ++index) {
            arranged->cases[index] = exercise_->cases[order_[index]];
        }
        arranged_ = std::move(arranged);
    }

    judge::WarmJudge& judge_;
    std::shared_ptr<const Exercise> exercise_;
    std::shared_ptr<const Exercise> arranged_;
    std::vector<std::size_t> order_;  ///< of the exercise's cases in the arranged one
    std::vector<double> seconds_;     ///< that the reference takes, by the exercise's order
    std::vector<double> kills_;       ///< by the exercise's order
    std::size_t judged_ = 0;
};

using Annotations = std::vector<exercise::EquivalentMutant>;

/// What the loader has found to be in order.
Annotations annotations_of(const Manuscript& manuscript) {
    const exercise::Member* member = exercise::find(manuscript.document.root, "equivalent");
    if (member == nullptr) return {};
    exercise::Problems none(manuscript.document);
    return exercise::read_equivalent_mutants(*member, none);
}

/// Sorts mutants into those that were caught, those that an annotation accepts, and survivors.
class Sieve {
  public:
    Sieve(const Manuscript& manuscript, const Submission& reference, Diagnostics& defects)
        : manuscript_(manuscript),
          reference_(reference),
          defects_(defects),
          annotations_(annotations_of(manuscript)),
          needed_(annotations_.size()) {}

    void add(Mutant mutant, const Judgement& judged) {
        ++report_.mutants;
        Survivor survivor;
        survivor.mutant = std::move(mutant);
        describe(survivor, reference_);
        if (judged.verdict == Verdict::internal_error) report_failure(survivor, judged);
        if (judged.verdict != Verdict::accepted) {
            ++report_.killed;
        } else if (is_annotated(survivor)) {
            ++report_.equivalent;
        } else {
            report_.survivors.push_back(std::move(survivor));
        }
    }

    /// What was found; annotations that no surviving mutant needs are defects.
    MutationReport take() {
        for (std::size_t index = 0; index < annotations_.size(); ++index) {
            if (needed_[index]) continue;
            defects_.push_back(defect_at(
                manuscript_, annotations_[index].position,
                fmt::format("no surviving mutant makes `{}` of `{}`", annotations_[index].mutant,
                            annotations_[index].line),
                "the cases catch it, or the reference has changed: remove the annotation"));
        }
        return std::move(report_);
    }

  private:
    bool is_annotated(const Survivor& survivor) {
        bool found = false;
        for (std::size_t index = 0; index < annotations_.size(); ++index) {
            if (trimmed(annotations_[index].line) != survivor.original) continue;
            if (trimmed(annotations_[index].mutant) != survivor.mutated) continue;
            found = needed_[index] = true;
        }
        return found;
    }

    void report_failure(const Survivor& mutant, const Judgement& judged) {
        const std::size_t file = mutant.mutant.file;
        defects_.push_back(
            exercise::diagnose(manuscript_.exercise->solution[file].path.string(),
                               reference_[file].bytes, mutant.mutant.position, 1,
                               fmt::format("with `{}` in this place the judge fails: {}",
                                           mutant.mutated, judged.message),
                               "a checker has to stand any answer"));
    }

    const Manuscript& manuscript_;
    const Submission& reference_;
    Diagnostics& defects_;
    Annotations annotations_;
    std::vector<bool> needed_;
    MutationReport report_;
};

}  // namespace

double MutationReport::score() const {
    const std::size_t counted = mutants - equivalent;
    return counted == 0 ? 1 : static_cast<double>(killed) / static_cast<double>(counted);
}

Submission mutated_by(const Mutant& mutant, Submission reference) {
    reference[mutant.file].bytes.replace(mutant.start, mutant.end - mutant.start, mutant.text);
    return reference;
}

std::variant<MutationReport, Ending> mutate(judge::WarmJudge& judge, const Manuscript& manuscript,
                                            const Submission& reference, const Judgement& judgement,
                                            Diagnostics& defects) {
    const Exercise& exercise = *manuscript.exercise;
    if (const std::string why = unavailable_for(exercise); !why.empty()) {
        MutationReport none;
        none.unavailable = why;
        return none;
    }
    auto made = make_mutants(judge.executor(packages_of(exercise)), reference);
    if (auto* ending = std::get_if<Ending>(&made)) return std::move(*ending);
    Hunt hunt(judge, tightened(exercise, judgement), judgement);
    Sieve sieve(manuscript, reference, defects);
    for (Mutant& mutant : std::get<std::vector<Mutant>>(made)) {
        auto outcome = hunt.judge(mutated_by(mutant, reference));
        if (auto* invalid = std::get_if<judge::InvalidExercise>(&outcome)) {
            std::move(invalid->diagnostics.begin(), invalid->diagnostics.end(),
                      std::back_inserter(defects));
            break;
        }
        sieve.add(std::move(mutant), std::get<Judgement>(outcome));
    }
    MutationReport report = sieve.take();
    for (Survivor& survivor : report.survivors) {
        survivor.missing_case = find_distinction(judge, exercise, reference, survivor.mutant);
    }
    return report;
}

Diagnostics check_score(const Manuscript& manuscript, const MutationReport& report,
                        double least_score) {
    if (!report.unavailable.empty() || report.score() >= least_score) return {};
    const Survivor& first = report.survivors.front();
    const exercise::SourceFile& file = manuscript.exercise->solution[first.mutant.file];
    return {exercise::diagnose(
        file.path.string(), {}, first.mutant.position, 1,
        fmt::format("the cases let {} of {} mutants of the reference through: {:.0f} % are caught, "
                    "{:.0f} % are asked for; the first is here",
                    report.survivors.size(), report.mutants - report.equivalent,
                    100 * report.score(), 100 * least_score),
        "add cases that tell them apart, or say under `equivalent` why nothing can")};
}

}  // namespace kata::instructor
