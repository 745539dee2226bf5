// Every folder in broken/ holds an exercise with mistakes, and in expected.txt what is said of it,
// word for word. After a wanted change, KATA_APPROVE=1 writes these files anew.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "runner/exercise/loader.h"

namespace {

namespace fs = std::filesystem;
using namespace kata::exercise;

std::string contents(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

/// What is said of the exercise, with file names relative to its folder.
std::string said_of(const fs::path& folder) {
    auto loaded = load(folder);
    auto* diagnostics = std::get_if<std::vector<Diagnostic>>(&loaded);
    if (diagnostics == nullptr) return "no error\n";
    for (Diagnostic& diagnostic : *diagnostics) {
        diagnostic.file = fs::path(diagnostic.file).lexically_relative(folder).string();
    }
    return render(*diagnostics);
}

std::vector<fs::path> broken_exercises() {
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(BROKEN_EXERCISES)) {
        folders.push_back(entry.path());
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

}  // namespace

TEST_CASE("broken exercises get exactly the expected diagnostics") {
    const std::vector<fs::path> folders = broken_exercises();
    REQUIRE(folders.size() >= 25);
    for (const fs::path& folder : folders) {
        INFO(folder.filename().string());
        const std::string said = said_of(folder);
        CHECK(said != "no error\n");
        if (std::getenv("KATA_APPROVE") != nullptr) {
            std::ofstream(folder / "expected.txt", std::ios::binary) << said;
        }
        CHECK(said == contents(folder / "expected.txt"));
    }
}

TEST_CASE("diagnostics come sorted by position") {
    for (const fs::path& folder : broken_exercises()) {
        INFO(folder.filename().string());
        auto loaded = load(folder);
        auto* diagnostics = std::get_if<std::vector<Diagnostic>>(&loaded);
        REQUIRE(diagnostics != nullptr);
        REQUIRE_FALSE(diagnostics->empty());
        std::vector<Diagnostic> sorted = *diagnostics;
        sort_by_position(sorted);
        CHECK(std::equal(sorted.begin(), sorted.end(), diagnostics->begin(), diagnostics->end(),
                         [](const Diagnostic& a, const Diagnostic& b) {
                             return a.file == b.file && a.line == b.line && a.column == b.column;
                         }));
    }
}
