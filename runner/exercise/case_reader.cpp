#include "runner/exercise/case_reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

#include "runner/exercise/compare_reader.h"
#include "runner/exercise/doctest.h"
#include "runner/exercise/expected_text.h"
#include "runner/exercise/files_reader.h"
#include "runner/exercise/given_reader.h"
#include "runner/exercise/growth_reader.h"
#include "runner/exercise/limits.h"
#include "runner/exercise/measures_reader.h"
#include "runner/exercise/nearest.h"
#include "runner/exercise/placement.h"
#include "runner/exercise/program_reader.h"
#include "runner/exercise/random_reader.h"
#include "runner/exercise/typecheck_reader.h"
#include "runner/exercise/yaml_faults.h"

namespace kata::exercise {
namespace {

constexpr std::array<std::string_view, 19> session_keys = {
    "case",   "session",   "typecheck", "files",  "given",   "random",   "growth",
    "check",  "unchanged", "clock",     "leaves", "at_most", "at_least", "compare",
    "limits", "feedback",  "points",    "group",  "reveal"};
constexpr std::array<std::string_view, 15> program_keys = {
    "case",     "run",     "stdout", "stderr",   "exit",   "check", "leaves", "at_most",
    "at_least", "compare", "limits", "feedback", "points", "group", "reveal"};
constexpr std::array<std::string_view, 4> only_of_programs = {"run", "stdout", "stderr", "exit"};
constexpr std::array<std::string_view, 8> only_of_sessions = {
    "session", "typecheck", "files", "given", "random", "growth", "unchanged", "clock"};
constexpr std::array<std::string_view, 12> not_beside_types = {
    "session",   "files", "given",   "random", "growth",  "check",
    "unchanged", "clock", "compare", "leaves", "at_most", "at_least"};

/// Reads one value of `examples` or `hidden`.
class CaseReader {
  public:
    CaseReader(bool hidden, Exercise& exercise, Problems& problems)
        : hidden_(hidden), exercise_(exercise), problems_(problems) {}

    void read_text(const Node& node, std::string_view what) {
        const std::optional<std::string> text = doctest_of(node, what);
        if (!text) return;
        const Placement place(node, problems_.document().source);
        DoctestResult result = parse_doctest(*text);
        if (report(result, node, place)) return;
        for (DoctestCase& parsed : result.cases) {
            Case single;
            single.hidden = hidden_;
            single.position = place(parsed.position);
            single.title = std::move(parsed.title);
            place_prompts(parsed.session, place);
            single.action = std::move(parsed.session);
            check_expected_texts(nullptr, single, exercise_.compare, problems_);
            add(std::move(single), place(parsed.position), {}, parsed.has_title);
        }
    }

    void read_list(const Node& node) {
        for (const Node& item : node.items) read_map(item);
    }

  private:
    bool is_program() const { return exercise_.kind == Kind::program; }

    void read_map(const Node& node) {
        if (!expect_map(node, "a case", problems_)) return;
        const std::size_t problems_before = problems_.count();
        check_case_keys(node);
        Case single;
        single.hidden = hidden_;
        single.position = node.position;
        const Member* title = find(node, "case");
        if (title != nullptr) {
            single.title = name_text_of(title->value, "`case`", problems_).value_or("");
        }
        if (is_program()) {
            single.action = read_program_run(node, exercise_.submit, problems_);
            if (title == nullptr)
                problems_.at(node.position, 1, "a case without `case`, its title");
        } else if (const Member* types = find(node, "typecheck"); types != nullptr) {
            single.action = read_types(node, types->value, title != nullptr);
        } else {
            read_session(node, single, title != nullptr);
        }
        read_oracle_keys(node, exercise_, single, problems_);
        read_measures(node, single);
        if (const Member* member = find(node, "random")) read_random(*member, single, problems_);
        if (const Member* member = find(node, "growth")) read_growth(*member, single, problems_);
        read_modifiers(node, single);
        check_disk(node, single);
        if (problems_.count() != problems_before) return;
        check_expected_texts(&node, single, comparison_of(exercise_, single), problems_);
        const Position position = title != nullptr ? title->value.position : node.position;
        const std::size_t length =
            title != nullptr ? length_of(title->value, problems_.document().source) : 1;
        add(std::move(single), position, length, title != nullptr);
    }

