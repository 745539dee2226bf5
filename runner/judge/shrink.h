#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <tuple>
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
/// A change that failed is not proposed again before all others have failed too, even though it
/// makes other draws each time that the best has changed elsewhere.
///
///     Shrinker shrinker(draws);
///     for (auto proposed = shrinker.propose(40); !proposed.empty(); proposed = …)
///         shrinker.learn(which of them have the property, the simplest of what was made from
///         them);
class Shrinker {
  public:
    explicit Shrinker(Draws best);

    const Draws& best() const { return best_; }

    /// At most `most` draws that are simpler than the best, and were never proposed before; the
    /// most promising first. None: there is nothing left to try.
    std::vector<Draws> propose(std::size_t most);

    /// What came of the last proposal. `held`: the places in it of draws with the property.
    /// `reached`: draws that have it, as they were recorded; taken over if they are simpler.
    void learn(const std::vector<std::size_t>& held, const std::optional<Draws>& reached);

  private:
    /// What one draw is called for as long as it is there, wherever others' going moves it.
    using Name = std::uint64_t;
    /// A kind of change, the names of the draws that it begins and ends with, and a number.
    using Change = std::tuple<int, Name, Name, std::uint64_t>;

    /// A change of the best: places to leave out, and numbers to put in place of others.
    struct Edit {
        Change change;
        std::vector<std::size_t> removed;  ///< ascending
        std::vector<std::pair<std::size_t, std::uint64_t>> replaced;
    };

    Draws apply(const Edit& edit) const;
    bool full() const { return proposed_.size() == most_; }
    void offer(Edit edit);
    void offer(Draws draws, Edit edit);
    void offer_together();
    void offer_usual();
    void offer_unusual();
    void offer_without(std::size_t size, std::size_t step);
    void offer_large_chunks();
    void offer_small_chunks();
    void offer_zeros();
    void offer_lower();
    void offer_equal();
    void offer_shorter_counts();
    void offer_order();
    void offer_carried();
    void offer_lower_together();
    void note_failures(const std::vector<std::size_t>& held);
    Edit together(const std::vector<std::size_t>& held, std::size_t count) const;
    void take_over(const Draws& reached);
    void search_anew(const Draws& reached);

    Draws best_;
    std::vector<Name> names_;  ///< of the best's draws
    std::size_t most_ = 0;
    std::vector<Draws> proposed_;
    std::vector<Edit> edits_;                ///< of what is proposed
    std::vector<Draws> together_;            ///< several changes at once that held one by one
    std::map<Name, std::uint64_t> too_low_;  ///< only what a search goes by
    std::set<Change> failed_;
    std::set<Draws> tried_;
};

}  // namespace kata::judge
