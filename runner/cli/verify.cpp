#include <algorithm>
#include <chrono>
#include <memory>
#include <set>
#include <thread>

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "runner/cli/commands.h"
#include "runner/cli/find_exercise.h"
#include "runner/cli/interpreters.h"
#include "runner/cli/options.h"
#include "runner/cli/paths.h"
#include "runner/cli/percentage.h"
#include "runner/cli/proof_report.h"
#include "runner/cli/submission_policy.h"
#include "runner/exercise/catalogue.h"
#include "runner/exercise/guide.h"
#include "runner/instructor/folder_watch.h"
#include "runner/instructor/prover.h"
#include "runner/instructor/references.h"
#include "runner/report/json.h"
#include "runner/report/version.h"

namespace kata::cli {

namespace {

using exercise::Diagnostic;
using instructor::Proof;
using instructor::Surroundings;

struct Options {
    std::vector<std::string> katas;
    std::string python;
    sandbox::Isolation isolation = sandbox::Isolation::standard;
    std::size_t jobs = std::max(1U, std::thread::hardware_concurrency());
    double score = 90;  // percent
    bool no_mutation = false;
    bool all_versions = false;
    bool watch = false;
    bool json = false;
};

/// The folders of the katas that were named, or of all; nothing where one is unknown, which is
/// said.
std::optional<std::vector<std::filesystem::path>> folders_of(Console& console,
                                                             const Options& options) {
    std::vector<std::filesystem::path> folders;
    for (const std::string& kata : options.katas) {
        const auto folder = find_exercise(console, options.json, kata);
        if (!folder) return std::nullopt;
        folders.push_back(*folder);
    }
    if (!options.katas.empty()) return folders;
    for (const exercise::Heading& heading : exercise::list(catalogue()).headings) {
        folders.push_back(heading.folder);
    }
    if (folders.empty()) {
        fail(console, options.json, ErrorKind::usage, usage_error, "no exercises found",
             "Name the folder of one, or set KATA_PATH to a folder that holds some.");
        return std::nullopt;
    }
    return folders;
}

/// The guides of all folders of exercises, one after another.
std::variant<exercise::Guide, std::vector<Diagnostic>> read_guides() {
    exercise::Guide all;
    for (const std::filesystem::path& root : catalogue().roots) {
        auto read = exercise::read_guide(root);
        if (auto* faults = std::get_if<std::vector<Diagnostic>>(&read)) return std::move(*faults);
        for (auto& section : std::get<exercise::Guide>(read).sections) {
            all.sections.push_back(std::move(section));
        }
    }
    return all;
}

/// The interpreters to prove with: one of each version where all are asked for.
std::optional<std::vector<harness::Interpreter>> interpreters_for(Console& console,
                                                                  const Options& options) {
    if (!options.all_versions) {
        auto found = harness::find_interpreter(
            options.python.empty() ? std::nullopt : std::optional(options.python));
        if (const auto* error = std::get_if<harness::InterpreterError>(&found)) {
            fail(console, options.json, ErrorKind::interpreter,
                 options.python.empty() ? failed : usage_error, error->message);
            return std::nullopt;
        }
        return std::vector{std::get<harness::Interpreter>(std::move(found))};
    }
    std::vector<harness::Interpreter> one_of_each;
    std::set<std::pair<int, int>> versions;
    for (harness::Interpreter& one : known_interpreters()) {
        if (versions.emplace(one.major, one.minor).second) one_of_each.push_back(std::move(one));
    }
    std::sort(one_of_each.begin(), one_of_each.end(),
              [](const auto& a, const auto& b) { return a.minor < b.minor; });
    return one_of_each;
}

/// One run over all katas with one interpreter.
class Verification {
  public:
    Verification(Console& console, const Options& options, const Surroundings& surroundings,
                 const std::vector<std::filesystem::path>& folders)
        : console_(console), options_(options), surroundings_(surroundings), folders_(folders) {}

    /// Mutants are judged with the first interpreter only: the cases are the same with all.
    void run(const harness::Interpreter& python, bool mutation) {
        if (options_.all_versions && !options_.json) {
            console_.out.write(fmt::format("CPython {}\n", python.version()));
        }
        const sandbox::Policy policy = submission_policy(options_.isolation, folders_);
        instructor::ProofOptions proof_options;
        proof_options.mutation = mutation;
        proof_options.least_score = options_.score / 100;
        instructor::prove_all(
            folders_, options_.jobs,
            [&] { return instructor::Prover(python, policy, surroundings_, proof_options); },
            [&](const Proof& proof) { report(proof, python); });
    }

