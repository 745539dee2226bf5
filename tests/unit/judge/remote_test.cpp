#include "runner/judge/remote.h"

#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <thread>

#include "sandbox/harness/message/message.h"
#include "tests/unit/judge/case.h"
#include "tests/unit/value/build.h"

using namespace kata;
using namespace value::build;
using exercise::CounterBound;
using harness::FrameType;
using judge::Verdict;

namespace {

std::string u32(std::size_t number) {
    std::string out;
    for (std::size_t shift = 0; shift < 32; shift += 8) {
        out += static_cast<char>((number >> shift) & 0xFF);
    }
    return out;
}

sandbox::Result replied(std::string reply) {
    sandbox::Result result;
    result.reply.bytes = std::move(reply);
    return result;
}

const auto no_output = tuple({integer(0), integer(0)});
const std::string loaded = frame(FrameType::loaded, no_output);

std::string counted(value::Value number, value::Value fault = none()) {
    return frame(FrameType::counted,
                 tuple({list({tuple({boolean(true), std::move(number)})}), std::move(fault)}));
}

/// An oracle that says on its link what it is told to, and hears what the host says.
class PlayedOracle : public judge::Executor {
  public:
    std::string says = std::string("\x03") + u32(0);
    harness::ExecutionOutcome outcome = replied(loaded + counted(integer(3)));
    std::string request, heard;
    bool waited_for = false;
    bool hangs_up = false;  ///< as soon as it has said that
    bool ends_in_a_call = false;

    ~PlayedOracle() override { finish(); }
    std::variant<std::vector<sandbox::LayerState>, sandbox::SetupError> await_ready() override {
        return std::vector<sandbox::LayerState>();
    }
    void submit(harness::Execution execution) override {
        request = execution.request;
        play_ = std::thread([this, link = std::move(execution.link)]() mutable {
            if (send(link.get(), says.data(), says.size(), MSG_NOSIGNAL) < 0) return;
            if (says.empty() || hangs_up) return;
            char byte;
            while (read(link.get(), &byte, 1) == 1) {
                heard += byte;
                if (ends_in_a_call) return;
            }
        });
    }
    harness::ExecutionOutcome next() override {
        finish();
        waited_for = true;
        return outcome;
    }
    void preload(const std::vector<std::string>&) override {}
    Executor& oracle(std::size_t, bool) override { return *this; }

  private:
    void finish() {
        if (play_.joinable()) play_.join();
    }
    std::thread play_;
};

/// A case that writes to its link and is gone.
class PlayedCase : public judge::Executor {
  public:
    PlayedOracle beside;
    PlayedOracle next_beside;
    std::optional<bool> packages;  ///< whether the oracles have them
    std::string says;
    harness::ExecutionOutcome outcome;
    int runs = 0;

    std::variant<std::vector<sandbox::LayerState>, sandbox::SetupError> await_ready() override {
        return std::vector<sandbox::LayerState>();
    }
    void submit(harness::Execution execution) override {
        ++runs;
        CHECK(write(execution.link.get(), says.data(), says.size()) ==
              static_cast<ssize_t>(says.size()));
        char byte;
        if (!says.empty()) CHECK(read(execution.link.get(), &byte, 1) == 0);
    }
    harness::ExecutionOutcome next() override { return outcome; }
    void preload(const std::vector<std::string>&) override {}
    Executor& oracle(std::size_t number, bool imported) override {
        packages = imported;
        return number == 0 ? beside : next_beside;
    }
};

/// `find(tape)` gives 7 and may read three times.
struct Run {
    exercise::Exercise exercise;
    judge::PlannedCase planned;
    judge::OwnModules own;
    PlayedCase executor;

    Run() {
        exercise.submit = {"find.py"};
        exercise.entry = {"find"};
        exercise.cases.resize(1);
        exercise::Case& one = exercise.cases[0];
        one.action = exercise::Session{{made::prompt("find(tape)", "7")}};
        one.given = {{"tape", "Tape()", true, {}, false}};
        one.counters = {
            {"tape", "reads", CounterBound::Side::most, CounterBound::Unit::count, 3, {}}};
        one.feedback = "Read less.";
        own.oracle =
            judge::OwnModule{"oracle.py", "find/oracle.py", "class Tape: ...\n", "CODE", {}};
        planned.source = &one;
        planned.submit = &exercise.submit;
        planned.prompts.push_back(made::planned(std::get<exercise::Session>(one.action).prompts[0],
                                                {{0, made::integer(7)}}));
        planned.given.push_back({&one.given[0], {}, "DESCRIPTION"});
        executor.outcome = answering(7);
    }

