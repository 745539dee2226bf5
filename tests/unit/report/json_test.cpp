#include "runner/report/json.h"

#include <catch2/catch.hpp>

#include <string>

#include <nlohmann/json.hpp>

#include "tests/unit/report/sample.h"

using namespace kata;
using nlohmann::ordered_json;

namespace {

std::string dumped(const judge::Judgement& judgement) {
    return report::to_json(judgement).dump(2, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace

TEST_CASE("the document says what was judged, how, and with what verdict") {
    const auto json = ordered_json::parse(dumped(sample::judgement({sample::wrong("one")})));
    CHECK(json["format"] == 1);
    CHECK(json["verdict"] == "WA");
    CHECK(json["verdict_name"] == "wrong answer");
    CHECK(json["exercise"]["slug"] == "binary-search");
    CHECK(json["python"]["version"] == "3.11.2");
    CHECK(json["cases_accepted"] == 0);
    CHECK(json["cases_run"] == 1);
    CHECK(json["isolation"]["complete"] == true);
    const auto& check = json["cases"][0]["checks"][0];
    CHECK(check["kind"] == "prompt");
    CHECK(check["action"] == "find([1, 3], 3)");
    CHECK(check["expected"] == "[0, 1]");
    CHECK(check["got"] == "[0, 2]");
    CHECK(check["difference"]["path"] == "[1]");
    CHECK(check["exception"].is_null());
    CHECK(json["cases"][0]["usage"]["cpu_ms"] == 1.5);
}

TEST_CASE("a case that was not run has no verdict") {
    judge::CaseJudgement not_run;
    not_run.title = "later";
    const auto json = ordered_json::parse(dumped(sample::judgement({not_run})));
    CHECK(json["cases"][0]["verdict"].is_null());
    CHECK(json["cases_run"] == 0);
}

TEST_CASE("whatever a submission printed, the document is valid") {
    judge::CaseJudgement one = sample::wrong("one");
    one.out.bytes = "\xff\xfe\x00\x1b]]>\"\\ \xED\xA0\x80";
    one.out.total = 500;
    one.checks[0].got = "\xC0\x80";
    const auto json = ordered_json::parse(dumped(sample::judgement({one})));
    CHECK(json["cases"][0]["stdout"]["cut"] == true);
    CHECK(json["cases"][0]["stdout"]["bytes"] == 500);
    CHECK(json["cases"][0]["checks"][0]["got"] == "\uFFFD\uFFFD");
}

TEST_CASE("a run without layers is not called complete") {
    judge::Judgement judgement;
    CHECK(report::to_json(judgement)["isolation"]["complete"] == false);
}

TEST_CASE("an error stands in the place of a result") {
    const auto json = report::error_document("usage", "there is no exercise `x`");
    CHECK(json["format"] == 1);
    CHECK(json["error"]["kind"] == "usage");
    CHECK(json["error"]["message"] == "there is no exercise `x`");
}
