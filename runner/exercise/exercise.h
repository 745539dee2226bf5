#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "runner/exercise/cost.h"
#include "runner/exercise/diagnostic.h"
#include "runner/exercise/python_version.h"
#include "runner/exercise/verdict.h"
#include "sandbox/policy.h"

namespace kata::exercise {

/// The format that this version reads.
inline constexpr int format_version = 1;

enum class Kind { function, class_, program, fix, predict, tests };

/// "function", "class", …
std::string_view name_of(Kind kind);
std::optional<Kind> kind_from(std::string_view name);

/// What a failed hidden case shows to a learner.
enum class Reveal {
    full,  ///< call, expected and got
    call,  ///< the call only
    name,  ///< the case's title only
    none,  ///< that some case failed
};

std::string_view name_of(Reveal reveal);
std::optional<Reveal> reveal_from(std::string_view name);

/// How a value is compared with the expected one.
enum class ValueMode {
    typed,      ///< 1, True and 1.0 differ; list and tuple differ
    equal,      ///< as Python's ==
    unordered,  ///< typed, the outermost sequence in any order
    approx,     ///< typed, numbers within a tolerance
};

std::string_view name_of(ValueMode mode);
std::optional<ValueMode> value_mode_from(std::string_view name);

/// How a text is compared with the expected one.
enum class TextMode {
    exact,   ///< byte for byte
    lines,   ///< line by line, without white space at line ends and empty lines at the end
    tokens,  ///< word by word
    regex,   ///< the expected text is a regular expression for the whole text
    json,    ///< both texts are JSON, compared by value
};

std::string_view name_of(TextMode mode);
std::optional<TextMode> text_mode_from(std::string_view name);

/// How results are compared: `value` for sessions, `text` for what programs print, for what
/// sessions print and for a predicted answer. Where `text` is regex or json, a session's results
/// are compared as texts, too.
struct Comparison {
    ValueMode value = ValueMode::typed;
    TextMode text = TextMode::lines;
    TextMode error_text = TextMode::lines;  ///< for what programs write to standard error
    double relative = 1e-9;  ///< approx: tolerance relative to the larger magnitude, 0 … 1
    double absolute = 0;     ///< approx: absolute tolerance, >= 0
    bool strict = false;     ///< container subclasses (defaultdict, Counter, …) keep their type

    bool operator==(const Comparison&) const = default;
};

/// The limits that an exercise or a case sets; the rest keep their defaults.
struct LimitOverrides {
    std::optional<std::chrono::nanoseconds> cpu;
    std::optional<std::chrono::nanoseconds> wall;
    std::optional<std::uint64_t> memory;  ///< bytes
    std::optional<std::uint64_t> output;  ///< bytes
    std::optional<std::uint32_t> processes;
    std::optional<std::uint64_t> file_size;  ///< bytes; the key is `files`
    std::optional<std::uint32_t> open_files;
    std::optional<std::uint64_t> disk;  ///< bytes
};

/// One prompt of a session and the text expected under it.
struct Prompt {
    std::string source;               ///< without `>>> ` and `... `; lines joined by newlines
    std::optional<std::string> want;  ///< no newline at the end; nothing when no output is written
    Position position;                ///< of the source's first character in the YAML file
    Position want_position;           ///< the same of the expected text
    bool placed = false;              ///< whether the places are exact, or of the text around them
};

/// A file made in the working folder before the submission is there: `text`, `times` times, then
/// `end`.
struct InputFile {
    std::string path;  ///< relative, with `/`, never out of the folder
    std::string text;
    std::uint32_t times = 1;
    std::string end = {};
    std::uint32_t mode = 0644;  ///< permission bits

    std::uint64_t size() const { return text.size() * times + end.size(); }
};

/// Prompts that run one after another in one process.
struct Session {
    std::vector<Prompt> prompts;        ///< at least one
    std::vector<InputFile> files = {};  ///< there before the submission is loaded
};

/// A bound of `at_most` or `at_least`.
struct CounterBound {
    enum class Side { most, least };
    enum class Unit { count, nanoseconds, bytes };

