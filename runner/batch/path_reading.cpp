#include "runner/batch/path_reading.h"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "runner/judge/quantity.h"

namespace kata::batch {

namespace {

namespace fs = std::filesystem;

std::string stem_of(const std::string& file) {
    return fs::path(file).stem().string();
}

class Reader {
  public:
    Reader(const DiscoveryOptions& options, const ExerciseSet& exercises)
        : options_(options), exercises_(exercises) {}

    PathReading read(const std::string& path) const {
        PathReading reading = options_.layout ? by_layout(path) : by_custom(path);
        if (!options_.student.empty()) reading.student = options_.student;
        return reading;
    }

  private:
    PathReading by_layout(const std::string& path) const {
        Layout::Match match;
        PathReading reading;
        if (!options_.layout->match(path, match)) {
            reading.reason = fmt::format("does not fit the layout {}", options_.layout->text());
            return reading;
        }
        reading.student = match.student;
        const std::string file = parts_of(path).back();
        if (options_.exercise || !match.exercise.empty()) {
            const auto found =
                options_.exercise ? options_.exercise : exercises_.by_slug(match.exercise);
            if (!found) {
                reading.reason = unknown_exercise(match.exercise, exercises_);
            } else {
                settle(reading, *found, match.file.empty() ? file : match.file, match.file.empty());
            }
        } else {
            settle_by_file(reading, match.file.empty() ? file : match.file);
        }
        return reading;
    }

    PathReading by_custom(const std::string& path) const {
        const std::vector<std::string> parts = parts_of(path);
        PathReading reading;
        const std::string& file = parts.back();
        auto folder = parts.size() > 1 ? exercises_.by_slug(parts[parts.size() - 2]) : std::nullopt;
        // Where all of it is for one exercise, another one's name may be that of a student.
        if (options_.exercise && folder != options_.exercise) folder.reset();
        const std::size_t above = parts.size() - (folder ? 2 : 1);
        if (above > 1) {
            reading.reason = "lies deeper than STUDENT/EXERCISE/FILE: `--layout` says how it lies";
            return reading;
        }
        if (above == 1) reading.student = parts[0];
        if (options_.exercise) {
            const bool named = exercises_.takes(*options_.exercise, file);
            if (above == 0 && !named) reading.student = stem_of(file);
            settle(reading, *options_.exercise, file, fs::path(file).extension() == ".py");
        } else if (folder) {
            settle(reading, *folder, file, false);
        } else {
            settle_by_file(reading, file);
        }
        if (reading.exercise && exercises_[*reading.exercise].section == reading.student) {
            reading.student.clear();
        }
        return reading;
    }

    /// With `alone`, the file of an exercise that takes a single one may have any name.
    void settle(PathReading& reading, std::size_t index, const std::string& file,
                bool alone) const {
        const exercise::Exercise& exercise = exercises_[index];
        if (exercises_.takes(index, file)) {
            reading.file = file;
        } else if (alone && exercise.submit.size() == 1) {
            reading.file = exercise.submit[0];
        } else {
            reading.reason =
                fmt::format("{} takes {}", exercise.slug, judge::enumerate(exercise.submit));
            return;
        }
        reading.exercise = index;
    }

    void settle_by_file(PathReading& reading, const std::string& file) const {
        const std::vector<std::size_t>& candidates = exercises_.by_file(file);
        if (candidates.size() == 1) {
            settle(reading, candidates[0], file, false);
        } else if (!candidates.empty()) {
            std::vector<std::string> slugs;
            for (const std::size_t index : candidates) slugs.push_back(exercises_[index].slug);
            if (slugs.size() > 3) slugs.erase(slugs.begin() + 2, slugs.end() - 1);
            reading.reason = fmt::format(
                "several exercises take such a file ({}): put it into a "
                "folder with the exercise's name",
                judge::enumerate(slugs, " or "));
        } else if (fs::path(file).extension() != ".py") {
            reading.reason = "no exercise takes a file of that name";
        } else if (const auto index = exercises_.by_slug(stem_of(file))) {
            settle(reading, *index, file, true);
        } else {
            reading.reason = unknown_exercise(stem_of(file), exercises_);
        }
    }

    const DiscoveryOptions& options_;
    const ExerciseSet& exercises_;
};

}  // namespace

PathReading read_path(const std::string& path, const DiscoveryOptions& options,
                      const ExerciseSet& exercises) {
    return Reader(options, exercises).read(path);
}

std::vector<std::string> parts_of(const std::string& path) {
    std::vector<std::string> parts;
    for (const fs::path& part : fs::path(path)) {
        if (part != "." && part != "/" && !part.empty()) parts.push_back(part.string());
    }
    return parts;
}

std::string unknown_exercise(const std::string& name, const ExerciseSet& exercises) {
    std::string reason = fmt::format("there is no exercise {}", name);
    const std::string suggestion = exercises.suggestion(name);
    return suggestion.empty() ? reason : reason + "; " + suggestion;
}

}  // namespace kata::batch
