#include "runner/report/batch_json.h"

#include <nlohmann/json.hpp>

#include "runner/report/json.h"
#include "runner/report/version.h"

namespace kata::report {

namespace {

using nlohmann::ordered_json;

ordered_json score_json(const Score& score) {
    return {{"earned", score.earned}, {"possible", score.possible}};
}

ordered_json case_json(const GradedCase& one) {
    return {{"title", one.title},
            {"group", one.group},
            {"hidden", one.hidden},
            {"verdict", one.verdict ? ordered_json(exercise::code_of(*one.verdict)) : nullptr},
            {"points", {{"earned", one.points.earned}, {"possible", one.points.possible}}},
            {"message", one.message},
            {"text", one.text},
            {"file", one.file},
            {"line", one.line > 0 ? ordered_json(one.line) : ordered_json(nullptr)},
            {"wall_ms", one.wall_ms},
            {"memory_bytes", one.memory_bytes}};
}

ordered_json students_json(const Gradebook& book) {
    ordered_json list = ordered_json::array();
    for (std::size_t index = 0; index < book.students.size(); ++index) {
        list.push_back(
            {{"student", book.students[index]}, {"score", score_json(book.totals[index])}});
    }
    return list;
}

ordered_json not_graded_json(const Gradebook& book) {
    ordered_json list = ordered_json::array();
    for (const NotGraded& one : book.not_graded) {
        list.push_back({{"path", one.path}, {"reason", one.reason}});
    }
    return list;
}

std::string dump(const ordered_json& document) {
    return document.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace

ordered_json to_json(const Graded& graded) {
    ordered_json cases = ordered_json::array();
    for (const GradedCase& one : graded.cases) cases.push_back(case_json(one));
    return {{"student", graded.student},
            {"exercise", graded.slug},
            {"title", graded.title},
            {"name", graded.name},
            {"files", graded.files},
            {"verdict", exercise::code_of(graded.verdict)},
            {"verdict_name", exercise::name_of(graded.verdict)},
            {"message", graded.message},
            {"text", graded.text},
            {"file", graded.file},
            {"line", graded.line > 0 ? ordered_json(graded.line) : ordered_json(nullptr)},
            {"score", score_json(graded.score)},
            {"cases_accepted", graded.accepted_cases()},
            {"cases_total", graded.cases.size()},
            {"cases", std::move(cases)},
            {"missing_layers", graded.missing_layers},
            {"seed", graded.seed ? ordered_json(*graded.seed) : ordered_json(nullptr)},
            {"elapsed_ms", graded.elapsed_ms},
            {"id", graded.id},
            {"key", graded.key}};
}

void BatchJson::begin(const Gradebook& book) {
    const ordered_json head = {{"format", json_format},
                               {"kata", version},
                               {"python", book.python},
                               {"started", book.started},
                               {"complete", book.complete()},
                               {"submissions", book.rows.size()},
                               {"accepted", book.accepted()},
                               {"students", students_json(book)},
                               {"not_graded", not_graded_json(book)},
                               {"missing_layers", book.missing_layers}};
    std::string text = dump(head);
    text.pop_back();  // its closing brace: the submissions follow
    output_.write(text + ",\"results\":[");
}

void BatchJson::add(const Graded& graded) {
    output_.write((first_ ? "\n" : ",\n") + dump(to_json(graded)));
    first_ = false;
}

void BatchJson::end() {
    output_.write("\n]}\n");
}

void BatchJsonLines::add(const Graded& graded) {
    output_.write(dump(to_json(graded)) + "\n");
}

}  // namespace kata::report
