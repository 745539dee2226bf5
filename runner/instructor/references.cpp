#include "runner/instructor/references.h"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "runner/exercise/fields.h"
#include "runner/exercise/nearest.h"
#include "runner/exercise/read_file.h"
#include "runner/exercise/source_text.h"

namespace kata::instructor {

namespace {

using exercise::Member;
using exercise::Node;
using Prerequisites = std::map<std::string, std::vector<std::string>>;

constexpr std::array<std::string_view, 1> wanted = {"prerequisites"};

/// What a YAML file lists, or nothing where it cannot be read: its own proof says why.
std::vector<std::string> prerequisites_of(const std::filesystem::path& file) {
    auto bytes = exercise::read_file(file, exercise::largest_document);
    if (!std::holds_alternative<std::string>(bytes)) return {};
    auto read =
        exercise::read_yaml_head(file.string(), std::get<std::string>(std::move(bytes)), wanted);
    const auto* document = std::get_if<exercise::Document>(&read);
    const Member* member =
        document == nullptr ? nullptr : exercise::find(document->root, "prerequisites");
    std::vector<std::string> slugs;
    if (member == nullptr) return slugs;
    for (const Node& item : member->value.items) slugs.push_back(item.text);
    return slugs;
}

/// The way from a kata to `goal` along prerequisites, both named; empty where there is none.
std::vector<std::string> way_to(const std::string& goal, const std::string& from,
                                const Prerequisites& known, std::set<std::string>& seen) {
    if (from == goal) return {goal};
    const auto found = known.find(from);
    if (found == known.end() || !seen.insert(from).second) return {};
    for (const std::string& next : found->second) {
        std::vector<std::string> way = way_to(goal, next, known, seen);
        if (way.empty()) continue;
        way.insert(way.begin(), from);
        return way;
    }
    return {};
}

void check_questions(const Manuscript& manuscript, const exercise::Guide& guide,
                     Diagnostics& found) {
    const Member* member = exercise::find(manuscript.document.root, "guide");
    if (member == nullptr || guide.sections.empty()) return;
    std::vector<std::string_view> ids;
    for (const exercise::GuideSection& section : guide.sections) {
        for (const exercise::GuideQuestion& question : section.questions)
            ids.push_back(question.id);
    }
    for (const Node& item : member->value.items) {
        if (guide.find(item.text) != nullptr) continue;
        found.push_back(defect_at(manuscript, item,
                                  fmt::format("the guide has no question `{}`", item.text),
                                  "`kata list --coverage` shows them"));
    }
}

void check_prerequisite(const Manuscript& manuscript, const Node& item, const Prerequisites& known,
                        Diagnostics& found) {
    const std::string& slug = manuscript.exercise->slug;
    if (!known.contains(item.text)) {
        std::vector<std::string_view> slugs;
        for (const auto& entry : known) slugs.push_back(entry.first);
        found.push_back(defect_at(manuscript, item, fmt::format("there is no kata `{}`", item.text),
                                  exercise::did_you_mean(item.text, slugs)));
        return;
    }
    std::set<std::string> seen;
    const std::vector<std::string> way = way_to(slug, item.text, known, seen);
    if (way.empty()) return;
    found.push_back(
        defect_at(manuscript, item,
                  fmt::format("prerequisites form a cycle: {} → {}", slug, fmt::join(way, " → ")),
                  "no kata of a cycle can be done first"));
}

}  // namespace

Prerequisites prerequisites_in(const exercise::Catalogue& catalogue) {
    Prerequisites known;
    for (const exercise::Heading& heading : exercise::list(catalogue).headings) {
        known.emplace(heading.slug, prerequisites_of(heading.folder / "exercise.yaml"));
    }
    return known;
}

void add_prerequisites(const std::vector<std::filesystem::path>& folders, Prerequisites& known) {
    for (const std::filesystem::path& path : folders) {
        std::error_code ignored;
        const bool is_folder = std::filesystem::is_directory(path, ignored);
        const std::filesystem::path yaml = is_folder ? path / "exercise.yaml" : path;
        const auto folder = std::filesystem::absolute(yaml, ignored).lexically_normal();
        known.emplace(folder.parent_path().filename().string(), prerequisites_of(yaml));
    }
}

Diagnostics check_references(const Manuscript& manuscript, const Surroundings& surroundings) {
    Diagnostics found;
    check_questions(manuscript, surroundings.guide, found);
    const Member* member = exercise::find(manuscript.document.root, "prerequisites");
    if (member == nullptr) return found;
    for (const Node& item : member->value.items) {
        check_prerequisite(manuscript, item, surroundings.prerequisites, found);
    }
    return found;
}

}  // namespace kata::instructor
