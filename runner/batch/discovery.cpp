#include "runner/batch/discovery.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "runner/batch/line_reader.h"
#include "runner/batch/path_reading.h"
#include "runner/batch/source_line.h"
#include "runner/exercise/utf8.h"
#include "runner/judge/quantity.h"
#include "runner/report/recognise.h"

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

/// A file that was come across.
struct Candidate {
    std::string root;    ///< see Found
    std::string path;    ///< below the root
    std::string shown;   ///< what reports call it
    std::string place;   ///< the same however the file was found
    bool named = false;  ///< itself, not its folder
};

/// The place of a file, whose last name may be that of a link.
std::string place_of(const fs::path& path) {
    std::error_code error;
    const fs::path folder =
        fs::canonical(path.has_parent_path() ? path.parent_path() : fs::path("."), error);
    return error ? path.string() : (folder / path.filename()).string();
}

/// Whether one reading of the same files tells more than another.
bool tells_more(const Found& one, const Found& other) {
    if (one.fault.empty() != other.fault.empty()) return one.fault.empty();
    return !one.student.empty() && other.student.empty();
}

std::string beginning_of(const std::string& path) {
    return read_at(path, -1, 0, report::telling_bytes);
}

bool is_own_file(const std::string& path) {
    std::error_code error;
    return fs::symlink_status(path, error).type() == fs::file_type::regular &&
           report::is_own_file(beginning_of(path));
}

class Finder {
  public:
    Finder(const DiscoveryOptions& options, const ExerciseSet& exercises)
        : options_(options), exercises_(exercises) {}

    Discovery find() {
        if (are_there()) {
            for (const std::string& path : options_.paths) find_below(path);
            finish_groups();
            forget_matched();
            name();
            sort();
        }
        return std::move(discovery_);
    }

  private:
    using GroupKey = std::tuple<std::string, std::size_t, std::string, std::string>;
    struct Group {
        GroupKey key;                              ///< student, exercise, folder, root
        std::map<std::string, std::string> files;  ///< paths by the names of `submit`
        std::vector<std::string> places;           ///< of these files
    };

    bool are_there() {
        for (const std::string& path : options_.paths) {
            std::error_code error;
            if (path != "-" && fs::symlink_status(path, error).type() == fs::file_type::not_found) {
                refuse(path, "there is no such file or folder");
            }
        }
        return discovery_.unreadable.empty();
    }

    void find_below(const std::string& path) {
        std::error_code error;
        if (is_line_file(path)) {
            find_lines(path);
        } else if (fs::is_directory(path, error)) {
            walk(path, fs::canonical(path, error).string(), "", 0);
        } else {
            take_named(path);
        }
    }

    void refuse(const std::string& path, std::string reason) {
        discovery_.unreadable.push_back({path, std::move(reason)});
    }

    void reject(const std::string& path, std::string reason,
                report::NotGraded::Kind kind = report::NotGraded::Kind::file,
                std::string place = {}) {
        if (discovery_.unmatched.size() < most_unmatched) {
            discovery_.unmatched.push_back({path, std::move(reason), kind});
            rejected_.push_back(std::move(place));
        } else {
            ++discovery_.left_out;
        }
    }

    void walk(const std::string& root, const std::string& place, const std::string& below,
              int depth) {
        const fs::path folder = fs::path(root) / below;
        std::error_code error;
        fs::directory_iterator entry(below.empty() ? fs::path(root) : folder, error);
        if (error && depth == 0) return refuse(root, "cannot be read: " + error.message());
        for (const fs::directory_iterator end; entry != end; entry.increment(error)) {
            const std::string name = entry->path().filename().string();
            const std::string inner = below.empty() ? name : fmt::format("{}/{}", below, name);
            std::error_code unknown;
            if (entry->symlink_status(unknown).type() != fs::file_type::directory) {
                take({root, inner, entry->path().string(), fmt::format("{}/{}", place, inner)},
                     inner);
            } else if (belongs_to_a_tool(name)) {
                continue;
            } else if (depth >= deepest) {
                reject(entry->path().string(), "lies too deep: it was not looked into");
            } else {
                walk(root, place, inner, depth + 1);
            }
        }
        if (error) {
            reject(folder.string(), "cannot be read: " + error.message(),
                   report::NotGraded::Kind::folder, place + "/" + below);
        }
    }

