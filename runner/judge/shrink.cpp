#include "runner/judge/shrink.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace kata::judge {

namespace {

enum Kind { chunk, zeros, lower, equal, count, order, carry, pair, several };

constexpr std::uint64_t nearest = 2;  ///< how far a number is lowered step by step

}  // namespace

bool simpler(const Draws& one, const Draws& other) {
    if (one.size() != other.size()) return one.size() < other.size();
    return one < other;
}

Shrinker::Shrinker(Draws best) : best_(std::move(best)), names_(best_.size()) {
    std::iota(names_.begin(), names_.end(), Name{0});
}

Draws Shrinker::apply(const Edit& edit) const {
    Draws changed = best_;
    for (const auto& [place, value] : edit.replaced) changed[place] = value;
    if (edit.removed.empty()) return changed;
    std::size_t kept = 0;
    auto gone = edit.removed.begin();
    for (std::size_t place = 0; place < changed.size(); ++place) {
        if (gone != edit.removed.end() && *gone == place) {
            ++gone;
        } else {
            changed[kept++] = changed[place];
        }
    }
    changed.resize(kept);
    return changed;
}

void Shrinker::offer(Edit edit) {
    if (full() || failed_.count(edit.change) > 0) return;
    Draws draws = apply(edit);
    offer(std::move(draws), std::move(edit));
}

void Shrinker::offer(Draws draws, Edit edit) {
    if (full() || !simpler(draws, best_) || !tried_.insert(draws).second) return;
    proposed_.push_back(std::move(draws));
    edits_.push_back(std::move(edit));
}

/// Without `size` draws that follow each other: the last ones first, from every `step`th of those
/// that there were in the beginning.
void Shrinker::offer_without(std::size_t size, std::size_t step) {
    for (std::size_t from = best_.size() - size + 1; from-- > 0 && !full();) {
        if (names_[from] % step != 0) continue;
        Edit edit{{chunk, names_[from], names_[from + size - 1], size}, {}, {}};
        edit.removed.resize(size);
        std::iota(edit.removed.begin(), edit.removed.end(), from);
        offer(std::move(edit));
    }
}

/// What a loop draws in each round is of any length, so a power of two would do for few.
void Shrinker::offer_large_chunks() {
    std::set<std::size_t, std::greater<>> sizes;
    for (const std::size_t round : {1U, 3U, 5U, 7U}) {
        for (std::size_t size = round; size <= best_.size(); size *= 2) sizes.insert(size);
    }
    for (const std::size_t size : sizes) offer_without(size, size);
}

void Shrinker::offer_small_chunks() {
    for (std::size_t size = std::min<std::size_t>(8, best_.size()); size > 0; --size) {
        offer_without(size, 1);
    }
}

/// Each number 0, and runs of them at once.
void Shrinker::offer_zeros() {
    for (const std::size_t size : {8U, 4U, 2U, 1U}) {
        for (std::size_t end = best_.size(); end >= size && !full();
             end -= std::min<std::size_t>(end, size)) {
            Edit edit{{zeros, names_[end - size], names_[end - 1], size}, {}, {}};
            for (std::size_t place = end - size; place < end; ++place) {
                edit.replaced.emplace_back(place, 0U);
            }
            offer(std::move(edit));
        }
    }
}

/// Each number at some places between itself and what was too low: a search for the least that will
/// do, with several questions at once in the place of one.
void Shrinker::offer_lower() {
    constexpr std::uint64_t questions = 8;
    for (std::size_t place = 0; place < best_.size() && !full(); ++place) {
        const std::uint64_t value = best_[place];
        const auto too_low = too_low_.find(names_[place]);
        const std::uint64_t low = too_low == too_low_.end() ? 0 : std::min(too_low->second, value);
        const std::uint64_t room = value - low;
        std::set<std::uint64_t> tried;
        for (std::uint64_t question = 0; question < questions; ++question) {
            tried.insert(low + room / questions * question +
                         room % questions * question / questions);
        }
        for (std::uint64_t near = 1; near <= nearest && near < value; ++near) {
            tried.insert({near, value - near});
        }
        for (const std::uint64_t lower_one : tried) {
            offer({{lower, names_[place], names_[place], lower_one}, {}, {{place, lower_one}}});
        }
    }
}

