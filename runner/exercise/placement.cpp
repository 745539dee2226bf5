#include "runner/exercise/placement.h"

#include <algorithm>

namespace kata::exercise {

Placement::Placement(const Node& node, std::string_view source) : start_(node.position) {
    if (node.style != Node::Style::literal) return;
    // The lines of a `|` block follow its header one to one. Its indentation is what the first line
    // that is not empty has in the file and not in the text.
    std::string_view text = node.text;
    for (std::uint32_t line = start_.line + 1; !text.empty(); ++line) {
        const std::string_view inner = text.substr(0, text.find('\n'));
        const std::string_view outer = line_of(source, line);
        if (!inner.empty() && outer.ends_with(inner)) {
            indentation_ = static_cast<std::uint32_t>(outer.size() - inner.size());
            literal_ = true;
            return;
        }
        text.remove_prefix(std::min(inner.size() + 1, text.size()));
    }
}

Position Placement::operator()(Position inner) const {
    if (!literal_) return start_;
    return {start_.line + inner.line, indentation_ + inner.column};
}

Position position_in(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::size_t start = before.rfind('\n') + 1;  // npos + 1 is 0
    return {static_cast<std::uint32_t>(lines + 1),
            static_cast<std::uint32_t>(before.size() - start + 1)};
}

}  // namespace kata::exercise
