#include "runner/batch/layout.h"

#include <fmt/format.h>

namespace kata::batch {

namespace {

std::string* slot(Layout::Match& match, bool student, bool exercise) {
    return student ? &match.student : exercise ? &match.exercise : &match.file;
}

}  // namespace

std::string Layout::add(Part& part, std::string_view name) {
    const bool student = name == "student";
    const bool exercise = name == "exercise";
    if (!student && !exercise && name != "file") {
        return fmt::format(
            "there is no `{{{}}}` in a layout; there are {{student}}, {{exercise}} and {{file}}",
            name);
    }
    bool& seen = student ? names_student_ : exercise ? names_exercise_ : names_file_;
    if (seen) return fmt::format("`{{{}}}` stands twice in the layout", name);
    seen = true;
    part.push_back({student ? Token::student : exercise ? Token::exercise : Token::file, {}});
    return {};
}

std::variant<Layout, std::string> Layout::parse(std::string_view pattern) {
    Layout layout;
    layout.text_ = pattern;
    layout.parts_.emplace_back();
    std::string text;
    const auto end_text = [&] {
        if (!text.empty()) layout.parts_.back().push_back({Token::text, text});
        text.clear();
    };
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const char character = pattern[at];
        if (character == '/') {
            end_text();
            if (layout.parts_.back().empty()) return "a layout is relative, without empty parts";
            layout.parts_.emplace_back();
        } else if (character == '*') {
            end_text();
            layout.parts_.back().push_back({Token::any, {}});
        } else if (character == '{') {
            end_text();
            const std::size_t close = pattern.find('}', at);
            if (close == std::string_view::npos) {
                return fmt::format("`{}` lacks its `}}`", pattern.substr(at));
            }
            std::string fault =
                layout.add(layout.parts_.back(), pattern.substr(at + 1, close - at - 1));
            if (!fault.empty()) return fault;
            at = close;
        } else {
            text += character;
        }
    }
    end_text();
    if (layout.parts_.back().empty()) return "a layout ends in a file's name";
    return layout;
}

bool Layout::match_part(const Part& part, std::size_t index, std::string_view rest, Match& match) {
    if (index == part.size()) return rest.empty();
    const Piece& piece = part[index];
    if (piece.token == Token::text) {
        return rest.substr(0, piece.text.size()) == piece.text &&
               match_part(part, index + 1, rest.substr(piece.text.size()), match);
    }
    const std::size_t least = piece.token == Token::any ? 0 : 1;
    for (std::size_t length = least; length <= rest.size(); ++length) {
        if (!match_part(part, index + 1, rest.substr(length), match)) continue;
        if (piece.token != Token::any) {
            *slot(match, piece.token == Token::student, piece.token == Token::exercise) =
                rest.substr(0, length);
        }
        return true;
    }
    return false;
}

bool Layout::match(std::string_view path, Match& match) const {
    match = {};
    for (std::size_t index = 0; index < parts_.size(); ++index) {
        const std::size_t slash = path.find('/');
        const bool last = index + 1 == parts_.size();
        if (last != (slash == std::string_view::npos)) return false;
        if (!match_part(parts_[index], 0, path.substr(0, slash), match)) return false;
        if (!last) path.remove_prefix(slash + 1);
    }
    return true;
}

}  // namespace kata::batch