/// Equal numbers, which may have to stay equal, lowered together.
void Shrinker::offer_equal() {
    const std::set<std::uint64_t> values(best_.begin(), best_.end());
    for (const std::uint64_t value : values) {
        if (value == 0 || std::count(best_.begin(), best_.end(), value) < 2) continue;
        for (std::uint64_t step = value; step > 0 && !full(); step /= 2) {
            Edit edit{{equal, value, value, step}, {}, {}};
            for (std::size_t place = 0; place < best_.size(); ++place) {
                if (best_[place] == value) edit.replaced.emplace_back(place, value - step);
            }
            offer(std::move(edit));
        }
    }
}

/// A number one less, and some draws after it left out: a count that was drawn before its items.
void Shrinker::offer_shorter_counts() {
    constexpr std::size_t reach = 12;
    for (std::size_t apart = 1; apart <= reach; ++apart) {
        for (std::size_t place = 0; place + apart < best_.size() && !full(); ++place) {
            if (best_[place] == 0) continue;
            for (const std::size_t size : {1U, 2U, 3U}) {
                const std::size_t from = place + apart;
                if (from + size > best_.size()) continue;
                Edit edit{{count, names_[place], names_[from], size}, {}, {}};
                edit.replaced.emplace_back(place, best_[place] - 1);
                for (std::size_t at = from; at < from + size; ++at) edit.removed.push_back(at);
                offer(std::move(edit));
            }
        }
    }
}

/// Two numbers swapped, so that the smaller one comes first.
void Shrinker::offer_order() {
    for (std::size_t apart = 1; apart <= 4; ++apart) {
        for (std::size_t place = 0; place + apart < best_.size() && !full(); ++place) {
            const std::uint64_t left = best_[place];
            const std::uint64_t right = best_[place + apart];
            if (left <= right) continue;
            offer({{order, names_[place], names_[place + apart], 0},
                   {},
                   {{place, right}, {place + apart, left}}});
        }
    }
}

/// A number lower, and one soon after it as great as can be: 11:00 is after 10:59, and 500 is
/// 200 + 300 as well as 0 + 500.
void Shrinker::offer_carried() {
    constexpr std::uint64_t greatest = (std::uint64_t{1} << 53U) - 1;  // is cut to what may be
    for (std::size_t apart = 1; apart <= 3; ++apart) {
        for (std::size_t place = 0; place + apart < best_.size() && !full(); ++place) {
            const std::uint64_t value = best_[place];
            if (value == 0) continue;
            for (const std::uint64_t less : std::set{std::uint64_t{0}, value / 2, value - 1}) {
                offer({{carry, names_[place], names_[place + apart], less},
                       {},
                       {{place, less}, {place + apart, greatest}}});
            }
        }
    }
}

/// Two numbers lowered by as much, which may have to keep what lies between them.
void Shrinker::offer_lower_together() {
    for (std::size_t apart = 1; apart <= 6; ++apart) {
        for (std::size_t place = 0; place + apart < best_.size() && !full(); ++place) {
            const std::uint64_t one = best_[place];
            const std::uint64_t other = best_[place + apart];
            for (const std::uint64_t less : std::set{std::min(one, other), std::uint64_t{1}}) {
                if (one < less || other < less || less == 0) continue;
                offer({{pair, names_[place], names_[place + apart], less},
                       {},
                       {{place, one - less}, {place + apart, other - less}}});
            }
        }
    }
}

/// Several changes at once that held one by one.
void Shrinker::offer_together() {
    for (Draws& draws : together_) offer(std::move(draws), {{several, 0, 0, 0}, {}, {}});
    together_.clear();
}

