#include <catch2/catch.hpp>

#include "runner/value/trace.h"

namespace kata::value {

TEST_CASE("a dump of faulthandler gives the submission's frames, innermost last") {
    const Trace trace = read_trace(
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
    const auto& frames = trace.running;
    REQUIRE(trace.others.size() == 1);
    CHECK(trace.others[0][0].line == 99);
    REQUIRE(frames.size() == 3);
    CHECK(frames[0].file == "<prompt 2>");
    CHECK(frames[2].file == "a.py");
    CHECK(frames[2].line == 7);
    CHECK(frames[2].function == "spin");
}

TEST_CASE("what is no dump gives no frames") {
    CHECK(read_trace("", {}).running.empty());
    CHECK(read_trace("Current thread\n  File \"a.py\", line x in f\n  File \"a.py", {"a.py"})
              .running.empty());
    CHECK(read_trace("  File \"/a.py\", line 1 in f\n", {"a.py"}).running.empty());
}

TEST_CASE("of the dumps before the last, the lines that were running are kept") {
    const std::string alone = "Stack (most recent call first):\n  File \"/s/a.py\", line ";
    const Trace trace =
        read_trace(alone + "7 in spin\n  File \"/s/a.py\", line 9 in f\n" + alone + "8 in spin\n" +
                       "Thread 0x02 (most recent call first):\n  File \"/s/a.py\", line 2 in g\n" +
                       "Current thread 0x01 (most recent call first):\n" +
                       "  File \"/s/a.py\", line 5 in g\n  File \"/s/a.py\", line 5 in g\n",
                   {"a.py"});
    REQUIRE(trace.samples.size() == 2);
    CHECK(trace.samples[0].line == 7);
    CHECK(trace.samples[1].line == 8);
    REQUIRE(trace.running.size() == 1);
    CHECK(trace.running[0].count == 2);
    CHECK(trace.others.size() == 1);
}

}  // namespace kata::value
