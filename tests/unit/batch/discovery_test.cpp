#include "runner/batch/discovery.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <algorithm>
#include <catch2/catch.hpp>

#include "runner/batch/grading.h"
#include "tests/unit/batch/folder.h"

using namespace kata::batch;

namespace {

struct Katas : Folder {
    Katas() {
        add_exercise("stack");
        add_exercise("two-sum", "two_sum.py");
        add_exercise("pair", "left.py, right.py");
        add_exercise("one", "task.py");
        add_exercise("other", "task.py");
    }
    ExerciseSet set() const { return ExerciseSet({{path() + "/katas"}}); }
    DiscoveryOptions below(const std::string& name) const {
        DiscoveryOptions options;
        options.paths = {*this / name};
        return options;
    }
};

/// "ada stack in/ada/stack.py", without the folder.
std::vector<std::string> lines_of(const Discovery& discovery, const ExerciseSet& set,
                                  const std::string& folder) {
    std::vector<std::string> lines;
    for (const Found& found : discovery.submissions) {
        lines.push_back(found.student + " " + set[found.exercise].slug + " " +
                        found.name.substr(folder.size() + 1));
    }
    return lines;
}

std::vector<std::string> reasons_of(const Discovery& discovery, const std::string& folder) {
    std::vector<std::string> lines;
    for (const kata::report::NotGraded& one : discovery.unmatched) {
        lines.push_back(one.path.substr(folder.size() + 1) + ": " + one.reason);
    }
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("The usual layouts are known, and what matches nothing is told") {
    const Katas katas;
    katas.write("in/stack.py", "");
    katas.write("in/two-sum/two_sum.py", "");
    katas.write("in/ada/stack.py", "");
    katas.write("in/ada/two-sum/two_sum.py", "");
    katas.write("in/ada/README.md", "");
    katas.write("in/ada/stac.py", "");
    katas.write("in/ada/task.py", "");
    katas.write("in/.git/stack.py", "");
    katas.write("in/a/b/c/stack.py", "");
    const ExerciseSet set = katas.set();
    const Discovery discovery = discover(katas.below("in"), set);
    CHECK(lines_of(discovery, set, katas.path()) ==
          Lines{" stack in/stack.py", " two-sum in/two-sum/two_sum.py", "ada stack in/ada/stack.py",
                "ada two-sum in/ada/two-sum/two_sum.py"});
    CHECK(reasons_of(discovery, katas.path()) ==
          Lines{"in/a/b/c/stack.py: lies deeper than STUDENT/EXERCISE/FILE: `--layout` says how it "
                "lies",
                "in/ada/README.md: no exercise takes a file of that name",
                "in/ada/stac.py: there is no exercise stac; did you mean `stack`?",
                "in/ada/task.py: several exercises take such a file (one or other): put it into a "
                "folder with the exercise's name"});
}

TEST_CASE("A layout says how submissions lie") {
    const Katas katas;
    katas.write("in/week1/stack/ada.py", "");
    katas.write("in/week1/two-sum/ada.py", "");
    katas.write("in/stack.py", "");
    DiscoveryOptions options = katas.below("in");
    options.layout = std::get<Layout>(Layout::parse("*/{exercise}/{student}.py"));
    const ExerciseSet set = katas.set();
    const Discovery discovery = discover(options, set);
    CHECK(lines_of(discovery, set, katas.path()) ==
          Lines{"ada stack in/week1/stack/ada.py", "ada two-sum in/week1/two-sum/ada.py"});
    CHECK(discovery.unmatched.size() == 1);
}

TEST_CASE("The files of one submission come together") {
    const Katas katas;
    katas.write("in/ada/pair/left.py", "l");
    katas.write("in/ada/pair/right.py", "r");
    katas.write("in/bob/pair/left.py", "l");
    const ExerciseSet set = katas.set();
    const Discovery discovery = discover(katas.below("in"), set);
    REQUIRE(discovery.submissions.size() == 2);
    const auto whole =
        read_found(discovery.submissions[0], discovery, set[*set.by_slug("pair")], 0);
    CHECK(std::get<kata::judge::Submission>(whole).at(1).bytes == "r");
    CHECK(discovery.submissions[1].fault == "right.py is missing.");
}

TEST_CASE("No symbolic link, pipe or large file is read below a folder") {
    const Katas katas;
    katas.write("secret/stack.py", "secret");
    katas.write("in/large/stack.py", std::string((1UL << 20) + 1, 'x'));
    std::filesystem::create_directories(katas / "in/link");
    std::filesystem::create_directories(katas / "in/pipe");
    std::filesystem::create_symlink(katas / "secret/stack.py", katas / "in/link/stack.py");
    std::filesystem::create_directory_symlink(katas / "secret", katas / "in/folder");
    REQUIRE(::mkfifo((katas / "in/pipe/stack.py").c_str(), 0600) == 0);
    const ExerciseSet set = katas.set();
    const Discovery discovery = discover(katas.below("in"), set);
    REQUIRE(discovery.submissions.size() == 3);
    for (const Found& found : discovery.submissions) {
        INFO(found.name);
        const auto read = read_found(found, discovery, set[found.exercise], 0);
        REQUIRE(std::holds_alternative<std::string>(read));
    }
    CHECK(std::get<std::string>(read_found(discovery.submissions[1], discovery, set[0], 0)) ==
          (katas / "in/link/stack.py") + ": is a symbolic link, or below one; none is followed");
    REQUIRE(discovery.unmatched.size() == 1);  // the link to a folder was not walked into
}

TEST_CASE("Submissions come as lines of JSON") {
    const Katas katas;
    katas.write("all.jsonl",
                "{\"student\": \"ada\", \"exercise\": \"stack\", \"source\": \"one\"}\n"
                "\n"
                "{\"exercise\": \"pair\", \"files\": {\"left.py\": \"l\", \"right.py\": \"r\"}}\n"
                "{\"exercise\": \"stak\", \"source\": \"\"}\n"
                "nonsense\n"
                "{\"student\": \"bob\", \"exercise\": \"two_sum\", \"source\": \"last\"}");
    const ExerciseSet set = katas.set();
    const Discovery discovery = discover(katas.below("all.jsonl"), set);
    CHECK(lines_of(discovery, set, katas.path()) ==
          Lines{" pair all.jsonl:3", "ada stack all.jsonl:1", "bob two-sum all.jsonl:6"});
    CHECK(reasons_of(discovery, katas.path()) ==
          Lines{"all.jsonl:4: there is no exercise stak; did you mean `stack`?",
                "all.jsonl:5: this is not JSON"});
    const auto read =
        read_found(discovery.submissions[2], discovery, set[*set.by_slug("two-sum")], 0);
    CHECK(std::get<kata::judge::Submission>(read).at(0).bytes == "last");
    const auto pair = read_found(discovery.submissions[0], discovery, set[*set.by_slug("pair")], 0);
    CHECK(std::get<kata::judge::Submission>(pair).at(1).bytes == "r");
}

TEST_CASE("One exercise can be said to be all of them") {
    const Katas katas;
    katas.write("in/ada.py", "");
    katas.write("in/bob/stack.py", "");
    const ExerciseSet set = katas.set();
    DiscoveryOptions options = katas.below("in");
    options.exercise = set.by_slug("stack");
    CHECK(lines_of(discover(options, set), set, katas.path()) ==
          Lines{"ada stack in/ada.py", "bob stack in/bob/stack.py"});
    options.student = "eve";
    CHECK(discover(options, set).submissions.at(0).student == "eve");
}

TEST_CASE("A folder within a student's is no other student's, whatever the exercise") {
    const Katas katas;
    katas.write("in/bob/stack.py", "");
    katas.write("in/cyd/stack/stack.py", "");
    katas.write("in/mallory/bob/stack.py", "");
    katas.write("in/stack/ada.py", "");
    katas.write("in/two-sum/stack.py", "");
    const ExerciseSet set = katas.set();
    DiscoveryOptions options = katas.below("in");
    options.exercise = set.by_slug("stack");
    const Discovery discovery = discover(options, set);
    CHECK(lines_of(discovery, set, katas.path()) ==
          Lines{"ada stack in/stack/ada.py", "bob stack in/bob/stack.py",
                "cyd stack in/cyd/stack/stack.py", "two-sum stack in/two-sum/stack.py"});
    CHECK(reasons_of(discovery, katas.path()) ==
          Lines{"in/mallory/bob/stack.py: lies deeper than STUDENT/EXERCISE/FILE: `--layout` says "
                "how it lies"});
}

TEST_CASE("Names that are not UTF-8 stay different") {
    const Katas katas;
    for (const char* name : {"M\xfcller", "M\xf6ller", "M\\xfcller", "M\xc3\xbcller", "a\\b"}) {
        katas.write("in/" + std::string(name) + "/stack.py", "");
        katas.write("in/" + std::string(name) + "/pair/left.py", "");
        katas.write("in/" + std::string(name) + "/notes", "");
    }
    const ExerciseSet set = katas.set();
    const Discovery discovery = discover(katas.below("in"), set);
    Lines lines = lines_of(discovery, set, katas.path());
    std::erase_if(lines,
                  [](const std::string& line) { return line.find(" pair ") != std::string::npos; });
    CHECK(lines == Lines{"M\\x5cxfcller stack in/M\\x5cxfcller/stack.py",
                         "M\\xf6ller stack in/M\\xf6ller/stack.py",
                         "M\\xfcller stack in/M\\xfcller/stack.py",
                         "M\xc3\xbcller stack in/M\xc3\xbcller/stack.py",
                         "a\\b stack in/a\\b/stack.py"});
    CHECK(discovery.submissions.size() == 10);
    CHECK(std::set<std::string>{id_of(discovery.submissions[0], set[0]),
                                id_of(discovery.submissions[2], set[0]),
                                id_of(discovery.submissions[4], set[0])}
              .size() == 3);
    CHECK(discovery.unmatched.at(1).path == katas.path() + "/in/M\\xf6ller/notes");
    for (const Found& found : discovery.submissions) {
        if (!found.fault.empty()) continue;
        const auto read = read_found(found, discovery, set[found.exercise], 0);
        REQUIRE(std::holds_alternative<kata::judge::Submission>(read));
        CHECK(std::get<kata::judge::Submission>(read)[0].path == found.name);
    }
}

TEST_CASE("What is found in several ways is one submission") {
    const Katas katas;
    katas.write("in/ada/stack.py", "");
    katas.write("in/ada/notes.txt", "");
    katas.write("in/ada/pair/left.py", "");
    katas.write("in/ada/pair/right.py", "");
    katas.write("all.jsonl", "{\"exercise\": \"stack\", \"source\": \"\"}\n");
    std::filesystem::create_directory_symlink(katas / "in", katas / "also");
    const ExerciseSet set = katas.set();
    DiscoveryOptions options;
    const std::string ada = katas / "in/ada";
    options.paths = {ada + "/pair/left.py", ada,
                     katas / "in",          katas / "also",
                     katas / "in/../in",    katas / "in/",
                     ada + "/notes.txt",    ada + "/stack.py",
                     katas / "all.jsonl",   katas / "./all.jsonl"};
    const Discovery discovery = discover(options, set);
    // The way that names the student, and finds all files, is the one that counts.
    CHECK(lines_of(discovery, set, katas.path()) ==
          Lines{" stack all.jsonl:1", "ada pair in/ada/pair", "ada stack in/ada/stack.py"});
    CHECK(discovery.submissions[1].fault.empty());
    CHECK(discovery.unmatched.size() == 1);
}

TEST_CASE("Two links to one file are two submissions") {
    const Katas katas;
    katas.write("in/ada/stack.py", "");
    std::filesystem::create_directories(katas / "in/bob");
    std::filesystem::create_hard_link(katas / "in/ada/stack.py", katas / "in/bob/stack.py");
    CHECK(discover(katas.below("in"), katas.set()).submissions.size() == 2);
}

TEST_CASE("Files of several students may lie in one folder") {
    const Katas katas;
    for (const char* name : {"ada-left.py", "ada-right.py", "bob-left.py", "bob-right.py"}) {
        katas.write(std::string("in/") + name, "");
    }
    DiscoveryOptions options = katas.below("in");
    options.paths.push_back(katas / "in/bob-right.py");
    options.layout = std::get<Layout>(Layout::parse("{student}-{file}"));
    const Discovery discovery = discover(options, katas.set());
    REQUIRE(discovery.submissions.size() == 2);
    CHECK(discovery.submissions[0].student == "ada");
    CHECK(discovery.submissions[1].student == "bob");
    CHECK(discovery.submissions[1].fault.empty());
}

TEST_CASE("One way to a file may know what another does not") {
    const Katas katas;
    katas.write("in/a/b/c/stack.py", "");
    DiscoveryOptions options = katas.below("in");
    options.paths.push_back(katas / "in/a/b/c/stack.py");
    const Discovery discovery = discover(options, katas.set());
    CHECK(discovery.submissions.size() == 1);
    CHECK(discovery.unmatched.empty());
}

TEST_CASE("A named path that is absent is told, and nothing is looked for") {
    const Katas katas;
    katas.write("in/stack.py", "");
    DiscoveryOptions options = katas.below("in");
    options.paths.push_back(katas / "nope");
    options.paths.push_back(katas / "nope.jsonl");
    const Discovery discovery = discover(options, katas.set());
    REQUIRE(discovery.unreadable.size() == 2);
    CHECK(discovery.unreadable[0].path == katas / "nope");
    CHECK(discovery.unreadable[0].reason == "there is no such file or folder");
    CHECK(discovery.submissions.empty());
    options.paths = {katas / "in", katas / "in.jsonl"};
    std::filesystem::create_directory(katas / "in.jsonl");
    CHECK(discover(options, katas.set()).unreadable.at(0).reason == "is not a regular file");
}

TEST_CASE("A line that cannot be read is told from a file that nobody knows") {
    const Katas katas;
    katas.write("in/notes.txt", "");
    katas.write("all.jsonl", "nonsense\n");
    DiscoveryOptions options = katas.below("in");
    options.paths.push_back(katas / "all.jsonl");
    const Discovery discovery = discover(options, katas.set());
    REQUIRE(discovery.unmatched.size() == 2);
    CHECK(discovery.unmatched[0].kind == kata::report::NotGraded::Kind::line);
    CHECK(discovery.unmatched[1].kind == kata::report::NotGraded::Kind::file);
}

TEST_CASE("What kata writes and what tools hide is passed over") {
    const Katas katas;
    const std::string results = "{\"record\":\"run\",\"format\":1}\n";
    katas.write("in/stack.py", "");
    katas.write("in/.stack.py", "");
    katas.write("in/.grades.csv.0fJnIk", "");
    katas.write("in/.gitignore", "");
    katas.write("in/old.jsonl", results);
    katas.write("in/old.csv", "student,stack,total,possible,percent\r\n");
    katas.write("in/new.csv", "anything");
    katas.write("in/data.csv", "student,of,life\r\n");
    const ExerciseSet set = katas.set();
    DiscoveryOptions options = katas.below("in");
    options.written = {*identify(katas / "in/new.csv"), *identify(katas / "in/absent.csv")};
    const Discovery discovery = discover(options, set);
    CHECK(lines_of(discovery, set, katas.path()) == Lines{" stack in/stack.py"});
    CHECK(reasons_of(discovery, katas.path()) ==
          Lines{"in/data.csv: no exercise takes a file of that name"});
    CHECK(discovery.own_files == 2);
    CHECK(discovery.overwritten.empty());
    // Nor are results submissions where they are named.
    options.paths = {katas / "in/old.jsonl"};
    CHECK(discover(options, set).own_files == 1);
}

TEST_CASE("A layout that takes any file takes none that kata writes") {
    const Katas katas;
    katas.write("in/ada.txt", "");
    katas.write("in/.ada.txt.0fJnIk", "");
    katas.write("in/grades.csv", "");
    const ExerciseSet set = katas.set();
    DiscoveryOptions options = katas.below("in");
    options.exercise = set.by_slug("stack");
    options.layout = std::get<Layout>(Layout::parse("{student}.*"));
    options.written = {*identify(katas / "in/grades.csv")};
    CHECK(lines_of(discover(options, set), set, katas.path()) == Lines{"ada stack in/ada.txt"});
}

TEST_CASE("A submission that is to be written over is told") {
    const Katas katas;
    katas.write("in/ada/stack.py", "");
    katas.write("in/bob/stack.py", "");
    katas.write("all.jsonl", "{\"exercise\": \"stack\", \"source\": \"\"}\n");
    std::filesystem::create_directories(katas / "in/eve");
    std::filesystem::create_symlink("../bob/stack.py", katas / "in/eve/stack.py");
    DiscoveryOptions options = katas.below("in");
    options.paths.push_back(katas / "all.jsonl");
    options.written = {*identify(katas / "in/bob/stack.py"), *identify(katas / "all.jsonl")};
    const Discovery discovery = discover(options, katas.set());
    // A link to it is nobody's reason to refuse the whole.
    std::vector<std::string> overwritten = discovery.overwritten;
    std::sort(overwritten.begin(), overwritten.end());
    CHECK(overwritten == Lines{katas / "all.jsonl", katas / "in/bob/stack.py"});
}

TEST_CASE("A file is itself whatever its path") {
    const Katas katas;
    katas.write("in/stack.py", "");
    std::filesystem::create_symlink("in", katas / "link");
    std::filesystem::create_hard_link(katas / "in/stack.py", katas / "hard.py");
    std::filesystem::create_symlink("hard.py", katas / "soft.py");
    const auto file = identify(katas / "in/stack.py");
    REQUIRE(file);
    for (const char* other : {"link/stack.py", "hard.py", "soft.py", "in/../hard.py"}) {
        INFO(other);
        CHECK(identify(katas / other) == file);
    }
    CHECK(identify_unfollowed(katas / "soft.py") != file);
    CHECK(identify(katas / "in/new") == identify(katas / "link/new"));
    CHECK(identify(katas / "in/new") != identify(katas / "in/other"));
    CHECK_FALSE(identify(katas / "absent/new"));
    CHECK_FALSE(identify("/dev/null"));
}

TEST_CASE("A symbolic link that is named is not followed") {
    const Katas katas;
    katas.write("secret/stack.py", "secret");
    std::filesystem::create_symlink("secret/stack.py", katas / "stack.py");
    const ExerciseSet set = katas.set();
    const Discovery discovery = discover(katas.below("stack.py"), set);
    REQUIRE(discovery.submissions.size() == 1);
    const Found& found = discovery.submissions[0];
    CHECK(std::get<std::string>(read_found(found, discovery, set[found.exercise], 0)) ==
          (katas / "stack.py") + ": is a symbolic link; none is followed");
}
