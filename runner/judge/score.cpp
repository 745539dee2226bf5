#include "runner/judge/score.h"

#include <algorithm>
#include <set>

namespace kata::judge {

std::string_view name_of(Scoring scoring) {
    switch (scoring) {
        case Scoring::cases:
            return "cases";
        case Scoring::groups:
            return "groups";
        case Scoring::all:
            return "all";
    }
    return "cases";
}

std::optional<Scoring> scoring_from(std::string_view name) {
    for (const Scoring scoring : {Scoring::cases, Scoring::groups, Scoring::all}) {
        if (name == name_of(scoring)) return scoring;
    }
    return std::nullopt;
}

std::vector<int> earned_points(const std::vector<ScoredCase>& cases, Scoring scoring) {
    std::set<std::string> failed;
    bool all = true;
    for (const ScoredCase& one : cases) {
        if (one.accepted) continue;
        all = false;
        if (!one.group.empty()) failed.insert(one.group);
    }
    std::vector<int> earned;
    for (const ScoredCase& one : cases) {
        const bool lost = (scoring == Scoring::all && !all) ||
                          (scoring == Scoring::groups && failed.count(one.group) > 0);
        earned.push_back(one.accepted && !lost ? one.points : 0);
    }
    return earned;
}

Points score_of(const std::vector<ScoredCase>& cases, Scoring scoring) {
    Points points;
    for (const int earned : earned_points(cases, scoring)) points.earned += earned;
    for (const ScoredCase& one : cases) points.possible += one.points;
    return points;
}

}  // namespace kata::judge
