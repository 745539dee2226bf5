#include <catch2/catch.hpp>

#include "runner/value/trace.h"

namespace kata::value {

TEST_CASE("a dump of faulthandler gives the submission's frames, innermost last") {
    const auto frames = read_trace(
        "Thread 0x00007f0000000001 (most recent call first):\n"
        "  File \"/usr/lib/python3.11/threading.py\", line 1 in wait\n"
        "  File \"/scratch/a.py\", line 99 in other\n"
        "\n"
        "Current thread 0x00007f0000000002 (most recent call first):\n"
        "  File \"/scratch/a.py\", line 7 in spin\n"
        "  File \"/scratch/a.py\", line 9 in f\n"
        "  File \"<prompt 2>\", line 1 in <module>\n"
        "  File \"<harness>\", line 1200 in run_prompt\n",
        {"a.py"});
    REQUIRE(frames.size() == 3);
    CHECK(frames[0].file == "<prompt 2>");
    CHECK(frames[2].file == "a.py");
    CHECK(frames[2].line == 7);
    CHECK(frames[2].function == "spin");
}

TEST_CASE("what is no dump gives no frames") {
    CHECK(read_trace("", {}).empty());
    CHECK(read_trace("Current thread\n  File \"a.py\", line x in f\n  File \"a.py", {"a.py"})
              .empty());
}

}  // namespace kata::value
