#include "runner/exercise/question_reader.h"

#include <fmt/core.h>

#include <array>
#include <optional>
#include <utility>

#include "runner/exercise/placement.h"

namespace kata::exercise {
namespace {

constexpr std::array<std::string_view, 5> question_keys = {"ask", "line", "value", "feedback",
                                                           "points"};
constexpr int most_lines = 100'000;  // of what a snippet prints

void read_subject(const Node& node, Question& question, Problems& problems) {
    const Member* line = find(node, "line");
    const Member* value = find(node, "value");
    if ((line == nullptr) == (value == nullptr)) {
        problems.at(node.position, 1,
                    line == nullptr ? "a question about nothing" : "a question about two things",
                    "`line: 3` asks for a line that it prints, `value: x` for what a prompt would "
                    "show afterwards");
        return;
    }
    question.position = (line != nullptr ? line : value)->value.position;
    if (line != nullptr) {
        question.line = static_cast<std::size_t>(
            integer_of(line->value, "`line`", 1, most_lines, problems).value_or(1));
        return;
    }
    question.value = text_of(value->value, "`value`", problems).value_or("");
    const Placement place(value->value, problems.document().source);
    if (place.is_exact()) question.position = place({1, 1});
}

}  // namespace

std::vector<Question> read_questions(const Node& node, Problems& problems) {
    std::vector<Question> questions;
    if (!expect_list(node, "`questions`", problems)) return questions;
    if (node.items.empty()) problems.at(node, "`questions` asks nothing");
    for (const Node& item : node.items) {
        if (!expect_map(item, "a question", problems)) continue;
        check_keys(item, question_keys, "a question", problems);
        Question question;
        if (const Member* ask = find(item, "ask")) {
            question.ask = text_of(ask->value, "`ask`", problems).value_or("");
        } else {
            problems.at(item.position, 1, "a question without `ask`, its text");
        }
        read_subject(item, question, problems);
        if (const Member* feedback = find(item, "feedback")) {
            question.feedback = text_of(feedback->value, "`feedback`", problems).value_or("");
        }
        if (const Member* points = find(item, "points")) {
            question.points = integer_of(points->value, "`points`", 0, 1000, problems).value_or(1);
        }
        questions.push_back(std::move(question));
    }
    return questions;
}

}  // namespace kata::exercise
