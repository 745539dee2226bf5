#include "runner/judge/judge.h"

#include <catch2/catch.hpp>

#include <deque>
#include <filesystem>
#include <fstream>
#include <set>
#include <utility>

#include "sandbox/harness/message/message.h"
#include "tests/unit/judge/case.h"
#include "tests/unit/value/build.h"

using namespace kata;
using harness::FrameType;
using judge::Verdict;
using namespace value::build;

namespace {

/// Answers each request with the next line of a script; no process is started.
class ScriptedExecutor : public judge::Executor {
  public:
    std::deque<harness::ExecutionOutcome> script;
    std::vector<std::string> requests;
    std::vector<std::string> preloaded;
    std::size_t returned = 0;
    std::size_t most_waiting = 0;

    std::variant<std::vector<sandbox::LayerState>, sandbox::SetupError> await_ready() override {
        return std::vector<sandbox::LayerState>{{sandbox::Layer::seccomp, true, ""}};
    }
    /// What a submission's text may explain is asked after a failure, and answered with nothing.
    bool explaining = false;

    void submit(harness::Execution execution) override {
        explaining = execution.request.find("examine") != std::string::npos;
        if (explaining) return;
        requests.push_back(std::move(execution.request));
        most_waiting = std::max(most_waiting, requests.size() - returned);
    }
    harness::ExecutionOutcome next() override {
        if (std::exchange(explaining, false)) return sandbox::Result{};
        ++returned;
        REQUIRE(returned <= requests.size());
        REQUIRE_FALSE(script.empty());
        auto outcome = std::move(script.front());
        script.pop_front();
        return outcome;
    }
    void preload(const std::vector<std::string>& modules) override {
        preloaded.insert(preloaded.end(), modules.begin(), modules.end());
    }
    judge::Executor& oracle(std::size_t, bool) override { return *this; }
};

class Recorder : public judge::Observer {
  public:
    std::string events;
    void judging_started(const judge::Subject&) override { events += "started "; }
    void case_judged(const judge::CaseJudgement& one) override {
        events += one.verdict ? exercise::code_of(*one.verdict) : "-";
        events += ' ';
    }
    void judging_finished(const judge::Judgement&) override { events += "finished"; }
};

sandbox::Result replied(std::string reply) {
    sandbox::Result result;
    result.reply.bytes = std::move(reply);
    return result;
}

value::Value bytes_value(std::string bytes) {
    value::Value out = of(value::Kind::bytes);
    out.text = std::move(bytes);
    return out;
}

value::Value fault_value(const char* message) {
    return dict({text("message"), text(message), text("line"), integer(1), text("column"),
                 integer(2), text("end_line"), integer(1), text("end_column"), integer(3),
                 text("text"), text("")});
}

value::Value prepared_prompt(std::int64_t want, value::Value fault = none()) {
    return tuple({dict({text("fault"), std::move(fault), text("expression"), boolean(true),
                        text("code"), bytes_value("c"), text("exception"), none()}),
                  list({tuple({integer(0), integer(want)})})});
}

sandbox::Result prepared(value::Value prompt) {
    return replied(frame(FrameType::prepared, list({prompt, prompt, prompt})));
}

sandbox::Result compiled(value::Value fault = none(), value::Value forbidden = list({})) {
    return replied(frame(
        FrameType::compiled,
        list({dict({text("name"), text("find.py"), text("code"), bytes_value("code"), text("fault"),
                    std::move(fault), text("imports"), list({text("json"), text("re")}),
                    text("forbidden"), std::move(forbidden)})})));
}

sandbox::Result answering(std::int64_t answer) {
    const auto sizes = tuple({integer(0), integer(0)});
    return replied(frame(FrameType::loaded, sizes) +
                   frame(FrameType::result, tuple({integer(0), integer(0), integer(0),
                                                   text("value"), integer(answer), none()})) +
                   frame(FrameType::done, sizes));
}

/// Three cases, each `find()` giving 7.
exercise::Exercise exercise_of_three() {
    exercise::Exercise exercise;
    exercise.kind = exercise::Kind::function;
    exercise.submit = {"find.py"};
    exercise.entry = {"find"};
    for (const char* title : {"one", "two", "three"}) {
        exercise::Case one;
        one.title = title;
        one.action = exercise::Session{{made::prompt("find()", "7")}};
        exercise.cases.push_back(std::move(one));
    }
    return exercise;
}

struct Run {
    ScriptedExecutor executor;
    Recorder recorder;
    exercise::Exercise exercise = exercise_of_three();

