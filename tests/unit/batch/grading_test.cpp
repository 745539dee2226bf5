#include "runner/batch/grading.h"

#include <catch2/catch.hpp>

#include <set>

#include "tests/unit/batch/sample_results.h"

using namespace kata::batch;
using kata::judge::Submission;

namespace {

/// Accepts everything, but for what its source says.
class ScriptedJudge : public SubmissionJudge {
  public:
    kata::judge::Subject subject_of(const kata::exercise::Exercise& exercise,
                                    const Submission&) override {
        kata::judge::Subject subject = sample::subject();
        subject.slug = exercise.slug;
        return subject;
    }
    std::variant<kata::judge::Judgement, kata::judge::InvalidExercise> judge_one(
        const std::shared_ptr<const kata::exercise::Exercise>&, const Submission& submission,
        const kata::judge::Subject& subject) override {
        const std::string& source = submission.at(0).bytes;
        if (source == "invalid") return kata::judge::InvalidExercise{{{}}};
        if (source == "throw") throw std::runtime_error("no more processes");
        auto judgement = sample::right();
        judgement.subject = subject;
        if (source == "fail") judgement.verdict = kata::judge::Verdict::internal_error;
        return judgement;
    }
};

/// 40 submissions of one exercise, and the journal that takes their results.
struct Graded {
    explicit Graded(const std::string& odd_source = "x = 1") {
        folder.add_exercise("stack");
        for (int number = 0; number < 40; ++number) {
            folder.write("in/" + std::to_string(100 + number) + "/stack.py",
                         number == 20 ? odd_source : "x = " + std::to_string(number));
        }
    }

    BatchOutcome grade(std::size_t jobs, Journal::Mode mode) {
        const ExerciseSet set({{folder.path() + "/katas"}});
        DiscoveryOptions options;
        options.paths = {folder / "in"};
        const Discovery discovery = discover(options, set);
        Batch batch{discovery,
                    set,
                    {"0.1.0", "3.11.2", "standard", kata::exercise::Reveal::name, 0},
                    {},
                    {}};
        for (const Found& found : discovery.submissions) {
            batch.tasks.push_back({&found, id_of(found, set[found.exercise])});
        }
        (void)set.digest(0);
        std::map<std::string, std::string> known;
        if (mode == Journal::Mode::resume) {
            const Results earlier = sample::read({folder / "r"});
            for (const auto& entry : earlier.entries()) known[entry.id] = entry.key;
        }
        batch.known_key = [&](const Task& task) {
            const auto found = known.find(task.id);
            return found == known.end() ? std::string() : found->second;
        };
        auto opened = Journal::open(folder / "r", mode);
        auto& journal = std::get<Journal>(opened);
        journal.append(run_line({"0.1.0", "3.11.2", "", {}, "", batch.tasks.size()}));
        GradingWatcher nobody;
        return kata::batch::grade(
            batch, jobs, [] { return std::make_unique<ScriptedJudge>(); }, journal, nobody, stop);
    }

    Folder folder;
    std::atomic<bool> stop = false;
};

}  // namespace

TEST_CASE("Each submission is graded once, by however many threads") {
    for (const std::size_t jobs : {1U, 4U, 100U}) {
        Graded batch;
        const BatchOutcome outcome = batch.grade(jobs, Journal::Mode::create);
        CHECK(outcome.judged == 40);
        const Results results = sample::read({batch.folder / "r"});
        std::set<std::string> ids;
        for (const auto& entry : results.entries()) ids.insert(entry.id);
        CHECK(ids.size() == 40);
        CHECK(results.gradebook().accepted() == 40);
    }
}

TEST_CASE("What was graded before is graded again only when it has changed") {
    Graded batch;
    batch.grade(4, Journal::Mode::create);
    batch.folder.write("in/103/stack.py", "changed = True");
    const BatchOutcome outcome = batch.grade(4, Journal::Mode::resume);
    CHECK(outcome.judged == 1);
    CHECK(outcome.known == 39);
    CHECK(sample::read({batch.folder / "r"}).entries().size() == 40);

    batch.folder.write("katas/section/stack/solution.py", "def solve(x):\n    return 0 + x\n");
    CHECK(batch.grade(4, Journal::Mode::resume).judged == 40);
}

TEST_CASE("An invalid exercise, a judge that breaks and a request to stop end the grading") {
    Graded invalid("invalid");
    CHECK(invalid.grade(2, Journal::Mode::create).faults.size() == 1);
    Graded broken("throw");
    CHECK(broken.grade(2, Journal::Mode::create).failure == "no more processes");
    Graded stopped;
    stopped.stop = true;
    CHECK(stopped.grade(2, Journal::Mode::create).judged == 0);
}

TEST_CASE("What cannot be read is a result, too") {
    Graded batch;
    std::filesystem::remove(batch.folder / "in/105/stack.py");
    std::filesystem::create_directory(batch.folder / "in/105/stack.py");
    batch.folder.write("in/106/stack.py", std::string(2UL << 20, 'x'));
    CHECK(batch.grade(2, Journal::Mode::create).judged == 39);
    const Results results = sample::read({batch.folder / "r"});
    const auto graded = results.graded(5);
    CHECK(graded.verdict == kata::judge::Verdict::invalid_submission);
    CHECK(graded.message.find("larger than 1 MiB") != std::string::npos);
    CHECK_FALSE(graded.ran());
}
