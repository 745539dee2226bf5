// Counters against their bounds, left files against what is expected, and measuring that was
// disturbed.

#include "runner/judge/measures.h"

#include <catch2/catch.hpp>
#include <limits>

#include "tests/unit/judge/case.h"

using namespace kata;
using exercise::CounterBound;
using exercise::Verdict;
using judge::CheckKind;
using sandbox::FoundFile;
using sandbox::Probe;

namespace {

constexpr std::uint64_t mebibyte = 1U << 20;

CounterBound bound(const std::string& counter, double limit,
                   CounterBound::Side side = CounterBound::Side::most,
                   CounterBound::Unit unit = CounterBound::Unit::count) {
    CounterBound made;
    made.counter = counter;
    made.limit = limit;
    made.side = side;
    made.unit = unit;
    return made;
}

std::string frame(harness::FrameType type, std::size_t size) {
    const std::string head = {static_cast<char>(type), static_cast<char>(size), 0, 0, 0};
    return head + std::string(size, 'x');
}

/// A session of two prompts that did what it should, and the measurements of it.
struct Session {
    std::vector<std::string> submit = {"find.py"};
    exercise::Case source;
    judge::PlannedCase planned;
    sandbox::Result result;

    Session() {
        source.action = exercise::Session{{made::prompt("a()"), made::prompt("b()")}};
        planned.source = &source;
        planned.submit = &submit;
        planned.prompts.resize(2);
        result.reply.bytes =
            frame(harness::FrameType::loaded, 4) + frame(harness::FrameType::result, 10) +
            frame(harness::FrameType::result, 20) + frame(harness::FrameType::done, 4);
        result.probes.resize(3);
        result.probes[1].reply = 9 + 15;
        result.probes[2].reply = 9 + 15 + 25;
        for (Probe& probe : result.probes) {
            probe.open_files = 6;
            probe.processes = 1;
        }
    }

    /// The verdicts of the checks, after `found` where the measuring failed.
    std::vector<Verdict> judged() {
        judge::CaseJudgement judgement;
        if (const auto fault = judge::add_measures(judgement, planned, result)) {
            return {fault->verdict};
        }
        std::vector<Verdict> verdicts;
        for (const judge::Check& check : judgement.checks) verdicts.push_back(check.verdict);
        return verdicts;
    }

    judge::Check only_check() {
        judge::CaseJudgement judgement;
        REQUIRE_FALSE(judge::add_measures(judgement, planned, result));
        REQUIRE(judgement.checks.size() == 1);
        return judgement.checks[0];
    }
};

FoundFile regular(std::string path, std::string text, std::uint32_t mode = 0644) {
    FoundFile file;
    file.path = std::move(path);
    file.mode = mode;
    file.content.total = text.size();
    file.content.bytes = std::move(text);
    return file;
}

exercise::LeftFile wanted(std::string path, std::optional<std::string> text) {
    exercise::LeftFile file;
    file.path = std::move(path);
    file.absent = !text;
    file.text = std::move(text);
    return file;
}

}  // namespace

TEST_CASE("a counter at its bound passes, and beyond it does not") {
    using Side = CounterBound::Side;
    CHECK(judge::check_counter(bound("n", 3), 3).verdict == Verdict::accepted);
    CHECK(judge::check_counter(bound("n", 3), 4).verdict == Verdict::counter_limit_exceeded);
    CHECK(judge::check_counter(bound("n", 3, Side::least), 3).verdict == Verdict::accepted);
    CHECK(judge::check_counter(bound("n", 3, Side::least), 2).verdict == Verdict::wrong_answer);
}

TEST_CASE("a counter that is not a number keeps no bound") {
    using Side = CounterBound::Side;
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    CHECK(judge::check_counter(bound("n", 3), nan).verdict == Verdict::counter_limit_exceeded);
    CHECK(judge::check_counter(bound("n", 3, Side::least), nan).verdict == Verdict::wrong_answer);
    CHECK(judge::check_counter(bound("n", 3), nan).got == "nan");
    CHECK(judge::check_counter(bound("n", 3), infinity).got == "inf");
    CHECK(judge::check_counter(bound("n", 3), 1e300).got == "1e+300");
}

TEST_CASE("a counter says what it is, how much of it there was and how much there may be") {
    CounterBound reads = bound("reads", 45);
    reads.object = "xs";
    const judge::Check check = judge::check_counter(reads, 999999);
    CHECK(check.kind == CheckKind::counter);
    CHECK(check.action == "`xs.reads`: 999,999");
    CHECK(check.expected == "at most 45");
    CHECK(judge::check_counter(bound("elapsed", 2.5), 2.75).got == "2.75");
    const auto most = CounterBound::Side::most;
    CHECK(judge::check_counter(bound("cpu", 150e6, most, CounterBound::Unit::nanoseconds), 2e9)
              .action == "CPU time used: 2 s");
    CHECK(
        judge::check_counter(bound("memory", 1e6, most, CounterBound::Unit::bytes), 3.0 * mebibyte)
            .got == "3 MiB");
    judge::CaseJudgement judgement;
    judgement.checks = {judge::check_counter(bound("open_files", 0), 3)};
    CHECK(judge::message_of_measures(judgement) == "Files left open: 3, at most 0.");
    judgement.checks[0].verdict = Verdict::accepted;
    CHECK(judge::message_of_measures(judgement).empty());
}