    /// A file that was named itself: its folder is a student only among several.
    void take_named(const std::string& path) {
        std::vector<std::string> parts = parts_of(path);
        const std::size_t wanted =
            options_.layout ? parts_of(options_.layout->text()).size()
                            : (options_.paths.size() > 1 ? std::size_t{2} : std::size_t{1});
        if (parts.size() > wanted) parts.erase(parts.begin(), parts.end() - as_signed(wanted));
        std::string tail;
        for (const std::string& part : parts) tail += (tail.empty() ? "" : "/") + part;
        take({{}, path, path, place_of(path), true}, tail);
    }

    static std::ptrdiff_t as_signed(std::size_t count) {
        return static_cast<std::ptrdiff_t>(count);
    }

    void take(const Candidate& file, const std::string& tail) {
        PathReading reading = read_path(tail, options_, exercises_);
        const std::string name = fs::path(file.path).filename().string();
        const bool wanted = reading.exercise && exercises_.takes(*reading.exercise, name);
        if (!file.named && !wanted && name[0] == '.') return;  // a tool's
        if (is_written(identify_unfollowed(file.shown))) {
            const bool submitted = wanted || (file.named && reading.exercise);
            if (submitted) discovery_.overwritten.push_back(file.shown);
        } else if (reading.exercise) {
            add(file, reading);
        } else if (is_own_file(file.shown)) {
            ++discovery_.own_files;
        } else {
            reject(file.shown, std::move(reading.reason), report::NotGraded::Kind::file,
                   file.place);
        }
    }

    bool is_written(const std::optional<FileIdentity>& identity) const {
        return identity && options_.written.count(*identity) > 0;
    }

    void add(const Candidate& file, const PathReading& reading) {
        const exercise::Exercise& exercise = exercises_[*reading.exercise];
        if (exercise.submit.size() == 1) {
            return keep(
                {reading.student, *reading.exercise, file.shown, file.root, {file.path}, {}, {}},
                {file.place});
        }
        const std::string folder = fs::path(file.shown).parent_path().string();
        const GroupKey key{reading.student, *reading.exercise, folder, file.root};
        const auto [known, is_new] = group_of_.try_emplace(key, groups_.size());
        if (is_new) groups_.push_back({key, {}, {}});
        Group& group = groups_[known->second];
        if (group.files.emplace(reading.file, file.path).second) {
            group.places.push_back(file.place);
        }
    }

    /// What has a file in common with one that was found before is the same submission.
    void keep(Found found, const std::vector<std::string>& places) {
        std::vector<Found>& all = discovery_.submissions;
        std::size_t index = all.size();
        for (const std::string& place : places) {
            const auto known = places_.find(place);
            if (known != places_.end()) index = known->second;
        }
        if (index == all.size()) {
            all.push_back(std::move(found));
        } else if (tells_more(found, all[index])) {
            all[index] = std::move(found);
        }
        for (const std::string& place : places) places_[place] = index;
    }

    /// The files of one submission come together; one that is missing is said.
    void finish_groups() {
        for (const Group& group : groups_) {
            const auto& [student, index, folder, root] = group.key;
            const exercise::Exercise& exercise = exercises_[index];
            Found found{student, index, folder, root, {}, {}, {}};
            std::vector<std::string> missing;
            for (const std::string& name : exercise.submit) {
                const auto file = group.files.find(name);
                if (file == group.files.end()) missing.push_back(name);
                found.paths.push_back(file == group.files.end() ? "" : file->second);
            }
            if (!missing.empty()) {
                found.fault = fmt::format("{} {} missing.", judge::enumerate(missing),
                                          missing.size() == 1 ? "is" : "are");
            }
            if (found.name.empty()) found.name = found.paths[0];
            keep(std::move(found), group.places);
        }
    }

