#include "runner/learner/curriculum.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <tuple>

namespace kata::learner {

namespace {

using exercise::Heading;

constexpr std::array<std::string_view, 4> state_names = {"new", "tried", "solved", "due"};

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& letter : out) {
        letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    }
    return out;
}

/// "1.10" comes behind "1.9".
std::pair<int, int> question_of(const Heading& heading) {
    if (heading.guide.empty()) return {1000, 1000};
    const std::string& text = heading.guide.front();
    const std::size_t dot = text.find('.');
    return {std::atoi(text.c_str()),
            dot == std::string::npos ? 0 : std::atoi(text.c_str() + dot + 1)};
}

bool easier(const Heading& a, const Heading& b) {
    return std::tuple(a.difficulty, question_of(a), a.slug) <
           std::tuple(b.difficulty, question_of(b), b.slug);
}

/// Moves the katas of one section behind their prerequisites.
void order_section(std::vector<Heading>::iterator begin, std::vector<Heading>::iterator end) {
    std::sort(begin, end, easier);
    for (auto place = begin; place != end; ++place) {
        const auto waits = [&](const Heading& heading) {
            return std::any_of(place, end, [&](const Heading& other) {
                const auto& needs = heading.prerequisites;
                return std::find(needs.begin(), needs.end(), other.slug) != needs.end();
            });
        };
        const auto ready = std::find_if_not(place, end, waits);
        if (ready != end) std::rotate(place, ready, ready + 1);  // a circle stays as it is
    }
}

std::string_view number_of(std::string_view section) {
    std::string_view digits = section.substr(0, section.find_first_not_of("0123456789"));
    while (digits.size() > 1 && digits[0] == '0') digits.remove_prefix(1);
    return digits;
}

bool holds_text(const Heading& heading, const std::string& text) {
    const auto holds = [&](std::string_view part) {
        return lower(part).find(text) != std::string::npos;
    };
    return holds(heading.slug) || holds(heading.title) ||
           std::any_of(heading.tags.begin(), heading.tags.end(), holds) ||
           std::find(heading.guide.begin(), heading.guide.end(), text) != heading.guide.end();
}

bool is_solved(const AllProgress& progress, const Heading& heading) {
    const auto found = progress.find(heading.id);
    return found != progress.end() && found->second.solved;
}

/// The slugs that a learner has yet to solve.
std::set<std::string_view> unsolved_slugs(const std::vector<Heading>& ordered,
                                          const AllProgress& progress) {
    std::set<std::string_view> slugs;
    for (const Heading& heading : ordered) {
        if (!is_solved(progress, heading)) slugs.insert(heading.slug);
    }
    return slugs;
}

}  // namespace

std::string_view name_of(State state) {
    return state_names[static_cast<std::size_t>(state)];
}

std::optional<State> state_from(std::string_view name) {
    const auto found = std::find(state_names.begin(), state_names.end(), name);
    if (found == state_names.end()) return std::nullopt;
    return static_cast<State>(found - state_names.begin());
}

State state_of(const AllProgress& progress, const Heading& heading, Milliseconds now) {
    const auto found = progress.find(heading.id);
    if (found == progress.end()) return State::fresh;
    const KataProgress& kata = found->second;
    if (kata.solved) return kata.review.due && *kata.review.due <= now ? State::due : State::solved;
    return kata.attempts > 0 ? State::tried : State::fresh;
}

std::vector<Heading> in_order(std::vector<Heading> headings) {
    std::erase_if(headings, [](const Heading& heading) { return !heading.problems.empty(); });
    std::stable_sort(headings.begin(), headings.end(),
                     [](const Heading& a, const Heading& b) { return a.section < b.section; });
    for (auto begin = headings.begin(); begin != headings.end();) {
        const auto end = std::find_if(begin, headings.end(), [&](const Heading& heading) {
            return heading.section != begin->section;
        });
        order_section(begin, end);
        begin = end;
    }
    return headings;
}

