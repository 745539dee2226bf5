#include "runner/exercise/python_version.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace kata::exercise {
namespace {

using Operator = VersionSpecifiers::Operator;
using Clause = VersionSpecifiers::Clause;

struct Spelling {
    std::string_view text;
    Operator op;
};

// Longer ones first, so that `>=` is not read as `>`.
constexpr std::array<Spelling, 7> spellings = {{{">=", Operator::at_least},
                                                {"<=", Operator::at_most},
                                                {"==", Operator::equal},
                                                {"!=", Operator::not_equal},
                                                {"~=", Operator::compatible},
                                                {">", Operator::more},
                                                {"<", Operator::less}}};

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

std::optional<std::vector<int>> parse_release(std::string_view text) {
    std::vector<int> release;
    while (release.size() < 3) {
        int number = 0;
        const char* end = text.data() + text.size();
        const auto [stop, error] = std::from_chars(text.data(), end, number);
        if (error != std::errc() || number < 0 || text.front() == '-') return std::nullopt;
        release.push_back(number);
        if (stop == end) return release;
        if (*stop != '.') return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(stop - text.data()) + 1);
    }
    return std::nullopt;
}

std::variant<Clause, std::string> parse_clause(std::string_view text) {
    const auto* spelling =
        std::find_if(spellings.begin(), spellings.end(),
                     [text](const Spelling& known) { return text.starts_with(known.text); });
    if (spelling == spellings.end()) {
        return fmt::format("`{}` has no operator: write `>={}`", text, text);
    }
    std::string_view version = trimmed(text.substr(spelling->text.size()));
    Clause clause{spelling->op, {}, false};
    if (version.ends_with(".*")) {
        version.remove_suffix(2);
        clause.wildcard = true;
    }
    std::optional<std::vector<int>> release = parse_release(version);
    if (!release) return fmt::format("`{}` is not a version such as 3.8 or 3.12.1", version);
    clause.release = std::move(*release);
    if (clause.wildcard && clause.op != Operator::equal && clause.op != Operator::not_equal) {
        return fmt::format("`{}`: `.*` goes with `==` and `!=` only", text);
    }
    if (clause.op == Operator::compatible && clause.release.size() < 2) {
        return fmt::format("`{}`: `~=` needs two numbers at least", text);
    }
    return clause;
}

std::array<int, 3> numbers_of(Version version) {
    return {version.major, version.minor, version.micro};
}

bool has_prefix(Version version, const std::vector<int>& release, std::size_t count) {
    return std::equal(release.begin(), release.begin() + static_cast<std::ptrdiff_t>(count),
                      numbers_of(version).begin());
}

bool holds(const Clause& clause, Version version) {
    std::array<int, 3> padded{};
    std::copy(clause.release.begin(), clause.release.end(), padded.begin());
    const std::array<int, 3> numbers = numbers_of(version);
    const bool same = clause.wildcard ? has_prefix(version, clause.release, clause.release.size())
                                      : numbers == padded;
    switch (clause.op) {
        case Operator::at_least:
            return numbers >= padded;
        case Operator::at_most:
            return numbers <= padded;
        case Operator::more:
            return numbers > padded;
        case Operator::less:
            return numbers < padded;
        case Operator::equal:
            return same;
        case Operator::not_equal:
            return !same;
        case Operator::compatible:
            return numbers >= padded &&
                   has_prefix(version, clause.release, clause.release.size() - 1);
    }
    return false;
}

}  // namespace

std::variant<VersionSpecifiers, std::string> VersionSpecifiers::parse(std::string_view text) {
    VersionSpecifiers specifiers;
    specifiers.text_ = text;
    std::string_view rest = text;
    while (true) {
        const std::size_t comma = rest.find(',');
        const std::string_view part = trimmed(rest.substr(0, comma));
        if (part.empty()) return "an empty version specifier; write `>=3.8`";
        std::variant<Clause, std::string> clause = parse_clause(part);
        if (auto* message = std::get_if<std::string>(&clause)) return std::move(*message);
        specifiers.clauses_.push_back(std::get<Clause>(std::move(clause)));
        if (comma == std::string_view::npos) return specifiers;
        rest.remove_prefix(comma + 1);
    }
}

bool VersionSpecifiers::accepts(Version version) const {
    return std::all_of(clauses_.begin(), clauses_.end(),
                       [version](const Clause& clause) { return holds(clause, version); });
}

}  // namespace kata::exercise
