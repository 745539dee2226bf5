// How a mutant is shown, and what it is known by in `equivalent`.
#include <catch2/catch.hpp>

#include "runner/exercise/placement.h"
#include "runner/instructor/mutant_text.h"

using namespace kata;
using instructor::Mutant;
using instructor::Survivor;

namespace {

const std::string source =
    "@cached\n"
    "def f(x):\n"
    "    if x < 1 and \\\n"
    "            x > -1:\n"
    "        return 0\n"
    "    return x\n";

judge::Submission reference() {
    return {{"f.py", "solution.py", source}};
}

/// The first place where `from` stands becomes `to`.
Survivor survivor_of(const std::string& from, const std::string& to) {
    Survivor survivor;
    survivor.mutant.start = source.find(from);
    survivor.mutant.end = survivor.mutant.start + from.size();
    survivor.mutant.text = to;
    survivor.mutant.position = exercise::position_in(source, survivor.mutant.start);
    describe(survivor, reference());
    return survivor;
}

}  // namespace

TEST_CASE("a mutant within a line is known by the line, before and after") {
    const Survivor survivor = survivor_of("return x", "return None");
    CHECK(survivor.original == "return x");
    CHECK(survivor.mutated == "return None");
    CHECK(survivor.diff ==
          "--- f.py\n+++ f.py\n@@ -5,2 +5,2 @@\n"
          "         return 0\n-    return x\n+    return None\n");
}

TEST_CASE("several lines are joined by spaces") {
    const Survivor survivor =
        survivor_of("if x < 1 and \\\n            x > -1:\n        return 0", "pass");
    CHECK(survivor.original == "if x < 1 and \\ x > -1: return 0");
    CHECK(survivor.mutated == "pass");
    CHECK(survivor.diff ==
          "--- f.py\n+++ f.py\n@@ -2,5 +2,3 @@\n def f(x):\n-    if x < 1 and \\\n"
          "-            x > -1:\n-        return 0\n+    pass\n     return x\n");
}

TEST_CASE("a whole line can be taken out") {
    const Survivor survivor = survivor_of("@cached\n", "");
    CHECK(survivor.original == "@cached");
    CHECK(survivor.mutated.empty());
    CHECK(survivor.diff == "--- f.py\n+++ f.py\n@@ -1,2 +1,1 @@\n-@cached\n def f(x):\n");
}

TEST_CASE("a mutant is the reference with one text in the place of another") {
    Mutant mutant;
    mutant.start = source.find("x < 1");
    mutant.end = mutant.start + 5;
    mutant.text = "x <= 1";
    const judge::Submission made = instructor::mutated_by(mutant, reference());
    CHECK(made[0].bytes.find("if x <= 1 and") != std::string::npos);
    CHECK(made[0].bytes.size() == source.size() + 1);
}

TEST_CASE("the score leaves equivalent mutants out") {
    instructor::MutationReport report;
    CHECK(report.score() == 1);
    report.mutants = 12;
    report.equivalent = 2;
    report.killed = 9;
    CHECK(report.score() == Approx(0.9));
}
