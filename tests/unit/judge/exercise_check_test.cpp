#include "runner/judge/exercise_check.h"

#include <catch2/catch.hpp>

#include "tests/unit/exercise/exercise_folder.h"
#include "tests/unit/judge/case.h"

using namespace kata;
using judge::OwnFile;
using value::InspectedPrompt;

namespace {

/// An exercise with sessions of the given prompts. Its YAML file has room for every place.
struct Sample {
    exercise::testing::TemporaryFolder folder;
    exercise::Exercise exercise;
    std::vector<OwnFile> files = {{"starter.py", "", {}},
                                  {"solution.py", "", OwnFile::Role::reference}};
    value::Inspected inspected;

    Sample() {
        std::string lines;
        for (int line = 0; line < 12; ++line) lines += std::string(40, '.') + "\n";
        exercise.file = folder.write("exercise.yaml", lines).string();
        exercise.entry = {"double"};
        exercise.solution = {{"solution.py", {}}};
        exercise.entry_positions = {{5, 9}};
        inspected.files.resize(2);
        inspected.files[1].names = {{"double", "helper"}};
    }

    void session(const std::vector<std::string>& sources) {
        exercise::Case one;
        exercise::Session prompts;
        for (const std::string& source : sources) {
            prompts.prompts.push_back(made::prompt(source, "4"));
            prompts.prompts.back().position = {10, 7};
            prompts.prompts.back().want_position = {11, 3};
            prompts.prompts.back().placed = true;
        }
        one.action = prompts;
        exercise.cases.push_back(one);
        inspected.sessions.emplace_back(sources.size(), InspectedPrompt());
    }

    InspectedPrompt& prompt(std::size_t index) { return *inspected.sessions.back()[index]; }

    std::string said() const {
        std::string text;
        for (const auto& one : judge::faults_in(exercise, files, inspected)) {
            text += std::filesystem::path(one.file).filename().string() + ":" +
                    std::to_string(one.line) + ":" + std::to_string(one.column) + ": " +
                    one.message + (one.help.empty() ? "" : "; " + one.help) + "\n";
        }
        return text;
    }
};

}  // namespace

TEST_CASE("an exercise without mistakes gets no diagnostics") {
    Sample sample;
    sample.session({"double(2)"});
    CHECK(sample.said().empty());
}

TEST_CASE("a file that is no Python is shown with its line") {
    Sample sample;
    sample.files[0] = {"a/starter.py", "x = 1\ny = \"ä\" +\n", {}};
    sample.inspected.files[0].fault = value::SyntaxFault{"invalid syntax", 2, 8, 2, 9, ""};
    const auto found = judge::faults_in(sample.exercise, sample.files, sample.inspected);
    REQUIRE(found.size() == 1);
    CHECK(exercise::render(found[0]) ==
          "a/starter.py:2:8: error: not Python: invalid syntax\n"
          "  y = \"ä\" +\n"
          "         ^\n");
    sample.inspected.files[0].fault =
        value::SyntaxFault{"the file holds a NUL byte", 0, 0, 0, 0, ""};
    CHECK(sample.said() == "starter.py:0:0: not Python: the file holds a NUL byte\n");
}

TEST_CASE("the reference defines the entry names") {
    Sample sample;
    sample.inspected.files[1].names = {{"duoble"}};
    CHECK(sample.said() ==
          "exercise.yaml:5:9: the reference solution does not define `double`; did you mean "
          "`duoble`?\n");
    sample.inspected.files[1].names.reset();  // it is not sure what the reference defines
    CHECK(sample.said().empty());
}

TEST_CASE("a name that nothing defines") {
    Sample sample;
    sample.session({"dubble(2)"});
    sample.prompt(0).uses = {{"dubble", 1, 1, false}};
    CHECK(sample.said() ==
          "exercise.yaml:10:7: nothing defines `dubble` here; did you mean "
          "`double`?\n");
    sample.prompt(0).uses = {{"quux", 2, 3, false}};
    CHECK(sample.said().find("exercise.yaml:11:9: nothing defines `quux` here; a prompt sees") ==
          0);
}

