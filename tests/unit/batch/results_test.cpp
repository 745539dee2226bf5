#include "runner/batch/results.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/unit/batch/sample_results.h"

using namespace kata::batch;

TEST_CASE("Results are read back in order, whatever order they came in") {
    const Folder folder;
    folder.write(
        "r", sample::head_line(1, 1, 3) + sample::result_line("03", "eve", sample::half_right()) +
                 sample::result_line("01", "ada", sample::right()) +
                 not_graded_line({"README.md", "no exercise"}) + "\n" +
                 not_graded_line({"all.jsonl:3", "no JSON", kata::report::NotGraded::Kind::line}) +
                 "\n" + sample::result_line("02", "ada", sample::half_right(), "another"));
    const Results results = sample::read({folder / "r"});
    const auto& book = results.gradebook();
    CHECK(book.students == std::vector<std::string>{"ada", "eve"});
    REQUIRE(book.rows.size() == 3);
    CHECK(results.graded(0).slug == "another");
    CHECK(results.graded(1).accepted());
    CHECK(results.graded(2).student == "eve");
    CHECK(results.graded(2).cases.at(1).message == "find([1, 3], 3): expected [0, 1], got [0, 2]");
    CHECK(book.totals.at(0).earned == 3);
    CHECK(book.totals.at(0).possible == 4);
    CHECK(book.totals.at(1).earned == 1);  // and nothing for what is not there
    CHECK(book.totals.at(1).possible == 4);
    CHECK(book.not_graded.at(0).path == "README.md");
    CHECK(book.not_graded.at(0).kind == kata::report::NotGraded::Kind::file);
    CHECK(book.not_graded.at(1).kind == kata::report::NotGraded::Kind::line);
    CHECK(book.complete());
}

TEST_CASE("A torn line is passed over, a later result replaces an earlier one") {
    const Folder folder;
    const std::string whole =
        sample::head_line(1, 1, 2) + sample::result_line("01", "ada", sample::half_right()) +
        sample::result_line("02", "bob", sample::right()) + sample::head_line(1, 1, 2) +
        withdrawn_line("02") + "\n" + sample::result_line("01", "ada", sample::right());
    folder.write("r", whole + "{\"record\": \"graded\", \"id");
    const Results results = sample::read({folder / "r"});
    REQUIRE(results.entries().size() == 1);
    CHECK(results.graded(0).accepted());
    CHECK(results.damaged_lines() == 0);
    CHECK_FALSE(results.gradebook().complete());
}

TEST_CASE("Any beginning of a results file can be read") {
    const Folder folder;
    const std::string whole = sample::head_line(1, 1, 2) +
                              sample::result_line("01", "ada", sample::half_right()) +
                              sample::result_line("02", "bob", sample::right());
    const std::size_t head = sample::head_line(1, 1, 2).size();
    for (std::size_t length = head; length < whole.size(); length += 7) {
        folder.write("r", whole.substr(0, length));
        CHECK(sample::read({folder / "r"}).entries().size() <= 2);
    }
}

TEST_CASE("Damage and other files are told from results") {
    const Folder folder;
    folder.write("r", sample::head_line(1, 1, 1) + std::string(100, '\0') +
                          "\n[]\n{\"record\": 1}\n" +
                          sample::result_line("01", "ada", sample::right()));
    CHECK(sample::read({folder / "r"}).damaged_lines() == 3);
    folder.write("other", "print(1)\n");
    CHECK(std::get<std::string>(Results::read({folder / "other"}, {})) ==
          (folder / "other") + ": is no file of results: `kata grade` writes them");
    CHECK(std::get<std::string>(Results::read({folder / "absent"}, {})) ==
          (folder / "absent") + ": there is no such file");
}

TEST_CASE("Points become a score by cases, by groups or all or nothing, and by weight") {
    auto judgement = sample::half_right();
    judgement.cases.push_back(sample::accepted("third"));
    judgement.cases[2].points = {2, 2};
    const Folder folder;
    folder.write("r", sample::head_line(1, 1, 1) +
                          sample::result_line("01", "ada", judgement, "",
                                              {{"together", ""}, {"together", ""}}));
    const auto score = [&](kata::judge::Scoring scoring, std::map<std::string, int> weights) {
        return sample::read({folder / "r"}, {scoring, std::move(weights)}).graded(0).score;
    };
    using kata::judge::Scoring;
    CHECK(score(Scoring::cases, {}).earned == 3);
    CHECK(score(Scoring::cases, {}).possible == 4);
    CHECK(score(Scoring::groups, {}).earned == 2);
    CHECK(score(Scoring::all, {}).earned == 0);
    CHECK(score(Scoring::cases, {{"binary-search", 100}}).earned == 75);
    CHECK(score(Scoring::cases, {{"binary-search", 100}}).possible == 100);
}

TEST_CASE("Shards part the submissions") {
    for (const std::size_t count : {1U, 2U, 7U}) {
        for (const char* id :
             {"00000000000000000000000000000000", "0123456789abcdef0123456789abcdef",
              "ffffffffffffffffffffffffffffffff"}) {
            std::size_t takers = 0;
            for (std::size_t index = 1; index <= count; ++index)
                takers += falls_to({index, count}, id);
            CHECK(takers == 1);
        }
    }
}

TEST_CASE("A record is bounded and is UTF-8, whatever was printed") {
    std::vector<kata::judge::CaseJudgement> cases;
    for (int number = 0; number < 40; ++number) {
        auto one = sample::wrong("case");
        one.out.bytes = std::string(1UL << 16, '\x01') + "\xff\xfe";
        one.out.total = one.out.bytes.size();
        one.checks[0].got = std::string(1UL << 20, '\x02');
        one.message = std::string(1UL << 20, '\xf0');
        cases.push_back(one);
    }
    const std::string line =
        kata::report::record_line({"01", "key", "a\nb\xff", "n"}, sample::judgement(cases));
    CHECK(line.size() <= kata::report::longest_record);
    CHECK(line.find('\n') == std::string::npos);
    const auto read = kata::report::graded_from(nlohmann::ordered_json::parse(line));
    REQUIRE(read);
    CHECK(read->cases.size() == 40);
    CHECK(read->student == "a\nb\xef\xbf\xbd");
}
