#include "runner/instructor/manuscript.h"

#include <utility>

#include <fmt/format.h>

#include "runner/exercise/fields.h"
#include "runner/exercise/loader.h"
#include "runner/exercise/read_file.h"
#include "runner/exercise/source_text.h"

namespace kata::instructor {

namespace {

using exercise::Member;
using exercise::Node;

void add_items(std::vector<ReadableText>& texts, const Node& root, std::string_view key,
               std::string_view field, std::string_view what) {
    const Member* list = exercise::find(root, key);
    if (list == nullptr) return;
    std::size_t number = 0;
    for (const Node& item : list->value.items) {
        ++number;
        const Member* text = exercise::find(item, field);
        if (text != nullptr) texts.push_back({fmt::format("{} {}", what, number), &text->value});
    }
}

}  // namespace

std::variant<Manuscript, Diagnostics> read_manuscript(const std::filesystem::path& folder_or_yaml) {
    auto loaded = exercise::load(folder_or_yaml);
    if (auto* problems = std::get_if<Diagnostics>(&loaded)) return std::move(*problems);
    auto& exercise = std::get<exercise::Exercise>(loaded);
    auto bytes = exercise::read_file(exercise.file, exercise::largest_document);
    if (const auto* error = std::get_if<exercise::FileError>(&bytes)) {
        return Diagnostics{exercise::diagnose(exercise.file, {}, {}, 1, error->reason)};
    }
    auto read = exercise::read_yaml(exercise.file, std::get<std::string>(std::move(bytes)));
    if (auto* faults = std::get_if<Diagnostics>(&read)) return std::move(*faults);
    return Manuscript{std::make_shared<const exercise::Exercise>(std::move(exercise)),
                      std::get<exercise::Document>(std::move(read))};
}

exercise::Diagnostic defect_at(const Manuscript& manuscript, const Node& node, std::string message,
                               std::string help) {
    const exercise::Document& document = manuscript.document;
    return exercise::diagnose(document.file, document.source, node.position,
                              exercise::length_of(node, document.source), std::move(message),
                              std::move(help));
}

exercise::Diagnostic defect_at(const Manuscript& manuscript, exercise::Position position,
                               std::string message, std::string help) {
    const exercise::Document& document = manuscript.document;
    const std::string_view line = exercise::line_of(document.source, position.line);
    const std::size_t length = position.column > 0 && line.size() >= position.column
                                   ? line.size() - position.column + 1
                                   : 1;
    return exercise::diagnose(document.file, document.source, position, length, std::move(message),
                              std::move(help));
}

std::vector<ReadableText> readable_texts(const Manuscript& manuscript) {
    const Node& root = manuscript.document.root;
    std::vector<ReadableText> texts;
    if (const Member* statement = exercise::find(root, "statement")) {
        texts.push_back({"the statement", &statement->value});
    }
    if (const Member* hints = exercise::find(root, "hints")) {
        for (const Node& hint : hints->value.items) {
            texts.push_back({fmt::format("hint {}", texts.size()), &hint});
        }
    }
    add_items(texts, root, "examples", "feedback", "the feedback of example");
    add_items(texts, root, "hidden", "feedback", "the feedback of hidden case");
    add_items(texts, root, "wrong", "hint", "the hint of wrong solution");
    return texts;
}

}  // namespace kata::instructor