    judge::Judgement judge() {
        auto outcome = judge::judge(exercise, made::submission, {}, executor, recorder);
        REQUIRE(std::holds_alternative<judge::Judgement>(outcome));
        return std::get<judge::Judgement>(std::move(outcome));
    }
};

}  // namespace

TEST_CASE("all cases right: accepted") {
    Run run;
    run.executor.script = {prepared(prepared_prompt(7)), compiled(), answering(7), answering(7),
                           answering(7)};
    const auto judgement = run.judge();
    CHECK(judgement.verdict == Verdict::accepted);
    CHECK(judgement.points.earned == 3);
    CHECK(judgement.layers.size() == 1);
    CHECK(judge::exit_status(judgement) == 0);
    CHECK(run.recorder.events == "started AC AC AC finished");
    CHECK(run.executor.most_waiting == 2);
    CHECK(run.executor.preloaded == std::vector<std::string>{"json", "re"});
}

TEST_CASE("the first case that is not accepted gives the verdict; the others are run") {
    Run run;
    sandbox::Result killed = answering(7);
    killed.cause = sandbox::Cause::cpu_limit;
    killed.reply.bytes.clear();
    run.executor.script = {prepared(prepared_prompt(7)), compiled(), answering(7), answering(8),
                           answering(7)};
    const auto judgement = run.judge();
    CHECK(judgement.verdict == Verdict::wrong_answer);
    CHECK(judgement.accepted_cases() == 2);
    CHECK(judge::exit_status(judgement) == 1);
    CHECK(run.recorder.events == "started AC WA AC finished");
}

TEST_CASE("a submission that cannot be imported is run once") {
    Run run;
    sandbox::Result endless;
    endless.cause = sandbox::Cause::wall_limit;
    run.executor.script = {prepared(prepared_prompt(7)), compiled(), endless};
    CHECK(run.judge().verdict == Verdict::time_limit_exceeded);
    CHECK(run.recorder.events == "started TLE - - finished");
}

TEST_CASE("a missing name is an invalid submission") {
    Run run;
    run.executor.script = {
        prepared(prepared_prompt(7)), compiled(),
        replied(frame(FrameType::missing, tuple({integer(0), integer(0), list({text("find")}),
                                                 list({text("fnid")})})))};
    const auto judgement = run.judge();
    CHECK(judgement.verdict == Verdict::invalid_submission);
    REQUIRE(judgement.problems.size() == 1);
    CHECK(run.recorder.events == "started IS - - finished");
}

TEST_CASE("a syntax error: no case is run") {
    Run run;
    run.executor.script = {prepared(prepared_prompt(7)), compiled(fault_value("invalid syntax"))};
    const auto judgement = run.judge();
    CHECK(judgement.verdict == Verdict::invalid_submission);
    CHECK(judgement.cases_run() == 0);
    CHECK(run.executor.requests.size() == 2);
    REQUIRE(judgement.problems.size() == 1);
    CHECK(judgement.problems[0].message == "invalid syntax");
    CHECK(judgement.problems[0].source == "def find(xs):");
    CHECK(run.recorder.events == "started - - - finished");
}

TEST_CASE("a forbidden name: no case is run") {
    Run run;
    run.executor.script = {
        prepared(prepared_prompt(7)),
        compiled(none(), list({tuple({text("sorted"), integer(2), integer(5)})}))};
    const auto judgement = run.judge();
    CHECK(judgement.verdict == Verdict::invalid_submission);
    CHECK(judgement.problems[0].message == "`sorted` may not be used in this kata.");
    CHECK(judgement.problems[0].line == 2);
}

