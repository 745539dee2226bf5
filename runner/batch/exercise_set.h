#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runner/exercise/catalogue.h"
#include "runner/exercise/exercise.h"

namespace kata::batch {

/// The slug that a name is, hyphens or underscores between its words.
std::string slug_from(std::string_view name);

/// The exercises that submissions are matched with. Each is read when it is first asked for, all of
/// them where files are matched by their names; an exercise that was not read yet is not for two
/// threads at a time. One that is invalid is kept with its diagnostics: it matters once a
/// submission is for it.
class ExerciseSet {
  public:
    explicit ExerciseSet(const exercise::Catalogue& catalogue);

    /// One more, from its folder. Returns its place.
    std::size_t add_folder(const std::filesystem::path& folder);

    std::size_t size() const { return entries_.size(); }
    const exercise::Exercise& operator[](std::size_t index) const { return *read(index).exercise; }
    const std::shared_ptr<const exercise::Exercise>& shared(std::size_t index) const {
        return read(index).exercise;
    }
    const std::vector<exercise::Diagnostic>& faults(std::size_t index) const {
        return read(index).faults;
    }

    /// The exercise of that name, see slug_from.
    std::optional<std::size_t> by_slug(std::string_view name) const;

    /// Whether an exercise takes a file of that very name.
    bool takes(std::size_t index, const std::string& file) const;

    /// The exercises that take a file of that name.
    const std::vector<std::size_t>& by_file(std::string_view name) const;

    std::vector<std::string_view> slugs() const;

    /// "did you mean `binary-search`?", or empty.
    std::string suggestion(std::string_view name) const;

    /// A digest of everything in the exercise's folder: another one, another verdict. Read when it
    /// is first asked for; not for two threads at a time.
    const std::string& digest(std::size_t index) const;

  private:
    struct Entry {
        std::filesystem::path folder;
        std::string slug;
        std::shared_ptr<const exercise::Exercise> exercise;  ///< none: not read yet
        std::vector<exercise::Diagnostic> faults;
        std::string digest;  ///< empty: not asked for yet
    };
    std::size_t add(const std::filesystem::path& folder, std::string slug);
    const Entry& read(std::size_t index) const;
    void read_all() const;

    mutable std::vector<Entry> entries_;
    std::map<std::string, std::size_t, std::less<>> slugs_;
    mutable std::map<std::string, std::vector<std::size_t>, std::less<>> files_;
    mutable std::size_t with_files_ = 0;  ///< how many entries stand in `files_`
};

}  // namespace kata::batch
