#include "runner/judge/known_exercises.h"

#include <sys/stat.h>

#include <filesystem>

#include <fmt/format.h>

#include "sandbox/harness/cache.h"

namespace kata::judge {

namespace {

using exercise::Exercise;

constexpr std::string_view cache_kind = "exercise";

/// What changes whenever a file does.
std::string stamp_of(const std::filesystem::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return path.string() + " absent\n";
    return fmt::format("{} {} {} {}.{} {}.{}\n", path.string(), status.st_ino, status.st_size,
                       status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec,
                       status.st_ctim.tv_nsec);
}

std::string stamps_of(const exercise::Solution& solution) {
    std::string stamps;
    for (const exercise::SourceFile& file : solution) stamps += stamp_of(file.path);
    return stamps;
}

std::string stamps_of(const Exercise& exercise) {
    std::string stamps = stamp_of("/proc/self/exe") + stamp_of(exercise.file);
    stamps += stamps_of(exercise.starter) + stamps_of(exercise.solution);
    for (const exercise::AcceptedSolution& one : exercise.accepted) stamps += stamps_of(one.files);
    for (const exercise::WrongSolution& one : exercise.wrong) stamps += stamps_of(one.files);
    for (const exercise::Case& one : exercise.cases) {
        const auto* tests = std::get_if<exercise::TestRun>(&one.action);
        if (tests != nullptr) stamps += stamp_of(exercise.folder / tests->file);
    }
    if (exercise.oracle) stamps += stamp_of(exercise.oracle->path);
    if (exercise.fixtures) stamps += stamp_of(exercise.fixtures->path);
    return stamps;
}

std::string key_of(const Exercise& exercise, const harness::Interpreter& python) {
    std::error_code error;
    const auto path = std::filesystem::canonical(exercise.file, error);
    return fmt::format("{} {} {}", python.version(), python.executable,
                       error ? exercise.file : path.string());
}

}  // namespace

bool is_known_sound(const Exercise& exercise, const harness::Interpreter& python) {
    return known(cache_kind, exercise, python) == "";
}

void remember_sound(const Exercise& exercise, const harness::Interpreter& python) {
    remember(cache_kind, exercise, python, "");
}

std::optional<std::string> known(std::string_view kind, const Exercise& exercise,
                                 const harness::Interpreter& python) {
    auto text = harness::cached(kind, key_of(exercise, python));
    const std::string stamps = stamps_of(exercise);
    if (!text || text->compare(0, stamps.size(), stamps) != 0) return std::nullopt;
    return text->substr(stamps.size());
}

void remember(std::string_view kind, const Exercise& exercise, const harness::Interpreter& python,
              const std::string& what) {
    harness::cache(kind, key_of(exercise, python), stamps_of(exercise) + what);
}

}  // namespace kata::judge
