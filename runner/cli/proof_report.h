#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "runner/instructor/proof.h"
#include "runner/report/style.h"

namespace kata::cli {

/// How the proofs of many exercises came out.
struct ProofTotals {
    std::size_t proven = 0;
    std::size_t defective = 0;
    std::size_t skipped = 0;
    std::size_t failed = 0;  ///< the judge did
    std::size_t mutants = 0;
    std::size_t killed = 0;
    std::size_t equivalent = 0;

    void add(const instructor::Proof& proof);
    std::size_t all() const { return proven + defective + skipped + failed; }
};

/// One line for an exercise, then its defects, and, with `survivors`, each mutant that no case
/// caught, with the case that would.
std::string text_of(const report::Style& style, const instructor::Proof& proof, bool survivors);

/// The last line.
std::string text_of(const report::Style& style, const ProofTotals& totals,
                    std::chrono::nanoseconds elapsed);

nlohmann::ordered_json json_of(const instructor::Proof& proof);
nlohmann::ordered_json json_of(const ProofTotals& totals);

}  // namespace kata::cli
