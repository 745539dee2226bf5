#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "runner/instructor/proof.h"
#include "runner/instructor/references.h"
#include "runner/judge/warm_judge.h"

namespace kata::instructor {

struct ProofOptions {
    bool mutation = true;      ///< judge mutants of the reference
    double least_score = 0.9;  ///< of the mutation, below which it is a defect
};

/// Proves exercises one after another, with workers that stay warm. For one thread.
class Prover {
  public:
    /// `policy` is that of every submission; `surroundings` must outlive it.
    Prover(harness::Interpreter interpreter, sandbox::Policy policy,
           const Surroundings& surroundings, ProofOptions options);

    Proof prove(const std::filesystem::path& folder);

  private:
    void judge_files(const Manuscript& manuscript, Proof& proof);
    void repeat(const Manuscript& manuscript, const judge::Submission& reference, Proof& proof);
    judge::WarmJudge& judge_with(unsigned hash_seed);

    harness::Interpreter interpreter_;
    sandbox::Policy policy_;
    const Surroundings& surroundings_;
    ProofOptions options_;
    std::map<unsigned, judge::WarmJudge> judges_;  ///< by the seed of Python's hashes
};

/// Proves many exercises, `jobs` at a time. `report` gets each proof, in the order of `folders`,
/// as soon as it and those before it are there; it is called by one thread at a time.
void prove_all(const std::vector<std::filesystem::path>& folders, std::size_t jobs,
               const std::function<Prover()>& make_prover,
               const std::function<void(Proof)>& report);

}  // namespace kata::instructor