TEST_CASE("a text that the compiler cannot stomach is invalid, not the judge's failure") {
    Run run;
    sandbox::Result bomb;
    bomb.cause = sandbox::Cause::memory_limit;
    run.executor.script = {prepared(prepared_prompt(7)), bomb};
    CHECK(run.judge().verdict == Verdict::invalid_submission);
}

namespace {

/// A second submission to an exercise of one case: `first` was judged with the same preparation.
struct InPlace : Run {
    InPlace() {
        exercise.cases.resize(1);
        exercise.forbidden_names = {"sorted"};
        executor.script = {replied(frame(FrameType::prepared, list({prepared_prompt(7)}))),
                           compiled(), answering(7)};
        REQUIRE(submit().verdict == Verdict::accepted);
        REQUIRE(executor.requests.size() == 3);
        executor.requests.clear();
        executor.returned = 0;
        recorder.events.clear();
    }

    judge::Judgement submit() {
        auto outcome = judge::judge(preparation, made::submission, {}, executor, recorder);
        REQUIRE(std::holds_alternative<judge::Judgement>(outcome));
        return std::get<judge::Judgement>(std::move(outcome));
    }

    judge::Preparation preparation{exercise, 0};
};

/// What a process says that compiles, and then runs.
sandbox::Result compiled_and(const sandbox::Result& ran, sandbox::Result first = compiled()) {
    first.reply.bytes += ran.reply.bytes;
    first.reply.total = first.reply.bytes.size();
    return first;
}

}  // namespace

TEST_CASE("one case, its exercise known: compiled in the process that runs it") {
    InPlace run;
    run.executor.preloaded.clear();
    run.executor.script = {compiled_and(answering(7))};
    CHECK(run.submit().verdict == Verdict::accepted);
    CHECK(run.executor.requests.size() == 1);
    CHECK(run.executor.requests[0].find("sorted") != std::string::npos);
    CHECK(run.recorder.events == "started AC finished");
    CHECK(run.executor.preloaded == std::vector<std::string>{"json", "re"});
}

TEST_CASE("compiled in place: a wrong answer, and a reply that the limit cut") {
    InPlace run;
    run.executor.script = {compiled_and(answering(8))};
    CHECK(run.submit().verdict == Verdict::wrong_answer);
    sandbox::Result cut = compiled_and(answering(7));
    cut.cause = sandbox::Cause::output_limit;
    cut.reply.total += 1;
    run.executor.script = {cut};
    CHECK(run.submit().verdict == Verdict::output_limit_exceeded);
}

TEST_CASE("compiled in place: what may not run gets no answer") {
    InPlace run;
    run.executor.script = {compiled(fault_value("invalid syntax"))};
    auto judgement = run.submit();
    CHECK(judgement.verdict == Verdict::invalid_submission);
    CHECK(judgement.cases_run() == 0);
    run.executor.script = {
        compiled(none(), list({tuple({text("sorted"), integer(2), integer(5)})}))};
    judgement = run.submit();
    CHECK(judgement.verdict == Verdict::invalid_submission);
    CHECK(judgement.problems[0].message == "`sorted` may not be used in this kata.");
    CHECK(run.executor.requests.size() == 2);
}

TEST_CASE("a process that ends before it has compiled is asked again, by itself") {
    InPlace run;
    sandbox::Result bomb;
    bomb.cause = sandbox::Cause::memory_limit;
    run.executor.script = {bomb, bomb};
    CHECK(run.submit().verdict == Verdict::invalid_submission);
    run.executor.script = {answering(7), compiled(), answering(7)};
    CHECK(run.submit().verdict == Verdict::accepted);
}

TEST_CASE("a long text is compiled by itself") {
    InPlace run;
    judge::Submission longer = made::submission;
    longer[0].bytes += std::string(16U << 10, '#');
    run.executor.script = {compiled(), answering(7)};
    const auto outcome = judge::judge(run.preparation, longer, {}, run.executor, run.recorder);
    CHECK(std::get<judge::Judgement>(outcome).verdict == Verdict::accepted);
    CHECK(run.executor.requests.size() == 2);
}

