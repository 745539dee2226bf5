#include <algorithm>
#include <memory>

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "runner/batch/exercise_set.h"
#include "runner/batch/stats.h"
#include "runner/cli/adoptable.h"
#include "runner/cli/commands.h"
#include "runner/cli/options.h"
#include "runner/cli/paths.h"
#include "runner/judge/quantity.h"
#include "runner/report/json.h"
#include "runner/report/layout.h"
#include "runner/report/sanitise.h"
#include "runner/report/version.h"

namespace kata::cli {

namespace {

using batch::CaseStats;
using batch::ExerciseStats;
using batch::WrongBehaviour;
using nlohmann::ordered_json;

struct Options {
    std::vector<std::string> files;
    std::size_t most = 5;
    bool json = false;
};

using Verdicts = std::vector<std::pair<exercise::Verdict, std::size_t>>;

std::string counted(const Verdicts& verdicts) {
    std::vector<std::string> parts;
    for (const auto& [verdict, count] : verdicts) {
        if (verdict == exercise::Verdict::accepted || count == 0) continue;
        parts.push_back(fmt::format("{} {}", count, exercise::name_of(verdict)));
    }
    return judge::enumerate(parts, ", ");
}

/// A word of a command that can be pasted.
std::string shell_word(const std::string& text) {
    constexpr std::string_view plain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:@%+=,";
    if (!text.empty() && text.find_first_not_of(plain) == std::string::npos) return text;
    std::string word = "'";
    for (const char character : text)
        word += character == '\'' ? "'\\''" : std::string(1, character);
    return word + "'";
}

/// The command that makes a wrong solution of the example; empty where it would not work, as for
/// what grading could not read, or what is no longer there.
std::string adopt_command(const batch::ExerciseSet& exercises, const std::string& slug,
                          const WrongBehaviour& one) {
    const auto index = exercises.by_slug(slug);
    if (one.files.empty() || !index || !exercises.faults(*index).empty()) return {};
    const auto read = read_to_adopt(exercises[*index], one.files);
    if (std::holds_alternative<judge::SubmissionError>(read)) return {};
    std::string command = "kata adopt " + slug;
    for (const std::string& file : one.files) command += " " + shell_word(file);
    return command;
}

std::string behaviour_text(const report::Style& style, const WrongBehaviour& one,
                           const std::string& command) {
    const auto safe = [&](std::string_view text) {
        return report::sanitise(text, report::Whitespace::line, !style.unicode);
    };
    std::string line = fmt::format("{} {}", one.count, exercise::name_of(one.verdict));
    if (one.failed_cases > 0) {
        line += fmt::format(", {} failed", judge::plural(one.failed_cases, "case"));
    }
    if (!one.first_case.empty()) line += fmt::format(", first: {}", one.first_case);
    std::string text = report::paragraph(style, safe(line), 4);
    if (!one.message.empty()) text += report::paragraph(style, safe(one.message), 8);
    // A path that cannot be shown as it is cannot be pasted either.
    if (!command.empty() && safe(command) == command) {
        text += std::string(8, ' ') + report::paint(style, report::Role::code, command) + "\n";
    }
    return text;
}

void write_text(Console& console, const Options& options, const std::vector<ExerciseStats>& all) {
    const report::Style style = console.style();
    const batch::ExerciseSet exercises(catalogue());
    const auto safe = [&](std::string_view text) {
        return report::sanitise(text, report::Whitespace::line, !style.unicode);
    };
    for (const ExerciseStats& stats : all) {
        std::string head = fmt::format("{} of {} accepted", stats.accepted, stats.submissions);
        const std::string others = counted(stats.verdicts);
        if (!others.empty()) head += "; " + others;
        console.out.write(report::paint(style, report::Role::title, safe(stats.slug)) + "\n" +
                          report::paragraph(style, head, 2));
        if (!stats.cases.empty()) console.out.write("\n  Cases that most fail:\n");
        for (std::size_t index = 0; index < std::min(stats.cases.size(), options.most); ++index) {
            const CaseStats& one = stats.cases[index];
            console.out.write(report::paragraph(
                style,
                fmt::format("{} {} ({})", one.failed, safe(one.title), counted(one.verdicts)), 4));
        }
        if (!stats.behaviours.empty()) console.out.write("\n  Most common mistakes:\n");
        for (std::size_t index = 0; index < std::min(stats.behaviours.size(), options.most);
             ++index) {
            const WrongBehaviour& one = stats.behaviours[index];
            console.out.write(
                behaviour_text(style, one, adopt_command(exercises, stats.slug, one)));
        }
        console.out.write("\n");
    }
}

ordered_json verdicts_json(const Verdicts& verdicts) {
    ordered_json object = ordered_json::object();
    for (const auto& [verdict, count] : verdicts) {
        if (count > 0) object[std::string(exercise::code_of(verdict))] = count;
    }
    return object;
}

ordered_json to_json(const ExerciseStats& stats) {
    ordered_json cases = ordered_json::array();
    for (const CaseStats& one : stats.cases) {
        cases.push_back({{"title", one.title},
                         {"failed", one.failed},
                         {"verdicts", verdicts_json(one.verdicts)}});
    }
    ordered_json behaviours = ordered_json::array();
    for (const WrongBehaviour& one : stats.behaviours) {
        behaviours.push_back({{"count", one.count},
                              {"verdict", exercise::code_of(one.verdict)},
                              {"failed_cases", one.failed_cases},
                              {"first_case", one.first_case},
                              {"message", one.message},
                              {"example", one.example}});
    }
    return {{"exercise", stats.slug},
            {"title", stats.title},
            {"submissions", stats.submissions},
            {"accepted", stats.accepted},
            {"verdicts", verdicts_json(stats.verdicts)},
            {"cases", std::move(cases)},
            {"behaviours", std::move(behaviours)}};
}

void show(Console& console, const Options& options) {
    const auto read = batch::Results::read(options.files, {});
    if (const auto* message = std::get_if<std::string>(&read)) {
        return fail(console, options.json, ErrorKind::usage, usage_error, *message);
    }
    const auto all = batch::stats_of(std::get<batch::Results>(read));
    if (!options.json) return write_text(console, options, all);
    ordered_json list = ordered_json::array();
    for (const ExerciseStats& stats : all) list.push_back(to_json(stats));
    report::write_json(console.out, {{"format", report::json_format},
                                     {"kata", report::version},
                                     {"exercises", std::move(list)}});
}

}  // namespace

void add_stats(CLI::App& app, Console& console) {
    CLI::App* command =
        app.add_subcommand("stats", "What many submissions fail, and the commonest mistakes");
    command->footer(
        "Examples:\n"
        "  kata stats results.jsonl\n"
        "  kata stats results.jsonl --most 20 --json\n\n"
        "A mistake that many make is worth a declared wrong solution with a hint: the command\n"
        "below it makes one, where the submission and the kata are at hand.");
    const auto options = std::make_shared<Options>();
    command->add_option("FILE", options->files, "results of `kata grade`")->required();
    command->add_option("--most", options->most, "cases and mistakes of an exercise (5)")
        ->type_name("N")
        ->check(CLI::Range(1, 10'000));
    add_json(*command, options->json);
    add_colour(*command, console);
    command->callback([&console, options] { show(console, *options); });
}

}  // namespace kata::cli
