#include "runner/report/classroom50.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "runner/report/sanitise.h"

namespace kata::report {

namespace {

using nlohmann::ordered_json;

std::string dump(const ordered_json& document) {
    return document.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

/// What the platform takes, 10 MiB, less what stands around the tests.
constexpr std::size_t most_bytes = 9UL << 20;

bool is_whole(double score) {
    return std::abs(score - std::round(score)) < 1e-9;
}

/// Scores are whole numbers there: where a weight makes fractions, the exercise is one test.
bool by_case(const Graded& graded) {
    return graded.ran() &&
           std::all_of(graded.cases.begin(), graded.cases.end(), [](const GradedCase& one) {
               return is_whole(one.score.earned) && is_whole(one.score.possible);
           });
}

ordered_json test(const std::string& name, bool passed, const Score& score,
                  const std::string& output) {
    return {{"test-name", sanitise(name, Whitespace::line)},
            {"passed", passed},
            {"score", whole(score.earned)},
            {"max-score", whole(score.possible)},
            {"output", sanitise(output, Whitespace::data)}};
}

}  // namespace

void Classroom50::begin(const Gradebook& book) {
    datetime_ = book.started;
}

void Classroom50::add(const Graded& graded) {
    std::vector<ordered_json> tests;
    if (by_case(graded)) {
        for (const GradedCase& one : graded.cases) {
            tests.push_back(
                test(graded.slug + ": " + one.title, one.accepted(), one.score, one.text));
        }
    } else {
        tests.push_back(test(graded.slug, graded.accepted(), graded.score, graded.text));
    }
    for (ordered_json& one : tests) {
        score_ += one["score"].get<int>();
        possible_ += one["max-score"].get<int>();
        if (tests_.size() > most_bytes) one["output"] = "";
        tests_ += (tests_.empty() ? "\n" : ",\n") + dump(one);
    }
}

void Classroom50::end() {
    const auto value = [this](const char* name, const std::string& fallback = {}) {
        const std::string found = environment_(name);
        return found.empty() ? fallback : found;
    };
    const ordered_json head = {{"schema", "classroom50/result/v1"},
                               {"classroom", value("CLASSROOM")},
                               {"assignment", value("ASSIGNMENT")},
                               {"assignment_type", value("ASSIGNMENT_TYPE", "individual")},
                               {"owner", value("OWNER", value("GITHUB_REPOSITORY_OWNER"))},
                               {"submission", value("SUBMISSION_TAG", "submit/unknown")},
                               {"commit", value("COMMIT_URL")},
                               {"release", value("RELEASE_URL")},
                               {"review", value("REVIEW_URL")},
                               {"datetime", datetime_},
                               {"score", score_},
                               {"max-score", possible_}};
    std::string text = dump(head);
    text.pop_back();
    output_.write(text + ",\"tests\":[" + tests_ + "\n]}\n");
}

}  // namespace kata::report
