#include "runner/report/batch_report.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <unistd.h>
#include <cstdlib>

#include "runner/report/github.h"
#include "runner/report/gradebook_csv.h"
#include "runner/report/grading_summary.h"
#include "runner/report/html.h"
#include "runner/report/markdown_summary.h"
#include "runner/report/recognise.h"
#include "tests/unit/report/hostile.h"

using namespace kata::report;

namespace {

std::string environment(const char* name) {
    return std::string(name) == "CLASSROOM" ? "cs50" : "";
}

template <typename Write>
std::string written(const Write& write) {
    char name[] = "/tmp/kata-report.XXXXXX";
    const int file = ::mkstemp(name);
    ::unlink(name);
    Output output(file);
    write(output);
    output.flush();
    std::string bytes(static_cast<std::size_t>(::lseek(file, 0, SEEK_END)), '\0');
    REQUIRE(::pread(file, bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size()));
    ::close(file);
    return bytes;
}

std::string report(BatchFormat format, const Gradebook& book, const std::vector<Graded>& all) {
    return written([&](Output& output) {
        const auto report = make_batch_report(format, output, environment);
        report->begin(book);
        for (const Graded& one : all) report->add(one);
        report->end();
    });
}

std::string hostile_report(BatchFormat format) {
    return report(format, hostile::book(), {hostile::graded()});
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::size_t at = 0;
    for (std::size_t end = 0; (end = text.find('\n', at)) != std::string::npos; at = end + 1) {
        lines.push_back(text.substr(at, end - at));
    }
    if (at < text.size()) lines.push_back(text.substr(at));
    return lines;
}

Graded accepted() {
    Graded graded;
    graded.student = "ada";
    graded.slug = "stack";
    graded.title = "Stack";
    graded.name = "ada/stack.py";
    graded.files = {"ada/stack.py"};
    graded.verdict = Verdict::accepted;
    GradedCase one;
    one.title = "push";
    one.verdict = Verdict::accepted;
    one.points = {1, 1};
    one.score = {1, 1};
    one.code = ">>> Stack().push(1)\n";
    graded.cases = {one};
    graded.score = {1, 1};
    return graded;
}

}  // namespace

TEST_CASE("A line or folder that could not be graded is no success") {
    Gradebook book;
    book.students = {""};
    book.exercises = {{"stack", "Stack"}};
    book.rows = {{0, 0, Verdict::accepted, {1, 1}, 1, 1, 1}};
    book.expected = 1;
    book.add_totals();
    const auto summary_of = [&] {
        return written([&](Output& output) {
            GradingSummary summary(output, Style{});
            summary.begin(book);
            summary.end();
        });
    };
    CHECK(summary_of() == "\n\u2713 1 of 1 submission accepted. 1 of 1 points, 100 %.\n");
    book.not_graded = {{"README.md", "unknown"}, {"LICENSE", "unknown"}};
    CHECK(book.lost_nothing());
    CHECK(book.not_graded_text() == "2 files were");
    book.not_graded.push_back({"all.jsonl:2", "this is not JSON", NotGraded::Kind::line});
    CHECK_FALSE(book.lost_nothing());
    CHECK(summary_of().find("\n2 files and 1 line were not graded:\n") != std::string::npos);
    CHECK(summary_of().find("\u2717 1 of 1 submission accepted.") != std::string::npos);
    book.not_graded = {{"class/eve", "cannot be read", NotGraded::Kind::folder}};
    CHECK_FALSE(book.lost_nothing());
    CHECK(book.not_graded_text() == "1 folder was");
}

TEST_CASE("Whatever kata wrote is known again") {
    for (const std::string_view name : batch_format_names()) {
        INFO(name);
        const std::string text = hostile_report(*batch_format_from(name));
        CHECK(is_own_file(std::string_view(text).substr(0, telling_bytes)));
        CHECK(is_own_lines(text) == (name == "jsonl"));
    }
    for (const char* text :
         {"", "student\r\n", "## 3 of 4\n accepted", "<!doctype html>\n<html>",
          "{\"student\":\"ada\",\"exercise\":\"stack\",\"source\":\"\"}",
          "{\"student\":\"ada\",\"exercise\":\"stack\",\"extra\":{\"a\":0,\"title\":\"\"}}",
          "{\"score\": 3}", "def solve(): return 1"}) {
        INFO(text);
        CHECK_FALSE(is_own_file(text));
    }
}

TEST_CASE("No report lets a control character or invalid UTF-8 through") {
    for (const std::string_view name : batch_format_names()) {
        INFO(name);
        const std::string text = hostile_report(*batch_format_from(name));
        CHECK_FALSE(text.empty());
        const auto controls = [](char character) {
            const auto byte = static_cast<unsigned char>(character);
            return (byte < 0x20 && byte != '\n' && byte != '\r') || byte == 0x7f;
        };
        CHECK(std::none_of(text.begin(), text.end(), controls));
        // A JSON text is one way of looking whether it is UTF-8.
        CHECK_NOTHROW(nlohmann::json(text).dump());
        // Bidirectional controls are data to programs, and harm to people.
        const bool for_programs = name == "json" || name == "jsonl";
        CHECK((for_programs || text.find("\xe2\x80\xae") == std::string::npos));
    }
}

