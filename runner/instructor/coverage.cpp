#include "runner/instructor/coverage.h"

#include <algorithm>

#include <fmt/format.h>

namespace kata::instructor {

namespace {

using exercise::Heading;

std::vector<std::string> katas_of(const std::string& id, const std::vector<Heading>& katas) {
    std::vector<std::string> slugs;
    for (const Heading& kata : katas) {
        if (std::find(kata.guide.begin(), kata.guide.end(), id) != kata.guide.end()) {
            slugs.push_back(kata.slug);
        }
    }
    return slugs;
}

std::string link_to(const Heading& kata, const std::filesystem::path& base) {
    return fmt::format("[{}]({})", kata.slug, kata.folder.lexically_relative(base).string());
}

}  // namespace

std::vector<CoveredSection> coverage_of(const exercise::Guide& guide,
                                        const std::vector<Heading>& katas) {
    std::vector<CoveredSection> sections;
    for (const exercise::GuideSection& section : guide.sections) {
        CoveredSection& covered = sections.emplace_back();
        covered.title = section.title;
        for (const exercise::GuideQuestion& question : section.questions) {
            covered.questions.push_back({question, katas_of(question.id, katas)});
        }
    }
    return sections;
}

std::size_t uncovered(const std::vector<CoveredSection>& sections) {
    std::size_t count = 0;
    for (const CoveredSection& section : sections) {
        for (const CoveredQuestion& one : section.questions) {
            if (one.slugs.empty()) ++count;
        }
    }
    return count;
}

std::string catalogue_table(const std::vector<Heading>& katas, const std::filesystem::path& base) {
    std::string table = "| section | katas |\n|---|---|\n";
    std::string section;
    std::string row;
    const auto end_row = [&] {
        if (!row.empty()) table += fmt::format("| {} | {} |\n", section, row);
        row.clear();
    };
    for (const Heading& kata : katas) {
        if (kata.section != section) end_row();
        section = kata.section;
        row += (row.empty() ? "" : ", ") + link_to(kata, base);
    }
    end_row();
    return table;
}

}  // namespace kata::instructor
