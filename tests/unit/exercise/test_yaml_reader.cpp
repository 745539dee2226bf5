#include "runner/exercise/yaml_reader.h"

#include <array>
#include <catch2/catch.hpp>
#include <chrono>

using namespace kata::exercise;

namespace {

Node root_of(std::string bytes) {
    auto read = read_yaml("a.yaml", std::move(bytes));
    if (auto* faults = std::get_if<std::vector<Diagnostic>>(&read)) FAIL(render(*faults));
    return std::move(std::get<Document>(read).root);
}

std::string faults_of(std::string bytes) {
    auto read = read_yaml("a.yaml", std::move(bytes));
    auto* faults = std::get_if<std::vector<Diagnostic>>(&read);
    return faults == nullptr ? "none" : render(*faults);
}

std::string repeated(std::string_view text, std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

}  // namespace

TEST_CASE("scalars stay as they are written") {
    const Node root = root_of("a: 010\nb: yes\nc: \"1\"\nd: ~\ne:\nf: |\n  x\n\n  y\ng: >\n  x\n");
    REQUIRE(root.kind == Node::Kind::map);
    REQUIRE(root.members.size() == 7);
    CHECK(root.members[0].value.text == "010");
    CHECK(root.members[0].value.style == Node::Style::plain);
    CHECK(root.members[0].value.position == Position{1, 4});
    CHECK(root.members[1].value.text == "yes");
    CHECK(root.members[2].value.style == Node::Style::quoted);
    CHECK(root.members[3].value.kind == Node::Kind::nothing);
    CHECK(root.members[3].value.text == "~");
    CHECK(root.members[3].value.position == Position{4, 4});
    CHECK(root.members[4].value.kind == Node::Kind::nothing);
    CHECK(root.members[4].value.text.empty());
    CHECK(root.members[4].value.position == Position{5, 1});
    CHECK(root.members[5].value.text == "x\n\ny\n");
    CHECK(root.members[5].value.style == Node::Style::literal);
    CHECK(root.members[6].value.style == Node::Style::folded);
}

TEST_CASE("tags are kept for whoever reads the node") {
    CHECK(root_of("a: !remote f(x)\n").members[0].value.tag == "!remote");
    CHECK(root_of("a: f(x)\n").members[0].value.tag.empty());
    CHECK(root_of("a: 'f'\n").members[0].value.tag.empty());
}

TEST_CASE("a byte order mark and CRLF make no difference") {
    const Node root = root_of(
        "\xEF\xBB\xBF"
        "a: x\r\nb: |\r\n  y\r\n  z\r\n");
    CHECK(root.members[0].key == "a");
    CHECK(root.members[0].position == Position{1, 1});
    CHECK(root.members[1].value.text == "y\nz\n");
}

TEST_CASE("bytes that are no text are refused with their place") {
    CHECK(faults_of("a: x\nb: \xFFy\n") ==
          "a.yaml:2:4: error: byte 0xff is not UTF-8\n  b: ?y\n     ^\n"
          "  help: save the file as UTF-8\n");
    CHECK(faults_of("a: \xC0\xAF\n").find("byte 0xc0 is not UTF-8") != std::string::npos);
    CHECK(faults_of("a: \xED\xA0\x80\n").find("byte 0xed is not UTF-8") != std::string::npos);
    CHECK(faults_of("a: \xF4\x90\x80\x80\n").find("0xf4 is not UTF-8") != std::string::npos);
    CHECK(faults_of("a: \xE2\x82").find("byte 0xe2 is not UTF-8") != std::string::npos);
    CHECK(faults_of(std::string("a: \0b\n", 6)).find("1:4: error: control character U+0000") !=
          std::string::npos);
    CHECK(faults_of("a: \x1b[2J\n").find("control character U+001B") != std::string::npos);
    CHECK(faults_of("a: \xC2\x85\n").find("control character U+0085") != std::string::npos);
    CHECK(faults_of("a: x\rb: y\n").find("1:5: error: a carriage return without a line feed") !=
          std::string::npos);
    CHECK(faults_of(std::string("\xFF\xFE"
                                "a\0",
                                4)) ==
          "a.yaml: error: the file is UTF-16\n  help: save it as UTF-8\n");
}

TEST_CASE("a document of more than a mebibyte is refused") {
    CHECK(faults_of("a: " + std::string(1 << 20, 'x')) ==
          "a.yaml: error: the file has 1048579 bytes; at most 1048576 are read\n");
}

TEST_CASE("what yaml-cpp lets pass is refused") {
    CHECK(faults_of("a: 1\nb: 2\na: 3\n").find("3:1: error: duplicate key `a`") !=
          std::string::npos);
    CHECK(faults_of("a: {b: 1, b: 2}\n").find("1:11: error: duplicate key `b`") !=
          std::string::npos);
    CHECK(faults_of("a: &x 1\n").find("anchors (`&name`) are not supported") != std::string::npos);
    CHECK(faults_of("a: *x\n").find("1:4") != std::string::npos);
    CHECK(faults_of("? [a]\n: b\n").find("a key must be a text") != std::string::npos);
    CHECK(faults_of("~: b\n").find("a key must be a text") != std::string::npos);
    CHECK(faults_of("a: 1\n---\nb: 2\n").find("2:1: error: a second document") !=
          std::string::npos);
    CHECK(faults_of("- a\nb: c\n").find("2:1: error: this is not part of the map or list") !=
          std::string::npos);
    CHECK(faults_of("a: 'x\nb: c\n").find("1:4: error: a quoted text is not closed") !=
          std::string::npos);
    CHECK(faults_of("a: 'it''s").find("not closed") != std::string::npos);
    CHECK(faults_of("a: 'it''s'\n") == "none");
    CHECK(faults_of("a: \"x\\\"").find("not closed") != std::string::npos);
    CHECK(faults_of("a: \"x\\\\\"\n") == "none");
}

TEST_CASE("an empty file is no document") {
    for (const auto* text : {"", "\n\n", "# a comment\n", "\xEF\xBB\xBF"}) {
        CHECK(faults_of(text) ==
              "a.yaml: error: the file is empty\n  help: an exercise begins with `format: 1`\n");
    }
}

TEST_CASE("depth and width are bounded, and hostile files end soon") {
    CHECK(faults_of("a: " + repeated("[", 31) + repeated("]", 31)) == "none");
    const std::vector<std::string> hostile = {
        repeated("[", 1'000'000),   repeated("{", 1'000'000),  repeated("- ", 500'000),
        repeated("? ", 500'000),    repeated("{a: ", 250'000), repeated("[a, ", 250'000),
        repeated("a: ", 300'000),   repeated("\"", 1'000'000), repeated("- \"\"\n", 200'000),
        repeated("!a ", 300'000),   repeated("&a ", 300'000),  repeated("%A\n", 300'000),
        repeated("---\n", 250'000), repeated("*a\n", 300'000), repeated("|\n", 500'000)};
    for (const std::string& text : hostile) {
        INFO(text.substr(0, 12));
        const auto start = std::chrono::steady_clock::now();
        const std::string faults = faults_of(text);
        CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
        if (!text.starts_with("- \"\"")) CHECK(faults != "none");
    }
    std::string keys;
    for (int i = 0; i < 1001; ++i) keys += "k" + std::to_string(i) + ": 1\n";
    CHECK(faults_of(keys).find("more than 1000 keys in one map") != std::string::npos);
}

TEST_CASE("a head is read up to the last wanted key") {
    constexpr std::array<std::string_view, 2> wanted = {"title", "kind"};
    auto read = read_yaml_head("a.yaml", "kind: fix\nid: 1\ntitle: A\nrest: [\n", wanted);
    REQUIRE(std::holds_alternative<Document>(read));
    const Node& root = std::get<Document>(read).root;
    REQUIRE(root.members.size() == 3);
    CHECK(root.members[2].value.text == "A");

    auto whole = read_yaml_head("a.yaml", "kind: fix\nrest: [\n", wanted);
    CHECK(std::holds_alternative<std::vector<Diagnostic>>(whole));
}

TEST_CASE("lengths underline what is written") {
    const std::string text = "a: plain\nb: \"quo ted\"\nc: [1]\nd: ~\ne: |\n  x\n";
    const Node root = root_of(text);
    CHECK(length_of(root.members[0].value, text) == 5);
    CHECK(length_of(root.members[1].value, text) == 9);
    CHECK(length_of(root.members[2].value, text) == 1);
    CHECK(length_of(root.members[3].value, text) == 1);
    CHECK(length_of(root.members[4].value, text) == 1);
}
