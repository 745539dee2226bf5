#include "runner/batch/results.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <stdexcept>
#include <tuple>
#include <unordered_map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "runner/batch/line_reader.h"
#include "runner/report/json.h"
#include "runner/report/record.h"

namespace kata::batch {

namespace {

using nlohmann::ordered_json;
using report::Graded;

std::string dump(const ordered_json& record) {
    return record.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

std::string text_in(const ordered_json& record, const char* key) {
    const auto found = record.find(key);
    return found != record.end() && found->is_string() ? found->get<std::string>() : "";
}

std::size_t count_in(const ordered_json& record, const char* key) {
    const auto found = record.find(key);
    return found != record.end() && found->is_number_unsigned() ? found->get<std::size_t>() : 0;
}

RunHead head_from(const ordered_json& record) {
    return {text_in(record, "kata"),    text_in(record, "python"),
            text_in(record, "started"), {count_in(record, "shard"), count_in(record, "shards")},
            text_in(record, "plan"),    count_in(record, "expected")};
}

/// Sets the scores of the submission and of its cases.
void score(Graded& graded, const Grading& grading) {
    std::vector<judge::ScoredCase> cases;
    double possible = 0;
    for (const report::GradedCase& one : graded.cases) {
        cases.push_back({one.group, one.accepted(), one.points.possible});
        possible += one.points.possible;
    }
    const auto weight = grading.weights.find(graded.slug);
    const bool weighed = weight != grading.weights.end();
    const double factor = weighed && possible > 0 ? weight->second / possible : 1;
    const std::vector<int> earned = judge::earned_points(cases, grading.scoring);
    graded.score = {0, weighed ? weight->second : possible};
    for (std::size_t index = 0; index < earned.size(); ++index) {
        report::GradedCase& one = graded.cases[index];
        one.score = {earned[index] * factor, one.points.possible * factor};
        graded.score.earned += one.score.earned;
    }
}

/// The number of a name; the names are told apart by an own number each.
class Numbers {
  public:
    std::size_t of(const std::string& name) {
        return numbers_.try_emplace(name, numbers_.size()).first->second;
    }
    /// The names in order, and what each number becomes then.
    std::vector<std::string> sorted(std::vector<std::size_t>& places) const {
        const std::map<std::string, std::size_t> in_order(numbers_.begin(), numbers_.end());
        std::vector<std::string> names;
        places.resize(numbers_.size());
        for (const auto& [name, number] : in_order) {
            places[number] = names.size();
            names.push_back(name);
        }
        return names;
    }

  private:
    std::unordered_map<std::string, std::size_t> numbers_;
};

void keep_each_once(std::vector<report::NotGraded>& list) {
    const auto parts = [](const report::NotGraded& one) { return std::tie(one.path, one.reason); };
    std::sort(list.begin(), list.end(),
              [&](const auto& one, const auto& other) { return parts(one) < parts(other); });
    list.erase(
        std::unique(list.begin(), list.end(),
                    [&](const auto& one, const auto& other) { return parts(one) == parts(other); }),
        list.end());
}

}  // namespace

bool falls_to(const Shard& shard, std::string_view id) {
    std::uint64_t number = 0;
    std::from_chars(id.data(), id.data() + std::min<std::size_t>(id.size(), 15), number, 16);
    return number % shard.count == shard.index - 1;
}

std::string run_line(const RunHead& head) {
    return dump({{"record", "run"},
                 {"format", report::json_format},
                 {"kata", head.kata},
                 {"python", head.python},
                 {"started", head.started},
                 {"shard", head.shard.index},
                 {"shards", head.shard.count},
                 {"plan", head.plan},
                 {"expected", head.expected}});
}

std::string not_graded_line(const report::NotGraded& one) {
    return dump({{"record", "not graded"},
                 {"path", one.path},
                 {"reason", one.reason},
                 {"kind", name_of(one.kind)}});
}

std::string withdrawn_line(std::string_view id) {
    return dump({{"record", "withdrawn"}, {"id", id}});
}

struct Results::Reading {
    Numbers students;
    Numbers exercises;
    std::map<std::string, std::string> titles;  ///< by slug
    std::set<std::string> missing_layers;
    std::vector<std::vector<report::NotGraded>> not_graded;  ///< by file
    std::unordered_map<std::string, std::size_t> latest;     ///< of each id, in its file
};

std::variant<Results, std::string> Results::read(const std::vector<std::string>& paths,
                                                 const Grading& grading) {
    Results results;
    results.paths_ = paths;
    results.grading_ = grading;
    results.heads_.resize(paths.size());
    Reading reading;
    reading.not_graded.resize(paths.size());
    for (std::size_t file = 0; file < paths.size(); ++file) {
        reading.latest.clear();
        try {
            results.index_file(file, reading);
        } catch (const std::runtime_error& error) {
            return fmt::format("{}: {}", paths[file], error.what());
        }
    }
    report::Gradebook& book = results.book_;
    std::vector<std::size_t> student_places;
    std::vector<std::size_t> exercise_places;
    book.students = reading.students.sorted(student_places);
    for (const std::string& slug : reading.exercises.sorted(exercise_places)) {
        book.exercises.push_back({slug, reading.titles[slug]});
    }
    for (Entry& entry : results.entries_) {
        entry.row.student = student_places[entry.row.student];
        entry.row.exercise = exercise_places[entry.row.exercise];
    }
    for (auto& list : reading.not_graded) {
        book.not_graded.insert(book.not_graded.end(), list.begin(), list.end());
    }
    // Each shard finds the same.
    if (paths.size() > 1) keep_each_once(book.not_graded);
    book.missing_layers.assign(reading.missing_layers.begin(), reading.missing_layers.end());
    results.order();
    return results;
}

void Results::index_file(std::size_t file, Reading& reading) {
    LineReader reader(paths_[file], -1, report::longest_record + (1UL << 20));
    bool begun = false;
    while (reader.next()) {
        if (!reader.complete()) break;  // torn
        const auto record = ordered_json::parse(reader.line(), nullptr, false);
        const std::string kind = record.is_object() ? text_in(record, "record") : "";
        if (kind == "run") {
            heads_[file] = head_from(record);
            reading.not_graded[file].clear();
            begun = true;
        } else if (!begun) {
            break;
        } else if (kind == "not graded") {
            reading.not_graded[file].push_back(
                {text_in(record, "path"), text_in(record, "reason"),
                 report::not_graded_kind_from(text_in(record, "kind"))});
        } else if (kind == "withdrawn") {
            const auto found = reading.latest.find(text_in(record, "id"));
            if (found != reading.latest.end()) entries_[found->second].length = 0;
        } else if (auto graded = report::graded_from(record)) {
            score(*graded, grading_);
            const auto [known, added] = reading.latest.try_emplace(graded->id, entries_.size());
            if (added) entries_.emplace_back();
            reading.titles[graded->slug] = graded->title;
            reading.missing_layers.insert(graded->missing_layers.begin(),
                                          graded->missing_layers.end());
            const report::Row row{reading.students.of(graded->student),
                                  reading.exercises.of(graded->slug),
                                  graded->verdict,
                                  graded->score,
                                  static_cast<std::uint32_t>(graded->cases.size()),
                                  static_cast<std::uint32_t>(graded->accepted_cases()),
                                  graded->elapsed_ms};
            entries_[known->second] = {file,       reader.offset(), reader.line().size(),
                                       graded->id, graded->key,     graded->name,
                                       row};
        } else {
            ++damaged_;
        }
    }
    if (!reader.error().empty()) throw std::runtime_error(reader.error());
    if (!begun) throw std::runtime_error("is no file of results: `kata grade` writes them");
}

void Results::order() {
    std::erase_if(entries_, [](const Entry& entry) { return entry.length == 0; });
    std::sort(entries_.begin(), entries_.end(), [](const Entry& one, const Entry& other) {
        return std::tie(one.row.student, one.row.exercise, one.name, one.file, one.offset) <
               std::tie(other.row.student, other.row.exercise, other.name, other.file,
                        other.offset);
    });
    for (const Entry& entry : entries_) book_.rows.push_back(entry.row);
    for (const RunHead& head : heads_) book_.expected += head.expected;
    book_.python = heads_[0].python;
    book_.started = heads_[0].started;
    book_.add_totals();
}

std::string Results::line(std::size_t index) const {
    const Entry& entry = entries_[index];
    return read_at(paths_[entry.file], -1, entry.offset, entry.length);
}

Graded Results::graded(std::size_t index) const {
    auto graded = report::graded_from(ordered_json::parse(line(index), nullptr, false));
    if (!graded) graded.emplace();
    score(*graded, grading_);
    return std::move(*graded);
}

}  // namespace kata::batch
