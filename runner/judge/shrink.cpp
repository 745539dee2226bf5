#include "runner/judge/shrink.h"

#include <algorithm>

namespace kata::judge {

bool simpler(const Draws& one, const Draws& other) {
    if (one.size() != other.size()) return one.size() < other.size();
    return one < other;
}

Draws Shrinker::apply(const Edit& edit) const {
    Draws changed = best_;
    for (const auto& [place, value] : edit.lowered) changed[place] = value;
    std::for_each(edit.removed.rbegin(), edit.removed.rend(), [&](std::size_t place) {
        changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(place));
    });
    return changed;
}

/// Whether there is room for more proposals.
bool Shrinker::offer(Draws draws, Edit edit) {
    if (proposed_.size() == most_) return false;
    if (simpler(draws, best_) && tried_.insert(draws).second) {
        proposed_.push_back(std::move(draws));
        edits_.push_back(std::move(edit));
    }
    return true;
}

bool Shrinker::offer(const Edit& edit) {
    return offer(apply(edit), edit);
}

/// Without a chunk of draws: large ones first.
void Shrinker::offer_chunks() {
    std::size_t size = 1;
    while (size * 2 < best_.size()) size *= 2;
    for (; size > 0; size /= 2) {
        const std::size_t step = std::max<std::size_t>(size / 2, 1);
        for (std::size_t end = best_.size(); end >= size; end -= std::min(end, step)) {
            Edit edit;
            for (std::size_t place = end - size; place < end; ++place)
                edit.removed.push_back(place);
            if (!offer(edit)) return;
        }
    }
    // What a loop draws in threes and fives is no power of two.
    for (const std::size_t odd : {3U, 5U, 6U, 7U}) {
        for (std::size_t end = best_.size(); end >= odd; --end) {
            Edit edit;
            for (std::size_t place = end - odd; place < end; ++place) edit.removed.push_back(place);
            if (!offer(edit)) return;
        }
    }
}

/// Each number 0, and runs of them at once.
void Shrinker::offer_zeros() {
    for (const std::size_t size : {8U, 4U, 2U, 1U}) {
        for (std::size_t end = best_.size(); end >= size; end -= std::min<std::size_t>(end, size)) {
            Edit edit;
            for (std::size_t place = end - size; place < end; ++place) {
                edit.lowered.emplace_back(place, 0U);
            }
            if (!offer(edit)) return;
        }
    }
}

/// Each number at some places between itself and what was too low: a search for the least that will
/// do, with eight questions at once in the place of one.
void Shrinker::offer_lower() {
    constexpr std::uint64_t questions = 8;
    too_low_.resize(best_.size());
    for (std::size_t place = 0; place < best_.size(); ++place) {
        const std::uint64_t value = best_[place];
        const std::uint64_t low = std::min(too_low_[place], value);
        std::set<std::uint64_t> tried;
        for (std::uint64_t question = 0; question < questions; ++question) {
            const std::uint64_t room = value - low;
            tried.insert(low + room / questions * question +
                         room % questions * question / questions);
        }
        for (const std::uint64_t near : {1U, 2U}) {
            if (value > near) tried.insert({near, value - near});
        }
        for (const std::uint64_t lower : tried) {
            if (lower < value && !offer(Edit{{}, {{place, lower}}})) return;
        }
    }
}

/// Equal numbers, which may have to stay equal, lowered together.
void Shrinker::offer_equal() {
    const std::set<std::uint64_t> values(best_.begin(), best_.end());
    for (const std::uint64_t value : values) {
        if (value == 0 || std::count(best_.begin(), best_.end(), value) < 2) continue;
        for (std::uint64_t step = value; step > 0; step /= 2) {
            Edit edit;
            for (std::size_t place = 0; place < best_.size(); ++place) {
                if (best_[place] == value) edit.lowered.emplace_back(place, value - step);
            }
            if (!offer(edit)) return;
        }
    }
}

/// A number one less, and some draws after it left out: a count that was drawn before its items.
void Shrinker::offer_shorter_counts() {
    constexpr std::size_t reach = 12;
    for (std::size_t place = 0; place < best_.size(); ++place) {
        if (best_[place] == 0) continue;
        const std::size_t end = std::min(best_.size(), place + 1 + reach);
        for (std::size_t from = place + 1; from < end; ++from) {
            for (const std::size_t size : {1U, 2U, 3U}) {
                if (from + size > best_.size()) continue;
                Edit edit;
                edit.lowered.emplace_back(place, best_[place] - 1);
                for (std::size_t at = from; at < from + size; ++at) edit.removed.push_back(at);
                if (!offer(edit)) return;
            }
        }
    }
}

/// Two numbers swapped, so that the smaller one comes first.
void Shrinker::offer_order() {
    for (std::size_t apart = 1; apart <= 4; ++apart) {
        for (std::size_t place = 0; place + apart < best_.size(); ++place) {
            const std::uint64_t left = best_[place];
            const std::uint64_t right = best_[place + apart];
            if (left > right && !offer(Edit{{}, {{place, right}, {place + apart, left}}})) return;
        }
    }
}

std::vector<Draws> Shrinker::propose(std::size_t most) {
    most_ = most;
    proposed_.clear();
    edits_.clear();
    if (merged_) offer(std::move(*merged_), Edit{});
    merged_.reset();
    offer_chunks();
    offer_zeros();
    offer_lower();
    offer_order();
    offer_equal();
    offer_shorter_counts();
    return proposed_;
}

/// Remembers which single numbers could not be lowered so far.
void Shrinker::note_too_low(const std::vector<std::size_t>& held) {
    too_low_.resize(best_.size());
    for (std::size_t index = 0; index < edits_.size(); ++index) {
        const Edit& edit = edits_[index];
        if (edit.lowered.size() != 1 || !edit.removed.empty()) continue;
        if (std::find(held.begin(), held.end(), index) != held.end()) continue;
        const auto& [place, value] = edit.lowered[0];
        // Nearer than one below says nothing of where the least lies.
        if (value + 2 < best_[place]) too_low_[place] = std::max(too_low_[place], value);
    }
}

void Shrinker::learn(const std::vector<std::size_t>& held, const std::optional<Draws>& reached) {
    if (held.size() > 1) {
        std::set<std::size_t> removed;
        Draws least = best_;
        for (const std::size_t index : held) {
            removed.insert(edits_[index].removed.begin(), edits_[index].removed.end());
            for (const auto& [place, value] : edits_[index].lowered) {
                least[place] = std::min(least[place], value);
            }
        }
        Edit all{{removed.begin(), removed.end()}, {}};
        for (std::size_t place = 0; place < least.size(); ++place) {
            all.lowered.emplace_back(place, least[place]);
        }
        merged_ = apply(all);
    }
    note_too_low(held);
    if (!reached || !simpler(*reached, best_)) return;
    if (reached->size() != best_.size()) too_low_.clear();
    best_ = *reached;
}

}  // namespace kata::judge