TEST_CASE("The seed of random inputs is told of accepted submissions and of others") {
    Graded graded = accepted();
    graded.seed = 757813723;
    Gradebook book;
    book.students = {"ada"};
    book.exercises = {{"stack", "Stack"}};
    book.rows = {{0, 0, Verdict::accepted, {1, 1}, 1, 1, 0}};
    book.expected = 1;
    book.add_totals();
    for (const BatchFormat format :
         {BatchFormat::json, BatchFormat::json_lines, BatchFormat::junit, BatchFormat::markdown,
          BatchFormat::html, BatchFormat::gradescope}) {
        INFO(name_of(format));
        CHECK(report(format, book, {graded}).find("757813723") != std::string::npos);
        graded.seed.reset();
        CHECK(report(format, book, {graded}).find("eed ") == std::string::npos);
        graded.seed = 757813723;
    }
    graded.verdict = graded.cases[0].verdict.emplace(Verdict::wrong_answer);
    CHECK(report(BatchFormat::github, book, {graded}).find("Seed 757813723.") != std::string::npos);
}

TEST_CASE("Every JSON report is JSON") {
    for (const BatchFormat format :
         {BatchFormat::json, BatchFormat::json_lines, BatchFormat::gradescope,
          BatchFormat::classroom50, BatchFormat::exercism}) {
        INFO(name_of(format));
        CHECK_FALSE(nlohmann::json::parse(hostile_report(format), nullptr, false).is_discarded());
    }
}

TEST_CASE("A workflow command cannot be forged") {
    const std::string text = hostile_report(BatchFormat::github);
    std::size_t commands = 0;
    for (const std::string& line : lines_of(text)) {
        INFO(line);
        CHECK((line.rfind("::error file=", 0) == 0 || line.rfind("::notice ", 0) == 0));
        ++commands;
    }
    CHECK(commands == 2);
    CHECK(github_property("a:b,c%\n") == "a%3Ab%2Cc%25%0A");
    CHECK(github_message("a:b\r\n%") == "a:b\\r%0A%25");
}

TEST_CASE("A step has ten annotations and no more") {
    Gradebook book = hostile::book();
    book.rows.resize(15, book.rows[0]);
    const std::string text =
        report(BatchFormat::github, book, std::vector<Graded>(15, hostile::graded()));
    const auto lines = lines_of(text);
    CHECK(lines.size() == 11);
    CHECK(lines[0] ==
          "::notice title=kata::0 of 15 submissions accepted; 10 of the others are annotated, the "
          "summary shows more");
}