TEST_CASE("names come from the prompts above, or for later from all of them") {
    Sample sample;
    sample.session({"f(x)", "x = 1", "x"});
    sample.prompt(1).binds = {"x"};
    sample.prompt(2).uses = {{"x", 1, 1, false}};
    CHECK(sample.said().empty());
    sample.prompt(0).uses = {{"x", 1, 3, true}};
    CHECK(sample.said().empty());
    sample.prompt(0).uses = {{"x", 1, 3, false}};
    CHECK(sample.said() ==
          "exercise.yaml:10:9: nothing defines `x` here; a later prompt defines it\n");
}

TEST_CASE("where names cannot be known nothing is said") {
    Sample sample;
    sample.session({"from m import *", "x"});
    sample.prompt(1).uses = {{"x", 1, 1, false}};
    CHECK_FALSE(sample.said().empty());
    sample.prompt(0).open = true;
    CHECK(sample.said().empty());
    sample.prompt(0).open = false;
    sample.inspected.sessions[0][0].reset();  // it is no Python, which is told elsewhere
    CHECK(sample.said().empty());
    Sample expects_it;
    expects_it.session({"x"});
    expects_it.prompt(0).uses = {{"x", 1, 1, false}};
    auto& session = std::get<exercise::Session>(expects_it.exercise.cases[0].action);
    session.prompts[0].want = "Traceback (most recent call last):\nNameError";
    CHECK(expects_it.said().empty());
}

TEST_CASE("given names and those of fixtures are known") {
    Sample sample;
    sample.session({"x"});
    sample.prompt(0).uses = {{"client", 1, 1, false}, {"_hidden", 1, 1, false}};
    sample.files.push_back({"fixtures.py", "", OwnFile::Role::fixtures});
    sample.inspected.files.emplace_back();
    sample.inspected.files[2].names = {{"client", "_hidden"}};
    CHECK(sample.said().find("`client`") == std::string::npos);
    CHECK(sample.said().find("`_hidden`") != std::string::npos);
    sample.inspected.files[2].names.reset();  // it is not sure what fixtures.py defines
    CHECK(sample.said().empty());
    sample.exercise.cases[0].given.push_back({"xs", "[1]", false, {}, false});
    const auto request = judge::inspect_request(sample.exercise, sample.files);
    CHECK(request.sessions[0].known == std::vector<std::string>{"double", "xs"});
    CHECK(request.files[2].wants_names);
}

TEST_CASE("names of one case are unknown to another") {
    Sample sample;
    sample.session({"x = 1"});
    sample.prompt(0).binds = {"x"};
    sample.session({"x"});
    sample.prompt(0).uses = {{"x", 1, 1, false}};
    CHECK_FALSE(sample.said().empty());
}

TEST_CASE("a result under a statement that shows none") {
    Sample sample;
    sample.session({"x = 4"});
    sample.prompt(0).idle = true;
    CHECK(sample.said() ==
          "exercise.yaml:11:3: a result is expected of a statement that shows none; "
          "show the value at a prompt of its own: `>>> x`\n");
}

TEST_CASE("what is asked holds the files' bytes and no expected text") {
    Sample sample;
    sample.session({"double(2)"});
    sample.files[0].text = "\xFF";
    const harness::InspectRequest request = judge::inspect_request(sample.exercise, sample.files);
    REQUIRE(request.files.size() == 2);
    CHECK(request.files[0].bytes == "\xFF");
    CHECK_FALSE(request.files[0].wants_names);
    CHECK(request.files[1].wants_names);
    REQUIRE(request.sessions.size() == 1);
    CHECK(request.sessions[0].known == std::vector<std::string>{"double"});
    CHECK(request.sessions[0].prompts[0].has_want);
}
