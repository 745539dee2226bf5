#include "runner/exercise/catalogue.h"

#include <catch2/catch.hpp>

#include "tests/unit/exercise/exercise_folder.h"

using namespace kata::exercise;
using namespace kata::exercise::testing;

namespace {

std::string yaml(std::string_view title) {
    return std::string("format: 1\ntitle: ")
        .append(title)
        .append("\nkind: fix\nguide: [\"1.1\"]\ndifficulty: 4\n");
}

/// Two roots; the second has one slug of the first, and an exercise that is not in a section.
struct Roots {
    Roots() {
        folder.write("one/01-first/stack/exercise.yaml", yaml("Stack"));
        folder.write("one/01-first/queue/exercise.yaml", yaml("Queue"));
        folder.write("one/02-second/memoize/exercise.yaml", yaml("Memoize"));
        folder.write("one/.git/hidden/exercise.yaml", yaml("Hidden"));
        folder.write("one/02-second/notes/README.md", "no exercise");
        folder.write("one/README.md", "no section");
        folder.write("two/03-third/stack/exercise.yaml", yaml("Another stack"));
        folder.write("two/flat/exercise.yaml", yaml("Flat"));
    }
    Catalogue catalogue() const {
        return make_catalogue((folder.path() / "one").string(), folder.path() / "two");
    }
    std::filesystem::path resolved(std::string_view name) const {
        auto found = resolve(catalogue(), name);
        if (auto* missing = std::get_if<NotFound>(&found)) FAIL(missing->message);
        return std::get<std::filesystem::path>(found).lexically_relative(folder.path());
    }
    NotFound not_found(std::string_view name) const {
        auto found = resolve(catalogue(), name);
        REQUIRE(std::holds_alternative<NotFound>(found));
        return std::get<NotFound>(found);
    }

    TemporaryFolder folder;
};

}  // namespace

TEST_CASE("a path list has its folders in order, each once") {
    const auto roots = [](std::string_view list) {
        return make_catalogue(list, "/built-in").roots;
    };
    using Paths = std::vector<std::filesystem::path>;
    CHECK(roots("") == Paths{"/built-in"});
    CHECK(roots("/a:/b") == Paths{"/a", "/b", "/built-in"});
    CHECK(roots(":/a::/a:") == Paths{"/a", "/built-in"});
    CHECK(make_catalogue("/a", {}).roots == Paths{"/a"});
}

TEST_CASE("a slug is found in the first root that has it") {
    const Roots roots;
    CHECK(roots.resolved("memoize") == "one/02-second/memoize");
    CHECK(roots.resolved("stack") == "one/01-first/stack");
    CHECK(roots.resolved("flat") == "two/flat");
}

TEST_CASE("a path is taken as it is") {
    const Roots roots;
    const std::string folder = (roots.folder.path() / "two/03-third/stack").string();
    CHECK(roots.resolved(folder) == "two/03-third/stack");
    CHECK(roots.resolved(folder + "/exercise.yaml") == "two/03-third/stack/exercise.yaml");
    CHECK(roots.not_found(folder + "s").message == folder + "s: no such file or folder");
    const std::string section = (roots.folder.path() / "two/03-third").string();
    CHECK(roots.not_found(section).message == section + ": no exercise.yaml in this folder");
    CHECK(roots.not_found("other.yaml").message == "other.yaml: no such file or folder");
}

TEST_CASE("a slug goes before a folder here, and a word that is none may be such a folder") {
    const Roots roots;
    roots.folder.write("here/stack/exercise.yaml", yaml("Planted"));
    roots.folder.write("here/own/exercise.yaml", yaml("Own"));
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(roots.folder.path() / "here");
    const std::string slug = roots.resolved("stack").string();
    const auto planted = resolve(roots.catalogue(), "./stack");
    const auto own = resolve(roots.catalogue(), "own");
    std::filesystem::current_path(before);
    CHECK(slug == "one/01-first/stack");
    REQUIRE(std::holds_alternative<std::filesystem::path>(planted));
    CHECK(std::get<std::filesystem::path>(planted) == "./stack");
    REQUIRE(std::holds_alternative<std::filesystem::path>(own));
    CHECK(std::get<std::filesystem::path>(own) == "own");
}

