#include "runner/report/junit.h"

#include <algorithm>

#include <fmt/format.h>
#include <pugixml.hpp>

#include "runner/report/sanitise.h"

namespace kata::report {

namespace {

/// Streams into an Output.
class Writer : public pugi::xml_writer {
  public:
    explicit Writer(Output& output) : output_(output) {}
    void write(const void* data, std::size_t size) override {
        output_.write({static_cast<const char*>(data), size});
    }

  private:
    Output& output_;
};

enum class Kind { passed, failure, error, skipped };

/// The fault of a submission is a failure; that of the judge an error; what was not run is skipped.
Kind kind_of(const std::optional<Verdict>& verdict) {
    if (!verdict || verdict == Verdict::skipped) return Kind::skipped;
    if (verdict == Verdict::accepted) return Kind::passed;
    return verdict == Verdict::internal_error ? Kind::error : Kind::failure;
}

/// XML has no way to write control characters and these two: they are escaped as Python would.
std::string without_noncharacters(std::string text) {
    for (const auto& [character, escaped] :
         {std::pair("\xef\xbf\xbe", "\\ufffe"), std::pair("\xef\xbf\xbf", "\\uffff")}) {
        for (std::size_t at = 0; (at = text.find(character, at)) != std::string::npos;) {
            text.replace(at, 3, escaped);
        }
    }
    return text;
}

std::string line(std::string_view text) {
    return without_noncharacters(sanitise(text, Whitespace::line));
}

std::string block(std::string_view text) {
    return without_noncharacters(sanitise(text, Whitespace::data));
}

void set(pugi::xml_node node, const char* name, const std::string& value) {
    node.append_attribute(name).set_value(value.c_str());
}

std::string seconds(double milliseconds) {
    return fmt::format("{:.3f}", milliseconds / 1000);
}

/// One test: a case, or the submission as a whole where no case was run.
struct Test {
    std::string name;
    std::optional<Verdict> verdict;
    std::string message;
    std::string text;
    std::string file;
    int line = 0;
    double wall_ms = 0;
};

std::vector<Test> tests_of(const Graded& graded) {
    if (!graded.ran()) {
        return {{"submission", graded.verdict, graded.message, graded.text, graded.file,
                 graded.line, graded.elapsed_ms}};
    }
    std::vector<Test> tests;
    for (const GradedCase& one : graded.cases) {
        // Consumers pass over a second test of the same name.
        const auto same = std::count_if(tests.begin(), tests.end(), [&](const Test& other) {
            return other.name == one.title || other.name.rfind(one.title + " #", 0) == 0;
        });
        tests.push_back({same > 0 ? fmt::format("{} #{}", one.title, same + 1) : one.title,
                         one.verdict, one.message, one.text, one.file, one.line, one.wall_ms});
    }
    return tests;
}

std::string suite_name(const Graded& graded) {
    return graded.student.empty() ? graded.slug : graded.student + "/" + graded.slug;
}

void add_test(pugi::xml_node suite, const Graded& graded, const Test& test) {
    pugi::xml_node node = suite.append_child("testcase");
    set(node, "name", line(test.name));
    set(node, "classname", line(suite_name(graded)));
    set(node, "time", seconds(test.wall_ms));
    if (graded.files.size() == 1) set(node, "file", line(graded.files[0]));
    if (test.line > 0) set(node, "line", std::to_string(test.line));
    const Kind kind = kind_of(test.verdict);
    if (kind == Kind::passed) return;
    pugi::xml_node outcome = node.append_child(kind == Kind::skipped ? "skipped"
                                               : kind == Kind::error ? "error"
                                                                     : "failure");
    const std::string verdict(test.verdict ? exercise::name_of(*test.verdict) : "not run");
    set(outcome, "message", test.message.empty() ? verdict : line(verdict + ": " + test.message));
    if (kind == Kind::skipped) return;
    set(outcome, "type", verdict);
    outcome.text().set(block(test.text).c_str());
}

std::string counts(const std::vector<Test>& tests, Kind kind) {
    return std::to_string(std::count_if(tests.begin(), tests.end(), [kind](const Test& test) {
        return kind_of(test.verdict) == kind;
    }));
}

}  // namespace

void JUnit::begin(const Gradebook& book) {
    started_ = book.started.substr(0, std::string_view("2026-01-01T00:00:00").size());
    output_.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"kata\">\n");
}

void JUnit::add(const Graded& graded) {
    const std::vector<Test> tests = tests_of(graded);
    pugi::xml_document document;
    pugi::xml_node suite = document.append_child("testsuite");
    set(suite, "name", line(suite_name(graded)));
    set(suite, "tests", std::to_string(tests.size()));
    set(suite, "failures", counts(tests, Kind::failure));
    set(suite, "errors", counts(tests, Kind::error));
    set(suite, "skipped", counts(tests, Kind::skipped));
    set(suite, "time", seconds(graded.elapsed_ms));
    set(suite, "timestamp", started_);
    set(suite, "hostname", "kata");
    set(suite, "id", std::to_string(number_++));
    set(suite, "package", line(graded.student));
    pugi::xml_node properties = suite.append_child("properties");
    const auto property = [&](const char* name, const std::string& value) {
        pugi::xml_node node = properties.append_child("property");
        set(node, "name", name);
        set(node, "value", value);
    };
    property("student", line(graded.student));
    property("exercise", line(graded.slug));
    property("submission", line(graded.name));
    property("verdict", std::string(exercise::code_of(graded.verdict)));
    property("score", score_text(graded.score.earned));
    property("max-score", score_text(graded.score.possible));
    if (graded.seed) property("seed", std::to_string(*graded.seed));
    for (const Test& test : tests) add_test(suite, graded, test);
    suite.append_child("system-out");
    suite.append_child("system-err");
    Writer writer(output_);
    suite.print(writer, "  ", pugi::format_indent, pugi::encoding_utf8, 1);
}

void JUnit::end() {
    output_.write("</testsuites>\n");
}

}  // namespace kata::report
