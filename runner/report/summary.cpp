#include "runner/report/summary.h"

#include <algorithm>
#include <chrono>
#include <vector>

#include <fmt/format.h>

#include "runner/judge/isolation.h"
#include "runner/judge/quantity.h"
#include "runner/report/layout.h"
#include "runner/report/markdown.h"
#include "runner/report/pieces.h"
#include "runner/report/sanitise.h"
#include "runner/report/traceback.h"

namespace kata::report {

namespace {

using judge::CaseJudgement;
using judge::Judgement;
using judge::plural;
using judge::Verdict;

std::string safe(const Style& style, std::string_view bytes) {
    return sanitise(bytes, Whitespace::line, !style.unicode);
}

std::string capitalised(std::string_view text) {
    std::string out(text);
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') {
        out[0] = static_cast<char>(out[0] - 'a' + 'A');
    }
    return out;
}

std::string used_at_most(const Judgement& judgement) {
    std::chrono::nanoseconds slowest{};
    std::uint64_t largest = 0;
    for (const CaseJudgement& one : judgement.cases) {
        slowest = std::max(slowest, one.usage.wall);
        largest = std::max(largest, one.usage.peak_memory);
    }
    if (slowest.count() == 0) return {};
    return fmt::format(" At most {} and {} a case.", judge::duration(slowest),
                       judge::memory(largest));
}

/// Points are worth a word only where they are more than a count of cases.
std::string points(const Judgement& judgement) {
    const bool weighted =
        std::any_of(judgement.cases.begin(), judgement.cases.end(),
                    [](const CaseJudgement& one) { return one.points.possible > 1; });
    if (!weighted) return {};
    return fmt::format(" {} of {} points.", judgement.points.earned, judgement.points.possible);
}

std::string counts(const Judgement& judgement, Detail detail, Advice advice) {
    if (judgement.cases_run() == 0 || judgement.verdict == Verdict::invalid_submission) return {};
    const std::string seed =
        judgement.subject.seed ? fmt::format(" Seed {}.", *judgement.subject.seed) : "";
    if (judgement.verdict == Verdict::accepted) {
        return fmt::format(" {}.", plural(judgement.cases.size(), "case")) + points(judgement) +
               used_at_most(judgement) + seed;
    }
    std::string text = fmt::format(" {} of {} passed.{}{}", judgement.accepted_cases(),
                                   plural(judgement.cases.size(), "case"), points(judgement), seed);
    const std::size_t failed = judgement.cases_run() - judgement.accepted_cases();
    if (failed > 1 && detail == Detail::brief && advice == Advice::commands)
        text += " `--verbose` shows every failure.";
    return text;
}

/// "✗ Wrong answer." in its colour, with the rest of the sentence wrapped behind it.
std::string verdict_lines(const Style& style, const Judgement& judgement, Detail detail,
                          Advice advice) {
    const Signs& sign = signs(style);
    const bool accepted = judgement.verdict == Verdict::accepted;
    const bool skipped = judgement.verdict == Verdict::skipped;
    const Role role = accepted ? Role::good : skipped ? Role::warning : Role::bad;
    const std::string_view mark = accepted ? sign.pass : skipped ? sign.skip : sign.fail;
    const std::string lead =
        fmt::format("{} {}.", mark, capitalised(exercise::name_of(judgement.verdict)));
    std::string lines = paragraph(style, lead + counts(judgement, detail, advice), 0);
    if (lines.compare(0, lead.size(), lead) == 0) {
        lines.replace(0, lead.size(), paint(style, role, lead));
    }
    return lines;
}

std::string next_step(const Style& style, const Judgement& judgement) {
    const judge::Subject& subject = judgement.subject;
    std::string text;
    if (judgement.verdict == Verdict::accepted) {
        if (!subject.explained) return {};
        text = fmt::format("Why it works: kata show {} --explanation", subject.slug);
    } else if (judgement.verdict == Verdict::internal_error) {
        text = "The submission is not to blame. `kata doctor` examines this machine.";
    } else if (!counts(judgement, Detail::brief, Advice::none).empty() && subject.hints > 0) {
        text = fmt::format("Stuck? kata hint {}", subject.slug);
    }
    if (text.empty()) return {};
    return paint(style, Role::faint, paragraph(style, safe(style, text), 0));
}

}  // namespace

std::string head(const Style& style, const judge::Subject& subject) {
    const std::string rest = fmt::format("{} {} Python {}", safe(style, subject.kind),
                                         signs(style).dot, safe(style, subject.python));
    return title_lines(style, safe(style, subject.title), rest);
}

std::string isolation_warning(const Style& style, const Judgement& judgement) {
    std::vector<std::string> names;
    for (const sandbox::LayerState& layer : judge::missing_layers(judgement.layers)) {
        std::string name(sandbox::name_of(layer.layer));
        std::replace(name.begin(), name.end(), '_', ' ');
        names.push_back(std::move(name));
    }
    if (names.empty()) return {};
    const std::string text = fmt::format(
        "{} This run was less isolated than it should be; not in force: {}. `kata doctor` says "
        "what to do.",
        signs(style).warning, judge::enumerate(names));
    std::string out;
    for (const std::string& line : wrap(text, style.width)) {
        out += paint(style, Role::warning, line) + "\n";
    }
    return out;
}

std::string summary(const Style& style, const Judgement& judgement, Detail detail, Advice advice) {
    std::string out = verdict_lines(style, judgement, detail, advice);
    if (!judgement.problems.empty()) {
        out += "\n" + source_problems(style, judgement.problems, detail);
    }
    if (!judgement.message.empty()) {
        out += "\n" + paragraph(style, safe(style, judgement.message), 4);
    }
    if (judgement.hint) out += "\n" + hint(style, *judgement.hint, 4);
    if (!judgement.misconception.empty()) {
        out += "\n" + paragraph(style, "A mistake that others make fails the same cases:", 4);
        out += markdown(style, judgement.misconception, 4);
    }
    if (!judgement.remedy.empty()) {
        out += "\n    " + paint(style, Role::code, safe(style, judgement.remedy)) + "\n";
    }
    const std::string next = advice == Advice::none ? "" : next_step(style, judgement);
    const bool apart = !judgement.problems.empty() || !judgement.message.empty() ||
                       judgement.hint || !judgement.misconception.empty();
    return next.empty() ? out : out + (apart ? "\n" : "") + next;
}

}  // namespace kata::report
