#include "runner/exercise/cost.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>

#include <fmt/core.h>

#include "runner/exercise/yaml_faults.h"

namespace kata::exercise {
namespace {

constexpr std::string_view examples = "O(1), O(log n), O(n), O(n log n), O(n^2), O(2^n) or O(n*m)";
constexpr int largest_power = 9;

double log_of(std::int64_t size) {
    return std::log2(static_cast<double>(size) + 1);
}

double value_of(const CostTerm& term, const InputSize& size) {
    const auto n = static_cast<double>(size.n);
    const auto m = static_cast<double>(size.m);
    return std::pow(n, term.n_power) * std::pow(log_of(size.n), term.n_logs) *
           std::pow(m, term.m_power) * std::pow(log_of(size.m), term.m_logs) *
           std::pow(term.base, n);
}

/// Reads what stands between the parentheses of `O(…)`.
class Parser {
  public:
    explicit Parser(std::string_view text) : rest_(text) {}

    std::optional<std::vector<CostTerm>> terms() {
        std::vector<CostTerm> terms;
        do {
            const auto term = product();
            if (!term) return std::nullopt;
            terms.push_back(*term);
        } while (take("+"));
        skip_blanks();
        return rest_.empty() ? std::optional(terms) : std::nullopt;
    }

  private:
    std::optional<CostTerm> product() {
        CostTerm term;
        do {
            if (!factor(term)) return std::nullopt;
            const bool times = take("*") || take("·") || take("×");
            if (times && !starts_factor()) return std::nullopt;
        } while (starts_factor());
        return term;
    }

    bool starts_factor() {
        skip_blanks();
        return !rest_.empty() && std::isalnum(static_cast<unsigned char>(rest_.front())) != 0;
    }

    bool factor(CostTerm& term) {
        if (take("log")) {
            const double logs = power();
            if (take("n")) return logs > 0 && add(term.n_logs, logs);
            return take("m") && logs > 0 && add(term.m_logs, logs);
        }
        if (take("n")) return add(term.n_power, power());
        if (take("m")) return add(term.m_power, power());
        const int base = number();
        if (base == 1) return true;
        if (base < 2 || !take("^") || !take("n")) return false;
        term.base *= base;
        return true;
    }

    static bool add(double& exponent, double power) {
        exponent += power;
        return power > 0 && exponent <= largest_power;
    }

    /// What stands behind a base: 1 where nothing does, 0 where it is no power.
    double power() {
        if (take("²")) return 2;
        if (take("³")) return 3;
        if (!take("^")) return 1;
        return number();
    }

    int number() {
        skip_blanks();
        int value = 0;
        const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
        if (error != std::errc() || value < 1 || value > largest_power) return 0;
        rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
        return value;
    }

    bool take(std::string_view token) {
        skip_blanks();
        if (!rest_.starts_with(token)) return false;
        rest_.remove_prefix(token.size());
        return true;
    }

    void skip_blanks() {
        while (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
    }

    std::string_view rest_;
};

/// "n^2" is "n²" in reports.
std::string beautiful(std::string_view text) {
    std::string out(text);
    for (const auto& [from, to] :
         {std::pair("^2", "²"), std::pair("^3", "³"), std::pair("^4", "⁴")}) {
        for (std::size_t at = out.find(from); at != std::string::npos; at = out.find(from, at)) {
            out.replace(at, 2, to);
        }
    }
    return out;
}

Cost usual(std::string_view text) {
    return std::get<Cost>(parse_cost(text));
}

}  // namespace

double Cost::at(const InputSize& size) const {
    double sum = 0;
    for (const CostTerm& term : terms) sum += value_of(term, size);
    return sum;
}

bool Cost::uses_m() const {
    return std::any_of(terms.begin(), terms.end(),
                       [](const CostTerm& term) { return term.m_power > 0 || term.m_logs > 0; });
}

std::variant<Cost, std::string> parse_cost(std::string_view text) {
    const bool wrapped = text.starts_with("O(") && text.ends_with(")");
    if (wrapped) {
        if (auto terms = Parser(text.substr(2, text.size() - 3)).terms()) {
            return Cost{beautiful(text), std::move(*terms)};
        }
    }
    return fmt::format("`{}` is no growth such as {}", printable(text), examples);
}

const std::vector<Cost>& usual_costs() {
    static const std::vector<Cost> costs = {
        usual("O(1)"),   usual("O(log n)"), usual("O(n)"),   usual("O(n log n)"), usual("O(n^2)"),
        usual("O(n^3)"), usual("O(n^4)"),   usual("O(2^n)"), usual("O(3^n)")};
    return costs;
}

}  // namespace kata::exercise
