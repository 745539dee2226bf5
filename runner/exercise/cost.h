#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kata::exercise {

/// The size of one input: what `n`, and in some exercises `m`, stand for.
struct InputSize {
    std::int64_t n = 1;
    std::int64_t m = 1;

    bool operator==(const InputSize&) const = default;
};

/// One summand of a cost: n^n_power · log(n)^n_logs · m^m_power · log(m)^m_logs · base^n.
struct CostTerm {
    double n_power = 0;
    double n_logs = 0;
    double m_power = 0;
    double m_logs = 0;
    double base = 1;
};

/// How a cost grows with the size of the input, `O(n log n)`: the sum of its terms.
struct Cost {
    std::string text;  ///< "O(n log n)", as reports write it
    std::vector<CostTerm> terms;

    /// Not a time: only ratios mean something. Logarithms are of n + 1, so that they are never 0.
    double at(const InputSize& size) const;
    bool uses_m() const;
};

/// Reads "O(n log n)", "O(1)", "O(n^2)", "O(n²)", "O(2^n)", "O(n*m)", "O(n + m)". Returns a message
/// when `text` is nothing of the kind.
std::variant<Cost, std::string> parse_cost(std::string_view text);

/// The classes by which growth in `n` alone is told, from O(1) to O(2^n), slowest growth first.
const std::vector<Cost>& usual_costs();

}  // namespace kata::exercise