TEST_CASE("a prompt that is not Python makes the exercise invalid, and nothing is announced") {
    Run run;
    run.executor.script = {prepared(prepared_prompt(7, fault_value("invalid syntax")))};
    const auto outcome =
        judge::judge(run.exercise, made::submission, {}, run.executor, run.recorder);
    REQUIRE(std::holds_alternative<judge::InvalidExercise>(outcome));
    CHECK(std::get<judge::InvalidExercise>(outcome).diagnostics.size() == 3);
    CHECK(run.recorder.events.empty());
}

TEST_CASE("a sandbox that fails is never blamed on the submission; results so far survive") {
    Run run;
    run.executor.script = {prepared(prepared_prompt(7)), compiled(), answering(8),
                           sandbox::SetupError{"unshare", "user namespace", 1}};
    const auto judgement = run.judge();
    CHECK(judgement.verdict == Verdict::internal_error);
    CHECK(judge::exit_status(judgement) == 3);
    CHECK(judgement.message.find("unshare") != std::string::npos);
    CHECK(run.recorder.events == "started WA IE - finished");
}

TEST_CASE("a worker that does not start is an internal error") {
    Run run;
    run.executor.script = {sandbox::SetupError{"execve", "python3", 2}};
    CHECK(run.judge().verdict == Verdict::internal_error);
    CHECK(run.recorder.events == "started finished");
}

TEST_CASE("an oracle that talks nonsense is an internal error") {
    Run run;
    run.executor.script = {replied("nonsense")};
    CHECK(run.judge().verdict == Verdict::internal_error);
}

TEST_CASE("a prediction is judged without running it") {
    Run run;
    run.exercise = {};
    run.exercise.kind = exercise::Kind::predict;
    run.exercise.submit = {"answer.txt"};
    run.exercise.snippet = "print(1)\nprint(2)\n";
    sandbox::Result output = replied(frame(FrameType::exited, integer(0)));
    output.out.bytes = "1\n2\n";
    run.executor.script = {compiled(), output};
    const judge::Submission answer = {{"answer.txt", "answer.txt", "UNTRUSTED\n2\n"}};
    const auto outcome = judge::judge(run.exercise, answer, {}, run.executor, run.recorder);
    CHECK(std::get<judge::Judgement>(outcome).verdict == Verdict::wrong_answer);
    CHECK(run.recorder.events == "started WA AC finished");
    for (const std::string& request : run.executor.requests) {
        CHECK(request.find("UNTRUSTED") == std::string::npos);
    }
}

TEST_CASE("a snippet that raises makes the exercise invalid") {
    Run run;
    run.exercise = {};
    run.exercise.kind = exercise::Kind::predict;
    run.exercise.snippet = "1 / 0\n";
    run.executor.script = {compiled(), replied(frame(FrameType::exited, integer(1)))};
    const judge::Submission answer = {{"answer.txt", "answer.txt", ""}};
    const auto outcome = judge::judge(run.exercise, answer, {}, run.executor, run.recorder);
    CHECK(std::holds_alternative<judge::InvalidExercise>(outcome));
}

TEST_CASE("a checker answers behind the next case, and cases are told in order all the same") {
    Run run;
    const auto oracle = std::filesystem::temp_directory_path() / "kata-judge-test-oracle.py";
    std::ofstream(oracle) << "def fits(result): return True\n";
    run.exercise.oracle = exercise::SourceFile{"oracle.py", oracle};
    run.exercise.cases[0].checker = {"fits", {1, 1}};
    const auto module = dict({text("code"), bytes_value("c"), text("fault"), none(),
                              text("exception"), none(), text("imports"), list({text("heapq")})});
    const auto given = replied(frame(FrameType::oracle, tuple({module, list({none()})})) +
                               frame(FrameType::fixtures, none()));
    const auto refusal = replied(
        frame(FrameType::loaded, tuple({integer(0), integer(0)})) + frame(FrameType::read, none()) +
        frame(FrameType::checked, tuple({text("wrong"), text("no"), none()})));
    run.executor.script = {prepared(prepared_prompt(7)),
                           given,
                           compiled(),
                           answering(7),
                           answering(8),
                           refusal,
                           answering(7)};
    const auto judgement = run.judge();
    std::filesystem::remove(oracle);
    CHECK(run.recorder.events == "started WA WA AC finished");
    CHECK(judgement.cases[0].checks.back().kind == judge::CheckKind::checker);
    CHECK(run.executor.most_waiting == 3);
    CHECK(run.executor.preloaded == std::vector<std::string>{"heapq", "json", "re"});
    CHECK(run.executor.requests.size() == 7);
}

