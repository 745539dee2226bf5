#include "runner/exercise/catalogue.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include "runner/exercise/exercise_reader.h"
#include "runner/exercise/fields.h"
#include "runner/exercise/nearest.h"
#include "runner/exercise/read_file.h"
#include "runner/exercise/source_text.h"
#include "runner/exercise/yaml_reader.h"

namespace kata::exercise {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view yaml_name = "exercise.yaml";
constexpr std::size_t most_suggestions = 3;

bool is_exercise(const fs::path& folder) {
    std::error_code error;
    return fs::exists(folder / yaml_name, error);
}

/// Folders within a folder, by name, without hidden ones. Sets `error` if it cannot be read.
std::vector<fs::path> folders_in(const fs::path& folder, std::error_code& error) {
    std::vector<fs::path> folders;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code ignored;
        const bool hidden = entry->path().filename().string().starts_with('.');
        if (!hidden && entry->is_directory(ignored)) folders.push_back(entry->path());
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

std::string unreadable(const fs::path& folder, const std::error_code& error) {
    return fmt::format("{}: {}", folder.string(), error.message());
}

/// Every exercise's folder below a root.
std::vector<fs::path> exercises_in(const fs::path& root, std::vector<std::string>& problems) {
    std::vector<fs::path> found;
    std::error_code error;
    for (const fs::path& outer : folders_in(root, error)) {
        if (is_exercise(outer)) {
            found.push_back(outer);
            continue;
        }
        std::error_code inner_error;
        for (const fs::path& inner : folders_in(outer, inner_error)) {
            if (is_exercise(inner)) found.push_back(inner);
        }
        if (inner_error) problems.push_back(unreadable(outer, inner_error));
    }
    if (error) problems.push_back(unreadable(root, error));
    return found;
}

std::string section_of(const fs::path& folder) {
    std::error_code error;
    const fs::path real = fs::absolute(folder, error).lexically_normal();
    return real.parent_path().filename().string();
}

/// Reads the head of an exercise into its heading, or says there why it cannot be read.
void read_heading(Heading& heading) {
    const std::string file = (heading.folder / yaml_name).string();
    auto bytes = read_file(file, largest_document);
    if (const auto* error = std::get_if<FileError>(&bytes)) {
        heading.problems = {diagnose(file, {}, {}, 1, error->reason)};
        return;
    }
    auto read = read_yaml_head(file, std::get<std::string>(std::move(bytes)), head_keys);
    if (auto* faults = std::get_if<std::vector<Diagnostic>>(&read)) {
        heading.problems = std::move(*faults);
        return;
    }
    const Document& document = std::get<Document>(read);
    Problems problems(document);
    Exercise exercise;
    const std::optional<Kind> kind = read_head(document.root, exercise, problems);
    heading.problems = problems.take();
    if (!kind || !heading.problems.empty()) return;
    heading.kind = *kind;
    heading.title = std::move(exercise.title);
    heading.difficulty = exercise.difficulty;
    heading.guide = std::move(exercise.guide);
    heading.id = std::move(exercise.id);
    heading.tags = std::move(exercise.tags);
    heading.prerequisites = std::move(exercise.prerequisites);
}

/// Folders by slug, over all roots, an earlier root's first.
std::multimap<std::string, fs::path> folders_by_slug(const Catalogue& catalogue) {
    std::multimap<std::string, fs::path> folders;
    std::vector<std::string> ignored;
    for (const fs::path& root : catalogue.roots) {
        for (fs::path& folder : exercises_in(root, ignored)) {
            std::string slug = folder.filename().string();
            folders.emplace(std::move(slug), std::move(folder));
        }
    }
    return folders;
}

bool looks_like_path(std::string_view text) {
    return text.find('/') != std::string_view::npos || text.ends_with(".yaml") || text == "." ||
           text == "..";
}

std::variant<fs::path, NotFound> resolve_path(const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) {
        return NotFound{fmt::format("{}: no such file or folder", path.string()), {}};
    }
    if (fs::is_directory(status) && !is_exercise(path)) {
        return NotFound{fmt::format("{}: no {} in this folder", path.string(), yaml_name), {}};
    }
    return path;
}

/// Where a slug is in a root, without a look at the files of others.
std::vector<fs::path> find_slug(const fs::path& root, std::string_view slug) {
    std::vector<fs::path> found;
    if (is_exercise(root / slug)) found.push_back(root / slug);
    std::error_code error;
    for (const fs::path& section : folders_in(root, error)) {
        if (is_exercise(section / slug) && !is_exercise(section)) found.push_back(section / slug);
    }
    return found;
}

NotFound not_found(const Catalogue& catalogue, std::string_view slug) {
    const std::multimap<std::string, fs::path> folders = folders_by_slug(catalogue);
    std::vector<std::string_view> slugs;
    for (const auto& [name, folder] : folders) {
        if (slugs.empty() || slugs.back() != name) slugs.push_back(name);
    }
    std::string message = fmt::format("there is no exercise `{}`", slug);
    if (slugs.empty()) {
        std::string places;
        for (const fs::path& root : catalogue.roots) places += " " + root.string();
        message +=
            places.empty() ? ": there is no folder of exercises" : ", nor any other, in" + places;
    }
    return {std::move(message), nearest_names(slug, slugs, most_suggestions)};
}

}  // namespace

