#include "runner/judge/warm_judge.h"

#include <signal.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "runner/exercise/loader.h"
#include "tests/integration/worker_bench.h"

using namespace kata;
using exercise::Exercise;
using judge::Verdict;
using kata::tests::interpreter;
using kata::tests::plain_policy;

namespace {

std::shared_ptr<const Exercise> loaded(const std::string& name) {
    auto read = exercise::load(std::filesystem::path(ATTACKED_EXERCISES) / name);
    if (const auto* faults = std::get_if<std::vector<exercise::Diagnostic>>(&read)) {
        FAIL(exercise::render(*faults));
    }
    return std::make_shared<const Exercise>(std::get<Exercise>(std::move(read)));
}

/// Counts the cases that are told, and stops after `most` of them.
class Counting : public judge::Observer {
  public:
    explicit Counting(std::size_t most = 1000) : most_(most) {}
    void case_judged(const judge::CaseJudgement& one) override { told += one.verdict ? 1U : 0U; }
    bool has_enough() const override { return told >= most_; }

    std::size_t told = 0;

  private:
    std::size_t most_;
};

judge::Judgement judged(judge::WarmJudge& judge, const std::shared_ptr<const Exercise>& exercise,
                        const std::string& source, judge::Observer& observer) {
    const std::string& name = exercise->submit.front();
    const judge::Submission submission = {{name, name, source}};
    auto outcome =
        judge.judge(exercise, submission, judge.subject_of(*exercise, submission), observer);
    REQUIRE(std::holds_alternative<judge::Judgement>(outcome));
    return std::get<judge::Judgement>(std::move(outcome));
}

judge::Judgement judged(judge::WarmJudge& judge, const std::shared_ptr<const Exercise>& exercise,
                        const std::string& source) {
    judge::Observer nobody;
    return judged(judge, exercise, source, nobody);
}

constexpr const char* right = "def double(x):\n    return x * 2\n";
constexpr const char* wrong = "def double(x):\n    return x\n";

/// SIGKILL to every child of this process: the supervisors of its workers.
void kill_children() {
    for (const auto& task : std::filesystem::directory_iterator("/proc/self/task")) {
        std::ifstream children(task.path() / "children");
        for (pid_t child = 0; children >> child;) ::kill(child, SIGKILL);
    }
}

}  // namespace

TEST_CASE("verdicts of a warm judge do not depend on what was judged before") {
    judge::WarmJudge judge(interpreter(), plain_policy());
    const auto exercise = loaded("double");
    CHECK(judged(judge, exercise, right).verdict == Verdict::accepted);
    CHECK(judged(judge, exercise, wrong).verdict == Verdict::wrong_answer);
    CHECK(judged(judge, exercise, "def double(x:\n").verdict == Verdict::invalid_submission);
    CHECK(judged(judge, exercise, "import os\nos._exit(0)\n").verdict == Verdict::runtime_error);
    const auto again = judged(judge, exercise, right);
    CHECK(again.verdict == Verdict::accepted);
    CHECK(again.accepted_cases() == exercise->cases.size());
    CHECK_FALSE(again.layers.empty());
}

TEST_CASE("a judging ends early when its observer has enough, and the next one is whole") {
    judge::WarmJudge judge(interpreter(), plain_policy());
    const auto exercise = loaded("double");
    Counting impatient(1);
    const auto cut = judged(judge, exercise, right, impatient);
    CHECK(impatient.told == 1);
    CHECK(cut.cases.size() == exercise->cases.size());
    CHECK(cut.cases_run() == 1);
    Counting patient;
    CHECK(judged(judge, exercise, right, patient).cases_run() == exercise->cases.size());
    CHECK(patient.told == exercise->cases.size());
}

TEST_CASE("a warm judge whose sandbox was killed says so once, and goes on with a new one") {
    judge::WarmJudge judge(interpreter(), plain_policy());
    const auto exercise = loaded("double");
    REQUIRE(judged(judge, exercise, right).verdict == Verdict::accepted);
    kill_children();
    CHECK(judged(judge, exercise, right).verdict == Verdict::internal_error);
    CHECK(judged(judge, exercise, right).verdict == Verdict::accepted);
}

TEST_CASE("a verdict is the same where a submission is compiled by itself and where it runs") {
    judge::WarmJudge judge(interpreter(), plain_policy());
    const auto alone = [] {
        auto exercise = std::make_shared<Exercise>(*loaded("double"));
        exercise->cases.resize(1);
        exercise->forbidden_names = {"eval"};
        return exercise;
    };
    const auto known = alone();
    REQUIRE(judged(judge, known, right).verdict ==
            Verdict::accepted);  // the next ones are in place
    const std::string body = right;
    const std::vector<std::pair<std::string, Verdict>> submissions = {
        {body, Verdict::accepted},
        {wrong, Verdict::wrong_answer},
        {"import json, re\nfrom collections import deque\n" + body, Verdict::accepted},
        {"def double(x:\n", Verdict::invalid_submission},
        {body + "eval('1')\n", Verdict::invalid_submission},
        {body + "# a \0 byte" + std::string(1, '\0'), Verdict::invalid_submission},
        {body + "# \xff\n", Verdict::invalid_submission},
        {body + std::string(3000, '(') + "\n", Verdict::invalid_submission},
        {"def other(x):\n    return x\n", Verdict::invalid_submission},
        {"import os\nos._exit(0)\n" + body, Verdict::runtime_error},
        {"raise SystemExit\n" + body, Verdict::runtime_error},
        // Says anew, and of something else, that it was compiled.
        {"import os\nfor fd in range(3, 20):\n    try:\n        os.ftruncate(fd, 0)\n"
         "        os.write(fd, b'\\x01\\x05\\0\\0\\0[\\0\\0\\0\\0')\n    except OSError:\n        "
         "pass\n" +
             body,
         Verdict::runtime_error}};
    for (const auto& [source, verdict] : submissions) {
        CAPTURE(source);
        CHECK(judged(judge, alone(), source).verdict == verdict);
        const auto in_place = judged(judge, known, source);
        CHECK(in_place.verdict == verdict);
        CHECK(in_place.cases.size() == 1);
    }
}