TEST_CASE("Nothing in the HTML comes from outside") {
    const std::string text = hostile_report(BatchFormat::html);
    for (const char* forbidden :
         {"<script", "<img", "<x/>", "</pre><script", "onerror=alert(1)>", "<!-- "}) {
        INFO(forbidden);
        CHECK(text.find(forbidden) == std::string::npos);
    }
    CHECK(text.find("&lt;script&gt;alert(1)&lt;/script&gt;") != std::string::npos);
    CHECK(text.find("default-src 'none'") != std::string::npos);
    CHECK(html_text("<a href=\"x\">'&") == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;");
}

TEST_CASE("A fence is longer than any in what it holds") {
    CHECK(markdown_block("a\n```\nb") == "````text\na\n```\nb\n````\n");
    CHECK(markdown_block("") == "```text\n\n```\n");
    CHECK(markdown_text("*a* <b> |c| @d\n[e](f)") ==
          "\\*a\\* &lt;b&gt; \\|c\\| &#64;d\\\\n\\[e\\]\\(f\\)");
    for (const std::string& line : lines_of(hostile_report(BatchFormat::markdown))) {
        INFO(line);
        CHECK(line.rfind("# heading\\n", 0) == std::string::npos);
    }
}

TEST_CASE("Markdown stays under what a step summary holds") {
    Graded large = hostile::graded();
    large.cases[0].text = std::string(400UL << 10, 'x');
    const std::string text =
        report(BatchFormat::markdown, hostile::book(), std::vector<Graded>(5, large));
    CHECK(text.size() < (1UL << 20));
    CHECK(text.find("3 more are not shown here, for want of room.") != std::string::npos);
}

TEST_CASE("No cell is a formula") {
    CHECK(csv_cell("ada") == "ada");
    CHECK(csv_cell("=1+1") == "\"'=1+1\"");
    CHECK(csv_cell(" @SUM(A1)") == "\"' @SUM(A1)\"");
    CHECK(csv_cell("\t=1") == "\"\\t=1\"");
    CHECK(csv_cell("a,\"b\"\nc") == "\"a,\"\"b\"\"\\nc\"");
    for (const char* begin : {"+", "-", "=", "@"}) CHECK(csv_cell(begin)[0] == '"');
}

TEST_CASE("The gradebook has a row for each student and a column for each exercise") {
    Gradebook book;
    book.students = {"ada", "bob"};
    book.exercises = {{"queue", "Queue"}, {"stack", "Stack"}};
    book.rows = {{0, 0, Verdict::accepted, {2, 2}, 1, 1, 0},
                 {0, 1, Verdict::wrong_answer, {0.5, 3}, 1, 0, 0},
                 {0, 1, Verdict::wrong_answer, {1.25, 3}, 1, 0, 0},
                 {1, 1, Verdict::skipped, {0, 3}, 1, 0, 0}};
    book.add_totals();
    CHECK(report(BatchFormat::csv, book, {}) ==
          "student,queue,stack,total,possible,percent\r\nada,2,1.25,3.25,5,65\r\nbob,,0,0,5,0\r\n");
}

TEST_CASE("A format for one student says so") {
    CHECK(unsuited(BatchFormat::gradescope, 2, 2) ==
          "gradescope is for one student, and there are 2");
    CHECK(unsuited(BatchFormat::exercism, 1, 2) ==
          "Exercism's results.json is for one submission, and there are 2");
    CHECK(unsuited(BatchFormat::classroom50, 1, 9).empty());
    CHECK(unsuited(BatchFormat::html, 9, 9).empty());
}

TEST_CASE("Classroom 50 takes whole numbers, and what the job says of itself") {
    Graded weighted = accepted();
    weighted.verdict = Verdict::wrong_answer;
    weighted.cases[0].score = {3.5, 3.5};
    weighted.cases.push_back(weighted.cases[0]);
    weighted.cases[1].score = {0, 3.5};
    weighted.score = {3.5, 7};
    const auto document = nlohmann::json::parse(
        report(BatchFormat::classroom50, hostile::book(), {accepted(), weighted}));
    CHECK(document["classroom"] == "cs50");
    CHECK(document["score"] == 4);
    CHECK(document["max-score"] == 8);
    CHECK(document["tests"].size() == 2);
    CHECK(document["tests"][1]["score"].is_number_integer());
    CHECK(document["tests"][1]["passed"] == false);
}

TEST_CASE("Exercism gets the code of a case, and an error where nothing ran") {
    const auto passed =
        nlohmann::json::parse(report(BatchFormat::exercism, hostile::book(), {accepted()}));
    CHECK(passed["version"] == 3);
    CHECK(passed["status"] == "pass");
    CHECK(passed["tests"][0]["test_code"] == ">>> Stack().push(1)\n");
    Graded invalid = accepted();
    invalid.verdict = Verdict::invalid_submission;
    invalid.cases[0].verdict.reset();
    invalid.text = "stack.py, line 1\nSyntaxError";
    const auto error =
        nlohmann::json::parse(report(BatchFormat::exercism, hostile::book(), {invalid}));
    CHECK(error["status"] == "error");
    CHECK(error["message"] == invalid.text);
}

TEST_CASE("A skipped submission is never passed") {
    Graded skipped = accepted();
    skipped.verdict = Verdict::skipped;
    skipped.cases[0].verdict.reset();
    skipped.score = {0, 1};
    const auto gradescope =
        nlohmann::json::parse(report(BatchFormat::gradescope, hostile::book(), {skipped}));
    CHECK(gradescope["tests"][0]["status"] == "failed");
    CHECK(report(BatchFormat::junit, hostile::book(), {skipped})
              .find("<skipped message=\"skipped\" />") != std::string::npos);
}

TEST_CASE("The summary for people says what failed") {
    Graded failed = accepted();
    failed.verdict = Verdict::wrong_answer;
    failed.cases[0].verdict = Verdict::wrong_answer;
    failed.cases[0].text = "\u2717 push: wrong answer\n\n    >>> push(1)\n";
    Gradebook book;
    book.students = {"ada"};
    book.exercises = {{"stack", "Stack"}};
    book.rows = {{0, 0, Verdict::wrong_answer, {0, 1}, 1, 0, 1}};
    book.not_graded = {{"README.md", "no exercise takes a file of that name"}};
    book.expected = 1;
    book.add_totals();
    CHECK(written([&](Output& output) {
              GradingSummary summary(output, Style{});
              summary.begin(book);
              summary.add(failed);
              summary.end();
          }) ==
          "  \u2717 ada  stack  wrong answer, 0 of 1 case\n"
          "\n"
          "\u2717 push: wrong answer\n"
          "\n"
          "    >>> push(1)\n"
          "\n"
          "1 file was not graded:\n"
          "  README.md: no exercise takes a file of that name\n"
          "\n"
          "\u2717 0 of 1 submission accepted. 0 of 1 points, 0 %.\n");
}
