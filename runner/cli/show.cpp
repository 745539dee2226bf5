#include <memory>

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "runner/cli/commands.h"
#include "runner/cli/learning.h"
#include "runner/cli/options.h"
#include "runner/cli/paths.h"
#include "runner/judge/quantity.h"
#include "runner/report/example.h"
#include "runner/report/json.h"
#include "runner/report/layout.h"
#include "runner/report/markdown.h"
#include "runner/report/sanitise.h"
#include "runner/report/statement.h"
#include "runner/report/version.h"

namespace kata::cli {

namespace {

using exercise::Case;
using exercise::Exercise;
using report::Style;

struct Options {
    std::string exercise;
    bool json = false;
    bool explanation = false;
    int hint = 0;
};

std::string safe(const Style& style, std::string_view text) {
    return report::sanitise(text, report::Whitespace::text, !style.unicode);
}

std::string facts(const Style& style, const Exercise& exercise) {
    std::string out = paragraph(style,
                                safe(style, "Write " + judge::enumerate(exercise.submit) +
                                                "; then: kata run " + exercise.slug),
                                0);
    if (exercise.fixtures) {
        out += paragraph(style,
                         "The examples use names of fixtures.py, which `kata start " +
                             exercise.slug + "` puts beside your file.",
                         0);
    }
    if (exercise.kind != exercise::Kind::predict)
        out += paragraph(style, report::limits_line(exercise), 0);
    if (!exercise.forbidden_names.empty()) {
        out += paragraph(
            style, safe(style, "Not allowed: " + judge::enumerate(exercise.forbidden_names)), 0);
    }
    if (!exercise.packages.empty()) {
        out += paragraph(style, safe(style, "Needs: " + judge::enumerate(exercise.packages)), 0);
    }
    if (!exercise.hints.empty()) {
        out += paragraph(style,
                         fmt::format("{}: kata hint {}",
                                     judge::plural(exercise.hints.size(), "hint"), exercise.slug),
                         0);
    }
    return out;
}

void write_text(Console& console, const Exercise& exercise) {
    const Style style = console.style();
    console.out.write(report::statement(style, exercise) + "\n" + facts(style, exercise));
}

nlohmann::ordered_json text_or_null(const std::optional<std::string>& text) {
    return text ? nlohmann::ordered_json(*text) : nlohmann::ordered_json(nullptr);
}

/// What has to be there afterwards; `null` where nothing may be there.
nlohmann::ordered_json left_json(const exercise::LeftFile& file) {
    if (file.absent) return nullptr;
    return {{"text", text_or_null(file.text)},
            {"mode", file.mode ? nlohmann::ordered_json(*file.mode) : nullptr}};
}

nlohmann::ordered_json example_json(const Case& one) {
    nlohmann::ordered_json example = {{"title", one.title},
                                      {"files", nlohmann::ordered_json::object()},
                                      {"leaves", nlohmann::ordered_json::object()}};
    for (const exercise::InputFile& file : exercise::files_of(one)) {
        example["files"][file.path] = exercise::preview_of(file);
    }
    for (const exercise::LeftFile& file : one.leaves)
        example["leaves"][file.path] = left_json(file);
    if (const auto* session = std::get_if<exercise::Session>(&one.action)) {
        for (const exercise::Prompt& prompt : session->prompts) {
            example["prompts"].push_back(
                {{"source", prompt.source}, {"expected", text_or_null(prompt.want)}});
        }
        for (const exercise::Given& given : one.given) {
            example["given"].push_back(
                {{"name", given.name}, {"source", given.source}, {"remote", given.remote}});
        }
        return example;
    }
    const auto& run = std::get<exercise::ProgramRun>(one.action);
    example["arguments"] = run.arguments;
    example["stdin"] = run.input;
    example["stdout"] = text_or_null(run.want_stdout);
    example["stderr"] = text_or_null(run.want_stderr);
    example["exit"] = run.want_exit;
    return example;
}

nlohmann::ordered_json subject_json(const Exercise& exercise) {
    if (!exercise.subject) return nullptr;
    return {{"name", exercise.subject->name}, {"source", exercise.subject->source}};
}

void write_json_text(Console& console, const Exercise& exercise) {
    const sandbox::Limits limits = exercise::limits_of(exercise);
    nlohmann::ordered_json examples = nlohmann::ordered_json::array();
    for (const Case* one : report::examples_of(exercise)) examples.push_back(example_json(*one));
    nlohmann::ordered_json questions = nlohmann::ordered_json::array();
    for (const exercise::Question& question : exercise.questions) questions.push_back(question.ask);
    report::write_json(console.out, {{"format", report::json_format},
                                     {"kata", report::version},
                                     {"slug", exercise.slug},
                                     {"id", exercise.id},
                                     {"section", exercise.section},
                                     {"title", exercise.title},
                                     {"kind", exercise::name_of(exercise.kind)},
                                     {"difficulty", exercise.difficulty},
                                     {"guide", exercise.guide},
                                     {"tags", exercise.tags},
                                     {"prerequisites", exercise.prerequisites},
                                     {"submit", exercise.submit},
                                     {"entry", exercise.entry},
                                     {"python", exercise.python.text()},
                                     {"requires", exercise.packages},
                                     {"statement", exercise.statement},
                                     {"snippet", exercise.snippet},
                                     {"subject", subject_json(exercise)},
                                     {"questions", std::move(questions)},
                                     {"examples", std::move(examples)},
                                     {"hints", exercise.hints.size()},
                                     {"forbidden", exercise.forbidden_names},
                                     {"limits",
                                      {{"cpu_ms", limits.cpu.count() / 1'000'000},
                                       {"wall_ms", limits.wall.count() / 1'000'000},
                                       {"memory_bytes", limits.memory},
                                       {"output_bytes", limits.output},
                                       {"processes", limits.processes}}},
                                     {"path", exercise.folder.string()}});
}

/// A hint counts as read here as well as by `kata hint`.
void write_hint(Console& console, learner::Desk& desk, const Exercise& exercise,
                const Options& options) {
    const auto count = static_cast<int>(exercise.hints.size());
    if (options.hint > count) {
        fail(console, false, ErrorKind::usage, usage_error,
             fmt::format("{} has {}", exercise.slug, judge::plural(exercise.hints.size(), "hint")));
        return;
    }
    const Style style = console.style();
    console.out.write(
        report::markdown(style, exercise.hints[static_cast<std::size_t>(options.hint - 1)], 0));
    if (options.hint < count) {
        console.out.write(fmt::format("\nThe next hint: kata show {} --hint {}\n", exercise.slug,
                                      options.hint + 1));
    }
    desk.with_progress([&](learner::Progress& kept) {
        kept.read_hints(learner::name_of(exercise), options.hint, learner::now_ms());
    });
    say_trouble(console, desk);
}

void show(Console& console, const Options& options) {
    learner::Desk desk(catalogue());
    const auto exercise = named_or_present(console, options.json, desk, options.exercise);
    if (!exercise) return;
    if (options.hint > 0) {
        write_hint(console, desk, *exercise, options);
    } else if (options.explanation) {
        console.out.write(report::markdown(console.style(), exercise->explanation, 0));
    } else if (options.json) {
        write_json_text(console, *exercise);
    } else {
        write_text(console, *exercise);
    }
}

}  // namespace

void add_show(CLI::App& app, Console& console) {
    CLI::App* command = app.add_subcommand("show", "Show a kata: task, examples, limits");
    command->footer(
        "Examples:\n"
        "  kata show binary-search\n"
        "  kata show binary-search --hint 1\n"
        "  kata show ./my-katas/parser");
    const auto options = std::make_shared<Options>();
    command->add_option(
        "KATA", options->exercise,
        "its slug, or the path of its folder; else the one of this folder, or begun last");
    command
        ->add_option("--hint", options->hint,
                     "show one hint, which counts as read; the first gives least away")
        ->type_name("N")
        ->check(CLI::Range(1, 99));
    command->add_flag("--explanation", options->explanation,
                      "show why the solution works: a spoiler");
    add_json(*command, options->json);
    add_plain(*command, console);
    add_colour(*command, console);
    command->callback([&console, options] { show(console, *options); });
}

}  // namespace kata::cli
