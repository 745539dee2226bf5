#include "runner/judge/oracle.h"

#include <algorithm>

#include <fmt/format.h>

#include "runner/exercise/given_reader.h"
#include "runner/exercise/read_file.h"
#include "runner/judge/compilation.h"
#include "runner/judge/exceptions.h"
#include "runner/judge/given_faults.h"
#include "runner/value/render.h"

namespace kata::judge {

namespace {

using exercise::Diagnostic;
using exercise::Exercise;
using exercise::Given;
using exercise::Position;
using exercise::SourceFile;

std::optional<Diagnostic> read_module(const std::optional<SourceFile>& file,
                                      std::optional<OwnModule>& module) {
    if (!file) return std::nullopt;
    auto bytes = exercise::read_file(file->path, exercise::largest_source);
    if (const auto* error = std::get_if<exercise::FileError>(&bytes)) {
        return exercise::diagnose(file->path.string(), {}, {}, 1, error->reason);
    }
    module =
        OwnModule{file->name, file->path.string(), std::get<std::string>(std::move(bytes)), {}, {}};
    return std::nullopt;
}

std::vector<std::string> arguments_of(const Exercise& exercise, const exercise::Case& single) {
    std::vector<std::string> names;
    for (const Given& given : single.given) names.push_back(given.name);
    if (single.virtual_clock) names.emplace_back("clock");
    const auto parameters = exercise::checker_parameters(exercise.kind);
    names.insert(names.end(), parameters.begin(), parameters.end());
    return names;
}

/// Counters that no attribute of the object keeps, where the case bounds them.
void report_counters(const Given& given, const value::RemoteGiven& remote,
                     const exercise::Case& single, YamlFaults& faults) {
    for (const auto& [attribute, fault] : remote.faults) {
        for (const exercise::CounterBound& bound : single.counters) {
            if (bound.object != given.name || bound.counter != attribute) continue;
            const std::string name = exercise::name_of(bound);
            faults.at(bound.position, name.size(), fmt::format("`{}` {}", name, fault),
                      "a counter is an attribute of the object, and a number from the beginning");
        }
    }
}

/// A module that does not load, at its own place.
std::optional<Diagnostic> fault_of(const OwnModule& own, const value::LoadedModule& loaded) {
    if (loaded.fault) {
        const value::SyntaxFault& fault = *loaded.fault;
        const Position place{static_cast<std::uint32_t>(fault.line),
                             static_cast<std::uint32_t>(std::max<std::int64_t>(fault.column, 1))};
        return exercise::diagnose(own.path, own.source, place, 1,
                                  "is not Python: " + fault.message);
    }
    if (!loaded.exception) return std::nullopt;
    Position place;
    for (const value::TracebackFrame& frame : loaded.exception->frames) {
        if (frame.file == own.name) place = {static_cast<std::uint32_t>(frame.line), 1};
    }
    const std::size_t length = exercise::line_of(own.source, place.line).size();
    return exercise::diagnose(
        own.path, own.source, place, std::max<std::size_t>(length, 1),
        fmt::format("does not load: {}", headline(describe(*loaded.exception, {}))));
}

void take_compiled(OwnModule& own, value::LoadedModule& loaded) {
    own.code = std::move(loaded.code);
    own.imports = std::move(loaded.imports);
}

/// Moves what could be made into the plan; reports the rest.
void place_given(const Exercise& exercise, value::GiveReply& reply, std::vector<PlannedCase>& plan,
                 YamlFaults& faults) {
    std::size_t next_checker = 0;
    for (PlannedCase& planned : plan) {
        const exercise::Case& single = *planned.source;
        std::vector<value::GivenOutcome>& made = reply.cases[planned.index];
        std::size_t next = 0;
        for (const Given& given : single.given) {
            if (next == made.size()) break;
            value::GivenOutcome& outcome = made[next++];
            report_given(given, outcome, faults);
            if (const auto* remote = std::get_if<value::RemoteGiven>(&outcome.outcome)) {
                report_counters(given, *remote, single, faults);
            }
            const auto* value = std::get_if<value::Value>(&outcome.outcome);
            planned.given.push_back(
                {&given, value == nullptr ? "" : value::to_python(*value, longest_given),
                 std::move(outcome.encoded)});
        }
        if (single.checker.name.empty()) continue;
        const auto& fault = reply.checkers[next_checker++];
        if (!fault) continue;
        faults.at(single.checker.position, single.checker.name.size(),
                  fmt::format("`{}` {}", single.checker.name, *fault),
                  fmt::format("a checker is a function in oracle.py; it can take {}",
                              fmt::join(arguments_of(exercise, single), ", ")));
    }
}

}  // namespace

std::variant<OwnModules, Diagnostics> read_own_modules(const Exercise& exercise) {
    OwnModules own;
    Diagnostics faults;
    if (auto fault = read_module(exercise.oracle, own.oracle)) faults.push_back(*fault);
    if (auto fault = read_module(exercise.fixtures, own.fixtures)) faults.push_back(*fault);
    if (!faults.empty()) return faults;
    return own;
}

bool needs_oracle(const Exercise& exercise) {
    return exercise.fixtures ||
           std::any_of(exercise.cases.begin(), exercise.cases.end(), [](const auto& single) {
               return !single.given.empty() || !single.checker.name.empty() || is_drawn(single);
           });
}

harness::GiveRequest give_request(const Exercise& exercise, const OwnModules& own) {
    harness::GiveRequest request;
    if (own.oracle) request.oracle = own.oracle->source;
    if (own.fixtures) request.fixtures = own.fixtures->source;
    for (const exercise::Case& single : exercise.cases) {
        // What is drawn is drawn by another request.
        std::vector<harness::GivenSource>& bindings = request.cases.emplace_back();
        for (const Given& given : single.given) {
            if (is_drawn(single)) break;
            bindings.push_back({given.name, given.source, given.remote, {}});
            for (const exercise::CounterBound& bound : single.counters) {
                if (bound.object == given.name) bindings.back().counters.push_back(bound.counter);
            }
        }
        if (single.checker.name.empty()) continue;
        request.checkers.push_back({single.checker.name, arguments_of(exercise, single)});
    }
    return request;
}

std::variant<std::monostate, Diagnostics, Ending> take_given(
    const Exercise& exercise, const harness::ExecutionOutcome& outcome, OwnModules& own,
    std::vector<PlannedCase>& plan) {
    auto trusted = trusted_result(outcome, "made the values that the cases are given");
    if (auto* ending = std::get_if<Ending>(&trusted)) return std::move(*ending);
    const harness::GiveRequest request = give_request(exercise, own);
    std::vector<std::size_t> bindings;
    for (const auto& one : request.cases) bindings.push_back(one.size());
    const std::string& bytes = std::get<const sandbox::Result*>(trusted)->reply.bytes;
    auto read = value::read_give(bytes, bindings, request.checkers.size());
    if (auto* error = std::get_if<value::ReplyError>(&read)) {
        return Ending{Verdict::internal_error,
                      "The judge could not read the given values: " + error->reason + "."};
    }
    auto& reply = std::get<value::GiveReply>(read);
    if (own.oracle && reply.oracle) {
        if (auto fault = fault_of(*own.oracle, *reply.oracle)) return Diagnostics{*fault};
        take_compiled(*own.oracle, *reply.oracle);
    }
    YamlFaults faults(exercise);
    place_given(exercise, reply, plan, faults);
    if (own.fixtures && reply.fixtures) {
        if (auto fault = fault_of(*own.fixtures, *reply.fixtures)) faults.found.push_back(*fault);
        take_compiled(*own.fixtures, *reply.fixtures);
    }
    if (!faults.found.empty()) return std::move(faults.found);
    return std::monostate();
}

}  // namespace kata::judge