    /// Bytes from a position to the end of its line.
    std::size_t rest_length(Position position) const {
        const std::string_view line = line_of(problems_.document().source, position.line);
        return line.size() >= position.column ? line.size() - position.column + 1 : 1;
    }

    void check_case_keys(const Node& node) {
        if (is_program()) {
            check_keys(node, program_keys, "a case", problems_, only_of_sessions);
            refuse_keys(node, only_of_sessions, "a program's case has a `run`");
        } else {
            check_keys(node, session_keys, "a case", problems_, only_of_programs);
            refuse_keys(node, only_of_programs,
                        fmt::format("a case of kind {} has a `session`", name_of(exercise_.kind)));
        }
    }

    void refuse_keys(const Node& node, std::span<const std::string_view> keys,
                     const std::string& help) {
        for (const std::string_view key : keys) {
            const Member* member = find(node, key);
            if (member == nullptr) continue;
            problems_.at_key(*member,
                             fmt::format("an exercise of kind {} has no `{}` in its cases",
                                         name_of(exercise_.kind), key),
                             help);
        }
    }

    TypeCheck read_types(const Node& node, const Node& types, bool has_title) {
        for (const std::string_view key : not_beside_types) {
            const Member* member = find(node, key);
            if (member == nullptr) continue;
            problems_.at_key(*member, fmt::format("a case with `typecheck` has no `{}`", key),
                             "make two cases of it");
        }
        if (!has_title) problems_.at(node.position, 1, "a case without `case`, its title");
        return read_type_check(types, exercise_, problems_);
    }

    void read_session(const Node& node, Case& single, bool has_title) {
        const Member* member = find(node, "session");
        if (member == nullptr) {
            problems_.at(node.position, 1, "a case without a `session`");
            return;
        }
        const std::optional<std::string> text = doctest_of(member->value, "`session`");
        if (!text) return;
        const Placement place(member->value, problems_.document().source);
        DoctestResult result = parse_doctest_session(*text);
        if (report(result, member->value, place) || result.cases.empty()) return;
        DoctestCase& parsed = result.cases.front();
        if (!has_title) single.title = std::move(parsed.title);
        place_prompts(parsed.session, place);
        if (const Member* files = find(node, "files")) {
            parsed.session.files = read_input_files(files->value, exercise_.submit, problems_);
        }
        single.action = std::move(parsed.session);
    }

    void read_measures(const Node& node, Case& single) {
        if (const Member* member = find(node, "leaves")) {
            single.leaves = read_leaves(member->value, problems_);
        }
        for (const std::string_view key : {"at_most", "at_least"}) {
            const Member* member = find(node, key);
            if (member == nullptr) continue;
            for (CounterBound& bound : read_counters(*member, exercise_.kind, problems_)) {
                if (!bound.object.empty()) check_object(bound, single);
                single.counters.push_back(std::move(bound));
            }
        }
    }

    /// An object can only be trusted to count where no submission can reach it.
    void check_object(const CounterBound& bound, const Case& single) {
        if (has_counters(single, bound.object)) return;
        const auto given = std::find_if(single.given.begin(), single.given.end(),
                                        [&](const Given& one) { return one.name == bound.object; });
        problems_.at(bound.position, name_of(bound).size(),
                     fmt::format("`{}` is {}", printable(bound.object),
                                 given == single.given.end() ? "not among the case's `given`"
                                                             : "given, but not `!remote`"),
                     "the host counts by itself what has no dot in its name");
    }

    /// What is made for a case lies in the same file system as what it writes.
    void check_disk(const Node& node, const Case& single) {
        std::uint64_t bytes = 0;
        for (const InputFile& file : files_of(single)) bytes += file.size();
        const std::uint64_t disk = limits_of(exercise_, &single).disk;
        if (bytes <= disk) return;
        problems_.at(node.position, 1,
                     fmt::format("the files of this case have {} bytes, its disk {}", bytes, disk),
                     "set `limits: {disk: …}` to more than both they and the submission need");
    }

