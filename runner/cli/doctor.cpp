#include <algorithm>
#include <memory>
#include <optional>

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "runner/cli/commands.h"
#include "runner/cli/interpreters.h"
#include "runner/cli/layer_remedy.h"
#include "runner/cli/options.h"
#include "runner/cli/paths.h"
#include "runner/cli/python_packages.h"
#include "runner/exercise/catalogue.h"
#include "runner/exercise/loader.h"
#include "runner/judge/quantity.h"
#include "runner/judge/requirements.h"
#include "runner/report/json.h"
#include "runner/report/layout.h"
#include "runner/report/sanitise.h"
#include "runner/report/version.h"
#include "sandbox/command.h"
#include "sandbox/instruction_counter.h"

namespace kata::cli {

namespace {

using report::Role;
using report::Style;

const std::vector<std::string> optional_packages = {"flask", "django", "sqlalchemy", "fastapi",
                                                    "mypy",  "numpy",  "pandas",     "pytest"};

/// What the sandbox does on this machine.
struct Health {
    bool standard = false;  ///< the default isolation works
    std::string failure;    ///< why not
    std::vector<sandbox::LayerState> layers;
    sandbox::Usage usage;  ///< of one small command: says how things are measured
    bool counts_instructions = false;
};

/// One folder of katas.
struct KataFolder {
    std::filesystem::path folder;
    std::size_t katas = 0;
    std::vector<std::filesystem::path> unreadable;  ///< folders of katas
};

struct Findings {
    Health health;
    std::vector<harness::Interpreter> interpreters;
    std::optional<std::vector<std::string>> missing;  ///< packages of the first interpreter
    std::filesystem::path exercises;
    std::vector<KataFolder> folders;    ///< those of KATA_PATH first
    std::vector<std::string> problems;  ///< of these folders
};

Health examine_sandbox() {
    Health health;
    health.counts_instructions = sandbox::InstructionCounter::is_available();
    for (const auto level : {sandbox::Isolation::standard, sandbox::Isolation::any}) {
        sandbox::Policy policy;
        policy.isolation = level;
        policy.environment = {"PATH=/usr/bin:/bin"};
        std::string failure;
        try {
            auto outcome = sandbox::run_command(policy, {}, {{"/bin/true"}, "", ""});
            if (auto* done = std::get_if<sandbox::CommandResult>(&outcome)) {
                health.standard = level == sandbox::Isolation::standard;
                health.layers = std::move(done->layers);
                health.usage = done->result.usage;
                return health;
            }
            failure = std::get<sandbox::SetupError>(outcome).message();
        } catch (const std::exception& error) {
            failure = error.what();
        }
        if (health.failure.empty()) health.failure = failure;
    }
    return health;
}

/// Reads every kata whole, as a run would.
void examine_katas(Findings& findings) {
    const exercise::Catalogue where = catalogue();
    const exercise::Listing listing = exercise::list(where);
    findings.problems = listing.problems;
    for (const auto& root : where.roots) findings.folders.push_back({root, 0, {}});
    for (const exercise::Heading& heading : listing.headings) {
        const auto folder =
            std::find_if(findings.folders.begin(), findings.folders.end(),
                         [&](const KataFolder& one) { return one.folder == heading.root; });
        ++folder->katas;
        if (!std::holds_alternative<exercise::Exercise>(exercise::load(heading.folder))) {
            folder->unreadable.push_back(heading.folder);
        }
    }
}

Findings examine() {
    Findings findings;
    findings.health = examine_sandbox();
    findings.interpreters = known_interpreters();
    if (!findings.interpreters.empty()) {
        findings.missing = missing_packages(findings.interpreters[0].executable, optional_packages);
    }
    findings.exercises = exercises_folder();
    examine_katas(findings);
    return findings;
}

std::string safe(const Style& style, std::string_view text) {
    return report::sanitise(text, report::Whitespace::line, !style.unicode);
}

std::string title(const Style& style, std::string_view text) {
    return paint(style, Role::title, text) + "\n";
}

/// A line with a sign; what follows it is wrapped under its text.
std::string item(const Style& style, bool good, std::string_view text) {
    const std::string_view sign = good ? report::signs(style).pass : report::signs(style).skip;
    const std::size_t room = style.width > 14 ? style.width - 4 : 10;
    std::string out = "  " + paint(style, good ? Role::good : Role::warning, sign);
    std::string lead = report::display_width(sign) > 1 ? " " : "  ";
    for (const std::string& line : report::wrap(safe(style, text), room)) {
        out += lead + line + "\n";
        lead = "    ";
    }
    return out;
}

std::string layer_text(const Style& style, const sandbox::LayerState& state) {
    std::string name(sandbox::name_of(state.layer));
    std::replace(name.begin(), name.end(), '_', ' ');
    if (!state.detail.empty()) name += ": " + state.detail;
    std::string out = item(style, state.in_force, name);
    if (!state.in_force) {
        out +=
            paint(style, Role::code, report::paragraph(style, safe(style, remedy_for(state)), 6));
    }
    return out;
}

std::string sandbox_text(const Style& style, const Health& health) {
    std::string out = title(style, "Isolation");
    if (!health.failure.empty()) out += item(style, false, health.failure);
    for (const sandbox::LayerState& state : health.layers) out += layer_text(style, state);
    return out + "\n";
}

std::string limits_text(const Style& style, const Health& health) {
    const sandbox::Limits limits;
    const std::string text = fmt::format(
        "By default a case may use {} of CPU time, {} in all, {} of memory, print {} and leave {} "
        "of files.",
        judge::duration(limits.cpu), judge::duration(limits.wall), judge::memory(limits.memory),
        judge::memory(limits.output), judge::memory(limits.disk));
    std::string out = title(style, "Limits") + report::paragraph(style, text, 2);
    if (!health.usage.cpu_source.empty()) {
        out += report::paragraph(
            style,
            fmt::format("CPU time is measured by {}, memory by {}, growth by {}.",
                        health.usage.cpu_source, health.usage.memory_source,
                        health.counts_instructions
                            ? "counting instructions"
                            : "CPU time, as the processor's instructions cannot be counted here"),
            2);
    }
    return out + "\n";
}

std::string python_text(const Style& style, const Findings& findings) {
    std::string out = title(style, "Python");
    if (findings.interpreters.empty()) {
        out += item(style, false, "no CPython 3.8 or newer was found");
        out += "      " + paint(style, Role::code, "apt install python3") + "\n";
    }
    for (const harness::Interpreter& one : findings.interpreters) {
        const bool chosen = &one == &findings.interpreters[0];
        out += item(style, true,
                    fmt::format("{}  {}{}", one.version(), one.executable,
                                chosen ? "  (the default)" : ""));
    }
    return out + "\n";
}

std::string packages_text(const Style& style, const Findings& findings) {
    if (!findings.missing) return {};
    std::string out = title(style, "Optional packages of " + findings.interpreters[0].version());
    const auto& missing = *findings.missing;
    std::vector<std::string> present;
    for (const std::string& package : optional_packages) {
        if (std::find(missing.begin(), missing.end(), package) == missing.end()) {
            present.push_back(package);
        }
    }
    if (!present.empty()) out += item(style, true, judge::enumerate(present));
    if (!missing.empty()) {
        out += item(style, false, judge::enumerate(missing) + ": some katas are skipped");
        out += "      " +
               paint(style, Role::code,
                     safe(style,
                          judge::install_command(findings.interpreters[0].executable, missing))) +
               "\n";
    }
    return out + "\n";
}

std::string folder_text(const Style& style, const KataFolder& one) {
    const std::size_t bad = one.unreadable.size();
    std::string text = fmt::format("{}: {}", one.folder.string(), judge::plural(one.katas, "kata"));
    if (bad > 0) text += fmt::format(", {} of which cannot be read", bad);
    std::string out = item(style, bad == 0 && one.katas > 0, text);
    for (const std::filesystem::path& folder : one.unreadable) {
        out += paint(style, Role::code,
                     report::paragraph(style, safe(style, "kata show " + folder.string()), 6));
    }
    return out;
}

std::string exercises_text(const Style& style, const Findings& findings) {
    std::string out = title(style, "Katas");
    for (const KataFolder& one : findings.folders) out += folder_text(style, one);
    for (const std::string& problem : findings.problems) out += item(style, false, problem);
    if (findings.exercises.empty()) {
        out += item(style, false, "kata's own are not found: set KATA_EXERCISES to their folder");
    }
    return out;
}

void write_text(Console& console, const Findings& findings) {
    const Style style = console.style();
    console.out.write(sandbox_text(style, findings.health) + limits_text(style, findings.health) +
                      python_text(style, findings) + packages_text(style, findings) +
                      exercises_text(style, findings));
    const bool good = findings.health.standard;
    const std::string verdict = good ? "Submissions can be judged here."
                                     : "Submissions cannot be judged here: the sandbox fails.";
    console.out.write("\n" + paint(style, good ? Role::good : Role::bad, verdict) + "\n");
}

nlohmann::ordered_json layers_json(const Health& health) {
    nlohmann::ordered_json layers = report::to_json(health.layers);
    for (std::size_t index = 0; index < health.layers.size(); ++index) {
        const sandbox::LayerState& state = health.layers[index];
        layers[index]["remedy"] = state.in_force ? std::string() : remedy_for(state);
    }
    return layers;
}

nlohmann::ordered_json folders_json(const Findings& findings) {
    nlohmann::ordered_json folders = nlohmann::ordered_json::array();
    for (const KataFolder& one : findings.folders) {
        nlohmann::ordered_json unreadable = nlohmann::ordered_json::array();
        for (const auto& folder : one.unreadable) unreadable.push_back(folder.string());
        folders.push_back({{"folder", one.folder.string()},
                           {"katas", one.katas},
                           {"unreadable", std::move(unreadable)}});
    }
    return folders;
}

void write_json_text(Console& console, const Findings& findings) {
    nlohmann::ordered_json pythons = nlohmann::ordered_json::array();
    for (const harness::Interpreter& one : findings.interpreters) {
        pythons.push_back({{"version", one.version()}, {"executable", one.executable}});
    }
    nlohmann::ordered_json packages = nlohmann::ordered_json::object();
    for (const std::string& package : optional_packages) {
        const bool known = findings.missing.has_value();
        const bool present = known && std::find(findings.missing->begin(), findings.missing->end(),
                                                package) == findings.missing->end();
        packages[package] = present;
    }
    const Health& health = findings.health;
    report::write_json(console.out, {{"format", report::json_format},
                                     {"kata", report::version},
                                     {"standard_isolation", health.standard},
                                     {"failure", health.failure},
                                     {"layers", layers_json(health)},
                                     {"cpu_source", health.usage.cpu_source},
                                     {"memory_source", health.usage.memory_source},
                                     {"counts_instructions", health.counts_instructions},
                                     {"interpreters", std::move(pythons)},
                                     {"packages", std::move(packages)},
                                     {"exercises", findings.exercises.string()},
                                     {"folders", folders_json(findings)},
                                     {"problems", findings.problems}});
}

}  // namespace

void add_doctor(CLI::App& app, Console& console) {
    CLI::App* command =
        app.add_subcommand("doctor", "Say what works on this machine, and how to mend the rest");
    command->footer(
        "Examples:\n"
        "  kata doctor\n"
        "  kata doctor --json\n\n"
        "Exit status: 0 submissions can be judged; 3 they cannot.");
    const auto json = std::make_shared<bool>(false);
    add_json(*command, *json);
    add_colour(*command, console);
    command->callback([&console, json] {
        const Findings findings = examine();
        if (*json) {
            write_json_text(console, findings);
        } else {
            write_text(console, findings);
        }
        console.status = findings.health.standard ? all_accepted : failed;
    });
}

}  // namespace kata::cli
