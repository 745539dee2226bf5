#include "runner/batch/journal.h"

#include <catch2/catch.hpp>

#include <sys/resource.h>
#include <csignal>
#include <filesystem>

#include "tests/unit/batch/folder.h"

using kata::batch::Journal;

namespace {

Journal open(const std::string& path, Journal::Mode mode) {
    auto opened = Journal::open(path, mode);
    REQUIRE(std::holds_alternative<Journal>(opened));
    return std::move(std::get<Journal>(opened));
}

Journal::Refusal refusal(const std::string& path, Journal::Mode mode) {
    auto opened = Journal::open(path, mode);
    REQUIRE(std::holds_alternative<Journal::Refusal>(opened));
    return std::get<Journal::Refusal>(opened);
}

}  // namespace

TEST_CASE("A journal is not written over without a word") {
    const Folder folder;
    const std::string path = folder / "results.jsonl";
    { REQUIRE(open(path, Journal::Mode::create).append("one")); }
    const Journal::Refusal refused = refusal(path, Journal::Mode::create);
    CHECK(refused.message == path + " is there already");
    CHECK(refused.there_already);
    { REQUIRE(open(path, Journal::Mode::resume).append("two")); }
    CHECK(folder.read("results.jsonl") == "one\ntwo\n");
    { REQUIRE(open(path, Journal::Mode::replace).append("three")); }
    CHECK(folder.read("results.jsonl") == "three\n");
}

TEST_CASE("What is no file takes no journal, in any mode") {
    const Folder folder;
    for (const std::string& path : {folder / ".", std::string("/dev/full")}) {
        for (const auto mode :
             {Journal::Mode::create, Journal::Mode::resume, Journal::Mode::replace}) {
            const Journal::Refusal refused = refusal(path, mode);
            CHECK(refused.message == path + ": cannot write the results: it is not a regular file");
            CHECK_FALSE(refused.there_already);
        }
    }
}

TEST_CASE("No symbolic link is followed, whatever it leads to") {
    const Folder folder;
    folder.write("precious", "one\n");
    std::filesystem::create_symlink("precious", folder / "link");
    std::filesystem::create_symlink("nothing", folder / "broken");
    for (const std::string& path : {folder / "link", folder / "broken"}) {
        for (const auto mode :
             {Journal::Mode::create, Journal::Mode::resume, Journal::Mode::replace}) {
            const Journal::Refusal refused = refusal(path, mode);
            CHECK(refused.message == path +
                                         ": cannot write the results: it is a symbolic link, and "
                                         "none is followed: remove it, or name another file");
            CHECK_FALSE(refused.there_already);
        }
    }
    CHECK(folder.read("precious") == "one\n");
    CHECK_FALSE(std::filesystem::exists(folder / "nothing"));
}

TEST_CASE("A torn last line is cut off") {
    const Folder folder;
    folder.write("long", "one\n" + std::string(10'000, 'x'));
    { REQUIRE(open(folder / "long", Journal::Mode::resume).append("two")); }
    CHECK(folder.read("long") == "one\ntwo\n");
    folder.write("only", "torn");
    { REQUIRE(open(folder / "only", Journal::Mode::resume).append("one")); }
    CHECK(folder.read("only") == "one\n");
}

TEST_CASE("Two do not write to one journal") {
    const Folder folder;
    const Journal first = open(folder / "results", Journal::Mode::create);
    CHECK(refusal(folder / "results", Journal::Mode::resume).message ==
          (folder / "results") + ": another kata is writing to it");
}

TEST_CASE("A full disk leaves whole lines") {
    const Folder folder;
    Journal journal = open(folder / "results", Journal::Mode::create);
    rlimit before{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{20, before.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    const bool first = journal.append("123456789");
    const bool second = journal.append("this does not fit any more");
    const bool third = journal.append("4");
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, ignored);
    CHECK(first);
    CHECK_FALSE(second);
    CHECK_FALSE(third);
    CHECK(journal.error() == EFBIG);
    CHECK(folder.read("results") == "123456789\n");
}
