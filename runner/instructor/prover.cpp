#include "runner/instructor/prover.h"

#include <atomic>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include <fmt/format.h>

#include "runner/instructor/headroom.h"
#include "runner/instructor/leaks.h"
#include "runner/instructor/solutions.h"
#include "runner/instructor/unused.h"

namespace kata::instructor {

namespace {

using exercise::Verdict;
using judge::Judgement;
using judge::Submission;

/// The seed of Python's hashes that every submission is judged with, and those for repeats.
constexpr unsigned usual_seed = 0;
constexpr unsigned other_seeds[] = {1, 2};

void add(Diagnostics& all, Diagnostics more) {
    for (exercise::Diagnostic& one : more) all.push_back(std::move(one));
}

std::chrono::nanoseconds since(std::chrono::steady_clock::time_point start) {
    return std::chrono::steady_clock::now() - start;
}

/// Of a solution that is to fail, the first case that is not accepted is the verdict. The others
/// are judged as well, for the judge must not fail in any; but not those that would cost most: not
/// after a limit of time, as whoever waits for ever in one case would do so in others, and no
/// growth.
class FailsQuickly : public judge::Observer {
  public:
    explicit FailsQuickly(const exercise::Exercise& exercise)
        : cheap_cases_(exercise.cases.size()) {
        while (cheap_cases_ > 0 && exercise.cases[cheap_cases_ - 1].growth) --cheap_cases_;
    }

    void case_judged(const judge::CaseJudgement& one) override {
        ++judged_;
        failed_ = failed_ || !one.accepted();
        time_is_up_ = time_is_up_ || one.verdict == Verdict::time_limit_exceeded;
    }

    bool has_enough() const override { return time_is_up_ || (failed_ && judged_ >= cheap_cases_); }

