#include "runner/judge/misconception.h"

#include <algorithm>

#include "runner/judge/known_exercises.h"

namespace kata::judge {

namespace {

using exercise::Exercise;

constexpr std::string_view known_kind = "mistakes";
constexpr std::size_t longest_got = 200;  // bytes

/// One line, whatever a submission answered.
std::string on_one_line(std::string_view text) {
    std::string out(text.substr(0, longest_got));
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
    return out;
}

std::string written(const std::vector<Profile>& profiles) {
    std::string text;
    for (const Profile& one : profiles) text += one.cases + "\t" + one.got + "\n";
    return text;
}

std::vector<Profile> read(std::string_view text) {
    std::vector<Profile> profiles;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        const std::size_t tab = std::min(line.find('\t'), line.size());
        profiles.push_back({std::string(line.substr(0, tab)),
                            std::string(line.substr(std::min(tab + 1, line.size())))});
    }
    return profiles;
}

}  // namespace

bool has_profile(const exercise::WrongSolution& wrong) {
    return wrong.verdict == Verdict::wrong_answer || wrong.verdict == Verdict::runtime_error;
}

Profile profile_of(const Judgement& judgement) {
    Profile profile;
    for (const CaseJudgement& one : judgement.cases) {
        profile.cases += !one.verdict ? '-' : one.accepted() ? 'p' : 'f';
        const Check* first = one.first_failure();
        if (profile.got.empty() && first != nullptr) profile.got = on_one_line(first->got);
    }
    return profile;
}

std::optional<std::size_t> same_mistake(const Profile& submission,
                                        const std::vector<Profile>& wrong) {
    const std::string& cases = submission.cases;
    if (cases.find('p') == std::string::npos || cases.find('f') == std::string::npos) return {};
    std::vector<std::size_t> same;
    for (std::size_t index = 0; index < wrong.size(); ++index) {
        if (wrong[index] == submission) return index;
        if (wrong[index].cases == cases) same.push_back(index);
    }
    return same.size() == 1 ? std::optional(same[0]) : std::nullopt;
}

std::optional<Submission> as_submission(const exercise::Solution& solution) {
    Submission submission;
    for (const exercise::SourceFile& file : solution) {
        auto read = read_submitted(file.path.string(), file.name);
        if (!std::holds_alternative<SubmittedFile>(read)) return std::nullopt;
        submission.push_back(std::move(std::get<SubmittedFile>(read)));
    }
    return submission;
}

bool are_profiles_known(const WarmJudge& judge, const Exercise& exercise) {
    return known(known_kind, exercise, judge.interpreter()).has_value();
}

std::vector<Profile> profiles_of_wrong(WarmJudge& judge,
                                       const std::shared_ptr<const Exercise>& exercise) {
    if (const auto text = known(known_kind, *exercise, judge.interpreter())) return read(*text);
    std::vector<Profile> profiles;
    Observer nobody;
    for (const exercise::WrongSolution& wrong : exercise->wrong) {
        if (!has_profile(wrong)) {
            profiles.emplace_back();
            continue;
        }
        const auto submission = as_submission(wrong.files);
        if (!submission) return {};
        const auto outcome =
            judge.judge(exercise, *submission, judge.subject_of(*exercise, *submission), nobody);
        const auto* judgement = std::get_if<Judgement>(&outcome);
        if (judgement == nullptr || judgement->verdict == Verdict::internal_error) return {};
        profiles.push_back(profile_of(*judgement));
    }
    remember(known_kind, *exercise, judge.interpreter(), written(profiles));
    return profiles;
}

}  // namespace kata::judge
