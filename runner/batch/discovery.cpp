#include "runner/batch/discovery.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <tuple>

#include <fmt/format.h>

#include "runner/batch/line_reader.h"
#include "runner/batch/source_line.h"
#include "runner/judge/quantity.h"

namespace kata::batch {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_unmatched = 10'000;
constexpr int deepest = 32;  // folders

/// Folders that tools keep: no submission of anybody's.
bool belongs_to_a_tool(const std::string& folder) {
    return folder.size() > 1 &&
           (folder[0] == '.' || folder == "__pycache__" || folder == "node_modules");
}

std::vector<std::string> parts_of(const std::string& path) {
    std::vector<std::string> parts;
    for (const fs::path& part : fs::path(path)) {
        if (part != "." && part != "/" && !part.empty()) parts.push_back(part.string());
    }
    return parts;
}

std::string stem_of(const std::string& file) {
    return fs::path(file).stem().string();
}

bool takes(const exercise::Exercise& exercise, const std::string& file) {
    return std::find(exercise.submit.begin(), exercise.submit.end(), file) != exercise.submit.end();
}

/// What a path says of a submission.
struct Reading {
    std::string student;
    std::optional<std::size_t> exercise;
    std::string file;    ///< a name of the exercise's `submit`
    std::string reason;  ///< why it says nothing
};

class Finder {
  public:
    Finder(const DiscoveryOptions& options, const ExerciseSet& exercises)
        : options_(options), exercises_(exercises) {}

    Discovery find() {
        for (const std::string& path : options_.paths) {
            std::error_code error;
            if (is_line_file(path)) {
                find_lines(path);
            } else if (fs::is_directory(path, error)) {
                walk(path);
            } else {
                take_named(path);
            }
        }
        finish_groups();
        sort();
        return std::move(discovery_);
    }

  private:
    void reject(const std::string& path, std::string reason) {
        if (discovery_.unmatched.size() < most_unmatched) {
            discovery_.unmatched.push_back({path, std::move(reason)});
        } else {
            ++discovery_.left_out;
        }
    }

    void walk(const std::string& root) {
        std::error_code error;
        fs::recursive_directory_iterator entry(root, error);
        if (error) return reject(root, error.message());
        for (const fs::recursive_directory_iterator end; entry != end; entry.increment(error)) {
            const std::string name = entry->path().filename().string();
            const bool folder = entry->symlink_status(error).type() == fs::file_type::directory;
            if (folder && belongs_to_a_tool(name)) {
                entry.disable_recursion_pending();
            } else if (folder && entry.depth() >= deepest) {
                entry.disable_recursion_pending();
                reject(entry->path().string(), "lies too deep: it was not looked into");
            } else if (!folder) {
                take(root, entry->path().lexically_relative(root).string(), entry->path().string());
            }
            if (error) break;
        }
        if (error) reject(root, "could not be read to its end: " + error.message());
    }

    /// A file that was named itself: its folder is a student only among several.
    void take_named(const std::string& path) {
        std::error_code error;
        if (fs::symlink_status(path, error).type() == fs::file_type::not_found) {
            return reject(path, "there is no such file");
        }
        std::vector<std::string> parts = parts_of(path);
        const std::size_t wanted =
            options_.layout ? parts_of(options_.layout->text()).size()
                            : (options_.paths.size() > 1 ? std::size_t{2} : std::size_t{1});
        if (parts.size() > wanted) parts.erase(parts.begin(), parts.end() - as_signed(wanted));
        std::string tail;
        for (const std::string& part : parts) tail += (tail.empty() ? "" : "/") + part;
        add({}, read(tail), path, path);
    }

    static std::ptrdiff_t as_signed(std::size_t count) {
        return static_cast<std::ptrdiff_t>(count);
    }

    void take(const std::string& root, const std::string& path, const std::string& shown) {
        add(root, read(path), path, shown);
    }

    Reading read(const std::string& path) const {
        Reading reading = options_.layout ? by_layout(path) : by_custom(path);
        if (!options_.student.empty()) reading.student = options_.student;
        return reading;
    }

