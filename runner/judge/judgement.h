#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/exercise/verdict.h"
#include "sandbox/policy.h"
#include "sandbox/result.h"

namespace kata::judge {

using exercise::Verdict;

// The one result model: everything that any report says about a run stands here. Texts from the
// submission are raw bytes; a report makes them fit for its format.

/// One of the submission's own frames in a traceback, or the place where a limit ended it.
struct Frame {
    std::string file;  ///< relative to the working folder; "<prompt>" for the exercise's call
    int line = 0;      ///< from 1
    std::string function;
    int column = 0;      ///< from 1; 0 where the interpreter does not know
    int end_column = 0;  ///< one past the last character; 0 where unknown
    int repeats = 1;     ///< how many times in a row it stood on the stack
    std::string source;  ///< the line itself, without its newline; empty where unknown
};

/// How an exception came to hang on another.
enum class ChainKind {
    none,     ///< the exception itself
    cause,    ///< raise … from it
    context,  ///< raised while it was handled
};

/// A local variable of the frame in which an exception was raised.
struct Local {
    std::string name;
    std::string text;  ///< its value as Python writes it, cut; foreign objects by their class alone
};

struct ExceptionReport {
    std::string type;     ///< "ValueError"; with its module unless that is builtins or __main__
    std::string message;  ///< str() of it, cut at 4 KiB
    std::vector<Frame> frames;  ///< outermost first
    std::vector<Local> locals;  ///< of the innermost frame
    ChainKind chained = ChainKind::none;
    std::vector<ExceptionReport> chain;  ///< what it came from, nearest first
};

/// One place where a value differs.
struct Change {
    enum class Kind { other, missing, extra };
    Kind kind = Kind::other;
    std::string path;        ///< as in Difference
    std::string expected;    ///< what should stand there, as Python writes it, cut; empty if extra
    std::string got;         ///< what stands there; empty if missing
    std::string distance{};  ///< of floats: "0.25 too small"; or empty
};

/// Where two values, texts or lines differ: the first place, and of values all places.
struct Difference {
    std::string path;         ///< "[2]['name']"; "line 3" for text; empty at the top
    std::string description;  ///< one sentence without a full stop
    std::string expected;     ///< the part that differs, as Python writes it
    std::string got;
    /// Words, patterns and JSON: these parts say what differs, which the texts side by side do not.
    bool by_meaning = false;
    std::vector<Change> changes{};  ///< of values: the first places, in order
    std::size_t more = 0;           ///< places besides these
};

/// The mistakes that are recognised by what they lead to.
enum class HintKind {
    wrong_type,        ///< right or wrong values, in a value of another type
    not_made_yet,      ///< a generator or another iterator in the place of a collection
    not_awaited,       ///< a coroutine
    not_called,        ///< a function, method or class itself
    printed,           ///< printed in the place of being returned
    returned_none,     ///< the end of a function without return
    off_by_one,        ///< a number by one, or an item at an end
    sign,              ///< only the sign differs
    rounding,          ///< by no more than floats are exact
    order,             ///< the right items in another order
    duplicates,        ///< the right items, not as often
    swapped,           ///< keys for values
    letter_case,       ///< texts that differ in upper and lower case alone
    white_space,       ///< texts that differ in white space alone
    changed_argument,  ///< a given value that should have stayed as it was
    not_raised,        ///< an exception returned, or its message printed
    shared_default,    ///< a default argument that all calls share
    used_up,           ///< an iterator that was gone through before
    endless_recursion,
    waiting,        ///< it hardly computed until the time was over
    exception,      ///< what usually leads to an exception of this kind
    examples_only,  ///< the examples pass, and no hidden case does
};

/// What a failure looks like to someone who has seen many. It is a guess, and decides nothing.
struct Hint {
    HintKind kind = HintKind::wrong_type;
    std::string text{};           ///< one or two sentences; code in backquotes
    std::vector<Frame> places{};  ///< lines of the submission that it speaks of, if any
};

/// What one check looked at.
enum class CheckKind {
    prompt,       ///< one call of a session
    stdout_text,  ///< what a program printed
    stderr_text,  ///< what a program wrote to standard error
    exit_status,  ///< how a program ended
    line,         ///< one line of a predicted output
    checker,      ///< what the exercise's own function says of it
    unchanged,    ///< whether a given value is what it was
    types,        ///< what a type checker said of a file
    test,         ///< one of a learner's tests
    left_file,    ///< what was under a path when the case was over; `action` is the path
    counter,      ///< something that was counted; `action` is its name
    question,     ///< one question about a snippet
};

struct Check {
    CheckKind kind = CheckKind::prompt;
    Verdict verdict = Verdict::accepted;
    std::string action;  ///< the prompt's source; a program's command line; the checker's or the
                         ///< given name
    std::size_t number = 0;               ///< from 1: the prompt in its session, the line of text
    std::optional<std::string> expected;  ///< as the exercise writes it; none: nothing to show
    std::string got;                      ///< as a Python prompt would have shown it
    std::optional<Difference> difference;
    std::optional<ExceptionReport> exception;  ///< that the call raised
    std::optional<Hint> hint;
};

/// A text that a program was given.
struct Input {
    std::string name;  ///< a file's path in the working folder; empty: standard input
    std::string text;
};

/// A name that a session was given.
struct GivenName {
    std::string name;
    std::string source;  ///< the Python expression that made it
    std::string text;    ///< its value as Python writes it, cut; empty for a remote object
    bool remote = false;
};

/// How a case with random inputs went.
struct RandomRun {
    std::uint64_t seed = 0;
    std::size_t inputs = 0;    ///< drawn
    std::size_t passed = 0;    ///< in order, up to the first that was not right
    std::size_t tried = 0;     ///< simpler inputs that were tried in the place of that one
    bool by_sequence = false;  ///< the input is right by itself: what ran before it matters
};

/// Another thread of the submission, when a limit ended it.
struct StoppedThread {
    std::vector<Frame> frames;  ///< outermost first
};

/// A line that was found running, when the process was looked at each so many milliseconds of CPU
/// time.
struct SampledLine {
    Frame frame;
    std::size_t times = 0;
    std::size_t of = 0;  ///< looks in all
};

/// What a case cost at one size, for one call.
struct GrowthPoint {
    std::int64_t n = 1;
    std::int64_t m = 1;
    double cost = 0;       ///< in GrowthRun::unit
    double reference = 0;  ///< what the reference solution cost on the same input
    bool bound = false;    ///< a limit ended it there: it costs more than this
};

/// How a cost grew with the size of the input.
struct GrowthRun {
    std::string counter;              ///< "instructions", "perf task-clock", "peak memory", …
    std::string unit;                 ///< of the points: "ns", "instructions" or "bytes"
    std::string allowed;              ///< "O(n log n)"
    std::string measured;             ///< what it comes nearest to; empty where that is not told
    double factor = 1;                ///< by which it rises when n doubles
    std::size_t runs = 0;             ///< at each size; the points are the least of them
    std::size_t first = 0;            ///< the point from which on they are more than noise
    std::vector<GrowthPoint> points;  ///< smallest size first
    bool exceeded = false;
};

struct Points {
    int earned = 0;
    int possible = 0;
};

/// One case. `verdict` is none when it was not run, because it would have failed the same way.
struct CaseJudgement {
    std::size_t index = 0;  ///< in the exercise's order, from 0
    std::string title;
    bool hidden = false;
    exercise::Reveal reveal = exercise::Reveal::full;  ///< how much of it may be shown
    std::optional<Verdict> verdict;
    Points points;
    std::string message;           ///< one sentence saying why; empty when accepted
    std::string feedback;          ///< what the exercise's author says to a learner who fails here
    std::vector<GivenName> given;  ///< to a session
    std::optional<RandomRun> random;
    std::vector<GrowthRun> growth;  ///< of CPU time, of memory, as far as they are judged
    std::vector<Input> inputs;      ///< of a program
    std::vector<Check> checks;      ///< in order; the first that is not accepted decided
    std::optional<ExceptionReport>
        exception;                  ///< raised outside any check: on import, in a program
    std::vector<Frame> stopped_at;  ///< where a limit ended it, outermost first
    std::vector<StoppedThread> other_threads;  ///< of its own, where they were then
    std::vector<SampledLine> samples;          ///< where it spent its time before, most first
    std::optional<Hint> hint;                  ///< about its exception or its end
    sandbox::Capture out;                      ///< all that it printed
    sandbox::Capture err;
    sandbox::Usage usage;