TEST_CASE("an unknown slug gets suggestions") {
    const Roots roots;
    const NotFound missing = roots.not_found("memoise");
    CHECK(missing.message == "there is no exercise `memoise`");
    CHECK(missing.suggestions == std::vector<std::string>{"memoize"});
    CHECK(roots.not_found("stak").suggestions == std::vector<std::string>{"stack"});
    CHECK(roots.not_found("xyzzy-plugh").suggestions.empty());
    CHECK(roots.not_found("").message == "an empty name is no exercise");
    CHECK(roots.not_found("..").message == "..: no exercise.yaml in this folder");
    auto none = resolve(make_catalogue("/nowhere/at-all", {}), "stack");
    CHECK(std::get<NotFound>(none).message ==
          "there is no exercise `stack`, nor any other, in /nowhere/at-all");
}

TEST_CASE("a slug that a root has twice is ambiguous") {
    const Roots roots;
    roots.folder.write("one/02-second/stack/exercise.yaml", yaml("Stack"));
    const std::string root = (roots.folder.path() / "one").string();
    CHECK(roots.not_found("stack").message == "`stack` is ambiguous: " + root +
                                                  "/01-first/stack and " + root +
                                                  "/02-second/stack; name the folder");
    const Listing listing = list(roots.catalogue());
    REQUIRE(listing.problems.size() == 1);
    CHECK(listing.problems[0] == root +
                                     "/02-second/stack: another exercise of this folder is "
                                     "called `stack` too");
}

TEST_CASE("a listing has the head of every exercise, in order") {
    const Roots roots;
    const Listing listing = list(roots.catalogue());
    CHECK(listing.problems.empty());
    std::string slugs;
    for (const Heading& heading : listing.headings) slugs += heading.slug + " ";
    CHECK(slugs == "queue stack memoize flat ");
    const Heading& queue = listing.headings[0];
    CHECK(queue.title == "Queue");
    CHECK(queue.section == "01-first");
    CHECK(queue.kind == Kind::fix);
    CHECK(queue.difficulty == 4);
    CHECK(queue.guide == std::vector<std::string>{"1.1"});
    CHECK(queue.folder == roots.folder.path() / "one/01-first/queue");
    CHECK(listing.headings[3].section == "two");
}

TEST_CASE("broken exercises are listed with their problems") {
    const Roots roots;
    roots.folder.write("one/01-first/broken/exercise.yaml", "title: [\n");
    roots.folder.write("one/01-first/kindless/exercise.yaml", "title: A\nkind: knd\n");
    std::filesystem::create_directories(roots.folder.path() / "one/01-first/odd/exercise.yaml");
    const Listing listing = list(roots.catalogue());
    REQUIRE(listing.headings.size() == 7);
    CHECK(listing.headings[0].slug == "broken");
    REQUIRE(listing.headings[0].problems.size() == 1);
    CHECK(listing.headings[0].problems[0].line > 0);
    CHECK(listing.headings[1].slug == "kindless");
    REQUIRE(listing.headings[1].problems.size() == 1);
    CHECK(listing.headings[1].problems[0].line == 2);
    CHECK(listing.headings[2].slug == "odd");
    CHECK(listing.headings[2].problems[0].message == "is a folder, not a file");
    CHECK(listing.headings[4].problems.empty());
}

TEST_CASE("a folder that is missing is reported") {
    const Listing listing = list(make_catalogue("/nowhere/at-all", {}));
    CHECK(listing.headings.empty());
    REQUIRE(listing.problems.size() == 1);
    CHECK(listing.problems[0] == "/nowhere/at-all: No such file or directory");
}