    void finish() {
        if (options_.json) {
            report::write_json(console_.out, {{"format", report::json_format},
                                              {"kata", report::version},
                                              {"katas", std::move(katas_)},
                                              {"totals", json_of(totals_)}});
        } else {
            console_.out.write(
                text_of(console_.style(), totals_, std::chrono::steady_clock::now() - started_));
        }
        if (totals_.failed > 0) {
            console_.status = failed;
        } else if (totals_.defective > 0) {
            console_.status = not_accepted;
        }
    }

  private:
    void report(const Proof& proof, const harness::Interpreter& python) {
        totals_.add(proof);
        if (options_.json) {
            katas_.push_back(json_of(proof));
            katas_.back()["python"] = python.version();
            return;
        }
        console_.out.write(text_of(console_.style(), proof, !options_.katas.empty()));
        console_.out.flush();
    }

    Console& console_;
    const Options& options_;
    const Surroundings& surroundings_;
    const std::vector<std::filesystem::path>& folders_;
    std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
    ProofTotals totals_;
    nlohmann::ordered_json katas_ = nlohmann::ordered_json::array();
};

void verify_once(Console& console, const Options& options,
                 const std::vector<std::filesystem::path>& folders) {
    auto guide = read_guides();
    if (const auto* faults = std::get_if<std::vector<Diagnostic>>(&guide)) {
        return show_diagnostics(console, options.json, *faults);
    }
    const auto interpreters = interpreters_for(console, options);
    if (!interpreters) return;
    exercise::Catalogue where = catalogue();
    Surroundings surroundings{std::get<exercise::Guide>(std::move(guide)),
                              instructor::prerequisites_in(where)};
    instructor::add_prerequisites(folders, surroundings.prerequisites);
    Verification verification(console, options, surroundings, folders);
    bool mutation = !options.no_mutation;
    for (const harness::Interpreter& python : *interpreters) {
        verification.run(python, mutation);
        mutation = false;
    }
    verification.finish();
}

std::vector<std::filesystem::path> real_folders(const std::vector<std::filesystem::path>& paths) {
    std::vector<std::filesystem::path> folders;
    for (const std::filesystem::path& path : paths) {
        std::error_code ignored;
        const bool is_file = std::filesystem::is_regular_file(path, ignored);
        folders.push_back(is_file ? std::filesystem::absolute(path).parent_path() : path);
    }
    return folders;
}

/// Again after each change, until the user ends it.
void keep_verifying(Console& console, const Options& options,
                    const std::vector<std::filesystem::path>& folders) {
    while (console.out.error() == 0) {
        // Before the proof: what changes meanwhile is proven next.
        const instructor::FolderWatch watch(real_folders(folders));
        verify_once(console, options, folders);
        console.out.write("\nWaiting for a change; Ctrl-C ends.\n\n");
        console.out.flush();
        watch.wait();
    }
}

void verify(Console& console, const Options& options) {
    const auto folders = folders_of(console, options);
    if (!folders) return;
    if (options.watch) {
        keep_verifying(console, options, *folders);
    } else {
        verify_once(console, options, *folders);
    }
}

}  // namespace

void add_verify(CLI::App& app, Console& console) {
    CLI::App* command = app.add_subcommand("verify", "Prove katas: for those who write them");
    command->footer(
        "Judges the reference, the other right solutions, the starter and the wrong solutions,\n"
        "looks for hidden calls that are given away and for what nothing uses, repeats the\n"
        "reference, and judges mutants of it. Without KATA, all katas are proven.\n\n"
        "Examples:\n"
        "  kata verify binary-search\n"
        "  kata verify ./my-katas/parser\n"
        "  kata verify --no-mutation --jobs 2\n\n"
        "Exit status: 0 no defect; 1 defects; 2 usage error; 3 the judge or its sandbox failed.");
    const auto options = std::make_shared<Options>();
    command->add_option("KATA", options->katas, "slugs, or paths of folders");
    command->add_option("--jobs", options->jobs, "katas at a time (default: processors)")
        ->check(CLI::Range(1, 256))
        ->type_name("N");
    command->add_flag("--no-mutation", options->no_mutation, "judge no mutants: quicker");
    check_percentage(command->add_option(
        "--score", options->score, "percentage of mutants that the cases have to catch (90)"));
    add_python(*command, options->python);
    command
        ->add_flag("--all-versions", options->all_versions,
                   "with each version of CPython that is found here")
        ->excludes("--python");
    add_isolation(*command, options->isolation);
    add_json(*command, options->json);
    command->add_flag("--watch", options->watch, "again after each change")->excludes("--json");
    add_colour(*command, console);
    command->callback([&console, options] { verify(console, *options); });
}

}  // namespace kata::cli
