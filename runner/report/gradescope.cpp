#include "runner/report/gradescope.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "runner/judge/quantity.h"
#include "runner/report/sanitise.h"

namespace kata::report {

namespace {

using nlohmann::ordered_json;

std::string dump(const ordered_json& document) {
    return document.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

ordered_json test(const std::string& number, const std::string& name, bool passed,
                  const Score& score, const std::string& output) {
    return {{"number", number},
            {"name", sanitise(name, Whitespace::line)},
            {"name_format", "text"},
            {"score", score.earned},
            {"max_score", score.possible},
            {"status", passed ? "passed" : "failed"},
            {"output", sanitise(output, Whitespace::data)},
            {"output_format", "text"},
            {"visibility", "visible"}};
}

std::vector<ordered_json> tests_of(const Graded& graded, std::size_t exercise) {
    if (!graded.ran()) {
        const std::string verdict(exercise::name_of(graded.verdict));
        const std::string text = graded.text.empty() ? verdict : verdict + "\n\n" + graded.text;
        return {
            test(std::to_string(exercise), graded.title, graded.accepted(), graded.score, text)};
    }
    std::vector<ordered_json> tests;
    for (const GradedCase& one : graded.cases) {
        const std::string text = one.verdict ? one.text : "It was not run.";
        tests.push_back(test(fmt::format("{}.{}", exercise, tests.size() + 1),
                             graded.title + ": " + one.title, one.accepted(), one.score, text));
    }
    return tests;
}

}  // namespace

void Gradescope::begin(const Gradebook& book) {
    double elapsed = 0;
    Score total;
    for (const Row& row : book.rows) {
        elapsed += row.elapsed_ms;
        total.earned += row.score.earned;
        total.possible += row.score.possible;
    }
    const ordered_json head = {
        {"score", total.earned},
        {"execution_time", elapsed / 1000},
        {"output", fmt::format("{} of {} accepted. {} of {} points.", book.accepted(),
                               judge::plural(book.rows.size(), "submission"),
                               score_text(total.earned), score_text(total.possible))},
        {"output_format", "text"},
        {"visibility", "visible"},
        {"stdout_visibility", "hidden"}};
    std::string text = dump(head);
    text.pop_back();
    output_.write(text + ",\"tests\":[");
}

void Gradescope::add(const Graded& graded) {
    ++exercises_;
    if (graded.seed) seeds_.emplace(graded.slug, *graded.seed);
    for (const ordered_json& one : tests_of(graded, exercises_)) {
        output_.write((first_ ? "\n" : ",\n") + dump(one));
        first_ = false;
    }
}

void Gradescope::end() {
    output_.write("\n],\"extra_data\":" + dump({{"seeds", seeds_}}) + "}\n");
}

}  // namespace kata::report