  private:
    std::size_t cheap_cases_;  ///< before the cases of growth at the end
    std::size_t judged_ = 0;
    bool failed_ = false;
    bool time_is_up_ = false;
};

bool may_fail(const DeclaredSolution& solution) {
    return solution.role == DeclaredSolution::Role::starter ||
           solution.role == DeclaredSolution::Role::wrong;
}

/// The judgement; without one, the proof says why.
std::optional<Judgement> judge_once(judge::WarmJudge& judge, const Manuscript& manuscript,
                                    const Submission& submission, judge::Observer& observer,
                                    Proof& proof) {
    auto outcome = judge.judge(manuscript.exercise, submission,
                               judge.subject_of(*manuscript.exercise, submission), observer);
    if (auto* invalid = std::get_if<judge::InvalidExercise>(&outcome)) {
        add(proof.defects, std::move(invalid->diagnostics));
        return std::nullopt;
    }
    auto& judgement = std::get<Judgement>(outcome);
    if (judgement.verdict == Verdict::skipped) {
        proof.skipped = judgement.message;
        proof.remedy = judgement.remedy;
        return std::nullopt;
    }
    return std::move(judgement);
}

}  // namespace

Prover::Prover(harness::Interpreter interpreter, sandbox::Policy policy,
               const Surroundings& surroundings, ProofOptions options)
    : interpreter_(std::move(interpreter)),
      policy_(std::move(policy)),
      surroundings_(surroundings),
      options_(options) {}

judge::WarmJudge& Prover::judge_with(unsigned hash_seed) {
    const auto found = judges_.find(hash_seed);
    if (found != judges_.end()) return found->second;
    sandbox::Policy policy = policy_;
    for (std::string& variable : policy.environment) {
        if (variable.starts_with("PYTHONHASHSEED=")) {
            variable = fmt::format("PYTHONHASHSEED={}", hash_seed);
        }
    }
    return judges_.try_emplace(hash_seed, interpreter_, std::move(policy)).first->second;
}

Proof Prover::prove(const std::filesystem::path& folder) {
    const auto start = std::chrono::steady_clock::now();
    Proof proof;
    proof.folder = folder;
    proof.slug = std::filesystem::absolute(folder).lexically_normal().filename().string();
    auto read = read_manuscript(folder);
    if (auto* problems = std::get_if<Diagnostics>(&read)) {
        proof.defects = std::move(*problems);
    } else {
        const auto& manuscript = std::get<Manuscript>(read);
        proof.slug = manuscript.exercise->slug;
        add(proof.defects, check_references(manuscript, surroundings_));
        add(proof.defects, check_leaks(manuscript));
        add(proof.defects, check_unused(manuscript));
        add(proof.defects, check_unwritten(manuscript));
        judge_files(manuscript, proof);
    }
    proof.elapsed = since(start);
    return proof;
}

void Prover::judge_files(const Manuscript& manuscript, Proof& proof) {
    std::optional<std::pair<Submission, Judgement>> reference;
    for (const DeclaredSolution& solution : declared_solutions(*manuscript.exercise)) {
        const auto start = std::chrono::steady_clock::now();
        auto read = read_solution(solution.files);
        if (const auto* error = std::get_if<judge::SubmissionError>(&read)) {
            proof.defects.push_back(exercise::diagnose(solution.name, {}, {}, 1, error->message));
            continue;
        }
        auto& submission = std::get<Submission>(read);
        judge::Observer nobody;
        FailsQuickly quick(*manuscript.exercise);
        auto judgement = judge_once(judge_with(usual_seed), manuscript, submission,
                                    may_fail(solution) ? quick : nobody, proof);
        if (!judgement) return;
        if (judgement->verdict == Verdict::internal_error) {
            proof.failure = fmt::format("{}: {}", solution.name, judgement->message);
            return;
        }
        proof.cases = judgement->cases.size();
        add(proof.defects, check_verdict(manuscript, solution, *judgement));
        proof.files.push_back({solution.name, judgement->verdict, solution.expected,
                               is_as_declared(solution, judgement->verdict), since(start)});
        if (solution.role == DeclaredSolution::Role::reference &&
            judgement->verdict == Verdict::accepted) {
            reference.emplace(std::move(submission), std::move(*judgement));
        }
    }
    if (!reference) return;
    repeat(manuscript, reference->first, proof);
    if (!options_.mutation || !proof.failure.empty()) return;
    auto mutated = mutate(judge_with(usual_seed), manuscript, reference->first, reference->second,
                          proof.defects);
    if (const auto* ending = std::get_if<judge::Ending>(&mutated)) {
        proof.failure = ending->message;
        return;
    }
    proof.mutation = std::move(std::get<MutationReport>(mutated));
    add(proof.defects, check_score(manuscript, *proof.mutation, options_.least_score));
}

/// The reference again, as it was and with other hash seeds.
void Prover::repeat(const Manuscript& manuscript, const Submission& reference, Proof& proof) {
    const DeclaredSolution declared = declared_solutions(*manuscript.exercise).front();
    std::vector<Need> needs;
    const auto once_more = [&](unsigned hash_seed, const std::string& circumstance) {
        judge::Observer nobody;
        auto judgement = judge_once(judge_with(hash_seed), manuscript, reference, nobody, proof);
        if (!judgement) return false;
        if (judgement->verdict == Verdict::internal_error) {
            proof.failure = fmt::format("{}: {}", declared.name, judgement->message);
            return false;
        }
        add_run(needs, *judgement);
        add(proof.defects, check_verdict(manuscript, declared, *judgement, circumstance));
        return judgement->verdict == Verdict::accepted;
    };
    bool steady = once_more(usual_seed, "when it is judged again") &&
                  once_more(usual_seed, "when it is judged again");
    for (const unsigned seed : other_seeds) {
        steady = steady && once_more(seed, fmt::format("with PYTHONHASHSEED={}", seed));
    }
    if (steady) add(proof.defects, check_headroom(manuscript, needs));
}

namespace {

/// Hands proofs on in order, whatever the order in which they come.
class InOrder {
  public:
    InOrder(std::size_t count, const std::function<void(Proof)>& report)
        : waiting_(count), report_(report) {}

    void add(std::size_t index, Proof proof) {
        const std::lock_guard lock(mutex_);
        waiting_[index] = std::move(proof);
        while (next_ < waiting_.size() && waiting_[next_]) {
            report_(std::move(*waiting_[next_++]));
        }
    }

  private:
    std::mutex mutex_;
    std::vector<std::optional<Proof>> waiting_;
    const std::function<void(Proof)>& report_;
    std::size_t next_ = 0;
};

Proof prove_one(Prover& prover, const std::filesystem::path& folder) {
    try {
        return prover.prove(folder);
    } catch (const std::exception& error) {
        Proof proof;
        proof.folder = folder;
        proof.slug = folder.filename().string();
        proof.failure = error.what();
        return proof;
    }
}

}  // namespace

void prove_all(const std::vector<std::filesystem::path>& folders, std::size_t jobs,
               const std::function<Prover()>& make_prover,
               const std::function<void(Proof)>& report) {
    InOrder proofs(folders.size(), report);
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        Prover prover = make_prover();
        for (std::size_t index = next++; index < folders.size(); index = next++) {
            proofs.add(index, prove_one(prover, folders[index]));
        }
    };
    std::vector<std::jthread> threads;
    for (std::size_t job = 0; job < std::min(jobs, folders.size()); ++job) {
        threads.emplace_back(work);
    }
}

}  // namespace kata::instructor