    static sandbox::Result answering(std::int64_t answer) {
        return replied(loaded +
                       frame(FrameType::result, tuple({integer(0), integer(0), integer(0),
                                                       text("value"), integer(answer), none()})) +
                       frame(FrameType::done, no_output));
    }

    judge::CaseJudgement judged() {
        const value::Compiled compiled = {{{"find.py", "COMPILED", {}, {}, {}}}};
        const std::vector<judge::PlannedCase> plan{planned};
        return judge::RemoteCases(exercise, plan, own, executor)
            .run(plan[0], made::submission, compiled)
            .judgement;
    }
};

}  // namespace

TEST_CASE("a right answer within its counters is accepted") {
    Run run;
    const auto judged = run.judged();
    CHECK(judged.verdict == Verdict::accepted);
    CHECK(judged.checks.size() == 2);
    CHECK(run.executor.beside.heard == std::string("\x04") + u32(0));
    CHECK(run.executor.beside.request.find("Tape()") != std::string::npos);
}

TEST_CASE("a counter that is over decides where the answers are right") {
    Run run;
    run.executor.beside.outcome = replied(loaded + counted(integer(999'999)));
    auto judged = run.judged();
    CHECK(judged.verdict == Verdict::counter_limit_exceeded);
    CHECK(judged.message.find("999,999") != std::string::npos);
    CHECK(judged.feedback == "Read less.");

    run.executor.outcome = Run::answering(8);
    judged = run.judged();
    CHECK(judged.verdict == Verdict::wrong_answer);
}

TEST_CASE("too few is a wrong answer") {
    Run run;
    run.exercise.cases[0].counters[0].side = CounterBound::Side::least;
    run.executor.beside.outcome = replied(loaded + counted(integer(2)));
    CHECK(run.judged().verdict == Verdict::wrong_answer);
}

TEST_CASE("objects that cannot be made are the kata's failure, and the case is not run") {
    Run run;
    run.executor.beside.says = "";
    run.executor.beside.outcome = replied("");
    CHECK(run.judged().verdict == Verdict::internal_error);
    run.executor.beside.outcome = sandbox::SetupError{"fork", "case", 11};
    CHECK(run.judged().verdict == Verdict::internal_error);
    CHECK(run.executor.runs == 0);
}

TEST_CASE("why the objects are out of reach is said where their process knows nothing of it") {
    Run run;
    run.executor.beside.says = "";
    auto judged = run.judged();
    CHECK(judged.verdict == Verdict::internal_error);
    CHECK(judged.message.find("Connection reset by peer") != std::string::npos);
    CHECK(run.executor.runs == 0);

    Run later;
    later.executor.says = "\x01";  // the beginning of a call
    later.executor.beside.hangs_up = true;
    later.executor.outcome = Run::answering(8);
    judged = later.judged();
    CHECK(judged.verdict == Verdict::internal_error);
    CHECK(judged.message.find("Connection reset by peer") != std::string::npos);
}

TEST_CASE("a case that could not be run is told of, and not what became of its objects") {
    Run run;
    run.executor.outcome = sandbox::SetupError{"fork", "case", 11};
    run.executor.beside.outcome = replied("nonsense");
    const auto judged = run.judged();
    CHECK(judged.verdict == Verdict::internal_error);
    CHECK(judged.message.find("fork case") != std::string::npos);
}

TEST_CASE("an oracle that fails on the way is never the submission's fault") {
    for (const std::string& said : {std::string(), loaded, std::string("nonsense"),
                                    loaded + counted(integer(3), text("oh"))}) {
        Run run;
        run.executor.beside.outcome = replied(said);
        run.executor.outcome = Run::answering(8);  // whatever the case says
        CHECK(run.judged().verdict == Verdict::internal_error);
    }
    Run run;
    sandbox::Result killed = replied(loaded);
    killed.cause = sandbox::Cause::memory_limit;
    run.executor.beside.outcome = killed;
    const auto judged = run.judged();
    CHECK(judged.verdict == Verdict::internal_error);
    CHECK(judged.feedback.empty());
}

TEST_CASE("a limit that strikes the oracle after a call is the submission's") {
    for (const auto& [cause, verdict] :
         {std::pair(sandbox::Cause::memory_limit, Verdict::memory_limit_exceeded),
          std::pair(sandbox::Cause::cpu_limit, Verdict::time_limit_exceeded),
          std::pair(sandbox::Cause::wall_limit, Verdict::time_limit_exceeded),
          std::pair(sandbox::Cause::output_limit, Verdict::output_limit_exceeded),
          std::pair(sandbox::Cause::killed, Verdict::internal_error),
          std::pair(sandbox::Cause::signaled, Verdict::internal_error)}) {
        Run run;
        const value::Value parts = tuple({integer(0), text("__len__"), tuple({}), dict({})});
        const std::string call = u32(0) + value::encode(parts);
        run.executor.says = "\x01" + u32(call.size()) + call;
        run.executor.beside.ends_in_a_call = true;
        run.executor.outcome = Run::answering(8);  // whatever the case says
        sandbox::Result ended = replied(loaded);
        ended.cause = cause;
        run.executor.beside.outcome = ended;
        auto judged = run.judged();
        CHECK(judged.verdict == verdict);
        const bool blamed = judged.message.find("What it asked of the objects") == 0;
        CHECK(blamed == (verdict != Verdict::internal_error));

        // The case's own limit came first.
        if (!blamed) continue;
        sandbox::Result late = Run::answering(7);
        late.cause = sandbox::Cause::wall_limit;
        run.executor.outcome = late;
        judged = run.judged();
        CHECK(judged.verdict == Verdict::time_limit_exceeded);
        CHECK(judged.message.find("What it asked") == std::string::npos);
    }
}

TEST_CASE("a case that writes nonsense to its link is at fault, unless a limit ended it") {
    Run run;
    run.executor.says = "hello";
    auto judged = run.judged();
    CHECK(judged.verdict == Verdict::runtime_error);
    CHECK(judged.message.find("disturbed") != std::string::npos);
    sandbox::Result late = Run::answering(7);
    late.cause = sandbox::Cause::wall_limit;
    run.executor.outcome = late;
    CHECK(run.judged().verdict == Verdict::time_limit_exceeded);
}

TEST_CASE("a checker is asked in the oracle's process, with the objects") {
    Run run;
    run.exercise.cases[0].checker = {"fits", {1, 1}};
    run.executor.beside.outcome =
        replied(loaded + counted(integer(3)) + frame(FrameType::read, none()) +
                frame(FrameType::checked, tuple({text("wrong"), text("no"), none()})));
    const auto judged = run.judged();
    CHECK(judged.verdict == Verdict::wrong_answer);
    CHECK(judged.first_failure()->difference->description == "no");
    CHECK(run.executor.beside.heard.find("fits") != std::string::npos);
}

TEST_CASE("no request that runs a submission holds the source of a remote object") {
    Run run;
    const value::Compiled compiled = {{{"find.py", "COMPILED", {}, {}, {}}}};
    const auto execution =
        judge::execution_of(run.exercise, run.planned, made::submission, compiled, run.own);
    CHECK(execution.request.find("DESCRIPTION") != std::string::npos);
    CHECK(execution.request.find("Tape()") == std::string::npos);
    CHECK(execution.request.find("CODE") == std::string::npos);
}

TEST_CASE("the objects of the next case are made while a case runs") {
    Run run;
    const value::Compiled compiled = {{{"find.py", "COMPILED", {}, {}, {}}}};
    std::vector<judge::PlannedCase> plan{run.planned, run.planned};
    plan[1].index = 1;
    judge::RemoteCases cases(run.exercise, plan, run.own, run.executor);
    cases.begin(0);
    cases.begin(1);
    CHECK(run.executor.runs == 0);
    CHECK_FALSE(run.executor.beside.request.empty());
    CHECK_FALSE(run.executor.next_beside.request.empty());
    run.executor.next_beside.request.clear();
    for (const judge::PlannedCase& planned : plan) {
        CHECK(cases.run(planned, made::submission, compiled).judgement.verdict ==
              Verdict::accepted);
    }
    CHECK(run.executor.next_beside.request.empty());  // they were not asked for again
    CHECK(run.executor.next_beside.heard == std::string("\x04") + u32(0));
}

TEST_CASE("objects whose case is not run are hung up on, and waited for") {
    Run run;
    const std::vector<judge::PlannedCase> plan{run.planned};
    judge::RemoteCases(run.exercise, plan, run.own, run.executor).begin(0);
    CHECK(run.executor.beside.waited_for);
    CHECK(run.executor.beside.heard.empty());
}

TEST_CASE("an oracle has the packages that its text names, and no others") {
    Run run;
    run.exercise.packages = {"django.db"};
    run.judged();
    CHECK(run.executor.packages == false);
    run.own.oracle->source = "from django.db import models\n";
    run.judged();
    CHECK(run.executor.packages == true);
}
