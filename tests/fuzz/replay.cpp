// Runs a fuzzing target without a fuzzer: over a corpus, and over seeded mutations of each of its
// files, the same ones every time.
//
//   fuzz_replay TARGET MUTATIONS FOLDER…

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "tests/fuzz/targets.h"

namespace {

/// Every file below the folders, in the order of their paths.
std::vector<std::string> read_corpus(const std::vector<std::string>& folders) {
    std::vector<std::filesystem::path> paths;
    for (const std::string& folder : folders) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            if (entry.is_regular_file()) paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> corpus;
    for (const auto& path : paths) {
        std::ifstream file(path, std::ios::binary);
        corpus.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return corpus;
}

/// One to four small changes: a byte changed, removed, doubled; a part cut off or taken from
/// another input.
std::string mutated(std::string bytes, const std::string& other, std::mt19937& random) {
    const auto below = [&](std::size_t bound) { return bound == 0 ? 0 : random() % bound; };
    for (std::size_t left = 1 + below(4); left > 0; --left) {
        const std::size_t at = below(bytes.size());
        switch (below(6)) {
            case 0:
                if (!bytes.empty()) bytes[at] = static_cast<char>(random());
                break;
            case 1:
                if (!bytes.empty()) bytes[at] ^= static_cast<char>(1U << below(8));
                break;
            case 2:
                bytes.erase(at, 1 + below(8));
                break;
            case 3:
                bytes.insert(at, bytes.substr(at, 1 + below(64)));
                break;
            case 4:
                bytes.resize(at);
                break;
            default:
                bytes.insert(at, other.substr(below(other.size()), 1 + below(64)));
        }
    }
    return bytes;
}

}  // namespace

int main(int count, char** arguments) {
    const auto target = count > 3 ? kata::fuzz::target_named(arguments[1]) : nullptr;
    if (target == nullptr) {
        std::fprintf(stderr,
                     "usage: fuzz_replay TARGET MUTATIONS FOLDER… (targets.h has the targets)\n");
        return 2;
    }
    const auto mutations = std::strtoul(arguments[2], nullptr, 10);
    const auto corpus = read_corpus({arguments + 3, arguments + count});
    if (corpus.empty()) {
        std::fprintf(stderr, "the corpus is empty\n");
        return 1;
    }
    std::mt19937 random(1);
    for (const std::string& input : corpus) {
        target(input);
        for (unsigned long i = 0; i < mutations; ++i) {
            target(mutated(input, corpus[random() % corpus.size()], random));
        }
    }
    std::printf("%zu inputs, %lu mutations of each\n", corpus.size(), mutations);
    return 0;
}
