#include "runner/report/json.h"

#include <nlohmann/json.hpp>

#include "runner/judge/isolation.h"
#include "runner/report/case_json.h"
#include "runner/report/version.h"

namespace kata::report {

namespace {

using nlohmann::ordered_json;

ordered_json text_or_null(const std::optional<std::string>& text) {
    return text ? ordered_json(*text) : ordered_json(nullptr);
}

ordered_json number_or_null(int number) {
    return number > 0 ? ordered_json(number) : ordered_json(nullptr);
}

ordered_json points_json(const judge::Points& points) {
    return {{"earned", points.earned}, {"possible", points.possible}};
}

ordered_json frames_json(const std::vector<judge::Frame>& frames) {
    ordered_json list = ordered_json::array();
    for (const judge::Frame& frame : frames) {
        list.push_back({{"file", frame.file},
                        {"line", number_or_null(frame.line)},
                        {"function", frame.function},
                        {"column", number_or_null(frame.column)},
                        {"end_column", number_or_null(frame.end_column)},
                        {"repeats", frame.repeats},
                        {"source", frame.source}});
    }
    return list;
}

std::string_view name_of(judge::ChainKind kind) {
    switch (kind) {
        case judge::ChainKind::none:
            return "";
        case judge::ChainKind::cause:
            return "cause";
        case judge::ChainKind::context:
            return "context";
    }
    return "";
}

ordered_json exception_json(const std::optional<judge::ExceptionReport>& exception) {
    if (!exception) return nullptr;
    ordered_json chain = ordered_json::array();
    for (const judge::ExceptionReport& origin : exception->chain) {
        chain.push_back({{"kind", name_of(origin.chained)},
                         {"type", origin.type},
                         {"message", origin.message},
                         {"frames", frames_json(origin.frames)}});
    }
    ordered_json locals = ordered_json::array();
    for (const judge::Local& local : exception->locals) {
        locals.push_back({{"name", local.name}, {"value", local.text}});
    }
    return {{"type", exception->type},
            {"message", exception->message},
            {"frames", frames_json(exception->frames)},
            {"locals", std::move(locals)},
            {"chain", std::move(chain)}};
}

ordered_json difference_json(const std::optional<judge::Difference>& difference) {
    if (!difference) return nullptr;
    ordered_json changes = ordered_json::array();
    for (const judge::Change& change : difference->changes) {
        changes.push_back({{"kind", judge::name_of(change.kind)},
                           {"path", change.path},
                           {"expected", change.expected},
                           {"got", change.got},
                           {"distance", change.distance}});
    }
    return {{"path", difference->path},         {"description", difference->description},
            {"expected", difference->expected}, {"got", difference->got},
            {"changes", std::move(changes)},    {"more", difference->more}};
}

ordered_json hint_json(const std::optional<judge::Hint>& hint) {
    if (!hint) return nullptr;
    return {{"kind", judge::name_of(hint->kind)},
            {"text", hint->text},
            {"places", frames_json(hint->places)}};
}

ordered_json threads_json(const std::vector<judge::StoppedThread>& threads) {
    ordered_json list = ordered_json::array();
    for (const judge::StoppedThread& thread : threads) list.push_back(frames_json(thread.frames));
    return list;
}

ordered_json samples_json(const std::vector<judge::SampledLine>& samples) {
    ordered_json list = ordered_json::array();
    for (const judge::SampledLine& sample : samples) {
        list.push_back({{"file", sample.frame.file},
                        {"line", sample.frame.line},
                        {"function", sample.frame.function},
                        {"times", sample.times},
                        {"of", sample.of}});
    }
    return list;
}

ordered_json check_json(const judge::Check& check) {
    return {{"kind", judge::name_of(check.kind)},
            {"verdict", exercise::code_of(check.verdict)},
            {"number", check.number},
            {"action", check.action},
            {"expected", text_or_null(check.expected)},
            {"got", check.got},
            {"difference", difference_json(check.difference)},
            {"exception", exception_json(check.exception)},
            {"hint", hint_json(check.hint)}};
}

ordered_json capture_json(const sandbox::Capture& capture) {
    return {{"text", capture.bytes}, {"bytes", capture.total}, {"cut", capture.truncated()}};
}

ordered_json inputs_json(const std::vector<judge::Input>& inputs) {
    ordered_json list = ordered_json::array();
    for (const judge::Input& input : inputs) {
        list.push_back({{"name", input.name}, {"text", input.text}});
    }
    return list;
}

ordered_json given_json(const std::vector<judge::GivenName>& given) {
    ordered_json list = ordered_json::array();
    for (const judge::GivenName& one : given) {
        list.push_back({{"name", one.name},
                        {"source", one.source},
                        {"value", one.remote ? ordered_json(nullptr) : ordered_json(one.text)},
                        {"remote", one.remote}});
    }
    return list;
}

ordered_json random_json(const std::optional<judge::RandomRun>& random) {
    if (!random) return nullptr;
    return {{"seed", random->seed},
            {"inputs", random->inputs},
            {"passed", random->passed},
            {"tried", random->tried},
            {"by_sequence", random->by_sequence}};
}

ordered_json growth_json(const std::vector<judge::GrowthRun>& growth) {
    ordered_json list = ordered_json::array();
    for (const judge::GrowthRun& run : growth) {
        ordered_json points = ordered_json::array();
        for (const judge::GrowthPoint& point : run.points) {
            points.push_back({{"n", point.n},
                              {"m", point.m},
                              {"cost", point.cost},
                              {"reference", point.reference},
                              {"bound", point.bound}});
        }
        list.push_back({{"counter", run.counter},
                        {"unit", run.unit},
                        {"allowed", run.allowed},
                        {"measured", run.measured},
                        {"factor", run.factor},
                        {"exceeded", run.exceeded},
                        {"runs", run.runs},
                        {"first", run.first},
                        {"points", std::move(points)}});
    }
    return list;
}

ordered_json cases_json(const std::vector<judge::CaseJudgement>& cases) {
    ordered_json list = ordered_json::array();
    for (const judge::CaseJudgement& one : cases) list.push_back(to_json(one));
    return list;
}

ordered_json subject_json(const judge::Subject& subject) {
    return {{"slug", subject.slug},
            {"id", subject.id},
            {"title", subject.title},
            {"kind", subject.kind},
            {"path", subject.path}};
}

}  // namespace

double milliseconds(std::chrono::nanoseconds time) {
    const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(time);
    return static_cast<double>(whole.count()) / 1000;
}

ordered_json to_json(const std::vector<sandbox::LayerState>& layers) {
    ordered_json list = ordered_json::array();
    for (const sandbox::LayerState& state : layers) {
        list.push_back({{"name", sandbox::name_of(state.layer)},
                        {"in_force", state.in_force},
                        {"detail", state.detail}});
    }
    return list;
}

ordered_json to_json(const sandbox::Usage& usage) {
    return {{"cpu_ms", milliseconds(usage.cpu)},       {"wall_ms", milliseconds(usage.wall)},
            {"waited_ms", milliseconds(usage.waited)}, {"memory_bytes", usage.peak_memory},
            {"cpu_source", usage.cpu_source},          {"memory_source", usage.memory_source}};
}

ordered_json to_json(const judge::CaseJudgement& one) {
    ordered_json checks = ordered_json::array();
    for (const judge::Check& check : one.checks) checks.push_back(check_json(check));
    return {{"title", one.title},
            {"hidden", one.hidden},
            {"verdict", one.verdict ? ordered_json(exercise::code_of(*one.verdict)) : nullptr},
            {"points", points_json(one.points)},
            {"message", one.message},
            {"feedback", one.feedback},
            {"given", given_json(one.given)},
            {"random", random_json(one.random)},
            {"growth", growth_json(one.growth)},
            {"inputs", inputs_json(one.inputs)},
            {"checks", std::move(checks)},
            {"exception", exception_json(one.exception)},
            {"stopped_at", frames_json(one.stopped_at)},
            {"other_threads", threads_json(one.other_threads)},
            {"samples", samples_json(one.samples)},
            {"hint", hint_json(one.hint)},
            {"stdout", capture_json(one.out)},
            {"stderr", capture_json(one.err)},
            {"usage", to_json(one.usage)}};
}

ordered_json to_json(const std::vector<judge::SourceProblem>& problems) {
    ordered_json list = ordered_json::array();
    for (const judge::SourceProblem& problem : problems) {
        list.push_back({{"file", problem.file},
                        {"line", number_or_null(problem.line)},
                        {"column", number_or_null(problem.column)},
                        {"end_column", number_or_null(problem.end_column)},
                        {"message", problem.message},
                        {"source", problem.source}});
    }
    return list;
}

ordered_json to_json(const judge::Judgement& judgement) {
    const judge::Subject& subject = judgement.subject;
    return {
        {"format", json_format},
        {"kata", version},
        {"exercise", subject_json(subject)},
        {"submission", {{"files", subject.files}}},
        {"seed", subject.seed ? ordered_json(*subject.seed) : ordered_json(nullptr)},
        {"python", {{"version", subject.python}, {"executable", subject.executable}}},
        {"verdict", exercise::code_of(judgement.verdict)},
        {"verdict_name", exercise::name_of(judgement.verdict)},
        {"message", judgement.message},
        {"remedy", judgement.remedy},
        {"hint", hint_json(judgement.hint)},
        {"misconception", judgement.misconception},
        {"points", points_json(judgement.points)},
        {"cases_accepted", judgement.accepted_cases()},
        {"cases_run", judgement.cases_run()},
        {"cases_total", judgement.cases.size()},
        {"cases_elsewhere", subject.elsewhere},
        {"problems", to_json(judgement.problems)},
        {"cases", cases_json(judgement.cases)},
        {"own_cases", cases_json(judgement.own)},
        {"isolation",
         {{"required", sandbox::name_of(subject.required)},
          {"complete",
           !judgement.layers.empty() && judge::missing_layers(judgement.layers).empty()},
          {"layers", to_json(judgement.layers)}}},
        {"elapsed_ms", milliseconds(judgement.elapsed)},
    };
}

ordered_json error_document(std::string_view kind, std::string_view message) {
    return {{"format", json_format},
            {"kata", version},
            {"error", {{"kind", kind}, {"message", message}}}};
}

void write_json(Output& output, const ordered_json& document) {
    output.write(document.dump(2, ' ', false, ordered_json::error_handler_t::replace));
    output.write("\n");
}

void Json::judging_finished(const judge::Judgement& judgement) {
    write_json(output_, to_json(judgement));
}

}  // namespace kata::report
