#include "runner/judge/shrink.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <numeric>

using namespace kata;
using judge::Draws;
using judge::Shrinker;

namespace {

/// Shrinks as the judge does, and counts the attempts.
struct Shrunk {
    Draws best;
    std::size_t attempts = 0;
};

Shrunk shrink(Draws draws, const std::function<bool(const Draws&)>& holds,
              std::size_t most = 2000) {
    Shrinker shrinker(std::move(draws));
    std::size_t attempts = 0;
    while (attempts < most) {
        const auto proposed = shrinker.propose(40);
        if (proposed.empty()) break;
        attempts += proposed.size();
        std::vector<std::size_t> held;
        std::optional<Draws> best;
        for (std::size_t index = 0; index < proposed.size(); ++index) {
            CHECK(judge::simpler(proposed[index], shrinker.best()));
            if (!holds(proposed[index])) continue;
            held.push_back(index);
            if (!best || judge::simpler(proposed[index], *best)) best = proposed[index];
        }
        shrinker.learn(held, best);
    }
    return {shrinker.best(), attempts};
}

std::uint64_t sum(const Draws& draws) {
    return std::accumulate(draws.begin(), draws.end(), std::uint64_t{0});
}

}  // namespace

TEST_CASE("shorter is simpler, then smaller") {
    CHECK(judge::simpler({9}, {0, 0}));
    CHECK(judge::simpler({1, 2}, {1, 3}));
    CHECK_FALSE(judge::simpler({1, 3}, {1, 3}));
    CHECK_FALSE(judge::simpler({2, 0}, {1, 9}));
}

TEST_CASE("what does not matter goes") {
    const Draws start(60, 7);
    CHECK(shrink(start, [](const Draws&) { return true; }).best.empty());
    CHECK(shrink(start, [](const Draws& draws) { return draws.size() >= 3; }).best ==
          Draws{0, 0, 0});
    const auto has_seven = [](const Draws& draws) {
        return std::count(draws.begin(), draws.end(), 7U) > 0;
    };
    CHECK(shrink(start, has_seven).best == Draws{7});
}

TEST_CASE("a number ends at the least that will do") {
    for (const std::uint64_t least : {1U, 2U, 613U, 999'999U}) {
        const Shrunk shrunk = shrink({1'000'000'000}, [&](const Draws& draws) {
            return !draws.empty() && draws[0] >= least;
        });
        CHECK(shrunk.best == Draws{least});
        CHECK(shrunk.attempts < 400);
    }
}

TEST_CASE("numbers that must be equal are lowered together") {
    CHECK(shrink({22, 5, 22}, [](const Draws& draws) {
              return draws.size() == 3 && draws[0] == draws[2];
          }).best == Draws{0, 0, 0});
}

TEST_CASE("order is put in where it does not matter") {
    const Shrunk shrunk = shrink({5, 3, 1}, [](const Draws& draws) {
        return draws.size() == 3 && sum(draws) == 9 && draws[0] != draws[1] && draws[1] != draws[2];
    });
    CHECK(std::is_sorted(shrunk.best.begin(), shrunk.best.end()));
}

TEST_CASE("a count that is drawn before its items goes down with them") {
    // count, then as many items: the property needs one item that is 5 or more.
    const auto holds = [](const Draws& draws) {
        if (draws.empty() || draws.size() != draws[0] + 1) return false;
        return std::any_of(draws.begin() + 1, draws.end(), [](auto draw) { return draw >= 5; });
    };
    CHECK(shrink({4, 1, 9, 2, 3}, holds).best == Draws{1, 5});
}

TEST_CASE("a number goes on down once the one that held it up is lower") {
    const Shrunk shrunk = shrink({95, 94}, [](const Draws& draws) {
        return draws.size() == 2 && draws[0] > draws[1] && draws[1] > 0;
    });
    CHECK(shrunk.best == Draws{2, 1});
    CHECK(shrunk.attempts < 200);
}

TEST_CASE("where only some numbers will do, the least of them is found") {
    const auto holds = [](const Draws& draws) {
        return draws.size() == 1 && draws[0] > 300 && draws[0] % 2 == 1;
    };
    CHECK(shrink({999}, holds).best == Draws{301});
}

TEST_CASE("a number is carried over to the next") {
    const auto holds = [](const Draws& draws) {
        return draws.size() == 2 && (draws[0] > 10 || (draws[0] == 10 && draws[1] >= 30));
    };
    CHECK(shrink({15, 10}, holds).best[0] == 10);
    const Shrunk sum = shrink({300, 800}, [](const Draws& draws) {
        return draws.size() == 2 && std::min<std::uint64_t>(draws[1], 1000) + draws[0] >= 500;
    });
    CHECK(sum.best == Draws{0, 500});
}

TEST_CASE("numbers that must keep their distance are lowered together") {
    CHECK(shrink({40, 47}, [](const Draws& draws) {
              return draws.size() == 2 && draws[1] - draws[0] == 7;
          }).best == Draws{0, 7});
}

TEST_CASE("one item of a hundred is found in a few attempts, however many draws each makes") {
    for (const std::size_t each : {2U, 3U, 5U}) {
        // Whether there is an item, then its number and what does not matter.
        Draws start;
        for (std::size_t item = 0; item < 100; ++item) {
            start.push_back(1);
            start.push_back(item == 37 ? 900 : 20 + item);
            start.resize(start.size() + each - 2, 3);
        }
        start.push_back(0);
        const Shrunk shrunk = shrink(start, [&](const Draws& draws) {
            for (std::size_t at = 0; at + each <= draws.size() && draws[at] > 0; at += each) {
                if (draws[at + 1] > 613) return true;
            }
            return false;
        });
        CHECK(shrunk.best.size() == each);
        CHECK(shrunk.best[1] == 614);
        CHECK(shrunk.attempts < 400);
    }
}

TEST_CASE("nothing is proposed twice, and an end comes") {
    Shrinker shrinker({3, 2, 1});
    std::set<Draws> seen;
    for (auto proposed = shrinker.propose(5); !proposed.empty(); proposed = shrinker.propose(5)) {
        CHECK(proposed.size() <= 5);
        for (const Draws& draws : proposed) CHECK(seen.insert(draws).second);
        shrinker.learn({}, std::nullopt);
    }
    CHECK(seen.size() > 10);
    CHECK(shrinker.best() == Draws{3, 2, 1});
}
