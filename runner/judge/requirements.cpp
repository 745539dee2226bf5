#include "runner/judge/requirements.h"

#include <fmt/format.h>

#include "runner/judge/quantity.h"

namespace kata::judge {

std::string install_command(const std::string& executable,
                            const std::vector<std::string>& packages) {
    const bool debian = executable.compare(0, 15, "/usr/bin/python") == 0;
    std::string command = debian ? "apt install" : executable + " -m pip install";
    for (const std::string& package : packages) {
        command += (debian ? " python3-" : " ") + package;
    }
    return command;
}

std::optional<Skip> skip_for(const exercise::Exercise& exercise, exercise::Version python,
                             const std::string& executable,
                             const std::vector<std::string>& missing) {
    if (!exercise.python.accepts(python)) {
        return Skip{fmt::format("It needs Python {}; this is {}.{}.{}. Choose another with "
                                "`--python`.",
                                exercise.python.text(), python.major, python.minor, python.micro),
                    ""};
    }
    if (missing.empty()) return std::nullopt;
    std::vector<std::string> names;
    for (const std::string& package : missing) names.push_back("`" + package + "`");
    return Skip{fmt::format("It needs the Python {} {}, which this interpreter does not have.",
                            missing.size() == 1 ? "package" : "packages", enumerate(names)),
                install_command(executable, missing)};
}

Judgement skipped(const exercise::Exercise& exercise, Subject subject, const Skip& skip) {
    Judgement judgement;
    judgement.subject = std::move(subject);
    judgement.verdict = Verdict::skipped;
    judgement.message = skip.message;
    judgement.remedy = skip.remedy;
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