/// What makes the most of a few attempts.
void Shrinker::offer_usual() {
    offer_large_chunks();
    offer_zeros();
    offer_lower();
    offer_small_chunks();
}

/// What helps where one number alone cannot be changed.
void Shrinker::offer_unusual() {
    offer_order();
    offer_equal();
    offer_shorter_counts();
    offer_lower_together();
    offer_carried();
}

std::vector<Draws> Shrinker::propose(std::size_t most) {
    most_ = most;
    proposed_.clear();
    edits_.clear();
    offer_together();
    offer_usual();
    if (proposed_.empty()) offer_unusual();
    if (proposed_.empty()) {
        failed_.clear();
        offer_usual();
        offer_unusual();
    }
    return proposed_;
}

/// Remembers what failed, and which single numbers could not be lowered so far.
void Shrinker::note_failures(const std::vector<std::size_t>& held) {
    for (std::size_t index = 0; index < edits_.size(); ++index) {
        if (std::find(held.begin(), held.end(), index) != held.end()) continue;
        const auto& [kind, name, last, value] = edits_[index].change;
        if (kind != several) failed_.insert(edits_[index].change);
        if (kind != lower) continue;
        // Nearer than one below says nothing of where the least lies.
        const std::size_t place = edits_[index].replaced[0].first;
        if (value + nearest < best_[place]) too_low_[name] = std::max(too_low_[name], value);
    }
}

/// The first `count` changes that held, at once.
Shrinker::Edit Shrinker::together(const std::vector<std::size_t>& held, std::size_t count) const {
    std::set<std::size_t> removed;
    std::map<std::size_t, std::uint64_t> replaced;
    for (std::size_t one = 0; one < count; ++one) {
        const Edit& edit = edits_[held[one]];
        removed.insert(edit.removed.begin(), edit.removed.end());
        for (const auto& [place, value] : edit.replaced) {
            const auto added = replaced.emplace(place, value).first;
            added->second = std::min(added->second, value);
        }
    }
    return {
        {several, 0, 0, 0}, {removed.begin(), removed.end()}, {replaced.begin(), replaced.end()}};
}

/// Draws keep their names where they are the same from either end.
void Shrinker::take_over(const Draws& reached) {
    const auto [kept, same] =
        std::mismatch(best_.begin(), best_.end(), reached.begin(), reached.end());
    std::ptrdiff_t after = 0;
    if (reached.size() == best_.size()) {
        search_anew(reached);
    } else {
        const auto end = std::mismatch(best_.rbegin(), std::reverse_iterator(kept),
                                       reached.rbegin(), std::reverse_iterator(same));
        after = end.first - best_.rbegin();
    }
    names_.erase(names_.begin() + static_cast<std::ptrdiff_t>(reached.size()) - after,
                 names_.end() - after);
    best_ = reached;
}

/// A number that is down to what was too low for it before: now it may go further.
void Shrinker::search_anew(const Draws& reached) {
    for (std::size_t place = 0; place < reached.size(); ++place) {
        const auto too_low = too_low_.find(names_[place]);
        if (too_low == too_low_.end() || too_low->second < reached[place]) continue;
        std::erase_if(failed_, [&](const Change& change) {
            return std::get<0>(change) == lower && std::get<1>(change) == too_low->first;
        });
        too_low_.erase(too_low);
    }
}

void Shrinker::learn(const std::vector<std::size_t>& held, const std::optional<Draws>& reached) {
    std::vector<std::size_t> ordered = held;
    std::sort(ordered.begin(), ordered.end());
    for (std::size_t count = ordered.size(); count > 1; count /= 2) {
        together_.push_back(apply(together(ordered, count)));
    }
    note_failures(held);
    if (reached && simpler(*reached, best_)) take_over(*reached);
}

}  // namespace kata::judge
