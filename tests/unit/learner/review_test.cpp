#include "runner/learner/review.h"

#include <catch2/catch.hpp>

using namespace kata::learner;

namespace {

constexpr Milliseconds minute = 60'000;
constexpr Milliseconds day = 24 * 60 * minute;

}  // namespace

TEST_CASE("what was hard comes back after a day, what was easy does not") {
    CHECK_FALSE(first_review({2, 0, false, 20 * minute}, 0).due);
    CHECK(first_review({3, 0, false, 0}, 100).due == 100 + day);
    CHECK(first_review({0, 1, false, 0}, 100).due == 100 + day);
    CHECK(first_review({0, 0, true, 0}, 100).due == 100 + day);
    CHECK(first_review({0, 0, false, 21 * minute}, 100).due == 100 + day);
}

TEST_CASE("reviews that go well come at growing intervals, and then no more") {
    Review review{1, 0};
    for (const int days : {3, 7, 21, 60}) {
        review = next_review(review.stage, {1, 0, false, 0}, 0);
        CHECK(review.due == days * day);
    }
    review = next_review(review.stage, {}, 0);
    CHECK_FALSE(review.due);
    CHECK(review.stage == 0);
}

TEST_CASE("a review that does not go well begins the intervals anew") {
    CHECK(next_review(4, {2, 0, false, 0}, 0).due == day);
    CHECK(next_review(4, {0, 1, false, 0}, 0).stage == 1);
    CHECK(next_review(4, {0, 0, true, 0}, 0).stage == 1);
}