    std::string object;   ///< the given object that keeps the counter; empty: the host counts
    std::string counter;  ///< what the host counts ("open_files"), or an attribute of the object
    Side side = Side::most;
    Unit unit = Unit::count;  ///< of the limit; counters of objects are plain numbers
    double limit = 0;         ///< >= 0, in that unit
    Position position;        ///< of the key
};

/// "open_files", "xs.reads".
std::string name_of(const CounterBound& bound);

/// What has to be under a path of the working folder when the case is over.
struct LeftFile {
    std::string path;                   ///< relative, with `/`
    bool absent = false;                ///< nothing may be there
    std::optional<std::string> text;    ///< a file's whole content, byte for byte
    std::optional<std::uint32_t> mode;  ///< permission bits
    Position position;                  ///< of the path
};

/// One run of a program, and what is expected of it.
struct ProgramRun {
    std::vector<std::string> arguments;  ///< after the program's name
    std::string input;                   ///< standard input
    std::vector<InputFile> files;
    std::vector<std::pair<std::string, std::string>> environment;  ///< added to the default one

    std::optional<std::string> want_stdout;  ///< nothing: not compared
    std::optional<std::string> want_stderr;  ///< nothing: not compared
    int want_exit = 0;                       ///< exit status, 0 … 255
};

/// A name that a session finds bound. Its value is made where no submission runs.
struct Given {
    std::string name;
    std::string source;     ///< a Python expression; sees oracle.py's names and those given before
    bool remote = false;    ///< `!remote`: the object stays in the oracle, the session gets a stub
    Position position;      ///< of the source in the YAML file
    bool in_place = false;  ///< the source stands there as it is: its columns can be counted on
};

/// The function in oracle.py that judges what a case did.
struct Checker {
    std::string name;  ///< empty: there is none
    Position position;
};

/// A module under test, as a learner's tests find it.
struct TestedModule {
    std::string name;  ///< of its file, `stack.py`, whichever implementation stands in its place
    std::string source;
};

/// One run of a learner's tests on an implementation of the module that they are for.
struct TestRun {
    std::string file;     ///< of the implementation, relative to the exercise's folder
    std::string source;   ///< what it holds
    bool faulty = false;  ///< a mutant: at least one test must fail; else all must pass
};

/// `random`: a case whose given values are drawn anew for each of many inputs, and whose answers
/// are the reference's.
struct RandomInputs {
    int count = 0;           ///< of inputs, 1 … 1000
    std::string operations;  ///< a Python expression for a list of further prompts; may be empty
    Position position;       ///< of the key in the YAML file
    Position operations_position;
};

/// `growth`: a case that is run on inputs of several sizes, and whose cost may only grow so fast.
struct Growth {
    std::vector<InputSize> sizes;  ///< at least 3, ascending in n
    std::int64_t total = 1;        ///< `calls`: how many calls a session makes …
    bool divided = false;          ///< … if true, `total / n` of them
    std::optional<Cost> time;      ///< `at_most`
    std::optional<Cost> memory;    ///< at least one of the two is there
    /// The names `n`, `m` and `calls`, as far as the case has them: `given` and the session see
    /// them.
    std::vector<Given> names;
    Position position;  ///< of the key in the YAML file

    std::int64_t calls(const InputSize& size) const;
    /// The value of one of `names`.
    std::int64_t value(const std::string& name, const InputSize& size) const;
};

/// A file that a type checker looks at beside the submission.
struct CheckedSnippet {
    std::string file;  ///< relative to the exercise's folder
    std::string name;  ///< how it is called beside the submission: "wrong.py"
    std::string source;
    std::vector<int> error_lines;  ///< from 1: errors must be in these lines, and in no others
    Position position;
};

/// mypy --strict on the submission, which must be clean, and on files that use it.
struct TypeCheck {
    std::vector<CheckedSnippet> snippets;
};

/// One case: an action with its expectations.
struct Case {
    std::string title;  ///< unique among the exercise's cases
    bool hidden = false;
    Position position;  ///< of the case in the YAML file
    std::variant<Session, ProgramRun, TestRun, TypeCheck> action;
    std::vector<Given> given;    ///< of a session; made in this order
    Checker checker;             ///< called when nothing else is wrong
    bool virtual_clock = false;  ///< event loops of a session never sleep
    std::optional<RandomInputs> random;
    std::optional<Growth> growth;
    std::vector<std::string> unchanged;  ///< given names whose values a session must leave alone

    std::vector<CounterBound> counters;  ///< `at_most` and `at_least`, in that order
    std::vector<LeftFile> leaves;        ///< in the order of the file