TEST_CASE("what is counted is what came after the first measurement") {
    Session session;
    session.source.counters = {bound("open_files", 0), bound("processes", 0),
                               bound("workers", 0),    bound("cpu", 100),
                               bound("memory", 50),    bound("bytes_read", 7)};
    auto& probes = session.result.probes;
    probes[0].cpu = std::chrono::nanoseconds(1000);
    probes[2].cpu = std::chrono::nanoseconds(1100);
    probes[0].memory = 500;
    probes[1].memory = 550;
    probes[2].memory = 400;
    probes[0].bytes_read = 10;
    probes[2].bytes_read = 17;
    CHECK(session.judged() == std::vector<Verdict>(6, Verdict::accepted));
    probes[2].open_files = 7;
    probes[2].processes = 2;
    probes[2].workers = 1;
    probes[2].cpu += std::chrono::nanoseconds(1);
    probes[1].memory = 551;
    probes[2].bytes_read = 18;
    CHECK(session.judged() == std::vector<Verdict>(6, Verdict::counter_limit_exceeded));
    probes[2].open_files = 5;
    CHECK(session.judged()[0] == Verdict::accepted);
}

TEST_CASE("measurements count only where the reply stands as it has to") {
    Session session;
    session.source.counters = {bound("open_files", 0)};
    CHECK(session.judged() == std::vector{Verdict::accepted});
    auto& probes = session.result.probes;
    SECTION("asked before the answer was given") {
        probes[2].reply = probes[1].reply;
    }
    SECTION("asked after the submission was loaded only") {
        probes[0].reply = 9;
    }
    SECTION("asked when all was said") {
        probes[2].reply += 9;
    }
    SECTION("one too few") {
        probes.pop_back();
    }
    SECTION("one too many") {
        probes.push_back(probes.back());
    }
    SECTION("none") {
        probes.clear();
    }
    CHECK(session.judged() == std::vector{Verdict::runtime_error});
}

TEST_CASE("what cannot be read is the machine's fault at first, later the submission's") {
    Session session;
    session.source.counters = {bound("open_files", 0)};
    auto& probes = session.result.probes;
    probes[2].unreadable = {"fd", "io"};
    CHECK(session.judged() == std::vector{Verdict::runtime_error});
    probes[0].unreadable = {"io", "fd"};
    CHECK(session.judged() == std::vector{Verdict::internal_error});
    for (Probe& probe : probes) probe.unreadable = {"io"};
    CHECK(session.judged() == std::vector{Verdict::accepted});
    session.source.counters = {bound("bytes_read", 0)};
    CHECK(session.judged() == std::vector{Verdict::internal_error});
    for (Probe& probe : probes) probe.unreadable.clear();
    probes[2].unreadable = {"statm"};
    session.source.counters = {bound("memory", 0)};
    CHECK(session.judged() == std::vector{Verdict::runtime_error});
}

TEST_CASE("left files are compared byte for byte") {
    Session session;
    session.source.leaves = {wanted("note.txt", "one\n")};
    CHECK(session.only_check().got == "nothing is there");
    session.result.files = {regular("note.txt", "one\n")};
    CHECK(session.only_check().verdict == Verdict::accepted);
    session.result.files = {regular("note.txt", "one")};
    const judge::Check check = session.only_check();
    CHECK(check.kind == CheckKind::left_file);
    CHECK(check.action == "note.txt");
    CHECK(check.verdict == Verdict::wrong_answer);
    CHECK(check.expected == "one\n");
    CHECK(check.got == "one");
}

TEST_CASE("what was cut is never taken for the whole") {
    Session session;
    session.source.leaves = {wanted("note.txt", "one")};
    session.result.files = {regular("note.txt", "one")};
    session.result.files[0].content.total = 2 * mebibyte;
    CHECK(session.only_check().verdict == Verdict::wrong_answer);
    session.result.files_complete = false;
    CHECK(session.judged() == std::vector{Verdict::runtime_error});
}

TEST_CASE("a link, a folder and a mode are not what they are not") {
    Session session;
    session.source.leaves = {wanted("note.txt", "x")};
    session.result.files = {regular("note.txt", "x")};
    session.result.files[0].type = FoundFile::Type::link;
    CHECK(session.only_check().got == "a symbolic link");
    session.result.files[0].type = FoundFile::Type::folder;
    CHECK(session.only_check().verdict == Verdict::wrong_answer);
    session.result.files[0].type = FoundFile::Type::regular;
    session.source.leaves[0].mode = 0600;
    CHECK(session.only_check().got == "permissions 0o644");
    session.result.files[0].mode = 04600;  // the bits above are nobody's business here
    CHECK(session.only_check().verdict == Verdict::accepted);
}

TEST_CASE("nothing may be where a path is to be absent, not even a link") {
    Session session;
    session.source.leaves = {wanted("gone.txt", std::nullopt)};
    CHECK(session.only_check().verdict == Verdict::accepted);
    session.result.files = {regular("gone.txt", "")};
    session.result.files[0].type = FoundFile::Type::link;
    CHECK(session.only_check().verdict == Verdict::wrong_answer);
    CHECK(session.only_check().expected == "nothing is there");
}

TEST_CASE("files that were given, the submission's and folders do not count as left behind") {
    Session session;
    session.source.counters = {bound("files", 1)};
    std::get<exercise::Session>(session.source.action).files = {{"in/given.txt", "x"}};
    session.result.files = {regular("find.py", ""), regular("in/given.txt", "x"), regular("in", ""),
                            regular("new.txt", "")};
    session.result.files[2].type = FoundFile::Type::folder;
    CHECK(session.only_check().verdict == Verdict::accepted);
    session.result.files.push_back(regular("in/other.txt", ""));
    CHECK(session.only_check().verdict == Verdict::counter_limit_exceeded);
}