Catalogue make_catalogue(std::string_view kata_path, const fs::path& built_in) {
    Catalogue catalogue;
    const auto add = [&catalogue](const fs::path& root) {
        std::vector<fs::path>& roots = catalogue.roots;
        const bool known = std::find(roots.begin(), roots.end(), root) != roots.end();
        if (!root.empty() && !known) roots.push_back(root);
    };
    while (!kata_path.empty()) {
        const std::string_view folder = kata_path.substr(0, kata_path.find(':'));
        add(fs::path(folder));
        kata_path.remove_prefix(std::min(folder.size() + 1, kata_path.size()));
    }
    add(built_in);
    return catalogue;
}

Listing list(const Catalogue& catalogue) {
    Listing listing;
    std::map<std::string, fs::path> root_of;  // by slug
    for (const fs::path& root : catalogue.roots) {
        for (const fs::path& folder : exercises_in(root, listing.problems)) {
            Heading heading;
            heading.folder = folder;
            heading.root = root;
            heading.slug = folder.filename().string();
            heading.section = section_of(folder);
            const auto [known, is_new] = root_of.emplace(heading.slug, root);
            if (!is_new && known->second != root) continue;  // hidden by an earlier root
            if (!is_new) {
                listing.problems.push_back(
                    fmt::format("{}: another exercise of this folder is "
                                "called `{}` too",
                                folder.string(), heading.slug));
            }
            read_heading(heading);
            listing.headings.push_back(std::move(heading));
        }
    }
    return listing;
}

std::variant<fs::path, NotFound> resolve(const Catalogue& catalogue,
                                         std::string_view slug_or_path) {
    if (slug_or_path.empty()) return NotFound{"an empty name is no exercise", {}};
    if (looks_like_path(slug_or_path)) return resolve_path(fs::path(slug_or_path));
    for (const fs::path& root : catalogue.roots) {
        std::vector<fs::path> found = find_slug(root, slug_or_path);
        if (found.size() == 1) return std::move(found.front());
        if (found.size() > 1) {
            return NotFound{fmt::format("`{}` is ambiguous: {} and {}; name the folder",
                                        slug_or_path, found[0].string(), found[1].string()),
                            {}};
        }
    }
    // A folder that happens to lie here, or that somebody put here, takes no slug's place.
    if (is_exercise(fs::path(slug_or_path))) return fs::path(slug_or_path);
    return not_found(catalogue, slug_or_path);
}

}  // namespace kata::exercise
