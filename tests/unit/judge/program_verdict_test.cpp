#include <catch2/catch.hpp>

#include <csignal>

#include "runner/judge/case_outcome.h"
#include "tests/unit/judge/case.h"

using namespace kata;
using judge::CaseJudgement;
using judge::CheckKind;
using judge::Verdict;
using sandbox::Cause;

namespace {

struct Program {
    exercise::Case source;
    judge::PlannedCase planned;

    explicit Program(exercise::ProgramRun run) {
        source.title = "run";
        source.action = std::move(run);
        planned.source = &source;
    }

    CaseJudgement judge(const sandbox::Result& result, const value::ProgramReply& reply) const {
        return judge::judge_program(planned, result, reply, made::submission).judgement;
    }
};

exercise::ProgramRun expecting(std::string out, int exit = 0) {
    exercise::ProgramRun run;
    run.arguments = {"-n", "a file"};
    run.want_stdout = std::move(out);
    run.want_exit = exit;
    return run;
}

value::ProgramReply exited(int status) {
    value::ProgramReply reply;
    reply.exit_status = status;
    return reply;
}

}  // namespace

TEST_CASE("a program that prints what is expected") {
    const auto judgement = Program(expecting("1\n")).judge(made::printed("1\n"), exited(0));
    CHECK(judgement.verdict == Verdict::accepted);
    CHECK(judgement.checks[0].action == "python find.py -n 'a file'");
}

TEST_CASE("wrong output and a wrong exit status") {
    const auto output = Program(expecting("1\n2\n")).judge(made::printed("1\n3\n"), exited(0));
    CHECK(output.verdict == Verdict::wrong_answer);
    CHECK(output.first_failure()->kind == CheckKind::stdout_text);
    CHECK(output.first_failure()->difference->path == "line 2");
    const auto status = Program(expecting("1\n", 2)).judge(made::printed("1\n", 0), exited(0));
    CHECK(status.verdict == Verdict::wrong_answer);
    CHECK(status.first_failure()->kind == CheckKind::exit_status);
    CHECK(status.first_failure()->expected == "2");
    CHECK(status.first_failure()->got == "0");
}

TEST_CASE("what is not expected is not compared") {
    exercise::ProgramRun run;
    CHECK(Program(run).judge(made::printed("anything"), exited(0)).verdict == Verdict::accepted);
}

TEST_CASE("the kernel's exit status counts, not the process's word") {
    const auto judgement = Program(expecting("1\n", 0)).judge(made::printed("1\n", 3), exited(0));
    CHECK(judgement.verdict == Verdict::wrong_answer);
    CHECK(judgement.first_failure()->got == "3");
}

TEST_CASE("an uncaught exception is a runtime error") {
    value::ProgramReply reply = exited(1);
    reply.exception = made::exception("KeyError", "'x'");
    const auto judgement = Program(expecting("1\n")).judge(made::printed("1\n", 1), reply);
    CHECK(judgement.verdict == Verdict::runtime_error);
    REQUIRE(judgement.first_failure()->exception);
    CHECK(judgement.first_failure()->exception->type == "KeyError");
    reply.exception = made::exception("MemoryError");
    CHECK(Program(expecting("1\n")).judge(made::printed("1\n", 1), reply).verdict ==
          Verdict::memory_limit_exceeded);
}

TEST_CASE("an exception can be what a case asks for, if it says so") {
    value::ProgramReply reply = exited(1);
    reply.exception = made::exception("KeyError");
    sandbox::Result result = made::printed("1\n", 1);
    result.err.bytes = "Traceback (most recent call last):\nKeyError: 'x'\n";
    const auto verdict = [&](const std::optional<std::string>& want_stderr) {
        auto run = expecting("1\n", 1);
        run.want_stderr = want_stderr;
        Program program(run);
        program.planned.comparison.error_text = value::TextMode::regex;
        return program.judge(result, reply).verdict;
    };
    // The exit status alone does not ask for a crash, and neither does a pattern for anything.
    CHECK(verdict(std::nullopt) == Verdict::runtime_error);
    CHECK(verdict("(?s).*") == Verdict::runtime_error);
    CHECK(verdict("gone") == Verdict::runtime_error);
    CHECK(verdict("(?s)Traceback .*KeyError: 'x'") == Verdict::accepted);
    // A program may have a way of its own to tell of its exceptions.
    result.err.bytes = "find: gone\n";
    CHECK(verdict("find: gone") == Verdict::accepted);
    CHECK(verdict(std::nullopt) == Verdict::runtime_error);
}

TEST_CASE("each stream of a program is compared in its own way") {
    auto run = expecting("{\"a\": 1}\n");
    run.want_stderr = "done in \\d+ ms";
    Program program(run);
    program.planned.comparison.text = value::TextMode::json;
    program.planned.comparison.error_text = value::TextMode::regex;
    sandbox::Result result = made::printed("{\"a\":1}");
    result.err.bytes = "done in 7 ms\n";
    CHECK(program.judge(result, exited(0)).verdict == Verdict::accepted);
    result.err.bytes = "done\n";
    const auto wrong = program.judge(result, exited(0));
    CHECK(wrong.verdict == Verdict::wrong_answer);
    CHECK(wrong.first_failure()->kind == CheckKind::stderr_text);
    CHECK(wrong.first_failure()->difference->by_meaning);
}

TEST_CASE("a program that leaves without its end is a runtime error") {
    CHECK(Program(expecting("1\n")).judge(made::printed("1\n", 0), {}).verdict ==
          Verdict::runtime_error);
}

TEST_CASE("limits and signals of a program") {
    for (const auto& [cause, verdict] :
         {std::pair{Cause::wall_limit, Verdict::time_limit_exceeded},
          std::pair{Cause::memory_limit, Verdict::memory_limit_exceeded},
          std::pair{Cause::output_limit, Verdict::output_limit_exceeded},
          std::pair{Cause::signaled, Verdict::runtime_error},
          std::pair{Cause::killed, Verdict::internal_error}}) {
        const auto judgement =
            Program(expecting("1\n")).judge(made::ended(cause, SIGABRT), exited(0));
        CHECK(judgement.verdict == verdict);
        CHECK(judgement.first_failure()->action == "python find.py -n 'a file'");
    }
}

TEST_CASE("a forged reply of a program is a runtime error") {
    value::ProgramReply reply = exited(0);
    reply.fault = "EXITED where it does not belong";
    CHECK(Program(expecting("1\n")).judge(made::printed("1\n"), reply).verdict ==
          Verdict::runtime_error);
}

TEST_CASE("what the program was given is told") {
    auto run = expecting("1\n");
    run.files = {{"poem.txt", "roses\n"}};
    run.input = "typed\n";
    const auto judgement = Program(run).judge(made::printed("1\n"), exited(0));
    REQUIRE(judgement.inputs.size() == 2);
    CHECK(judgement.inputs[0].name == "poem.txt");
    CHECK(judgement.inputs[1].name.empty());
    CHECK(judgement.checks[0].action == "python find.py -n 'a file' < input");
}