namespace {

std::string implementation_of(const std::string& request) {
    for (const char* name : {"SUBJECT", "V1", "V2", "V3", "M1", "M2", "M3"}) {
        if (request.find(name) != std::string::npos) return name;
    }
    return "?";
}

exercise::Exercise exercise_of_tests() {
    exercise::Exercise exercise;
    exercise.kind = exercise::Kind::tests;
    exercise.submit = {"find.py"};
    exercise.subject = exercise::TestedModule{"seek.py", "SUBJECT"};
    for (const char* source : {"SUBJECT", "V1", "V2", "V3", "M1", "M2", "M3"}) {
        exercise::Case one;
        one.title = source;
        one.hidden = source[0] != 'S';
        one.action = exercise::TestRun{source, source, source[0] == 'M'};
        exercise.cases.push_back(std::move(one));
    }
    return exercise;
}

/// Answers a run of tests that has one, which fails on `caught`.
sandbox::Result tested(bool caught) {
    const auto sizes = tuple({integer(0), integer(0)});
    return replied(
        frame(FrameType::loaded, sizes) +
        frame(FrameType::tested, tuple({text("test_it"), text(caught ? "failed" : "passed"),
                                        integer(0), integer(0), none()})) +
        frame(FrameType::done, sizes));
}

/// Looks into each request to see which implementation it carries.
class TestingExecutor : public ScriptedExecutor {
  public:
    std::string order;

    harness::ExecutionOutcome next() override {
        const std::string& request = requests[returned++];
        if (request.find("compile") != std::string::npos) return compilation(request);
        const std::string name = implementation_of(request);
        order += name + " ";
        return tested(name[0] == 'M');
    }

  private:
    static sandbox::Result compilation(const std::string& request) {
        const bool own = request.find("SUBJECT") != std::string::npos;
        value::Value files = list({});
        for (int i = 0; i < (own ? 7 : 1); ++i) {
            files.items.push_back(dict({text("name"), text("find.py"), text("code"),
                                        bytes_value("code"), text("fault"), none(), text("imports"),
                                        list({}), text("forbidden"), list({})}));
        }
        return replied(frame(FrameType::compiled, files));
    }
};

}  // namespace

TEST_CASE("tests run on the subject first, then in an order that nobody knows") {
    std::set<std::string> orders;
    for (int i = 0; i < 20; ++i) {
        TestingExecutor executor;
        Recorder recorder;
        const auto outcome =
            judge::judge(exercise_of_tests(), made::submission, {}, executor, recorder);
        REQUIRE(std::holds_alternative<judge::Judgement>(outcome));
        const auto& judgement = std::get<judge::Judgement>(outcome);
        CHECK(judgement.verdict == Verdict::accepted);
        REQUIRE(judgement.cases.size() == 7);
        CHECK(judgement.cases[4].title == "M1");
        CHECK(executor.order.substr(0, 8) == "SUBJECT ");
        orders.insert(executor.order);
    }
    CHECK(orders.size() > 1);
}

TEST_CASE("a request to run tests does not say on what") {
    TestingExecutor executor;
    Recorder recorder;
    (void)judge::judge(exercise_of_tests(), made::submission, {}, executor, recorder);
    REQUIRE(executor.requests.size() == 9);
    const auto size = executor.requests[3].size();
    for (std::size_t i = 2; i < executor.requests.size(); ++i) {
        std::string request = executor.requests[i];
        const std::string name = implementation_of(request);
        CHECK(request.size() - name.size() ==
              size - implementation_of(executor.requests[3]).size());
        CHECK(request.find("mutant") == std::string::npos);
    }
}
