#include "runner/judge/type_check.h"

#include <algorithm>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "runner/judge/ending.h"
#include "runner/judge/exceptions.h"
#include "sandbox/harness/message/message.h"

namespace kata::judge {

namespace {

using exercise::CheckedSnippet;
using exercise::TypeCheck;
using value::TypeError;

constexpr std::string_view blanks = " \t\f\v";

std::string_view without_blanks(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of(blanks), text.size()));
}

/// What follows a `#` that a type checker would obey.
bool is_order_to_look_away(std::string_view comment) {
    comment = without_blanks(comment.substr(1));
    if (comment.starts_with("mypy:")) return true;
    if (!comment.starts_with("type:")) return false;
    return without_blanks(comment.substr(5)).starts_with("ignore");
}

SourceProblem problem_at(const Submission& submission, const SubmittedFile& file, std::size_t at,
                         std::string message) {
    const std::string_view before = std::string_view(file.bytes).substr(0, at);
    const std::size_t start = before.rfind('\n') + 1;  // npos + 1 is 0
    SourceProblem problem;
    problem.file = file.name;
    problem.line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
    problem.column = static_cast<int>(at - start) + 1;
    problem.message = std::move(message);
    problem.source = source_line(submission, file.name, problem.line);
    return problem;
}

/// Wherever the `#` stands, in a text too: nobody needs one there.
void find_comments(const Submission& submission, const SubmittedFile& file,
                   std::vector<SourceProblem>& problems) {
    const std::string_view bytes = file.bytes;
    for (std::size_t at = bytes.find('#'); at != std::string_view::npos;
         at = bytes.find('#', at + 1)) {
        if (!is_order_to_look_away(bytes.substr(at))) continue;
        problems.push_back(problem_at(submission, file, at,
                                      "Comments that silence the type checker may not be used in "
                                      "this kata."));
    }
}

/// The two lines in which Python looks for the name of an encoding.
void find_encoding(const Submission& submission, const SubmittedFile& file,
                   std::vector<SourceProblem>& problems) {
    const std::string_view bytes = file.bytes;
    const std::size_t first = std::min(bytes.find_first_of("\r\n"), bytes.size());
    const std::size_t second = first + (bytes.substr(first, 2) == "\r\n" ? 2 : 1);
    const std::size_t end = bytes.find_first_of("\r\n", second);
    const std::string_view head = bytes.substr(0, end);
    for (std::size_t at = head.find("coding"); at != std::string_view::npos;
         at = head.find("coding", at + 1)) {
        std::string_view name = head.substr(at + 6);
        if (!name.starts_with(':') && !name.starts_with('=')) continue;
        name = without_blanks(name.substr(1));
        if (name.starts_with("utf-8") || name.starts_with("utf8")) continue;
        problems.push_back(
            problem_at(submission, file, at, "The file must be in UTF-8 in this kata."));
    }
}

std::string place_of(const TypeError& error) {
    return error.line > 0 ? fmt::format("line {}: {}", error.line, error.message) : error.message;
}

Check check_of(const std::string& file, std::string expected) {
    Check check;
    check.kind = CheckKind::types;
    check.action = "mypy --strict " + file;
    check.expected = std::move(expected);
    return check;
}

std::string line_of_source(const CheckedSnippet& snippet, int line) {
    return source_line({{snippet.name, "", snippet.source}}, snippet.name, line);
}

/// No error but in those lines.
Check clean_check(const std::string& file, const std::vector<TypeError>& errors,
                  const std::set<int>& apart) {
    Check check = check_of(file, apart.empty() ? "no error" : "no other error");
    for (const TypeError& error : errors) {
        if (error.file != file || error.severity != "error") continue;
        if (apart.contains(static_cast<int>(error.line))) continue;
        if (!check.got.empty()) check.got += "\n";
        check.got += place_of(error);
        check.verdict = Verdict::wrong_answer;
    }
    if (check.got.empty()) check.got = *check.expected;
    return check;
}

/// An error in that line.
Check rejected_check(const CheckedSnippet& snippet, int line,
                     const std::vector<TypeError>& errors) {
    const std::string source = line_of_source(snippet, line);
    Check check = check_of(snippet.name,
                           fmt::format("an error in line {}: {}", line, without_blanks(source)));
    const auto found = std::find_if(errors.begin(), errors.end(), [&](const TypeError& error) {
        return error.file == snippet.name && error.line == line && error.severity == "error";
    });
    check.got = found == errors.end() ? "no error there" : place_of(*found);
    if (found == errors.end()) check.verdict = Verdict::wrong_answer;
    return check;
}

/// What mypy says of no file is said of the submission.
std::vector<TypeError> placed(std::vector<TypeError> errors, const Submission& submission) {
    for (TypeError& error : errors) {
        if (error.file.empty()) error.file = submission[0].name;
    }
    return errors;
}

std::vector<Check> checks_of(const TypeCheck& check, const std::vector<TypeError>& errors,
                             const Submission& submission) {
    std::vector<Check> checks;
    for (const SubmittedFile& file : submission) {
        checks.push_back(clean_check(file.name, errors, {}));
    }
    for (const CheckedSnippet& snippet : check.snippets) {
        for (const int line : snippet.error_lines) {
            checks.push_back(rejected_check(snippet, line, errors));
        }
        checks.push_back(clean_check(snippet.name, errors,
                                     {snippet.error_lines.begin(), snippet.error_lines.end()}));
    }
    for (std::size_t index = 0; index < checks.size(); ++index) checks[index].number = index + 1;
    return checks;
}

}  // namespace

std::string type_check_request(const TypeCheck& check, const Submission& submission) {
    harness::TypeCheckRequest request;
    for (const SubmittedFile& file : submission) request.files.push_back({file.name, file.bytes});
    for (const CheckedSnippet& snippet : check.snippets) {
        request.files.push_back({snippet.name, snippet.source});
    }
    return harness::build_request(request);
}

std::vector<SourceProblem> refused_type_comments(const exercise::Exercise& exercise,
                                                 const Submission& submission) {
    std::vector<SourceProblem> problems;
    const bool checked = std::any_of(
        exercise.cases.begin(), exercise.cases.end(),
        [](const exercise::Case& one) { return std::holds_alternative<TypeCheck>(one.action); });
    if (!checked) return problems;
    for (const SubmittedFile& file : submission) {
        find_encoding(submission, file, problems);
        find_comments(submission, file, problems);
    }
    return problems;
}

CaseOutcome judge_type_check(const PlannedCase& planned, const sandbox::Result& result,
                             const Submission& submission) {
    CaseOutcome outcome{start_of(planned, result), false, {}};
    CaseJudgement& judgement = outcome.judgement;
    const auto& check = std::get<TypeCheck>(planned.source->action);
    if (const auto ending = ending_of(result, planned.limits)) {
        settle(judgement, ending->verdict, ending->message + " mypy was looking at it.");
        return outcome;
    }
    auto reply = value::read_type_errors(result.reply.bytes);
    if (const auto* error = std::get_if<value::ReplyError>(&reply)) {
        // Nothing of the submission was run.
        settle(judgement, Verdict::internal_error,
               "The judge could not check the types: " + error->reason + ".");
        return outcome;
    }
    const auto errors = placed(std::get<std::vector<TypeError>>(std::move(reply)), submission);
    judgement.checks = checks_of(check, errors, submission);
    const Check* first = judgement.first_failure();
    settle(judgement, first != nullptr ? first->verdict : Verdict::accepted, "");
    if (!judgement.accepted()) judgement.feedback = planned.source->feedback;
    return outcome;
}

}  // namespace kata::judge
