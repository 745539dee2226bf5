#include <fmt/format.h>

#include "runner/judge/answers.h"
#include "runner/judge/case_outcome.h"
#include "runner/judge/prediction.h"

namespace kata::judge {

namespace {

using exercise::Question;

bool is_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z') || byte == '_' || byte >= 0x80;
}

/// Bytes of the quoted text that `rest` begins with, its quotes included.
std::size_t quoted_length(std::string_view rest) {
    for (std::size_t at = 1; at < rest.size(); ++at) {
        if (rest[at] == '\\') {
            ++at;
        } else if (rest[at] == rest[0]) {
            return at + 1;
        }
    }
    return rest.size();
}

/// A value as people may write it: without the spaces that separate no words, and with single
/// quotes around texts that hold neither quotes nor escapes.
std::string plainly_written(std::string_view text) {
    std::string out;
    bool space = false;
    while (!text.empty()) {
        const char c = text.front();
        if (c == ' ' || c == '\t' || c == '\r') {
            space = true;
            text.remove_prefix(1);
            continue;
        }
        if (space && !out.empty() && is_word(out.back()) && is_word(c)) out += ' ';
        space = false;
        const std::size_t length = c == '"' || c == '\'' ? quoted_length(text) : 1;
        std::string part(text.substr(0, length));
        const bool simple = part.find_first_of("'\\", 1) == std::string::npos;
        if (c == '"' && simple && part.size() > 1) part.front() = part.back() = '\'';
        out += part;
        text.remove_prefix(length);
    }
    return out;
}

/// "KeyError" of "KeyError: 'x'" and of "builtins.KeyError".
std::string_view exception_name(std::string_view answer) {
    answer = answer.substr(0, answer.find(':'));
    answer = answer.substr(answer.rfind('.') + 1);  // npos + 1 is 0
    const std::size_t start = answer.find_first_not_of(" \t");
    if (start == std::string_view::npos) return {};
    return answer.substr(start, answer.find_last_not_of(" \t\r") - start + 1);
}

bool is_right(const Truth& truth, std::string_view answer, value::TextMode mode) {
    if (truth.raises) return exception_name(answer) == exception_name(truth.text);
    if (truth.is_value) return plainly_written(answer) == plainly_written(truth.text);
    return !value::compare_text(truth.text, answer, mode);
}

/// The right answer is never shown: it is for the learner to find.
CaseJudgement judge_answer(const Question& question, std::size_t index, const Truth& truth,
                           const std::string_view* answer, value::TextMode mode) {
    CaseJudgement judgement;
    judgement.index = index;
    judgement.title =
        fmt::format("{}. {}", index + 1, question.ask.substr(0, question.ask.find('\n')));
    judgement.points.possible = question.points;
    Check check;
    check.kind = CheckKind::question;
    check.number = index + 1;
    if (answer != nullptr) check.got = std::string(*answer);
    const bool right = answer != nullptr && is_right(truth, *answer, mode);
    if (!right) check.verdict = Verdict::wrong_answer;
    judgement.checks.push_back(std::move(check));
    settle(judgement, right ? Verdict::accepted : Verdict::wrong_answer,
           right               ? ""
           : answer == nullptr ? "This answer is missing."
                               : "It is something else.");
    if (!right) judgement.feedback = question.feedback;
    return judgement;
}

}  // namespace

std::vector<CaseJudgement> judge_answers(const std::vector<Question>& questions,
                                         const std::vector<Truth>& truths, std::string_view answers,
                                         value::TextMode mode) {
    const auto given = answer_lines(answers);
    std::vector<CaseJudgement> cases;
    for (std::size_t index = 0; index < questions.size(); ++index) {
        const std::string_view* answer = index < given.size() ? &given[index] : nullptr;
        cases.push_back(judge_answer(questions[index], index, truths[index], answer, mode));
    }
    if (given.size() > questions.size()) {
        CaseJudgement count;
        count.index = questions.size();
        count.title = "number of answers";
        settle(count, Verdict::wrong_answer,
               fmt::format("You gave {} answers to {} questions; each is one line.", given.size(),
                           questions.size()));
        cases.push_back(std::move(count));
    }
    return cases;
}

}  // namespace kata::judge
