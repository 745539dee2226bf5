#include "runner/report/record.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "runner/judge/isolation.h"
#include "runner/report/case_json.h"
#include "runner/report/failure.h"
#include "runner/report/json.h"

namespace kata::report {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t longest_text = 4UL << 10;
constexpr std::size_t longest_list = 200;
constexpr Style plain{false, true, 80};

/// Cut at a character's first byte, the cut marked.
void shorten(std::string& text, std::size_t most = longest_text) {
    if (text.size() <= most) return;
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    text.resize(end);
    text += "\u2026";
}

template <typename List>
void shorten_list(List& list) {
    if (list.size() > longest_list) list.resize(longest_list);
}

void shorten(judge::ExceptionReport& exception) {
    shorten(exception.message);
    shorten_list(exception.frames);
    for (judge::ExceptionReport& origin : exception.chain) shorten(origin);
}

void shorten(sandbox::Capture& capture) {
    if (capture.bytes.size() > longest_text) capture.bytes.resize(longest_text);
}

/// A record holds what helps to understand a failure, and not megabytes of it.
judge::CaseJudgement shortened(judge::CaseJudgement one) {
    shorten(one.message);
    for (judge::GivenName& given : one.given) shorten(given.text);
    for (judge::Input& input : one.inputs) shorten(input.text);
    shorten_list(one.checks);
    for (judge::Check& check : one.checks) {
        shorten(check.action);
        shorten(check.got);
        if (check.expected) shorten(*check.expected);
        if (check.difference) {
            shorten(check.difference->expected);
            shorten(check.difference->got);
        }
        if (check.exception) shorten(*check.exception);
    }
    if (one.exception) shorten(*one.exception);
    shorten_list(one.stopped_at);
    shorten(one.out);
    shorten(one.err);
    return one;
}

struct Place {
    std::string file;
    int line = 0;
};

/// The innermost of the submission's own frames.
Place place_in(const std::vector<judge::Frame>& frames) {
    const auto frame = std::find_if(frames.rbegin(), frames.rend(), [](const judge::Frame& one) {
        return one.line > 0 && !one.file.empty() && one.file[0] != '<';
    });
    return frame == frames.rend() ? Place() : Place{frame->file, frame->line};
}

Place place_of(const judge::CaseJudgement& one) {
    const judge::Check* check = one.first_failure();
    if (check != nullptr && check->exception) return place_in(check->exception->frames);
    if (one.exception) return place_in(one.exception->frames);
    return place_in(one.stopped_at);
}

/// "expected [0, 1], got [0, 2]", where the case's own message says nothing.
std::string line_of(const judge::CaseJudgement& one) {
    if (one.accepted() || !one.verdict) return {};
    const judge::Check* check = one.first_failure();
    if (!one.message.empty() || check == nullptr) return one.message;
    if (check->exception) {
        const std::string& message = check->exception->message;
        return check->exception->type + (message.empty() ? "" : ": " + message);
    }
    std::string text = check->action;
    if (check->expected) text += ": expected " + *check->expected + ", got " + check->got;
    if (!check->expected && check->difference) text += ": " + check->difference->description;
    return text;
}

/// The calls of a session, as they stand at a prompt.
std::string code_of(const judge::CaseJudgement& one) {
    std::string code;
    for (const judge::Check& check : one.checks) {
        if (check.kind != judge::CheckKind::prompt) continue;
        code += ">>> ";
        for (const char character : check.action) {
            code += character;
            if (character == '\n') code += "... ";
        }
        code += '\n';
    }
    shorten(code);
    return code;
}

ordered_json case_record(const judge::CaseJudgement& whole, const CaseNote& note, bool details) {
    const judge::CaseJudgement one = shortened(whole);
    const bool failed = one.failed();
    const Place place = failed ? place_of(one) : Place{};
    std::string message = line_of(one);
    std::string text = failed && details ? failure(plain, one, Detail::verbose) : std::string();
    std::string output = one.out.bytes;
    shorten(message, 500);
    shorten(text);
    shorten(output, 500);
    return {{"title", one.title},
            {"group", note.group},
            {"hidden", one.hidden},
            {"verdict", one.verdict ? ordered_json(exercise::code_of(*one.verdict)) : nullptr},
            {"points", {{"earned", one.points.earned}, {"possible", one.points.possible}}},
            {"message", std::move(message)},
            {"text", std::move(text)},
            {"code", details ? code_of(one) : ""},
            {"output", std::move(output)},
            {"file", place.file},
            {"line", place.line},
            {"wall_ms", milliseconds(one.usage.wall)},
            {"memory_bytes", one.usage.peak_memory},
            {"behaviour", note.behaviour},
            {"detail", failed && details ? to_json(one) : ordered_json(nullptr)}};
}

std::vector<std::string> missing_names(const judge::Judgement& judgement) {
    std::vector<std::string> names;
    for (const sandbox::LayerState& state : judge::missing_layers(judgement.layers)) {
        names.emplace_back(sandbox::name_of(state.layer));
    }
    return names;
}

ordered_json record_of(const Submitter& submitter, const judge::Judgement& judgement,
                       const std::vector<CaseNote>& notes, bool details) {
    ordered_json cases = ordered_json::array();
    for (std::size_t index = 0; index < judgement.cases.size(); ++index) {
        const CaseNote note = index < notes.size() ? notes[index] : CaseNote{};
        cases.push_back(case_record(judgement.cases[index], note, details));
    }
    std::vector<judge::SourceProblem> problems = judgement.problems;
    if (problems.size() > 20) problems.resize(20);
    for (judge::SourceProblem& problem : problems) {
        shorten(problem.message, 500);
        shorten(problem.source, 500);
    }
    const Place place = problems.empty() ? Place{} : Place{problems[0].file, problems[0].line};
    std::string message = judgement.message;
    if (message.empty() && !problems.empty()) message = problems[0].message;
    shorten(message);
    std::string text = source_problems(plain, problems, Detail::verbose);
    if (text.empty()) text = message + (judgement.remedy.empty() ? "" : "\n" + judgement.remedy);
    shorten(text);
    const judge::Subject& subject = judgement.subject;
    return {
        {"record", "graded"},
        {"format", json_format},
        {"id", submitter.id},
        {"key", submitter.key},
        {"student", submitter.student},
        {"exercise", subject.slug},
        {"title", subject.title},
        {"name", submitter.name},
        {"files", subject.files},
        {"verdict", exercise::code_of(judgement.verdict)},
        {"message", std::move(message)},
        {"text", std::move(text)},
        {"file", place.file},
        {"line", place.line},
        {"points", {{"earned", judgement.points.earned}, {"possible", judgement.points.possible}}},
        {"cases_accepted", judgement.accepted_cases()},
        {"cases_total", judgement.cases.size()},
        {"missing_layers", missing_names(judgement)},
        {"seed", subject.seed ? ordered_json(*subject.seed) : ordered_json(nullptr)},
        {"problems", to_json(problems)},
        {"cases", std::move(cases)},
        {"elapsed_ms", milliseconds(judgement.elapsed)}};
}

// --- Reading: a field that is absent or of another kind leaves its default

template <typename Value>
void take(const ordered_json& object, const char* key, Value& value) {
    const auto found = object.find(key);
    if (found == object.end()) return;
    try {
        found->get_to(value);
    } catch (const ordered_json::exception&) {
    }
}

std::optional<Verdict> verdict_in(const ordered_json& object) {
    std::string code;
    take(object, "verdict", code);
    return exercise::verdict_from_code(code);
}

/// What a case's document says of growth.
std::vector<GradedGrowth> growth_from(const ordered_json& detail) {
    std::vector<GradedGrowth> list;
    const auto growth = detail.find("growth");
    if (growth == detail.end() || !growth->is_array()) return list;
    for (const ordered_json& run : *growth) {
        if (!run.is_object()) continue;
        GradedGrowth& one = list.emplace_back();
        take(run, "counter", one.counter);
        take(run, "unit", one.unit);
        take(run, "allowed", one.allowed);
        take(run, "measured", one.measured);
        const auto points = run.find("points");
        if (points == run.end() || !points->is_array()) continue;
        for (const ordered_json& document : *points) {
            if (!document.is_object()) continue;
            GradedGrowth::Point& point = one.points.emplace_back();
            take(document, "n", point.n);
            take(document, "cost", point.cost);
            take(document, "reference", point.reference);
        }
    }
    return list;
}

GradedCase case_from(const ordered_json& record) {
    GradedCase one;
    take(record, "title", one.title);
    take(record, "group", one.group);
    take(record, "hidden", one.hidden);
    one.verdict = verdict_in(record);
    if (const auto points = record.find("points"); points != record.end()) {
        take(*points, "earned", one.points.earned);
        take(*points, "possible", one.points.possible);
    }
    take(record, "message", one.message);
    take(record, "text", one.text);
    take(record, "code", one.code);
    take(record, "output", one.output);
    take(record, "file", one.file);
    take(record, "line", one.line);
    take(record, "wall_ms", one.wall_ms);
    take(record, "memory_bytes", one.memory_bytes);
    take(record, "behaviour", one.behaviour);
    const auto detail = record.find("detail");
    if (detail != record.end() && detail->is_object()) one.growth = growth_from(*detail);
    return one;
}

std::string dump(const ordered_json& record) {
    return record.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace

std::string record_line(const Submitter& submitter, const judge::Judgement& judgement,
                        const std::vector<CaseNote>& notes) {
    std::string line = dump(record_of(submitter, judgement, notes, true));
    if (line.size() > longest_record) line = dump(record_of(submitter, judgement, notes, false));
    return line;
}

std::optional<Graded> graded_from(const ordered_json& record) {
    if (!record.is_object()) return std::nullopt;
    std::string kind;
    take(record, "record", kind);
    const auto verdict = verdict_in(record);
    if (kind != "graded" || !verdict) return std::nullopt;
    Graded graded;
    graded.verdict = *verdict;
    take(record, "id", graded.id);
    take(record, "key", graded.key);
    take(record, "student", graded.student);
    take(record, "exercise", graded.slug);
    take(record, "title", graded.title);
    take(record, "name", graded.name);
    take(record, "files", graded.files);
    take(record, "message", graded.message);
    take(record, "text", graded.text);
    take(record, "file", graded.file);
    take(record, "line", graded.line);
    take(record, "missing_layers", graded.missing_layers);
    if (const auto seed = record.find("seed"); seed != record.end() && seed->is_number_unsigned()) {
        graded.seed = seed->get<std::uint64_t>();
    }
    take(record, "elapsed_ms", graded.elapsed_ms);
    const auto cases = record.find("cases");
    if (cases == record.end() || !cases->is_array()) return graded;
    for (const ordered_json& one : *cases) graded.cases.push_back(case_from(one));
    return graded;
}

}  // namespace kata::report
