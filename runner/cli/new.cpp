#include <algorithm>
#include <map>
#include <memory>
#include <system_error>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "runner/cli/commands.h"
#include "runner/cli/options.h"
#include "runner/cli/paths.h"
#include "runner/cli/submission_policy.h"
#include "runner/exercise/catalogue.h"
#include "runner/exercise/names.h"
#include "runner/instructor/blueprint.h"
#include "runner/instructor/new_files.h"
#include "runner/judge/submission.h"
#include "runner/judge/warm_judge.h"
#include "runner/report/sanitise.h"

namespace kata::cli {

namespace {

namespace fs = std::filesystem;
using exercise::Kind;
using instructor::Blueprint;

struct Options {
    std::string folder;
    std::optional<Kind> kind;
    std::string title;
    std::string from;
    std::vector<std::string> calls;
    std::string python;
};

/// The name of the folder to be; nothing where it is no slug, which is said.
std::optional<std::string> slug_of(Console& console, const std::string& folder) {
    std::error_code ignored;
    fs::path path = fs::absolute(folder, ignored).lexically_normal();
    if (!path.has_filename()) path = path.parent_path();
    const std::string slug = path.filename().string();
    if (!exercise::is_slug(slug)) {
        fail(console, false, ErrorKind::usage, usage_error,
             fmt::format("`{}` is no name for a kata's folder", slug),
             "Lower-case letters and digits, words joined by `-`: binary-search");
        return std::nullopt;
    }
    if (fs::exists(path, ignored) && !fs::is_empty(path, ignored)) {
        fail(console, false, ErrorKind::usage, usage_error, fmt::format("{} is not empty", folder),
             "kata new makes a folder, and changes none that is there.");
        return std::nullopt;
    }
    return slug;
}

/// What the solution says about the kata; nothing where it cannot be read or run, which is said.
std::optional<std::pair<std::string, instructor::Outline>> read_solution(Console& console,
                                                                         const Options& options) {
    auto read = judge::read_submitted(options.from, "solution.py");
    if (const auto* error = std::get_if<judge::SubmissionError>(&read)) {
        fail(console, false, ErrorKind::submission, usage_error, error->message);
        return std::nullopt;
    }
    auto found = harness::find_interpreter(options.python.empty() ? std::nullopt
                                                                  : std::optional(options.python));
    if (const auto* error = std::get_if<harness::InterpreterError>(&found)) {
        fail(console, false, ErrorKind::interpreter, failed, error->message);
        return std::nullopt;
    }
    std::string& solution = std::get<judge::SubmittedFile>(read).bytes;
    judge::WarmJudge judge(std::get<harness::Interpreter>(std::move(found)),
                           submission_policy(sandbox::Isolation::standard, {}));
    auto outline =
        instructor::outline_of(judge.executor({}), solution, options.kind, options.calls);
    if (const auto* ending = std::get_if<judge::Ending>(&outline)) {
        const bool broken = ending->verdict == exercise::Verdict::internal_error;
        fail(console, false, broken ? ErrorKind::sandbox : ErrorKind::submission,
             broken ? failed : usage_error,
             fmt::format("cannot learn from {}: {}", options.from, ending->message));
        return std::nullopt;
    }
    return std::pair(std::move(solution), std::move(std::get<instructor::Outline>(outline)));
}

/// The kind that was asked for, else the solution's; nothing where they do not fit, which is said.
std::optional<Kind> kind_of(Console& console, const Options& options, const Blueprint& blueprint) {
    if (!blueprint.from) return options.kind.value_or(Kind::function);
    const Kind found = blueprint.from->second.kind;
    const Kind kind = options.kind.value_or(found);
    const bool defines = !blueprint.from->second.entry.empty();
    const bool needs = kind == Kind::function || kind == Kind::class_ || kind == Kind::fix;
    if (kind == Kind::predict || kind == Kind::tests) {
        fail(console, false, ErrorKind::usage, usage_error,
             fmt::format("a kata of kind {} is not made from a solution", name_of(kind)),
             "Leave out --from.");
        return std::nullopt;
    }
    if (kind == Kind::program && !options.calls.empty()) {
        fail(console, false, ErrorKind::usage, usage_error,
             fmt::format("--call is for functions and classes, and {} is taken for a program",
                         options.from),
             "Leave out --call: it is run on plain arguments and input.");
        return std::nullopt;
    }
    if (needs && !defines) {
        fail(console, false, ErrorKind::usage, usage_error,
             fmt::format("{} defines no function or class without an underscore", options.from),
             "With --kind program it is taken for a program.");
        return std::nullopt;
    }
    return kind;
}

/// A bare word may be the slug of another kata.
std::string path_for_commands(const std::string& folder) {
    const auto found = exercise::resolve(catalogue(), folder);
    const auto* path = std::get_if<fs::path>(&found);
    return path != nullptr && *path == folder ? folder : "./" + folder;
}

void write(Console& console, const Options& options, const Blueprint& blueprint) {
    const std::vector<instructor::NewFile> files = instructor::files_of(blueprint);
    try {
        instructor::write_files(options.folder, files);
    } catch (const std::system_error& error) {
        return fail(console, false, ErrorKind::usage, usage_error,
                    fmt::format("cannot write: {}", error.what()));
    }
    for (const instructor::NewFile& file : files) {
        console.out.write(report::sanitise((fs::path(options.folder) / file.path).string(),
                                           report::Whitespace::line) +
                          "\n");
    }
    console.out.write(
        "\nNext: replace each TODO, then kata verify " +
        report::sanitise(path_for_commands(options.folder), report::Whitespace::line) + "\n");
}

void make(Console& console, const Options& options) {
    const auto slug = slug_of(console, options.folder);
    if (!slug) return;
    Blueprint blueprint;
    blueprint.slug = *slug;
    blueprint.title = options.title.empty() ? instructor::title_from(*slug) : options.title;
    blueprint.id = instructor::make_uuid();
    if (!options.from.empty()) {
        blueprint.from = read_solution(console, options);
        if (!blueprint.from) return;
    }
    const auto kind = kind_of(console, options, blueprint);
    if (!kind) return;
    blueprint.kind = *kind;
    write(console, options, blueprint);
}

}  // namespace

void add_new(CLI::App& app, Console& console) {
    CLI::App* command = app.add_subcommand("new", "Begin a kata: for those who write them");
    command->footer(
        "The last part of FOLDER is the kata's slug. What is left to write is marked TODO.\n"
        "With --from, the names, a starter and examples come from a solution: from the calls\n"
        "given, else from the examples in its docstrings, else from plain arguments. A program is\n"
        "run on plain arguments and input.\n\n"
        "Examples:\n"
        "  kata new my-katas/two-sum --title \"Two sum\"\n"
        "  kata new my-katas/word-count --kind program\n"
        "  kata new my-katas/two-sum --from two_sum.py --call \"two_sum([1, 2], 3)\"");
    const auto options = std::make_shared<Options>();
    command->add_option("FOLDER", options->folder, "the folder to make")->required();
    const auto read_kind = [options](const std::string& name) {
        options->kind = exercise::kind_from(name);
        if (options->kind) return;
        throw CLI::ValidationError("--kind",
                                   "must be function, class, program, fix, predict or tests");
    };
    command
        ->add_option_function<std::string>(
            "--kind", read_kind, "function (default), class, program, fix, predict, tests")
        ->type_name("KIND");
    command->add_option("--title", options->title, "one line; else made of the slug")
        ->type_name("TEXT");
    CLI::Option* from = command->add_option("--from", options->from, "a solution to begin with");
    from->type_name("FILE");
    command->add_option("--call", options->calls, "a prompt for its examples; repeatable")
        ->needs(from)
        ->type_name("CODE");
    add_python(*command, options->python);
    add_colour(*command, console);
    command->callback([&console, options] { make(console, *options); });
}

}  // namespace kata::cli
