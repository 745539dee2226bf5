#include "runner/batch/exercise_set.h"

#include <algorithm>
#include <filesystem>

#include "runner/exercise/digest.h"
#include "runner/exercise/loader.h"
#include "runner/exercise/nearest.h"
#include "runner/exercise/read_file.h"

namespace kata::batch {

namespace {

namespace fs = std::filesystem;

std::string with_underscores(std::string_view slug) {
    std::string name(slug);
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

/// What can be said of an exercise that cannot be read.
exercise::Exercise by_name_alone(const fs::path& folder) {
    exercise::Exercise exercise;
    exercise.folder = folder;
    exercise.slug = folder.filename().string();
    exercise.section = folder.parent_path().filename().string();
    exercise.submit = {with_underscores(exercise.slug) + ".py"};
    return exercise;
}

std::string digest_of_folder(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        if (entry->path().filename() == "__pycache__") {
            entry.disable_recursion_pending();
        } else if (entry->is_regular_file(error)) {
            files.push_back(entry->path());
        }
    }
    std::sort(files.begin(), files.end());
    exercise::Digest digest;
    for (const fs::path& file : files) {
        const auto read = exercise::read_file(file, 64UL << 20);
        const auto* bytes = std::get_if<std::string>(&read);
        digest.add(file.lexically_relative(folder).string());
        digest.add(bytes == nullptr ? "unreadable" : *bytes);
    }
    return digest.hex();
}

}  // namespace

std::string slug_from(std::string_view name) {
    std::string slug(name);
    std::replace(slug.begin(), slug.end(), '_', '-');
    return slug;
}

ExerciseSet::ExerciseSet(const exercise::Catalogue& catalogue) {
    for (exercise::Heading& heading : exercise::list(catalogue).headings) {
        if (slugs_.find(heading.slug) == slugs_.end()) add(heading.folder, std::move(heading.slug));
    }
}

std::size_t ExerciseSet::add(const fs::path& folder, std::string slug) {
    const std::size_t index = entries_.size();
    slugs_.insert_or_assign(slug, index);
    entries_.push_back({folder, std::move(slug), nullptr, {}, {}});
    return index;
}

std::size_t ExerciseSet::add_folder(const fs::path& folder) {
    std::error_code error;
    for (std::size_t index = 0; index < entries_.size(); ++index) {
        if (fs::equivalent(entries_[index].folder, folder, error)) return index;
    }
    const fs::path whole = fs::canonical(folder, error);
    return add(whole, whole.filename().string());
}

const ExerciseSet::Entry& ExerciseSet::read(std::size_t index) const {
    Entry& entry = entries_[index];
    if (entry.exercise) return entry;
    auto loaded = exercise::load(entry.folder);
    if (auto* faults = std::get_if<std::vector<exercise::Diagnostic>>(&loaded)) {
        entry.faults = std::move(*faults);
        entry.exercise = std::make_shared<const exercise::Exercise>(by_name_alone(entry.folder));
    } else {
        entry.exercise = std::make_shared<const exercise::Exercise>(
            std::move(std::get<exercise::Exercise>(loaded)));
    }
    return entry;
}

void ExerciseSet::read_all() const {
    for (; with_files_ < entries_.size(); ++with_files_) {
        for (const std::string& file : read(with_files_).exercise->submit) {
            files_[file].push_back(with_files_);
        }
    }
}

std::optional<std::size_t> ExerciseSet::by_slug(std::string_view name) const {
    const auto found = slugs_.find(slug_from(name));
    return found == slugs_.end() ? std::nullopt : std::optional(found->second);
}

bool ExerciseSet::takes(std::size_t index, const std::string& file) const {
    const std::vector<std::string>& names = (*this)[index].submit;
    return std::find(names.begin(), names.end(), file) != names.end();
}

const std::vector<std::size_t>& ExerciseSet::by_file(std::string_view name) const {
    static const std::vector<std::size_t> none;
    read_all();
    const auto found = files_.find(name);
    return found == files_.end() ? none : found->second;
}

std::vector<std::string_view> ExerciseSet::slugs() const {
    std::vector<std::string_view> slugs;
    for (const Entry& entry : entries_) slugs.push_back(entry.slug);
    return slugs;
}

std::string ExerciseSet::suggestion(std::string_view name) const {
    return exercise::did_you_mean(slug_from(name), slugs());
}

const std::string& ExerciseSet::digest(std::size_t index) const {
    Entry& entry = entries_[index];
    if (entry.digest.empty()) entry.digest = digest_of_folder(entry.folder);
    return entry.digest;
}

}  // namespace kata::batch
