#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runner/exercise/catalogue.h"
#include "runner/learner/progress.h"

namespace kata::learner {

/// How far a learner is with a kata.
enum class State {
    fresh,  ///< no attempt yet
    tried,  ///< attempts, none accepted
    solved,
    due,  ///< solved, and its review is due
};

/// "new", "tried", "solved", "due".
std::string_view name_of(State state);
std::optional<State> state_from(std::string_view name);

State state_of(const AllProgress& progress, const exercise::Heading& heading, Milliseconds now);

/// The katas that can be read, in the order in which they are best solved: by section of the
/// guide; in a section each after its prerequisites, easier ones first, then by the guide's
/// questions.
std::vector<exercise::Heading> in_order(std::vector<exercise::Heading> headings);

/// A section's name for people: "Data structures".
std::string section_title(std::string_view section);

/// Which katas somebody wants to see. What is empty or absent does not count.
struct Filter {
    std::string text;     ///< in the slug, the title, a tag or the guide's question, in any case
    std::string section;  ///< a number, or the beginning of a name
    std::optional<exercise::Kind> kind;
    std::optional<State> state;
    std::optional<int> difficulty;
};

bool matches(const exercise::Heading& heading, State state, const Filter& filter);

/// The sections of these katas, each once, in their order.
std::vector<std::string> sections_of(const std::vector<exercise::Heading>& headings);

/// Whether `wanted`, as in a filter, stands for this section.
bool is_section(std::string_view section, std::string_view wanted);

/// What a learner wants next.
struct Wish {
    Filter filter;
    bool by_difficulty = false;  ///< the easiest first, whatever its section
    std::string after;           ///< the id of the present kata, which is not chosen
};

/// The next kata to solve: one that is not solved, whose prerequisites are; first in the present
/// kata's section, behind it, then in the order of the guide. Where all that is left waits for
/// something, its first. Nothing when all that is wished for is solved.
const exercise::Heading* choose_next(const std::vector<exercise::Heading>& ordered,
                                     const AllProgress& progress, const Wish& wish,
                                     Milliseconds now);

/// The kata whose review has been due for longest.
const exercise::Heading* choose_review(const std::vector<exercise::Heading>& ordered,
                                       const AllProgress& progress, Milliseconds now);

/// How many of a section's katas are solved.
struct SectionCount {
    std::string section;
    std::size_t solved = 0;
    std::size_t tried = 0;
    std::size_t katas = 0;
};

std::vector<SectionCount> count_sections(const std::vector<exercise::Heading>& ordered,
                                         const AllProgress& progress, Milliseconds now);

}  // namespace kata::learner
