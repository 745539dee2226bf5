#include "runner/judge/requirements.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <sstream>

#include <fmt/format.h>

#include "runner/judge/quantity.h"
#include "sandbox/step.h"

namespace kata::judge {

namespace {

/// Packages that are not installed by the name that one imports.
struct Naming {
    std::string_view module;
    std::string_view pip;
    std::string_view debian;
};
constexpr std::array namings = std::to_array<Naming>({
    {"PIL", "pillow", "pil"},
    {"bs4", "beautifulsoup4", "bs4"},
    {"dateutil", "python-dateutil", "dateutil"},
    {"sklearn", "scikit-learn", "sklearn"},
    {"yaml", "pyyaml", "yaml"},
});

std::string distribution_of(const std::string& package, bool debian) {
    const std::string module = package.substr(0, package.find('.'));
    for (const Naming& naming : namings) {
        if (naming.module == module) return std::string(debian ? naming.debian : naming.pip);
    }
    std::string name = module;
    std::replace(name.begin(), name.end(), '_', '-');
    return name;
}

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream words(text);
    return {std::istream_iterator<std::string>(words), {}};
}

Obstacle absent(const std::vector<std::string>& packages, const std::string& executable) {
    std::vector<std::string> names;
    for (const std::string& package : packages) names.push_back("`" + package + "`");
    return {Verdict::skipped,
            fmt::format("It needs the Python {} {}, which this interpreter does not have.",
                        packages.size() == 1 ? "package" : "packages", enumerate(names)),
            install_command(executable, packages)};
}

}  // namespace

std::string install_command(const std::string& executable,
                            const std::vector<std::string>& packages) {
    const bool debian = executable.compare(0, 15, "/usr/bin/python") == 0;
    std::vector<std::string> names;
    for (const std::string& package : packages) {
        std::string name = (debian ? "python3-" : "") + distribution_of(package, debian);
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
    std::string command = debian ? "apt install" : executable + " -m pip install";
    for (const std::string& name : names) command += " " + name;
    return command;
}

std::optional<Obstacle> unsuited_version(const exercise::Exercise& exercise,
                                         exercise::Version python) {
    if (exercise.python.accepts(python)) return std::nullopt;
    return Obstacle{Verdict::skipped,
                    fmt::format("It needs Python {}; this is {}.{}.{}. Choose another with "
                                "`--python`.",
                                exercise.python.text(), python.major, python.minor, python.micro),
                    ""};
}

std::optional<Obstacle> package_obstacle(const sandbox::SetupError& error,
                                         const std::string& executable) {
    if (error.step == name_of(sandbox::Step::find_package)) {
        return absent(words_of(error.subject), executable);
    }
    if (error.step == name_of(sandbox::Step::import_package)) {
        return Obstacle{
            Verdict::internal_error,
            fmt::format("A package that it needs is installed, and cannot be imported: {}",
                        error.subject),
            ""};
    }
    return std::nullopt;
}

Judgement not_judged(const exercise::Exercise& exercise, Subject subject,
                     const Obstacle& obstacle) {
    Judgement judgement;
    judgement.subject = std::move(subject);
    judgement.verdict = obstacle.verdict;
    judgement.message = obstacle.message;
    judgement.remedy = obstacle.remedy;
    for (const exercise::Case& one : exercise.cases) {
        CaseJudgement not_run;
        not_run.index = judgement.cases.size();
        not_run.title = one.title;
        not_run.hidden = one.hidden;
        not_run.points.possible = one.points;
        judgement.points.possible += one.points;
        judgement.cases.push_back(std::move(not_run));
    }
    return judgement;
}

}  // namespace kata::judge
