#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "sandbox/harness/message/message.h"

namespace kata::judge {

using harness::Draws;

/// Whether `one` makes a simpler input than `other`: it is shorter, or as long and smaller at the
/// first place where they differ.
bool simpler(const Draws& one, const Draws& other);

/// Looks for the simplest draws that still have a property, by proposing simpler ones: with chunks
/// left out, numbers lowered, numbers put in order. It knows nothing of what the draws mean, so
/// that whatever is made from them keeps its invariants. Pure.
///
///     Shrinker shrinker(draws);
///     for (auto proposed = shrinker.propose(40); !proposed.empty(); proposed = …)
///         shrinker.learn(which of them have the property, the simplest of what was made from
///         them);
class Shrinker {
  public:
    explicit Shrinker(Draws best) : best_(std::move(best)) {}

    const Draws& best() const { return best_; }

    /// At most `most` draws that are simpler than the best, and were never proposed before; the
    /// most promising first. None: there is nothing left to try.
    std::vector<Draws> propose(std::size_t most);

    /// What came of the last proposal. `held`: the places in it of draws with the property.
    /// `reached`: draws that have it, as they were recorded; taken over if they are simpler.
    void learn(const std::vector<std::size_t>& held, const std::optional<Draws>& reached);

  private:
    /// A change of the best: places to leave out, and numbers to put in place of others.
    struct Edit {
        std::vector<std::size_t> removed;  ///< ascending
        std::vector<std::pair<std::size_t, std::uint64_t>> lowered;
    };

    Draws apply(const Edit& edit) const;
    bool offer(const Edit& edit);
    bool offer(Draws draws, Edit edit);
    void offer_chunks();
    void offer_zeros();
    void offer_lower();
    void offer_equal();
    void offer_shorter_counts();
    void offer_order();
    void note_too_low(const std::vector<std::size_t>& held);

    Draws best_;
    std::size_t most_ = 0;
    std::vector<Draws> proposed_;
    std::vector<Edit> edits_;             ///< of what is proposed
    std::optional<Draws> merged_;         ///< all changes at once that held one by one
    std::vector<std::uint64_t> too_low_;  ///< by place; only what a search goes by
    std::set<Draws> tried_;
};

}  // namespace kata::judge
