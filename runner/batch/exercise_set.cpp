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

std::string with_hyphens(std::string_view name) {
    std::string slug(name);
    std::replace(slug.begin(), slug.end(), '_', '-');
    return slug;
}

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

ExerciseSet::ExerciseSet(const exercise::Catalogue& catalogue) {
    for (const exercise::Heading& heading : exercise::list(catalogue).headings) {
        if (slugs_.find(heading.slug) == slugs_.end()) add(heading.folder);
    }
}

std::size_t ExerciseSet::add(const fs::path& folder) {
    Entry entry;
    auto loaded = exercise::load(folder);
    if (auto* faults = std::get_if<std::vector<exercise::Diagnostic>>(&loaded)) {
        entry.faults = std::move(*faults);
        entry.exercise = std::make_shared<const exercise::Exercise>(by_name_alone(folder));
    } else {
        entry.exercise = std::make_shared<const exercise::Exercise>(
            std::move(std::get<exercise::Exercise>(loaded)));
    }
    const std::size_t index = entries_.size();
    slugs_.insert_or_assign(entry.exercise->slug, index);
    for (const std::string& file : entry.exercise->submit) files_[file].push_back(index);
    entries_.push_back(std::move(entry));
    return index;
}

std::size_t ExerciseSet::add_folder(const fs::path& folder) {
    std::error_code error;
    for (std::size_t index = 0; index < entries_.size(); ++index) {
        if (fs::equivalent(entries_[index].exercise->folder, folder, error)) return index;
    }
    return add(fs::canonical(folder, error));
}

std::optional<std::size_t> ExerciseSet::by_slug(std::string_view name) const {
    const auto found = slugs_.find(with_hyphens(name));
    return found == slugs_.end() ? std::nullopt : std::optional(found->second);
}

const std::vector<std::size_t>& ExerciseSet::by_file(std::string_view name) const {
    static const std::vector<std::size_t> none;
    const auto found = files_.find(name);
    return found == files_.end() ? none : found->second;
}

std::string ExerciseSet::suggestion(std::string_view name) const {
    std::vector<std::string_view> slugs;
    for (const Entry& entry : entries_) slugs.push_back(entry.exercise->slug);
    return exercise::did_you_mean(with_hyphens(name), slugs);
}

const std::string& ExerciseSet::digest(std::size_t index) const {
    const Entry& entry = entries_[index];
    if (entry.digest.empty()) entry.digest = digest_of_folder(entry.exercise->folder);
    return entry.digest;
}

}  // namespace kata::batch
