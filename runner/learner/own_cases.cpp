#include "runner/learner/own_cases.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <system_error>

#include <fmt/format.h>

#include "runner/exercise/doctest.h"
#include "runner/exercise/read_file.h"

namespace kata::learner {

namespace {

using exercise::Case;
using exercise::Exercise;
using exercise::Prompt;
using exercise::Session;

constexpr std::size_t most_cases = 100;
constexpr std::size_t largest_file = 1UL << 20;

std::filesystem::path state_folder() {
    // A relative path in it is to be ignored, says the XDG specification.
    const char* state = std::getenv("XDG_STATE_HOME");
    if (state != nullptr && state[0] == '/') return state;
    const char* home = std::getenv("HOME");
    return home == nullptr || home[0] != '/' ? std::filesystem::path()
                                             : std::filesystem::path(home) / ".local/state";
}

const std::vector<Prompt>& prompts_of(const Case& one) {
    return std::get<Session>(one.action).prompts;
}

/// Writes the file anew beside the old one, so that it is never half there.
std::optional<std::string> write_cases(const Exercise& exercise, const std::vector<Case>& cases) {
    const std::filesystem::path file = own_cases_file(exercise);
    if (file.empty()) return "there is no home folder to keep it in";
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    const std::filesystem::path fresh = file.string() + ".new";
    {
        std::ofstream out(fresh, std::ios::trunc);
        for (const Case& one : cases) out << doctest_of(prompts_of(one)) << '\n';
        out.flush();
        if (!out) return fmt::format("{} cannot be written", fresh.string());
    }
    std::filesystem::rename(fresh, file, error);
    if (error) return fmt::format("{} cannot be written: {}", file.string(), error.message());
    return std::nullopt;
}

bool is_same(const std::vector<Prompt>& a, const std::vector<Prompt>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Prompt& x, const Prompt& y) { return x.source == y.source; });
}

Case case_of(const std::vector<Prompt>& prompts) {
    Case one;
    one.title = prompts.empty() ? "" : prompts.back().source;
    one.action = Session{prompts, {}};
    return one;
}

/// Titles are unique within an exercise.
void number_titles(std::vector<Case>& cases) {
    for (std::size_t index = 0; index < cases.size(); ++index) {
        const auto same = [&](const Case& other) { return other.title == cases[index].title; };
        const auto before = cases.begin() + static_cast<std::ptrdiff_t>(index);
        if (std::any_of(cases.begin(), before, same)) {
            cases[index].title += fmt::format(" ({})", index + 1);
        }
    }
}

}  // namespace

std::filesystem::path own_cases_file(const Exercise& exercise) {
    const std::filesystem::path state = state_folder();
    return state.empty() ? state : state / "kata" / "cases" / (exercise.id + ".txt");
}

std::vector<Case> own_cases(const Exercise& exercise) {
    const std::filesystem::path file = own_cases_file(exercise);
    if (file.empty()) return {};
    const auto text = exercise::read_file(file, largest_file);
    const auto* bytes = std::get_if<std::string>(&text);
    if (bytes == nullptr) return {};
    std::vector<Case> cases;
    for (const exercise::DoctestCase& one : exercise::parse_doctest(*bytes).cases) {
        if (one.session.prompts.empty() || cases.size() == most_cases) continue;
        cases.push_back(case_of(one.session.prompts));
        if (one.has_title) cases.back().title = one.title;
    }
    number_titles(cases);
    return cases;
}

std::optional<std::string> keep_case(const Exercise& exercise, const std::vector<Prompt>& prompts) {
    std::vector<Case> cases = own_cases(exercise);
    std::erase_if(cases, [&](const Case& one) { return is_same(prompts_of(one), prompts); });
    if (cases.size() == most_cases) {
        return fmt::format("{} cases are kept already; `--forget N` removes one", most_cases);
    }
    cases.push_back(case_of(prompts));
    return write_cases(exercise, cases);
}

std::optional<std::string> forget_case(const Exercise& exercise, std::size_t number) {
    std::vector<Case> cases = own_cases(exercise);
    if (number == 0 || number > cases.size()) {
        return fmt::format("there is no case {} of your own", number);
    }
    cases.erase(cases.begin() + static_cast<std::ptrdiff_t>(number - 1));
    return write_cases(exercise, cases);
}

std::string doctest_of(const std::vector<Prompt>& prompts) {
    std::string out;
    for (const Prompt& prompt : prompts) {
        std::string_view rest = prompt.source;
        for (std::string_view mark = ">>> "; !rest.empty(); mark = "... ") {
            const std::string_view line = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(std::min(rest.size(), line.size() + 1));
            out += fmt::format("{}{}\n", mark, line);
        }
        if (prompt.want) out += *prompt.want + "\n";
    }
    return out;
}

Exercise with_cases(const Exercise& exercise, std::vector<Case> cases) {
    Exercise own = exercise;
    own.cases = std::move(cases);
    return own;
}

}  // namespace kata::learner
