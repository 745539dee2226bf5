#include "runner/learner/progress_json.h"

#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "runner/exercise/names.h"
#include "runner/report/version.h"

namespace kata::learner {

namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr int export_format = 1;

template <typename Value>
ordered_json or_null(const std::optional<Value>& value) {
    return value ? ordered_json(*value) : ordered_json(nullptr);
}

ordered_json attempts_json(const std::vector<Attempt>& attempts) {
    ordered_json list = ordered_json::array();
    for (const Attempt& attempt : attempts) {
        list.push_back({{"at_ms", attempt.at},
                        {"verdict", attempt.verdict},
                        {"passed", attempt.passed},
                        {"cases", attempt.cases},
                        {"growth", or_null(attempt.growth)}});
    }
    return list;
}

ordered_json kata_json(const KataProgress& kata, const std::vector<Attempt>& attempts) {
    return {{"id", kata.name.id},
            {"slug", kata.name.slug},
            {"folder", kata.folder},
            {"started_ms", kata.started},
            {"touched_ms", kata.touched},
            {"active_ms", kata.active},
            {"solved_ms", or_null(kata.solved)},
            {"time_to_solve_ms", or_null(kata.time_to_solve)},
            {"hints", kata.hints},
            {"spoiled", kata.spoiled},
            {"review_stage", kata.review.stage},
            {"review_due_ms", or_null(kata.review.due)},
            {"attempts", attempts_json(attempts)}};
}

/// The member of an object, or json's own exception.
template <typename Value>
std::optional<Value> maybe(const json& object, const char* key) {
    const json& member = object.at(key);
    return member.is_null() ? std::nullopt : std::optional(member.get<Value>());
}

Attempt attempt_from(const json& object) {
    return {object.at("at_ms").get<Milliseconds>(), object.at("verdict").get<std::string>(),
            object.at("passed").get<int>(), object.at("cases").get<int>(),
            maybe<double>(object, "growth")};
}

KataProgress kata_from(const json& object) {
    KataProgress kata;
    kata.name = {object.at("id").get<std::string>(), object.at("slug").get<std::string>()};
    if (!exercise::is_uuid(kata.name.id)) {
        throw std::invalid_argument(fmt::format("`{}` is not the id of a kata", kata.name.id));
    }
    kata.folder = object.at("folder").get<std::string>();
    kata.started = object.at("started_ms").get<Milliseconds>();
    kata.touched = object.at("touched_ms").get<Milliseconds>();
    kata.active = object.at("active_ms").get<Milliseconds>();
    kata.solved = maybe<Milliseconds>(object, "solved_ms");
    kata.time_to_solve = maybe<Milliseconds>(object, "time_to_solve_ms");
    kata.hints = object.at("hints").get<int>();
    kata.spoiled = object.at("spoiled").get<bool>();
    kata.review = {object.at("review_stage").get<int>(),
                   maybe<Milliseconds>(object, "review_due_ms")};
    return kata;
}

using Katas = std::vector<std::pair<KataProgress, std::vector<Attempt>>>;

Katas katas_from(const json& document) {
    if (document.at("format").get<int>() > export_format) {
        throw std::invalid_argument("it was written by a newer version of kata");
    }
    Katas katas;
    for (const json& object : document.at("katas")) {
        katas.emplace_back(kata_from(object), std::vector<Attempt>());
        for (const json& attempt : object.at("attempts")) {
            katas.back().second.push_back(attempt_from(attempt));
        }
    }
    return katas;
}

}  // namespace

ordered_json export_progress(Progress& progress) {
    ordered_json katas = ordered_json::array();
    for (const auto& [id, kata] : progress.all()) {
        katas.push_back(kata_json(kata, progress.attempts_of(id)));
    }
    return {{"format", export_format}, {"kata", report::version}, {"katas", std::move(katas)}};
}

std::variant<Imported, std::string> import_progress(Progress& progress, std::string_view text) {
    Katas katas;
    try {
        katas = katas_from(json::parse(text));
    } catch (const json::exception&) {
        return std::string("it is not an export of kata's progress");
    } catch (const std::invalid_argument& error) {
        return std::string(error.what());
    }
    Imported imported;
    progress.together([&] {
        for (const auto& [kata, attempts] : katas) {
            const Merged merged = progress.merge(kata, attempts);
            imported.katas += merged.anything ? 1 : 0;
            imported.attempts += merged.attempts;
        }
    });
    return imported;
}

}  // namespace kata::learner
