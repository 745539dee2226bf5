#include "runner/instructor/solutions.h"

#include <utility>

#include <fmt/format.h>

namespace kata::instructor {

namespace {

using exercise::Diagnostic;
using exercise::Verdict;
using judge::CaseJudgement;
using judge::Judgement;
using Role = DeclaredSolution::Role;

std::string called(Verdict verdict) {
    return fmt::format("{} ({})", exercise::name_of(verdict), exercise::code_of(verdict));
}

constexpr std::size_t longest_part = 120;  // of an expected or a given text, in bytes

std::string shortened(const std::string& text) {
    std::string one_line = text.substr(0, text.find('\n'));
    if (one_line.size() == text.size() && text.size() <= longest_part) return text;
    return one_line.substr(0, longest_part) + "…";
}

/// What the case asked for and got, in a few words.
std::string account_of(const CaseJudgement& single) {
    const judge::Check* check = single.first_failure();
    if (check == nullptr || !check->expected) return single.message;
    std::string got = shortened(check->got);
    if (check->exception) got = check->exception->type;
    return fmt::format("expected {}, got {}", shortened(*check->expected),
                       got.empty() ? "nothing" : got);
}

exercise::Position place_of(const Manuscript& manuscript, const CaseJudgement& single) {
    const auto& cases = manuscript.exercise->cases;
    if (single.index < cases.size()) return cases[single.index].position;
    const auto& questions = manuscript.exercise->questions;
    return single.index < questions.size() ? questions[single.index].position
                                           : exercise::Position{1, 1};
}

std::string ended_by(const std::string& text, const std::string& circumstance) {
    return circumstance.empty() ? text : text + " " + circumstance;
}

std::string advice_on(const DeclaredSolution& solution, Verdict verdict) {
    switch (verdict) {
        case Verdict::time_limit_exceeded:
        case Verdict::memory_limit_exceeded:
        case Verdict::output_limit_exceeded:
        case Verdict::counter_limit_exceeded:
        case Verdict::growth_limit_exceeded:
            return "a right solution has to keep within every limit: raise it, or make this "
                   "cheaper";
        default:
            return solution.role == Role::reference
                       ? "either what is expected here is wrong, or the reference"
                       : "if it does what the statement says, the case asks for more";
    }
}

/// A solution that has to be accepted, and was not: each case that it failed.
Diagnostics rejected(const Manuscript& manuscript, const DeclaredSolution& solution,
                     const Judgement& judgement, const std::string& circumstance) {
    Diagnostics found;
    for (const CaseJudgement& one : judgement.cases) {
        if (!one.failed()) continue;
        const std::string what =
            fmt::format("`{}` gets {} in `{}`", solution.name, called(*one.verdict), one.title);
        found.push_back(
            defect_at(manuscript, place_of(manuscript, one),
                      fmt::format("{}: {}", ended_by(what, circumstance), account_of(one)),
                      advice_on(solution, *one.verdict)));
    }
    if (!found.empty()) return found;
    std::string why = judgement.message;
    if (!judgement.problems.empty()) {
        const judge::SourceProblem& problem = judgement.problems.front();
        return {
            exercise::diagnose(solution.files.front().path.string(), {},
                               {static_cast<std::uint32_t>(std::max(problem.line, 0)), 1}, 1,
                               fmt::format("{}: {}", called(judgement.verdict), problem.message))};
    }
    return {exercise::diagnose(solution.files.front().path.string(), {}, {}, 1,
                               fmt::format("gets {}: {}", called(judgement.verdict), why))};
}

Diagnostic accepted_starter(const DeclaredSolution& solution) {
    return exercise::diagnose(solution.files.front().path.string(), {}, {}, 1,
                              "the starter is accepted as it is",
                              "leave something to do, or add a case that asks for it");
}

Diagnostic undeclared(const Manuscript& manuscript, const DeclaredSolution& solution,
                      const Judgement& judgement) {
    const std::string must = called(*solution.expected);
    if (judgement.verdict == Verdict::accepted) {
        return defect_at(manuscript, solution.position,
                         fmt::format("`{}` is accepted, and has to get {}", solution.name, must),
                         "no case catches this mistake: add one");
    }
    const CaseJudgement* decided = first_failed(judgement.cases);
    const std::string where = decided == nullptr ? "" : fmt::format(" in `{}`", decided->title);
    return defect_at(manuscript, solution.position,
                     fmt::format("`{}` gets {}{}, and has to get {}", solution.name,
                                 called(judgement.verdict), where, must),
                     decided == nullptr ? "" : account_of(*decided));
}

}  // namespace

std::vector<DeclaredSolution> declared_solutions(const exercise::Exercise& exercise) {
    std::vector<DeclaredSolution> all;
    const auto name_of = [&](const exercise::Solution& files, std::string_view folder) {
        return files.size() == 1 ? files[0].path.filename().string() : std::string(folder);
    };
    if (!exercise.solution.empty()) {
        all.push_back({Role::reference,
                       name_of(exercise.solution, "solution"),
                       exercise.solution,
                       Verdict::accepted,
                       {}});
    }
    for (const exercise::AcceptedSolution& one : exercise.accepted) {
        all.push_back({Role::accepted, one.name, one.files, Verdict::accepted, {}});
    }
    all.push_back({Role::starter, name_of(exercise.starter, "starter"), exercise.starter, {}, {}});
    for (const exercise::WrongSolution& one : exercise.wrong) {
        all.push_back({Role::wrong, one.name, one.files, one.verdict, one.position});
    }
    return all;
}

std::variant<judge::Submission, judge::SubmissionError> read_solution(
    const exercise::Solution& files) {
    judge::Submission submission;
    for (const exercise::SourceFile& file : files) {
        auto read = judge::read_submitted(file.path.string(), file.name);
        if (auto* error = std::get_if<judge::SubmissionError>(&read)) return std::move(*error);
        submission.push_back(std::move(std::get<judge::SubmittedFile>(read)));
    }
    return submission;
}

bool is_as_declared(const DeclaredSolution& solution, Verdict verdict) {
    return solution.expected ? verdict == *solution.expected : verdict != Verdict::accepted;
}

Diagnostics check_verdict(const Manuscript& manuscript, const DeclaredSolution& solution,
                          const Judgement& judgement, const std::string& circumstance) {
    if (is_as_declared(solution, judgement.verdict)) return {};
    switch (solution.role) {
        case Role::reference:
        case Role::accepted:
            return rejected(manuscript, solution, judgement, circumstance);
        case Role::starter:
            return {accepted_starter(solution)};
        case Role::wrong:
            return {undeclared(manuscript, solution, judgement)};
    }
    return {};
}

}  // namespace kata::instructor