std::string section_title(std::string_view section) {
    const std::size_t letters = section.find_first_not_of("0123456789-");
    std::string title(letters == std::string_view::npos ? section : section.substr(letters));
    std::replace(title.begin(), title.end(), '-', ' ');
    if (title == "oop") return "Object-oriented programming";
    if (title == "file io") return "File I/O";
    if (!title.empty()) {
        title[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(title[0])));
    }
    if (title.ends_with(" oop")) title.replace(title.size() - 3, 3, "OOP");
    return title;
}

std::vector<std::string> sections_of(const std::vector<Heading>& headings) {
    std::vector<std::string> sections;
    for (const Heading& heading : headings) {
        if (std::find(sections.begin(), sections.end(), heading.section) == sections.end()) {
            sections.push_back(heading.section);
        }
    }
    return sections;
}

bool is_section(std::string_view section, std::string_view wanted) {
    const std::size_t dash = section.find('-');
    const std::string_view name =
        dash == std::string_view::npos ? section : section.substr(dash + 1);
    if (wanted.find_first_not_of("0123456789") == std::string_view::npos) {
        return number_of(section) == number_of(wanted);
    }
    std::string wish = lower(wanted);
    std::replace(wish.begin(), wish.end(), ' ', '-');
    return lower(section).starts_with(wish) || lower(name).starts_with(wish);
}

bool matches(const Heading& heading, State state, const Filter& filter) {
    if (filter.kind && heading.kind != *filter.kind) return false;
    if (filter.difficulty && heading.difficulty != *filter.difficulty) return false;
    const bool solved_and_due = filter.state == State::solved && state == State::due;
    if (filter.state && state != *filter.state && !solved_and_due) return false;
    if (!filter.section.empty() && !is_section(heading.section, filter.section)) return false;
    return filter.text.empty() || holds_text(heading, lower(filter.text));
}

const Heading* choose_next(const std::vector<Heading>& ordered, const AllProgress& progress,
                           const Wish& wish, Milliseconds now) {
    const auto unsolved = unsolved_slugs(ordered, progress);
    const auto present = std::find_if(ordered.begin(), ordered.end(), [&](const Heading& heading) {
        return !wish.after.empty() && heading.id == wish.after;
    });
    const Heading* best = nullptr;
    std::tuple<bool, int, bool, bool> best_rank;
    for (auto heading = ordered.begin(); heading != ordered.end(); ++heading) {
        if (heading == present || unsolved.count(heading->slug) == 0) continue;
        if (!matches(*heading, state_of(progress, *heading, now), wish.filter)) continue;
        const auto& needs = heading->prerequisites;
        const bool waits = std::any_of(needs.begin(), needs.end(), [&](const std::string& slug) {
            return unsolved.count(slug) != 0;
        });
        const bool elsewhere = present == ordered.end() || heading->section != present->section;
        const std::tuple rank{waits, wish.by_difficulty ? heading->difficulty : 0,
                              wish.by_difficulty ? false : elsewhere, heading < present};
        if (best == nullptr || rank < best_rank) {
            best = &*heading;
            best_rank = rank;
        }
    }
    return best;
}

const Heading* choose_review(const std::vector<Heading>& ordered, const AllProgress& progress,
                             Milliseconds now) {
    const Heading* best = nullptr;
    Milliseconds earliest = now;
    for (const Heading& heading : ordered) {
        const auto found = progress.find(heading.id);
        if (found == progress.end() || !found->second.review.due) continue;
        const Milliseconds due = *found->second.review.due;
        if (due > earliest || (best != nullptr && due == earliest)) continue;
        best = &heading;
        earliest = due;
    }
    return best;
}

std::vector<SectionCount> count_sections(const std::vector<Heading>& ordered,
                                         const AllProgress& progress, Milliseconds now) {
    std::vector<SectionCount> counts;
    for (const Heading& heading : ordered) {
        if (counts.empty() || counts.back().section != heading.section) {
            counts.push_back({heading.section});
        }
        SectionCount& count = counts.back();
        const State state = state_of(progress, heading, now);
        ++count.katas;
        count.solved += state == State::solved || state == State::due ? 1U : 0U;
        count.tried += state == State::tried ? 1U : 0U;
    }
    return counts;
}

}  // namespace kata::learner
