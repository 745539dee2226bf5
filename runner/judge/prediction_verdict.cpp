#include <algorithm>

#include <fmt/format.h>

#include "runner/judge/case_outcome.h"
#include "runner/judge/prediction.h"

namespace kata::judge {

namespace {

/// The lines that count: not the empty ones, and not comments, which begin with "# ".
std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        const bool empty = line.find_first_not_of(" \t\r") == std::string_view::npos;
        if (!empty && line.substr(0, 2) != "# ") lines.push_back(line);
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return lines;
}

CaseJudgement line_case(std::size_t index, std::string title) {
    CaseJudgement judgement;
    judgement.index = index;
    judgement.title = std::move(title);
    judgement.points.possible = 1;
    return judgement;
}

/// The right line is never shown: the answer is for the learner to find.
CaseJudgement judge_line(std::size_t index, std::string_view printed,
                         const std::string_view* answer, value::TextMode mode) {
    CaseJudgement judgement = line_case(index, fmt::format("line {}", index + 1));
    Check check;
    check.kind = CheckKind::line;
    check.number = index + 1;
    const bool right = answer != nullptr && !value::compare_text(printed, *answer, mode);
    if (answer != nullptr) check.got = std::string(*answer);
    if (!right) check.verdict = Verdict::wrong_answer;
    const std::string message = right               ? ""
                                : answer == nullptr ? "This line is missing."
                                                    : "It prints something else here.";
    judgement.checks.push_back(std::move(check));
    settle(judgement, right ? Verdict::accepted : Verdict::wrong_answer, message);
    return judgement;
}

}  // namespace

std::vector<std::string_view> answer_lines(std::string_view answer) {
    if (answer.substr(0, 3) == "\xEF\xBB\xBF") answer.remove_prefix(3);
    return lines_of(answer);
}

std::vector<CaseJudgement> judge_prediction(std::string_view printed, std::string_view answer,
                                            value::TextMode mode) {
    const auto expected = lines_of(printed);
    const auto given = answer_lines(answer);
    std::vector<CaseJudgement> cases;
    for (std::size_t index = 0; index < expected.size(); ++index) {
        const std::string_view* line = index < given.size() ? &given[index] : nullptr;
        cases.push_back(judge_line(index, expected[index], line, mode));
    }
    CaseJudgement count = line_case(expected.size(), "number of lines");
    count.points.possible = 0;
    const bool too_many = given.size() > expected.size();
    settle(count, too_many ? Verdict::wrong_answer : Verdict::accepted,
           too_many ? fmt::format("Your answer has {} lines, more than it prints.", given.size())
                    : "");
    if (too_many) cases.push_back(std::move(count));
    return cases;
}

}  // namespace kata::judge