    std::optional<std::string> doctest_of(const Node& node, std::string_view what) {
        if (node.kind == Node::Kind::text && node.style == Node::Style::folded) {
            problems_.at(node, fmt::format("{} is a `>` block, which joins lines", what),
                         "use a `|` block");
            return std::nullopt;
        }
        return text_of(node, what, problems_);
    }

    void read_modifiers(const Node& node, Case& single) {
        if (const Member* member = find(node, "compare")) {
            single.compare = read_comparison(member->value, exercise_.kind, problems_);
        }
        if (const Member* member = find(node, "limits")) {
            single.limits = read_limits(member->value, problems_);
        }
        if (const Member* member = find(node, "feedback")) {
            single.feedback = text_of(member->value, "`feedback`", problems_).value_or("");
        }
        if (const Member* member = find(node, "group")) {
            single.group = name_text_of(member->value, "`group`", problems_).value_or("");
        }
        if (const Member* member = find(node, "points")) {
            single.points = integer_of(member->value, "`points`", 0, 1000, problems_).value_or(1);
        }
        if (const Member* member = find(node, "reveal")) read_reveal_of_case(*member, single);
    }

    void read_reveal_of_case(const Member& member, Case& single) {
        single.reveal = read_reveal(member.value, problems_);
        if (!hidden_) {
            problems_.at_key(member, "`reveal` is for hidden cases; examples are always shown");
        }
    }

    /// Whether there was anything to report.
    bool report(const DoctestResult& result, const Node& node, const Placement& place) {
        for (const DoctestFault& fault : result.faults) {
            std::string message = fault.message;
            if (!place.is_exact()) {
                message += fmt::format(" (line {} of this text)", fault.position.line);
            }
            const std::size_t length =
                place.is_exact() ? fault.length : length_of(node, problems_.document().source);
            problems_.at(place(fault.position), length, std::move(message), fault.help);
        }
        return !result.faults.empty();
    }

    static void place_prompts(Session& session, const Placement& place) {
        for (Prompt& prompt : session.prompts) {
            prompt.position = place(prompt.position);
            prompt.want_position = place(prompt.want_position);
            prompt.placed = place.is_exact();
        }
    }

    /// Without a length, the title goes to the end of its line.
    void add(Case single, Position title_position, std::optional<std::size_t> title_length,
             bool has_title) {
        const auto same =
            std::find_if(exercise_.cases.begin(), exercise_.cases.end(),
                         [&single](const Case& other) { return other.title == single.title; });
        if (same != exercise_.cases.end()) {
            problems_.at(title_position, title_length.value_or(rest_length(title_position)),
                         fmt::format("two cases have the title `{}`", printable(single.title)),
                         has_title ? fmt::format("the other begins in line {}", same->position.line)
                                   : "without a title, a case is called by its first prompt; "
                                     "write a title above it: `# …`");
        }
        exercise_.cases.push_back(std::move(single));
    }

    bool hidden_;
    Exercise& exercise_;
    Problems& problems_;
};

}  // namespace

void read_cases(const Member& member, bool hidden, Exercise& exercise, Problems& problems) {
    const Node& node = member.value;
    const std::string what = fmt::format("`{}`", member.key);
    CaseReader reader(hidden, exercise, problems);
    if (node.kind == Node::Kind::sequence) {
        if (node.items.empty()) problems.at(node, fmt::format("{} has no case", what));
        reader.read_list(node);
    } else if (exercise.kind == Kind::program) {
        expect_list(node, fmt::format("{} of a program", what), problems);
    } else {
        reader.read_text(node, what);
    }
}

std::optional<Reveal> read_reveal(const Node& node, Problems& problems) {
    static constexpr std::array<std::string_view, 4> names = {"full", "call", "name", "none"};
    const std::optional<std::string> name = name_text_of(node, "`reveal`", problems);
    if (!name) return std::nullopt;
    const std::optional<Reveal> reveal = reveal_from(*name);
    if (!reveal) {
        problems.at(node,
                    fmt::format("`reveal` takes {}, not `{}`", one_of(names), printable(*name)),
                    did_you_mean(*name, {names.begin(), names.end()}));
    }
    return reveal;
}

}  // namespace kata::exercise
