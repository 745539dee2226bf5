#include <cerrno>
#include <cstring>
#include <memory>

#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "runner/cli/commands.h"
#include "runner/cli/learning.h"
#include "runner/cli/options.h"
#include "runner/cli/paths.h"
#include "runner/exercise/read_file.h"
#include "runner/judge/quantity.h"
#include "runner/learner/progress_json.h"
#include "runner/learner/progress_text.h"
#include "runner/report/json.h"
#include "runner/report/version.h"

namespace kata::cli {

namespace {

using learner::Desk;

constexpr std::uint64_t largest_import = 64UL << 20;

struct Options {
    bool json = false;
    std::string import_from;
    std::string export_to;
};

/// Progress is what the command is about: without it there is nothing to do.
learner::Progress* required(Console& console, const Options& options, Desk& desk) {
    learner::Progress* progress = desk.progress();
    if (progress == nullptr) {
        fail(console, options.json, ErrorKind::usage, failed, desk.trouble());
    }
    return progress;
}

void export_to(Console& console, const Options& options, Desk& desk) {
    learner::Progress* progress = required(console, options, desk);
    if (progress == nullptr) return;
    const auto document = learner::export_progress(*progress);
    if (options.export_to == "-") return report::write_json(console.out, document);
    const int file =
        ::open(options.export_to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0) {
        return fail(console, false, ErrorKind::usage, usage_error,
                    fmt::format("{}: {}", options.export_to, std::strerror(errno)),
                    errno == EEXIST ? "Nothing is overwritten: name another file." : "");
    }
    report::Output output(file);
    report::write_json(output, document);
    output.flush();
    ::close(file);
    if (output.error() != 0) {
        return fail(console, false, ErrorKind::usage, failed,
                    fmt::format("{}: {}", options.export_to, std::strerror(output.error())));
    }
    console.out.write(fmt::format("Written: {} of {}.\n", safe_line(console, options.export_to),
                                  judge::plural(document["katas"].size(), "kata")));
}

void import_from(Console& console, const Options& options, Desk& desk) {
    auto text = exercise::read_file(options.import_from, largest_import);
    if (const auto* error = std::get_if<exercise::FileError>(&text)) {
        return fail(console, false, ErrorKind::usage, usage_error,
                    fmt::format("{}: {}", options.import_from, error->reason));
    }
    learner::Progress* progress = required(console, options, desk);
    if (progress == nullptr) return;
    const auto imported = learner::import_progress(*progress, std::get<std::string>(text));
    if (const auto* problem = std::get_if<std::string>(&imported)) {
        return fail(console, false, ErrorKind::usage, usage_error,
                    fmt::format("{}: {}", options.import_from, *problem));
    }
    const auto& counts = std::get<learner::Imported>(imported);
    if (counts.katas == 0) return console.out.write("All of it was here already.\n");
    console.out.write(fmt::format("Imported {} of {}.\n", judge::plural(counts.attempts, "attempt"),
                                  judge::plural(counts.katas, "kata")));
}

nlohmann::ordered_json sections_json(Desk& desk, const learner::AllProgress& all) {
    nlohmann::ordered_json sections = nlohmann::ordered_json::array();
    for (const auto& one : learner::count_sections(desk.katas(), all, learner::now_ms())) {
        sections.push_back({{"section", one.section},
                            {"katas", one.katas},
                            {"solved", one.solved},
                            {"tried", one.tried}});
    }
    return sections;
}

void write_json_progress(Console& console, Desk& desk) {
    const auto all = desk.all();
    nlohmann::ordered_json days = nlohmann::ordered_json::array();
    for (const auto& day : learner::recent_days(desk)) {
        days.push_back({{"date", day.date}, {"attempts", day.attempts}, {"solved", day.solved}});
    }
    report::write_json(console.out, {{"format", report::json_format},
                                     {"kata", report::version},
                                     {"sections", sections_json(desk, all)},
                                     {"days", std::move(days)}});
}

void progress(Console& console, const Options& options) {
    Desk desk(catalogue());
    if (!options.export_to.empty()) return export_to(console, options, desk);
    if (!options.import_from.empty()) return import_from(console, options, desk);
    // Without any there is none to show, which is no fault; what cannot be read is one.
    if (desk.progress(false) == nullptr && !desk.trouble().empty()) {
        return fail(console, options.json, ErrorKind::usage, failed, desk.trouble());
    }
    if (options.json) return write_json_progress(console, desk);
    console.out.write(learner::progress_text(console.style(), desk));
}

}  // namespace

void add_progress(CLI::App& app, Console& console) {
    CLI::App* command = app.add_subcommand("progress", "Show what you solved, by section and day");
    command->footer(
        "Examples:\n"
        "  kata progress\n"
        "  kata progress --export progress.json     - is standard output\n"
        "  kata progress --import progress.json     adds to what is there");
    const auto options = std::make_shared<Options>();
    auto* to = command->add_option("--export", options->export_to, "write all of it as JSON")
                   ->type_name("FILE");
    command->add_option("--import", options->import_from, "add what was exported elsewhere")
        ->type_name("FILE")
        ->excludes(to);
    add_json(*command, options->json);
    add_plain(*command, console);
    add_colour(*command, console);
    command->callback(
        [&console, options] { guarded(console, [&] { progress(console, *options); }); });
}

}  // namespace kata::cli