    std::optional<Comparison> compare;  ///< use comparison_of
    LimitOverrides limits;              ///< use limits_of
    std::optional<Reveal> reveal;       ///< use reveal_of
    std::string feedback;               ///< shown when the case fails; may be empty
    std::string group;                  ///< may be empty
    int points = 1;                     ///< 0 … 1000
};

/// What a predict exercise asks about its snippet. The answer is one line.
struct Question {
    std::string ask;       ///< Markdown
    std::size_t line = 0;  ///< of what the snippet prints, from 1; 0: `value` is asked for
    std::string value;     ///< an expression: what a prompt would show after the snippet has run
    std::string feedback;  ///< shown when the answer is wrong; may be empty
    int points = 1;        ///< 0 … 1000
    Position position;     ///< of what is asked for, in the YAML file
};

/// A file of a solution: `name` is what it is called when it is submitted, as in `submit`.
struct SourceFile {
    std::string name;
    std::filesystem::path path;
};

/// A complete answer: one file for each name in `submit`, in that order.
using Solution = std::vector<SourceFile>;

/// Another right solution, from `accepted/`.
struct AcceptedSolution {
    std::string name;  ///< relative to the exercise's folder: "accepted/recursive.py"
    Solution files;
};

/// A mistake that learners make, with the verdict that it must get.
struct WrongSolution {
    std::string name;  ///< relative to the exercise's folder: "wrong/off_by_one.py"
    Verdict verdict = Verdict::wrong_answer;
    std::string hint;  ///< may be empty
    Solution files;
    Position position;
};

/// What a learner's copy has left out: it is judged where the whole exercise is.
struct Elsewhere {
    std::size_t hidden = 0;      ///< how many hidden cases
    std::vector<Case> examples;  ///< those that need the oracle: shown all the same

    std::size_t cases() const { return hidden + examples.size(); }
};

/// An exercise, as `exercise.yaml` and the files beside it say. Complete and consistent: `load`
/// yields nothing less.
struct Exercise {
    std::filesystem::path folder;
    std::string file;     ///< the YAML file, as messages name it
    std::string slug;     ///< the folder's name
    std::string section;  ///< the name of the folder above

    int format = format_version;
    std::string id;  ///< UUID, lower case
    std::string title;
    std::vector<std::string> guide;  ///< e.g. "1.4"
    Kind kind = Kind::function;
    std::vector<std::string> submit;        ///< file names; at least one
    std::vector<std::string> entry;         ///< names that a submission defines; empty for programs
    std::vector<Position> entry_positions;  ///< of these names in the YAML file
    VersionSpecifiers python;
    std::vector<std::string> packages;  ///< `requires`: Python packages, by their import names
    int difficulty = 1;                 ///< 1 … 5
    std::vector<std::string> tags;
    std::vector<std::string> prerequisites;  ///< slugs
    std::string statement;                   ///< Markdown
    std::string explanation;                 ///< Markdown; may be empty
    std::vector<std::string> hints;
    LimitOverrides limits;                     ///< use limits_of
    std::vector<std::string> forbidden_names;  ///< `forbid.names`: "sorted", "*.sort"
    Comparison compare;                        ///< use comparison_of
    Reveal reveal = Reveal::full;              ///< use reveal_of
    bool ask = true;                           ///< learners may ask the reference (`kata ask`)
    std::vector<Case> cases;             ///< examples first, then hidden ones; empty for predict
    std::optional<Elsewhere> elsewhere;  ///< a learner's copy alone
    std::string snippet;                 ///< predict: the Python code whose output is the answer
    std::vector<Question> questions;  ///< predict: what is asked; none: every line that it prints
    std::optional<TestedModule> subject;  ///< tests: what is shown to the learner, and is right

    Solution starter;
    Solution solution;                       ///< the reference; empty for predict
    std::vector<AcceptedSolution> accepted;  ///< by name
    std::vector<WrongSolution> wrong;        ///< as written
    std::optional<SourceFile> oracle;        ///< oracle.py, if it is there
    std::optional<SourceFile> fixtures;      ///< fixtures.py, if it is there
};

/// The limits that hold for a case, or, with nullptr, for the exercise as a whole: the case's
/// own, else the exercise's, else the sandbox's defaults. Where `cpu` is set and `wall` is not,
/// `wall` is three times `cpu`, as in the defaults.
sandbox::Limits limits_of(const Exercise& exercise, const Case* single = nullptr);

/// Whether a case's given values are made for each of several inputs, and its answers are the
/// reference's: `random` or `growth`.
bool is_drawn(const Case& single);

/// What is made in the working folder before the case, for a session and for a program.
const std::vector<InputFile>& files_of(const Case& single);

/// The content of a file as people are shown it: a text that is repeated, once, with how often.
std::string preview_of(const InputFile& file);

/// How a case is compared: its own way, else the exercise's.
const Comparison& comparison_of(const Exercise& exercise, const Case& single);

/// What a failure of the case shows; an example shows everything.
Reveal reveal_of(const Exercise& exercise, const Case& single);

}  // namespace kata::exercise
