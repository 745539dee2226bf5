#include "runner/judge/plan.h"

#include <catch2/catch.hpp>

#include "tests/unit/judge/case.h"

using namespace kata;

namespace {

exercise::Exercise sessions() {
    exercise::Exercise exercise;
    exercise.file = "find/exercise.yaml";
    exercise.entry = {"find"};
    exercise.submit = {"find.py"};
    exercise.forbidden_names = {"sorted"};
    exercise.cases.resize(2);
    exercise.cases[0].title = "first";
    exercise.cases[0].action =
        exercise::Session{{made::prompt("setup()"), made::prompt("find([7])", "SECRET_0")}};
    exercise.cases[1].title = "second";
    exercise.cases[1].action = exercise::Session{{made::prompt("find([8])", "SECRET_1")}};
    exercise.cases[1].compare = exercise::Comparison{exercise::ValueMode::approx,
                                                     exercise::TextMode::tokens,
                                                     exercise::TextMode::exact,
                                                     0.5,
                                                     0.25,
                                                     true};
    return exercise;
}

value::Prepared prepared() {
    value::Prepared out;
    for (int index = 0; index < 3; ++index) {
        value::PreparedPrompt prompt;
        prompt.expression = true;
        prompt.code = "code" + std::to_string(index);
        prompt.candidates = {{0, value::make_string("SECRET_VALUE")}};
        out.prompts.push_back(std::move(prompt));
    }
    return out;
}

value::Compiled compiled() {
    return {{{"find.py", "COMPILED", {}, {}, {}}}};
}

}  // namespace

TEST_CASE("the oracle is asked about every prompt, in order") {
    const auto exercise = sessions();
    const auto request = judge::prepare_request(exercise);
    REQUIRE(request.prompts.size() == 3);
    CHECK(request.prompts[1].source == "find([7])");
    CHECK(request.prompts[1].want == "SECRET_0");
    CHECK(request.prompts[2].want == "SECRET_1");
}

TEST_CASE("cases get their prompts and their own comparison") {
    const auto exercise = sessions();
    const auto plan = judge::plan_cases(exercise, prepared());
    REQUIRE(plan.size() == 2);
    CHECK(plan[0].prompts.size() == 2);
    CHECK(plan[1].prompts[0].prepared.code == "code2");
    CHECK(plan[1].comparison.value.mode == value::Mode::approx);
    CHECK(plan[1].comparison.value.relative == 0.5);
    CHECK(plan[1].comparison.value.absolute == 0.25);
    CHECK(plan[1].comparison.value.strict);
    CHECK(plan[1].comparison.text == value::TextMode::tokens);
}

TEST_CASE("no expected value enters a request that runs the submission") {
    const auto exercise = sessions();
    for (const auto& planned : judge::plan_cases(exercise, prepared())) {
        const auto execution =
            judge::execution_of(exercise, planned, made::submission, compiled(), {});
        CHECK(execution.request.find("COMPILED") != std::string::npos);
        CHECK(execution.request.find("find([") != std::string::npos);
        CHECK(execution.request.find("SECRET") == std::string::npos);
    }
}

TEST_CASE("no expected output of a program enters its request") {
    exercise::Exercise exercise = sessions();
    exercise::ProgramRun run;
    run.arguments = {"argument"};
    run.input = "typed";
    run.files = {{"poem.txt", "roses"}};
    run.want_stdout = "SECRET_OUT";
    run.want_stderr = "SECRET_ERR";
    exercise.cases.resize(1);
    exercise.cases[0].action = run;
    const auto plan = judge::plan_cases(exercise, {});
    exercise.cases[0].leaves = {{"SECRET_PATH", false, "SECRET_TEXT", 0600, {}}};
    const auto execution = judge::execution_of(exercise, plan[0], made::submission, compiled(), {});
    for (const char* part : {"argument", "typed", "COMPILED"}) {
        CHECK(execution.request.find(part) != std::string::npos);
    }
    CHECK(execution.request.find("SECRET") == std::string::npos);
    REQUIRE(execution.files.size() == 1);
    CHECK(execution.files[0].path == "poem.txt");
    CHECK(execution.files[0].text == "roses");
    CHECK(execution.collect_files);
    CHECK(execution.probes == 0);
}

TEST_CASE("a case is measured, and its files are listed, only where something is counted") {
    auto exercise = sessions();
    const auto planned = [&] { return judge::plan_cases(exercise, prepared()).at(0); };
    const auto execution = [&] {
        return judge::execution_of(exercise, planned(), made::submission, compiled(), {});
    };
    CHECK(execution().probes == 0);
    CHECK_FALSE(execution().collect_files);
    exercise::CounterBound bound;
    bound.counter = "files";
    exercise.cases[0].counters = {bound};
    CHECK(execution().probes == 0);
    CHECK(execution().collect_files);
    bound.counter = "cpu";
    exercise.cases[0].counters = {bound};
    CHECK(execution().probes == 3);
    CHECK_FALSE(execution().collect_files);
    bound.object = "xs";  // not the host's to count
    exercise.cases[0].counters = {bound};
    CHECK(execution().probes == 0);
}

TEST_CASE("a prompt that is not Python is shown where it stands in the YAML file") {
    auto exercise = sessions();
    auto& prompt = std::get<exercise::Session>(exercise.cases[1].action).prompts[0];
    prompt.position = {40, 9};
    auto answer = prepared();
    value::SyntaxFault fault;
    fault.message = "invalid syntax";
    fault.line = 2;
    fault.column = 5;
    answer.prompts[2].fault = fault;
    const auto diagnostics = judge::faults_in(exercise, answer);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].file == "find/exercise.yaml");
    CHECK(diagnostics[0].line == 41);
    CHECK(diagnostics[0].message == "the prompt is not Python: invalid syntax");
}
