#include "runner/learner/kata_list.h"

#include <algorithm>

#include <fmt/format.h>

#include "runner/learner/pages.h"
#include "runner/report/sanitise.h"

namespace kata::learner {

using exercise::Heading;
using report::Role;
using report::Style;

void KataList::refresh() {
    progress_ = desk_.all();
    choose();
    const Heading* present = desk_.present();
    const auto found = std::find(shown_.begin(), shown_.end(), present);
    if (found != shown_.end()) cursor_ = static_cast<std::size_t>(found - shown_.begin());
}

void KataList::choose() {
    shown_.clear();
    for (const Heading& heading : desk_.katas()) {
        if (matches(heading, state_of(progress_, heading, now_ms()), filter_)) {
            shown_.push_back(&heading);
        }
    }
    cursor_ = std::min(cursor_, shown_.empty() ? 0 : shown_.size() - 1);
}

KataList::Answer KataList::take(const Key& key, int rows) {
    if (types_ && take_text(key)) return {true};
    if (key.kind == Key::Kind::enter) {
        return {true, shown_.empty() ? nullptr : shown_[cursor_]};
    }
    return {move(key, rows) || take_filter(key)};
}

bool KataList::take_text(const Key& key) {
    using Kind = Key::Kind;
    if (key.kind == Kind::enter || key.kind == Kind::escape) {
        types_ = false;
        if (key.kind == Kind::escape) filter_.text.clear();
    } else if (key.kind == Kind::backspace) {
        if (!filter_.text.empty()) filter_.text.pop_back();
    } else if (key.kind == Kind::character && key.character >= ' ' && key.character < 0x7f) {
        if (filter_.text.size() < 40) filter_.text += static_cast<char>(key.character);
    } else {
        return false;
    }
    choose();
    return true;
}

bool KataList::move(const Key& key, int rows) {
    using Kind = Key::Kind;
    const auto page = static_cast<std::size_t>(std::max(rows - 7, 1));
    const std::size_t last = shown_.empty() ? 0 : shown_.size() - 1;
    if (key.kind == Kind::up || key.is('k')) {
        cursor_ -= cursor_ > 0 ? 1U : 0U;
    } else if (key.kind == Kind::down || key.is('j')) {
        cursor_ = std::min(cursor_ + 1, last);
    } else if (key.kind == Kind::page_up) {
        cursor_ -= std::min(cursor_, page);
    } else if (key.kind == Kind::page_down) {
        cursor_ = std::min(cursor_ + page, last);
    } else if (key.kind == Kind::home) {
        cursor_ = 0;
    } else if (key.kind == Kind::end) {
        cursor_ = last;
    } else {
        return false;
    }
    return true;
}

void KataList::next_section() {
    const auto& katas = desk_.katas();
    const auto past = std::find_if(katas.begin(), katas.end(), [&](const Heading& heading) {
        return heading.section > filter_.section;
    });
    filter_.section = past == katas.end() ? "" : past->section;
}

bool KataList::take_filter(const Key& key) {
    using exercise::Kind;
    if (key.is('/')) {
        types_ = true;
        filter_.text.clear();
    } else if (key.is('s')) {
        next_section();
    } else if (key.is('i')) {
        const int next = filter_.kind ? static_cast<int>(*filter_.kind) + 1 : 0;
        filter_.kind = next > static_cast<int>(Kind::tests)
                           ? std::nullopt
                           : std::optional(static_cast<Kind>(next));
    } else if (key.is('t')) {
        const int next = filter_.state ? static_cast<int>(*filter_.state) + 1 : 0;
        filter_.state = next > static_cast<int>(State::due)
                            ? std::nullopt
                            : std::optional(static_cast<State>(next));
    } else if (key.is('c')) {
        filter_ = {};
    } else {
        return false;
    }
    choose();
    return true;
}

std::string KataList::filter_line(const Style& style) const {
    std::string line = fmt::format("{} of {} katas", shown_.size(), desk_.katas().size());
    if (!filter_.section.empty()) line += "  section " + section_title(filter_.section);
    if (filter_.kind) line += fmt::format("  kind {}", exercise::name_of(*filter_.kind));
    if (filter_.state) line += fmt::format("  state {}", name_of(*filter_.state));
    if (types_ || !filter_.text.empty()) {
        line += fmt::format("  /{}{}", filter_.text, types_ ? "_" : "");
    }
    return paint(style, Role::title,
                 report::sanitise(line, report::Whitespace::line, !style.unicode));
}

std::vector<std::string> KataList::lines(const Style& style, int rows) const {
    std::vector<std::string> lines;
    const std::string* section = nullptr;
    std::size_t cursor_line = 0;
    for (std::size_t at = 0; at < shown_.size(); ++at) {
        const Heading& heading = *shown_[at];
        if (section == nullptr || *section != heading.section) {
            lines.push_back(
                paint(style, Role::title,
                      report::sanitise(section_title(heading.section), report::Whitespace::line)));
            section = &heading.section;
        }
        if (at == cursor_) cursor_line = lines.size();
        lines.push_back(
            list_line(style, heading, state_of(progress_, heading, now_ms()), at == cursor_));
    }
    if (lines.empty()) lines.emplace_back("No kata is like that. c shows all.");
    const auto room = static_cast<std::size_t>(std::max(rows - 1, 1));
    const std::size_t from =
        lines.size() <= room
            ? 0
            : std::min(cursor_line > room / 2 ? cursor_line - room / 2 : 0, lines.size() - room);
    std::vector<std::string> seen = {filter_line(style)};
    const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(from);
    seen.insert(seen.end(), begin,
                begin + static_cast<std::ptrdiff_t>(std::min(room, lines.size() - from)));
    return seen;
}

std::vector<KeyHint> KataList::keys() const {
    if (types_) return {{"Enter", "done"}, {"Esc", "no text"}};
    return {{"Enter", "open"}, {"Esc", "back"}, {"/", "text"},    {"s", "section"},
            {"i", "kind"},     {"t", "state"},  {"c", "show all"}};
}

}  // namespace kata::learner
