// The text of an exercise.yaml is changed where it has to be, and nowhere else.
#include <catch2/catch.hpp>

#include "runner/instructor/yaml_edit.h"
#include "runner/instructor/yaml_text.h"

using namespace kata;
using instructor::with_item;
using instructor::without_keys;

namespace {

exercise::Document document_of(const std::string& text) {
    return std::get<exercise::Document>(exercise::read_yaml("exercise.yaml", text));
}

constexpr const char* text = R"(# A remark about all of it.
format: 1

# About the title.
title: Two   # and behind it

# About hidden cases.
# Two lines of it.
hidden: |
  # a comment within
  >>> f(1)
  1

explanation: |
  Because.

  It is so.
tags: [a]  # the last one
)";

}  // namespace

TEST_CASE("keys are taken out with their values and the comments above them") {
    CHECK(without_keys(document_of(text), {"hidden", "explanation"}) ==
          R"(# A remark about all of it.
format: 1

# About the title.
title: Two   # and behind it

tags: [a]  # the last one
)");
}

TEST_CASE("without anything to take out, the text stays as it is") {
    CHECK(without_keys(document_of(text), {"wrong"}) == text);
}

TEST_CASE("an item joins a list with the list's own indentation") {
    const auto document = document_of("wrong:\n- file: a\n\n# next\ntags: [b]\n");
    CHECK(with_item(document, "wrong", "file: b\nhint: c\n") ==
          "wrong:\n- file: a\n- file: b\n  hint: c\n\n# next\ntags: [b]\n");
}

TEST_CASE("a list that is missing or empty is begun") {
    CHECK(with_item(document_of("title: x\n"), "wrong", "file: b\n") ==
          "title: x\n\nwrong:\n  - file: b\n");
    CHECK(with_item(document_of("wrong: []\ntitle: x\n"), "wrong", "file: b\n") ==
          "wrong:\n  - file: b\ntitle: x\n");
}

TEST_CASE("a list in brackets is left alone") {
    CHECK_FALSE(with_item(document_of("wrong: [{file: a}]\n"), "wrong", "file: b\n"));
}

TEST_CASE("a root in braces cannot be edited by lines") {
    CHECK_FALSE(instructor::reason_not_editable(document_of("{format: 1, title: x}\n")).empty());
    CHECK(instructor::reason_not_editable(document_of(text)).empty());
}

TEST_CASE("what YAML would read as something else stands in quotes") {
    CHECK(instructor::yaml_scalar("return low") == "return low");
    CHECK(instructor::yaml_scalar("while low < high:") == "\"while low < high:\"");
    CHECK(instructor::yaml_scalar("no") == "\"no\"");
    CHECK(instructor::yaml_scalar("") == "\"\"");
    CHECK(instructor::yaml_scalar("[1, 2]") == "\"[1, 2]\"");
    CHECK(instructor::yaml_scalar("say \"it\"") == "\"say \\\"it\\\"\"");
}
