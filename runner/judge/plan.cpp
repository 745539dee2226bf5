#include "runner/judge/plan.h"

#include <algorithm>
#include <utility>

#include "runner/judge/exercise_fault.h"
#include "runner/judge/measures.h"
#include "runner/judge/remote.h"
#include "runner/judge/tests_plan.h"
#include "runner/judge/type_check.h"

namespace kata::judge {

namespace {

using exercise::Exercise;
using exercise::ProgramRun;
using exercise::Session;

/// Bytes of source that compile within a small part of any case's limits.
constexpr std::size_t largest_in_place = 16U << 10;

value::Mode mode_of(exercise::ValueMode mode) {
    switch (mode) {
        case exercise::ValueMode::typed:
            return value::Mode::typed;
        case exercise::ValueMode::equal:
            return value::Mode::equal;
        case exercise::ValueMode::unordered:
            return value::Mode::unordered;
        case exercise::ValueMode::approx:
            return value::Mode::approx;
    }
    return value::Mode::typed;
}

Comparison comparison_for(const exercise::Comparison& written) {
    return {{mode_of(written.value), written.relative, written.absolute, written.strict},
            text_mode_of(written.text),
            text_mode_of(written.error_text)};
}

/// The repr is compared where the expected text is a pattern, or not a literal as a whole.
bool wants_repr(const PlannedPrompt& prompt, const Comparison& comparison) {
    if (!prompt.text->want || prompt.prepared.exception) return false;
    if (comparison.text == value::TextMode::regex) return true;
    const auto& candidates = prompt.prepared.candidates;
    return candidates.empty() || candidates.front().printed_lines > 0;
}

std::string program_request(const ProgramRun& run, const Submission& submission,
                            const value::Compiled& compiled) {
    harness::ProgramRequest request;
    request.file = submission[0].name;
    request.source = submission[0].bytes;
    request.code = compiled.files[0].code;
    request.argv = run.arguments;
    request.input = run.input;
    for (std::size_t index = 1; index < submission.size(); ++index) {
        request.files.push_back({submission[index].name, submission[index].bytes});
    }
    for (const auto& [name, text] : run.environment) request.environment.push_back({name, text});
    return harness::build_request(request);
}

harness::SessionRequest session_with_given(const Exercise& exercise, const PlannedCase& planned,
                                           const Submission& submission,
                                           const value::Compiled& compiled, const OwnModules& own) {
    harness::SessionRequest request = session_request(exercise, planned, submission, compiled, own);
    for (const PlannedGiven& given : planned.given) {
        auto& names = given.text->remote ? request.remotes : request.given;
        names.push_back({given.text->name, given.encoded});
    }
    return request;
}

/// What the case asks of the sandbox, around its request.
harness::Execution execution_with(const PlannedCase& planned, std::string request) {
    harness::Execution execution;
    execution.limits = planned.limits;
    execution.request = std::move(request);
    for (const exercise::InputFile& file : exercise::files_of(*planned.source)) {
        execution.files.push_back({file.path, file.text, file.times, file.end, file.mode});
    }
    execution.probes = probes_of(planned);
    execution.inputs_apart = planned.source->growth.has_value();
    execution.collect_files = wants_files(planned);
    return execution;
}

/// A fault's place in the YAML file: continuation lines start below the first line's text.
exercise::Position place_of(const exercise::Prompt& prompt, const value::SyntaxFault& fault) {
    exercise::Position place = prompt.position;
    if (fault.line > 1) place.line += static_cast<std::uint32_t>(fault.line - 1);
    if (fault.column > 1) place.column += static_cast<std::uint32_t>(fault.column - 1);
    return place;
}

std::size_t length_of(const value::SyntaxFault& fault) {
    if (fault.end_line != fault.line || fault.end_column <= fault.column) return 1;
    return static_cast<std::size_t>(fault.end_column - fault.column);
}

}  // namespace

value::TextMode text_mode_of(exercise::TextMode mode) {
    switch (mode) {
        case exercise::TextMode::exact:
            return value::TextMode::exact;
        case exercise::TextMode::lines:
            return value::TextMode::lines;
        case exercise::TextMode::tokens:
            return value::TextMode::tokens;
        case exercise::TextMode::regex:
            return value::TextMode::regex;
        case exercise::TextMode::json:
            return value::TextMode::json;
    }
    return value::TextMode::lines;
}

sandbox::Limits oracle_limits() {
    sandbox::Limits limits;
    limits.cpu = std::chrono::seconds(10);
    limits.wall = std::chrono::seconds(30);
    limits.memory = 512ULL << 20;
    limits.reply = 64ULL << 20;
    return limits;
}

harness::PrepareRequest prepare_request(const Exercise& exercise) {
    harness::PrepareRequest request;
    for (const exercise::Case& one : exercise.cases) {
        const auto* session = std::get_if<Session>(&one.action);
        if (session == nullptr) continue;
        for (const exercise::Prompt& prompt : session->prompts) {
            request.prompts.push_back({prompt.source, prompt.want});
        }
    }
    return request;
}

harness::CompileRequest compile_request(const Exercise& exercise, const Submission& submission) {
    harness::CompileRequest request;
    for (const SubmittedFile& file : submission) request.files.push_back({file.name, file.bytes});
    request.forbid = exercise.forbidden_names;
    return request;
}

std::vector<PlannedCase> plan_cases(const Exercise& exercise, value::Prepared prepared) {
    std::vector<PlannedCase> plan;
    std::size_t next_prompt = 0;
    for (const exercise::Case& one : exercise.cases) {
        PlannedCase planned;
        planned.index = plan.size();
        planned.source = &one;
        planned.submit = &exercise.submit;
        planned.limits = exercise::limits_of(exercise, &one);
        planned.comparison = comparison_for(exercise::comparison_of(exercise, one));
        planned.reveal = exercise::reveal_of(exercise, one);
        if (const auto* session = std::get_if<Session>(&one.action)) {
            for (const exercise::Prompt& prompt : session->prompts) {
                planned.prompts.push_back({&prompt,
                                           std::move(prepared.prompts[next_prompt++]),
                                           !one.checker.name.empty() && !prompt.want,
                                           {}});
            }
        }
        plan.push_back(std::move(planned));
    }
    return plan;
}

harness::SessionRequest session_request(const Exercise& exercise, const PlannedCase& planned,
                                        const Submission& submission,
                                        const value::Compiled& compiled, const OwnModules& own) {
    harness::SessionRequest request;
    for (std::size_t index = 0; index < submission.size(); ++index) {
        const SubmittedFile& file = submission[index];
        request.modules.push_back(
            {module_name(file.name), file.name, file.bytes, compiled.files[index].code});
    }
    if (own.fixtures) {
        const OwnModule& fixtures = *own.fixtures;
        request.fixtures.push_back(
            {module_name(fixtures.name), fixtures.name, fixtures.source, fixtures.code});
    }
    request.entry = exercise.entry;
    request.clock = planned.source->virtual_clock;
    request.probe_loaded = planned.source->growth.has_value();
    request.unchanged = planned.source->unchanged;
    for (const PlannedPrompt& prompt : planned.prompts) {
        request.prompts.push_back({prompt.text->source, prompt.prepared.code,
                                   prompt.prepared.expression,
                                   wants_repr(prompt, planned.comparison)});
    }
    return request;
}

harness::Execution execution_of(const Exercise& exercise, const PlannedCase& planned,
                                const Submission& submission, const value::Compiled& compiled,
                                const OwnModules& own) {
    const auto& action = planned.source->action;
    if (const auto* run = std::get_if<ProgramRun>(&action)) {
        return execution_with(planned, program_request(*run, submission, compiled));
    }
    if (const auto* types = std::get_if<exercise::TypeCheck>(&action)) {
        return execution_with(planned, type_check_request(*types, submission));
    }
    if (std::holds_alternative<exercise::TestRun>(action)) {
        return execution_with(planned, tests_request(exercise, planned, submission, compiled));
    }
    return execution_with(planned, harness::build_request(session_with_given(
                                       exercise, planned, submission, compiled, own)));
}

bool can_compile_in_place(const std::vector<PlannedCase>& plan, const Submission& submission) {
    if (plan.size() != 1) return false;
    const PlannedCase& single = plan.front();
    std::size_t size = 0;
    for (const SubmittedFile& file : submission) size += file.bytes.size();
    return std::holds_alternative<Session>(single.source->action) && !is_drawn(*single.source) &&
           !has_remote(*single.source) && probes_of(single) == 0 && size <= largest_in_place;
}

harness::Execution execution_in_place(const Exercise& exercise, const PlannedCase& planned,
                                      const Submission& submission, const OwnModules& own) {
    value::Compiled not_yet;
    not_yet.files.resize(submission.size());
    harness::SessionRequest request =
        session_with_given(exercise, planned, submission, not_yet, own);
    request.compile = exercise.forbidden_names;
    return execution_with(planned, harness::build_request(request));
}

std::vector<exercise::Diagnostic> faults_in(const Exercise& exercise,
                                            const value::Prepared& prepared) {
    std::vector<exercise::Diagnostic> diagnostics;
    std::size_t next_prompt = 0;
    for (const exercise::Case& one : exercise.cases) {
        const auto* session = std::get_if<Session>(&one.action);
        if (session == nullptr) continue;
        for (const exercise::Prompt& prompt : session->prompts) {
            const auto& fault = prepared.prompts[next_prompt++].fault;
            if (!fault) continue;
            diagnostics.push_back(fault_in_yaml(exercise, place_of(prompt, *fault),
                                                length_of(*fault),
                                                "the prompt is not Python: " + fault->message));
        }
    }
    return diagnostics;
}

}  // namespace kata::judge
