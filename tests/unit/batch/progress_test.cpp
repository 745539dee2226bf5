#include "runner/batch/progress.h"

#include <catch2/catch.hpp>

using namespace kata::batch;
using kata::report::Style;

TEST_CASE("A line says how far a batch is") {
    const Advance start{0, 0, 200, {}};
    const Advance middle{50, 50, 200, std::chrono::seconds(5)};
    const Advance end{150, 50, 200, std::chrono::seconds(15)};
    CHECK(progress_line(Style{}, start, false) == "0 of 200, 0 %");
    CHECK(progress_line(Style{}, middle, false) == "100 of 200, 50 %, 10/s, 11 s left");
    CHECK(progress_line(Style{}, end, false) == "200 of 200, 100 %, 10/s");
    CHECK(progress_line(Style{false, false, 80}, middle, true) ==
          "############............  100 of 200, 50 %, 10/s, 11 s left");
    CHECK(progress_line(Style{false, true, 40}, middle, true) ==
          "100 of 200, 50 %, 10/s, 11 s left");
    CHECK(progress_line(Style{}, {1, 0, 0, std::chrono::seconds(4)}, false).find("0.2/s") !=
          std::string::npos);
}