    Reading by_layout(const std::string& path) const {
        Layout::Match match;
        Reading reading;
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
                reading.reason = unknown(match.exercise);
            } else {
                settle(reading, *found, match.file.empty() ? file : match.file, match.file.empty());
            }
        } else {
            settle_by_file(reading, match.file.empty() ? file : match.file);
        }
        return reading;
    }

    /// The usual layouts: FILE, EXERCISE/FILE, STUDENT/FILE, STUDENT/EXERCISE/FILE.
    Reading by_custom(const std::string& path) const {
        const std::vector<std::string> parts = parts_of(path);
        Reading reading;
        const std::string& file = parts.back();
        if (options_.exercise) {
            const exercise::Exercise& only = exercises_[*options_.exercise];
            const bool named = takes(only, file);
            if (parts.size() > 1) reading.student = parts[parts.size() - 2];
            if (parts.size() == 1 && !named) reading.student = stem_of(file);
            settle(reading, *options_.exercise, file, fs::path(file).extension() == ".py");
            return reading;
        }
        const auto folder =
            parts.size() > 1 ? exercises_.by_slug(parts[parts.size() - 2]) : std::nullopt;
        const std::size_t above = parts.size() - (folder ? 2 : 1);
        if (above > 1) {
            reading.reason = "lies deeper than STUDENT/EXERCISE/FILE: `--layout` says how it lies";
            return reading;
        }
        if (above == 1) reading.student = parts[0];
        if (folder) {
            settle(reading, *folder, file, false);
        } else {
            settle_by_file(reading, file);
        }
        if (reading.exercise && exercises_[*reading.exercise].section == reading.student) {
            reading.student.clear();
        }
        return reading;
    }

    std::string unknown(const std::string& name) const {
        std::string reason = fmt::format("there is no exercise {}", name);
        const std::string suggestion = exercises_.suggestion(name);
        return suggestion.empty() ? reason : reason + "; " + suggestion;
    }

    /// With `alone`, the file of an exercise that takes a single one may have any name.
    void settle(Reading& reading, std::size_t index, const std::string& file, bool alone) const {
        const exercise::Exercise& exercise = exercises_[index];
        if (takes(exercise, file)) {
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

    void settle_by_file(Reading& reading, const std::string& file) const {
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
            reading.reason = unknown(stem_of(file));
        }
    }

    void add(const std::string& root, Reading reading, const std::string& path,
             const std::string& shown) {
        if (!reading.exercise) return reject(shown, std::move(reading.reason));
        const exercise::Exercise& exercise = exercises_[*reading.exercise];
        if (exercise.submit.size() == 1) {
            discovery_.submissions.push_back(
                {reading.student, *reading.exercise, shown, root, {path}, {}, {}});
            return;
        }
        const std::string folder = fs::path(shown).parent_path().string();
        groups_[{reading.student, *reading.exercise, folder, root}].emplace(reading.file, path);
    }

    /// The files of one submission come together; one that is missing is said.
    void finish_groups() {
        for (const auto& [key, files] : groups_) {
            const auto& [student, index, folder, root] = key;
            const exercise::Exercise& exercise = exercises_[index];
            Found found{student, index, folder, root, {}, {}, {}};
            std::vector<std::string> missing;
            for (const std::string& name : exercise.submit) {
                const auto file = files.find(name);
                if (file == files.end()) missing.push_back(name);
                found.paths.push_back(file == files.end() ? "" : file->second);
            }
            if (!missing.empty()) {
                found.fault = fmt::format("{} {} missing.", judge::enumerate(missing),
                                          missing.size() == 1 ? "is" : "are");
            }
            if (found.name.empty()) found.name = found.paths[0];
            discovery_.submissions.push_back(std::move(found));
        }
    }

    void find_lines(const std::string& path) {
        const std::string shown = path == "-" ? "standard input" : path;
        LineReader reader(path, options_.standard_input, longest_line);
        const std::size_t source = discovery_.line_files.size();
        discovery_.line_files.push_back(path);
        while (reader.next()) {
            const std::string name = fmt::format("{}:{}", shown, reader.number());
            if (reader.too_long()) {
                reject(name, fmt::format("has more than {} MiB", longest_line >> 20));
            } else if (reader.line().find_first_not_of(" \t\r") != std::string_view::npos) {
                take_line(name, reader, source);
            }
        }
        if (!reader.error().empty()) reject(shown, reader.error());
    }

    void take_line(const std::string& name, const LineReader& reader, std::size_t source) {
        const auto read = read_source_line(reader.line());
        if (const auto* fault = std::get_if<std::string>(&read)) return reject(name, *fault);
        const auto& line = std::get<SourceLine>(read);
        if (!options_.exercise && line.exercise.empty()) {
            return reject(name, "\"exercise\" is missing, and there is no `--exercise`");
        }
        const auto index =
            options_.exercise ? options_.exercise : exercises_.by_slug(line.exercise);
        if (!index) return reject(name, unknown(line.exercise));
        Found found{
            options_.student.empty() ? line.student : options_.student, *index, name, {}, {},
            LinePlace{source, reader.offset(), reader.line().size()},   {}};
        discovery_.submissions.push_back(std::move(found));
    }

    void sort() {
        std::sort(discovery_.submissions.begin(), discovery_.submissions.end(),
                  [this](const Found& one, const Found& other) {
                      return std::tie(one.student, exercises_[one.exercise].slug, one.name) <
                             std::tie(other.student, exercises_[other.exercise].slug, other.name);
                  });
        std::sort(
            discovery_.unmatched.begin(), discovery_.unmatched.end(),
            [](const Unmatched& one, const Unmatched& other) { return one.path < other.path; });
    }

    using GroupKey = std::tuple<std::string, std::size_t, std::string, std::string>;

    const DiscoveryOptions& options_;
    const ExerciseSet& exercises_;
    Discovery discovery_;
    std::map<GroupKey, std::map<std::string, std::string>> groups_;
};

}  // namespace

bool is_line_file(const std::string& path) {
    const std::string extension = fs::path(path).extension().string();
    return path == "-" || extension == ".jsonl" || extension == ".ndjson";
}

Discovery discover(const DiscoveryOptions& options, const ExerciseSet& exercises) {
    return Finder(options, exercises).find();
}

}  // namespace kata::batch
