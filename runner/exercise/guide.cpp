#include "runner/exercise/guide.h"

#include <array>
#include <optional>
#include <system_error>
#include <utility>

#include <fmt/core.h>

#include "runner/exercise/fields.h"
#include "runner/exercise/read_file.h"
#include "runner/exercise/source_text.h"
#include "runner/exercise/yaml_reader.h"

namespace kata::exercise {
namespace {

constexpr std::array<std::string_view, 1> guide_keys = {"sections"};
constexpr std::array<std::string_view, 2> section_keys = {"title", "questions"};

void read_questions(const Node& node, const Guide& guide, GuideSection& section,
                    Problems& problems) {
    if (!expect_map(node, "`questions`", problems)) return;
    for (const Member& member : node.members) {
        if (guide.find(member.key) != nullptr) {
            problems.at_key(member, fmt::format("question `{}` is in two sections", member.key));
        }
        auto text = name_text_of(member.value, "a question", problems);
        if (text) section.questions.push_back({member.key, std::move(*text)});
    }
}

void read_section(const Node& node, Guide& guide, Problems& problems) {
    if (!expect_map(node, "a section", problems)) return;
    check_keys(node, section_keys, "a section", problems);
    GuideSection section;
    if (const Member* title = find(node, "title")) {
        section.title = name_text_of(title->value, "`title`", problems).value_or("");
    }
    if (const Member* questions = find(node, "questions")) {
        read_questions(questions->value, guide, section, problems);
    }
    guide.sections.push_back(std::move(section));
}

Guide read_sections(const Node& root, Problems& problems) {
    Guide guide;
    if (!expect_map(root, "a guide", problems)) return guide;
    check_keys(root, guide_keys, "a guide", problems);
    const Member* sections = find(root, "sections");
    if (sections == nullptr) {
        problems.in_file("`sections` is missing");
    } else if (expect_list(sections->value, "`sections`", problems)) {
        for (const Node& item : sections->value.items) read_section(item, guide, problems);
    }
    return guide;
}

}  // namespace

const GuideQuestion* Guide::find(std::string_view id) const {
    for (const GuideSection& section : sections) {
        for (const GuideQuestion& question : section.questions) {
            if (question.id == id) return &question;
        }
    }
    return nullptr;
}

std::variant<Guide, std::vector<Diagnostic>> read_guide(const std::filesystem::path& root) {
    const std::filesystem::path file = root / guide_file;
    std::error_code absent;
    if (!std::filesystem::exists(file, absent)) return Guide();
    auto bytes = read_file(file, largest_document);
    if (const auto* error = std::get_if<FileError>(&bytes)) {
        return std::vector{diagnose(file.string(), {}, {}, 1, error->reason)};
    }
    auto read = read_yaml(file.string(), std::get<std::string>(std::move(bytes)));
    if (auto* faults = std::get_if<std::vector<Diagnostic>>(&read)) return std::move(*faults);
    const Document& document = std::get<Document>(read);
    Problems problems(document);
    Guide guide = read_sections(document.root, problems);
    if (!problems.empty()) return problems.take();
    return guide;
}

}  // namespace kata::exercise
