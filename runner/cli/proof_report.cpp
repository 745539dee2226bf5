#include "runner/cli/proof_report.h"

#include <chrono>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "runner/cli/find_exercise.h"
#include "runner/instructor/yaml_text.h"
#include "runner/judge/quantity.h"
#include "runner/report/sanitise.h"

namespace kata::cli {

namespace {

using instructor::MutationReport;
using instructor::Proof;
using instructor::Survivor;
using report::Role;
using report::Style;

std::string safe(const Style& style, std::string_view text, report::Whitespace whitespace) {
    return report::sanitise(text, whitespace, !style.unicode);
}

std::string mutants_of(const MutationReport& mutation) {
    if (!mutation.unavailable.empty()) return fmt::format("no mutants: {}", mutation.unavailable);
    std::string text = fmt::format("{} of {} caught", mutation.killed,
                                   judge::plural(mutation.mutants - mutation.equivalent, "mutant"));
    if (mutation.equivalent > 0) text += fmt::format(", {} equivalent", mutation.equivalent);
    return text;
}

std::string account_of(const Proof& proof) {
    std::string text = judge::plural(proof.files.size(), "file");
    if (proof.cases > 0) text += ", " + judge::plural(proof.cases, "case");
    if (proof.mutation) text += ", " + mutants_of(*proof.mutation);
    return text + ", " + judge::duration(proof.elapsed);
}

std::string head_of(const Style& style, const Proof& proof) {
    const report::Signs& signs = report::signs(style);
    const std::string slug = safe(style, proof.slug, report::Whitespace::line);
    if (!proof.failure.empty()) {
        return fmt::format("{} {}  the judge failed\n", paint(style, Role::bad, signs.fail), slug);
    }
    if (!proof.defects.empty()) {
        return fmt::format("{} {}  {}\n", paint(style, Role::bad, signs.fail), slug,
                           judge::plural(proof.defects.size(), "defect"));
    }
    if (!proof.skipped.empty()) {
        return fmt::format("{} {}  skipped\n", paint(style, Role::warning, signs.skip), slug);
    }
    return fmt::format("{} {}  {}\n", paint(style, Role::good, signs.pass), slug,
                       paint(style, Role::faint, account_of(proof)));
}

/// What the author writes down where nothing can tell the mutant from the reference.
std::string annotation_of(const Survivor& survivor) {
    return fmt::format(
        "- line: {}\n  mutant: {}\n  why: \"TODO: why nothing can tell them apart\"\n",
        instructor::yaml_scalar(survivor.original), instructor::yaml_scalar(survivor.mutated));
}

std::string text_of(const Style& style, const Survivor& survivor) {
    std::string text =
        fmt::format("\n  {} (line {}) is not caught:\n\n{}", survivor.mutant.operation,
                    survivor.mutant.position.line, instructor::indented(survivor.diff, 4));
    if (survivor.missing_case.empty()) {
        text +=
            "\n  No case was found that tells it from the reference. If there is none, say so "
            "under\n  `equivalent`:\n\n" +
            instructor::indented(annotation_of(survivor), 4);
    } else {
        text += "\n  This case for `hidden` would catch it:\n\n" +
                instructor::indented(survivor.missing_case, 4);
    }
    return safe(style, text, report::Whitespace::text);
}

std::string_view state_of(const Proof& proof) {
    if (!proof.failure.empty()) return "failed";
    if (!proof.defects.empty()) return "defective";
    return proof.skipped.empty() ? "proven" : "skipped";
}

double seconds_of(std::chrono::nanoseconds time) {
    return std::chrono::duration<double>(time).count();
}

nlohmann::ordered_json json_of(const Survivor& survivor) {
    return {{"operation", survivor.mutant.operation},
            {"line", survivor.mutant.position.line},
            {"original", survivor.original},
            {"mutant", survivor.mutated},
            {"diff", survivor.diff},
            {"missing_case", survivor.missing_case}};
}

nlohmann::ordered_json json_of(const MutationReport& mutation) {
    nlohmann::ordered_json survivors = nlohmann::ordered_json::array();
    for (const Survivor& one : mutation.survivors) survivors.push_back(json_of(one));
    return {{"mutants", mutation.mutants},         {"killed", mutation.killed},
            {"equivalent", mutation.equivalent},   {"score", mutation.score()},
            {"unavailable", mutation.unavailable}, {"survivors", std::move(survivors)}};
}

nlohmann::ordered_json json_of(const instructor::JudgedFile& file) {
    nlohmann::ordered_json json = {{"name", file.name},
                                   {"verdict", exercise::code_of(file.verdict)},
                                   {"expected", nullptr},
                                   {"as_expected", file.as_expected},
                                   {"seconds", seconds_of(file.elapsed)}};
    if (file.expected) json["expected"] = exercise::code_of(*file.expected);
    return json;
}

}  // namespace

void ProofTotals::add(const Proof& proof) {
    const std::string_view state = state_of(proof);
    ++(state == "proven"      ? proven
       : state == "defective" ? defective
       : state == "skipped"   ? skipped
                              : failed);
    if (!proof.mutation) return;
    mutants += proof.mutation->mutants;
    killed += proof.mutation->killed;
    equivalent += proof.mutation->equivalent;
}

std::string text_of(const Style& style, const Proof& proof, bool survivors) {
    std::string text = head_of(style, proof);
    const auto indented_line = [&](const std::string& line) {
        return "    " + safe(style, line, report::Whitespace::line) + "\n";
    };
    if (!proof.failure.empty()) text += indented_line(proof.failure);
    if (!proof.skipped.empty()) text += indented_line(proof.skipped);
    if (!proof.remedy.empty()) text += indented_line(proof.remedy);
    const bool more = survivors && proof.mutation && !proof.mutation->survivors.empty();
    if (!proof.defects.empty()) {
        text += exercise::render(proof.defects, style.colour) + (more ? "" : "\n");
    }
    if (!more) return text;
    for (const Survivor& one : proof.mutation->survivors) text += text_of(style, one);
    return text;
}

std::string text_of(const Style& style, const ProofTotals& totals,
                    std::chrono::nanoseconds elapsed) {
    std::string text = judge::plural(totals.all(), "kata");
    text += fmt::format(": {} proven", totals.proven);
    if (totals.defective > 0) text += fmt::format(", {} with defects", totals.defective);
    if (totals.skipped > 0) text += fmt::format(", {} skipped", totals.skipped);
    if (totals.failed > 0) text += fmt::format(", {} not judged", totals.failed);
    text += ".";
    const std::size_t counted = totals.mutants - totals.equivalent;
    if (counted > 0) {
        text += fmt::format(
            " {} of {} caught ({:.1f} %).", totals.killed, judge::plural(counted, "mutant"),
            100.0 * static_cast<double>(totals.killed) / static_cast<double>(counted));
    }
    text += fmt::format(" {}.\n", judge::duration(elapsed));
    return "\n" + safe(style, text, report::Whitespace::text);
}

nlohmann::ordered_json json_of(const Proof& proof) {
    nlohmann::ordered_json defects = nlohmann::ordered_json::array();
    for (const exercise::Diagnostic& one : proof.defects) defects.push_back(diagnostic_json(one));
    nlohmann::ordered_json files = nlohmann::ordered_json::array();
    for (const instructor::JudgedFile& file : proof.files) files.push_back(json_of(file));
    nlohmann::ordered_json json = {{"slug", proof.slug},
                                   {"path", proof.folder.string()},
                                   {"state", state_of(proof)},
                                   {"defects", std::move(defects)},
                                   {"skipped", proof.skipped},
                                   {"remedy", proof.remedy},
                                   {"failure", proof.failure},
                                   {"files", std::move(files)},
                                   {"cases", proof.cases},
                                   {"mutation", nullptr},
                                   {"seconds", seconds_of(proof.elapsed)}};
    if (proof.mutation) json["mutation"] = json_of(*proof.mutation);
    return json;
}

nlohmann::ordered_json json_of(const ProofTotals& totals) {
    return {{"proven", totals.proven},        {"defective", totals.defective},
            {"skipped", totals.skipped},      {"failed", totals.failed},
            {"mutants", totals.mutants},      {"killed", totals.killed},
            {"equivalent", totals.equivalent}};
}

}  // namespace kata::cli
