#include "runner/exercise/nearest.h"

#include <fmt/core.h>

#include <algorithm>

namespace kata::exercise {
namespace {

constexpr std::size_t edit = 2;       // in half edits
constexpr std::size_t case_edit = 1;  // half an edit

// Longer texts than any name: not worth the quadratic comparison.
constexpr std::size_t longest_name = 100;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::size_t replacement_cost(char a, char b) {
    if (a == b) return 0;
    return lower(a) == lower(b) ? case_edit : edit;
}

/// Half edits up to which a name is taken for a misspelling: a third of the letters, at least one.
std::size_t tolerance(std::size_t length) {
    return edit * std::max<std::size_t>(1, length / 3);
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before_last(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j * edit;

    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::swap(before_last, last);
        std::swap(last, row);
        row[0] = i * edit;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + edit, row[j - 1] + edit,
                               last[j - 1] + replacement_cost(a[i - 1], b[j - 1])});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before_last[j - 2] + edit);
        }
    }
    return row[b.size()];
}

std::vector<std::string> nearest_names(std::string_view name,
                                       const std::vector<std::string_view>& names,
                                       std::size_t count) {
    struct Candidate {
        std::size_t distance;
        std::string_view name;
    };
    std::vector<Candidate> candidates;
    if (name.size() > longest_name) return {};
    for (const std::string_view known : names) {
        if (known.size() > longest_name) continue;
        const std::size_t distance = edit_distance(name, known);
        if (distance <= tolerance(std::max(name.size(), known.size()))) {
            candidates.push_back({distance, known});
        }
    }
    std::stable_sort(
        candidates.begin(), candidates.end(),
        [](const Candidate& a, const Candidate& b) { return a.distance < b.distance; });
    if (candidates.size() > count) candidates.resize(count);

    std::vector<std::string> nearest;
    for (const Candidate& candidate : candidates) nearest.emplace_back(candidate.name);
    return nearest;
}

std::optional<std::string> nearest_name(std::string_view name,
                                        const std::vector<std::string_view>& names) {
    std::vector<std::string> nearest = nearest_names(name, names, 1);
    if (nearest.empty()) return std::nullopt;
    return std::move(nearest.front());
}

std::string did_you_mean(std::string_view name, const std::vector<std::string_view>& names) {
    const std::optional<std::string> nearest = nearest_name(name, names);
    return nearest ? fmt::format("did you mean `{}`?", *nearest) : std::string();
}

}  // namespace kata::exercise