    bool accepted() const { return verdict == Verdict::accepted; }
    /// It was run, and is not accepted.
    bool failed() const { return verdict && !accepted(); }
    /// The check that decided, or nullptr.
    const Check* first_failure() const;
};

/// The first case that failed: it decides. nullptr if none did.
const CaseJudgement* first_failed(const std::vector<CaseJudgement>& cases);

/// Why a submission was not run.
struct SourceProblem {
    std::string file;
    int line = 0;    ///< from 1; 0: the file as a whole
    int column = 0;  ///< from 1; 0: unknown
    int end_column = 0;
    std::string message;  ///< "SyntaxError: invalid syntax", "`sorted` may not be used here"
    std::string source;   ///< the line, when there is one
};

/// What is known before the first case: the head of every report.
struct Subject {
    std::string slug;
    std::string id;
    std::string title;
    std::string kind;                ///< "function", "class", …
    std::string path;                ///< the exercise's folder
    std::vector<std::string> files;  ///< of the submission, as the user named them
    std::string python;              ///< "3.11.2"
    std::string executable;          ///< the interpreter's path
    sandbox::Isolation required = sandbox::Isolation::standard;
    std::optional<std::uint64_t> seed;  ///< of the random inputs, if the exercise has any
    std::size_t hints = 0;              ///< that the exercise has
    bool explained = false;             ///< it has an explanation, for after acceptance
    std::size_t elsewhere = 0;  ///< cases of a learner's copy that are judged by the whole exercise
};

/// Everything about one judged submission.
struct Judgement {
    Subject subject;
    Verdict verdict = Verdict::internal_error;
    std::string message;  ///< one sentence or more, where no case tells why: IS, SK, IE
    std::string remedy;   ///< a command that helps (SK), or empty
    std::vector<SourceProblem> problems;  ///< IS
    std::vector<CaseJudgement> cases;     ///< all of them, in order
    std::optional<Hint> hint;             ///< about the submission as a whole
    /// What the exercise says to learners who make the mistake that this one seems to be: it passes
    /// and fails the same cases as a wrong solution that the exercise declares. Else empty.
    std::string misconception;
    /// The learner's own cases, kept by `kata ask`: the verdict does not depend on them.
    std::vector<CaseJudgement> own;
    std::vector<sandbox::LayerState> layers;  ///< of isolation; empty when nothing was run
    Points points;
    std::chrono::nanoseconds elapsed{};  ///< host's clock, from the first request to the last reply

    std::size_t accepted_cases() const;
    std::size_t cases_run() const;
};

/// 0 accepted, 1 judged and not accepted (skipped too), 3 the judge failed.
int exit_status(const Judgement& judgement);

std::string_view name_of(CheckKind kind);
std::string_view name_of(HintKind kind);
std::string_view name_of(Change::Kind kind);

/// Watches a run. Reports are observers; the order is: started, each case in order, finished.
class Observer {
  public:
    virtual ~Observer() = default;
    virtual void judging_started(const Subject&) {}
    virtual void case_judged(const CaseJudgement&) {}
    virtual void judging_finished(const Judgement&) {}
    /// Whether the remaining cases need not run; asked after each case.
    virtual bool has_enough() const { return false; }
};

}  // namespace kata::judge