    /// What one way to a file says nothing of, another one may.
    void forget_matched() {
        std::vector<report::NotGraded> rest;
        std::unordered_set<std::string> seen;
        for (std::size_t index = 0; index < rejected_.size(); ++index) {
            const std::string& place = rejected_[index];
            if (!place.empty() && (places_.count(place) > 0 || !seen.insert(place).second)) {
                continue;
            }
            rest.push_back(std::move(discovery_.unmatched[index]));
        }
        discovery_.unmatched = std::move(rest);
    }

    void find_lines(const std::string& path) {
        std::error_code error;
        const bool is_file = path != "-";
        if (!line_places_.insert(is_file ? fs::canonical(path, error).string() : path).second) {
            return;
        }
        if (is_file && report::is_own_lines(beginning_of(path))) {
            ++discovery_.own_files;
            return;
        }
        if (is_file && is_written(identify(path))) discovery_.overwritten.push_back(path);
        const std::string shown = is_file ? path : "standard input";
        LineReader reader(path, options_.standard_input, longest_line);
        const std::size_t source = discovery_.line_files.size();
        discovery_.line_files.push_back(path);
        while (reader.next()) {
            const std::string name = fmt::format("{}:{}", shown, reader.number());
            if (reader.too_long()) {
                reject_line(name, fmt::format("has more than {} MiB", longest_line >> 20));
            } else if (reader.line().find_first_not_of(" \t\r") != std::string_view::npos) {
                take_line(name, reader, source);
            }
        }
        if (!reader.error().empty()) refuse(shown, reader.error());
    }

    void reject_line(const std::string& name, std::string reason) {
        reject(name, std::move(reason), report::NotGraded::Kind::line);
    }

    void take_line(const std::string& name, const LineReader& reader, std::size_t source) {
        const auto read = read_source_line(reader.line());
        if (const auto* fault = std::get_if<std::string>(&read)) return reject_line(name, *fault);
        const auto& line = std::get<SourceLine>(read);
        if (!options_.exercise && line.exercise.empty()) {
            return reject_line(name, "\"exercise\" is missing, and there is no `--exercise`");
        }
        const auto index =
            options_.exercise ? options_.exercise : exercises_.by_slug(line.exercise);
        if (!index) return reject_line(name, unknown_exercise(line.exercise, exercises_));
        Found found{
            options_.student.empty() ? line.student : options_.student, *index, name, {}, {},
            LinePlace{source, reader.offset(), reader.line().size()},   {}};
        discovery_.submissions.push_back(std::move(found));
    }

    /// From here on names are texts: what reports, and their readers, could not tell apart would be
    /// one student, or one submission.
    void name() {
        using exercise::escape_bytes;
        for (Found& found : discovery_.submissions) {
            found.student = escape_bytes(found.student);
            found.name = escape_bytes(found.name);
        }
        for (report::NotGraded& one : discovery_.unmatched) {
            one.path = escape_bytes(one.path);
            one.reason = escape_bytes(one.reason);
        }
    }

    void sort() {
        std::sort(discovery_.submissions.begin(), discovery_.submissions.end(),
                  [this](const Found& one, const Found& other) {
                      return std::tie(one.student, exercises_[one.exercise].slug, one.name) <
                             std::tie(other.student, exercises_[other.exercise].slug, other.name);
                  });
        std::sort(discovery_.unmatched.begin(), discovery_.unmatched.end(),
                  [](const report::NotGraded& one, const report::NotGraded& other) {
                      return one.path < other.path;
                  });
    }

    const DiscoveryOptions& options_;
    const ExerciseSet& exercises_;
    Discovery discovery_;
    std::vector<Group> groups_;                            ///< as they were found
    std::map<GroupKey, std::size_t> group_of_;             ///< of groups_
    std::unordered_map<std::string, std::size_t> places_;  ///< of Discovery::submissions
    std::unordered_set<std::string> line_places_;          ///< of Discovery::line_files
    std::vector<std::string> rejected_;                    ///< places of Discovery::unmatched
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
