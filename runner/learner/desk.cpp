#include "runner/learner/desk.h"

#include <algorithm>

namespace kata::learner {

namespace fs = std::filesystem;
using exercise::Exercise;
using exercise::Heading;

KataName name_of(const Exercise& exercise) {
    return {exercise.id, exercise.slug};
}

Desk::Desk(exercise::Catalogue catalogue, std::chrono::milliseconds patience)
    : catalogue_(std::move(catalogue)), patience_(patience) {}

const std::vector<Heading>& Desk::katas() {
    if (!katas_) katas_ = in_order(exercise::list(catalogue_).headings);
    return *katas_;
}

const Heading* Desk::find(std::string_view id) {
    const auto& all = katas();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Heading& one) { return one.id == id; });
    return id.empty() || found == all.end() ? nullptr : &*found;
}

Progress* Desk::progress(bool make) {
    if (progress_ || tried_) return progress_.get();
    const fs::path file = progress_file();
    std::error_code error;
    if (!make && !fs::exists(file, error)) return nullptr;
    tried_ = true;
    try {
        if (file.empty()) throw DatabaseError("there is no home folder to keep it in");
        progress_ = std::make_unique<Progress>(file, patience_);
    } catch (const DatabaseError& problem) {
        trouble_ = problem.what();
    }
    return progress_.get();
}

AllProgress Desk::all() {
    AllProgress all;
    if (progress(false) != nullptr) with_progress([&](Progress& kept) { all = kept.all(); });
    return all;
}

KataProgress Desk::of(const Exercise& exercise) {
    KataProgress none;
    none.name = name_of(exercise);
    if (progress(false) == nullptr) return none;
    std::optional<KataProgress> known;
    with_progress([&](Progress& kept) { known = kept.of(exercise.id); });
    return known.value_or(none);
}

std::optional<Workspace> Desk::workspace() {
    std::error_code error;
    if (auto around = workspace_around(fs::current_path(error))) return around;
    std::string last;
    if (progress(false) != nullptr) {
        with_progress([&](Progress& kept) { last = kept.workspace(); });
    }
    // Where progress cannot be read, the usual place is as good a guess as any.
    const fs::path place = last.empty() ? default_workspace() : fs::path(last);
    const auto known = place.empty() ? std::nullopt : workspace_around(place);
    return known && fs::equivalent(known->root, place, error) ? known : std::nullopt;
}

Workspace Desk::settle(const fs::path& folder) {
    Workspace made = make_workspace(folder);
    with_progress([&](Progress& kept) { kept.set_workspace(made.root.string()); });
    return made;
}

const Heading* Desk::kata_of_folder(const fs::path& folder) {
    const auto around = workspace_around(folder);
    if (!around) return nullptr;
    std::error_code error;
    const std::string inside =
        fs::weakly_canonical(folder, error).lexically_relative(around->root).string() + "/";
    for (const auto& [id, kata] : all()) {
        if (!kata.folder.empty() && inside.starts_with(kata.folder + "/")) return find(id);
    }
    for (const Heading& heading : katas()) {
        if (inside.starts_with(heading.section + "/" + heading.slug + "/")) return &heading;
    }
    return nullptr;
}

const Heading* Desk::present() {
    std::error_code error;
    if (const Heading* here = kata_of_folder(fs::current_path(error))) return here;
    std::string last;
    if (progress(false) != nullptr) {
        with_progress([&](Progress& kept) { last = kept.current(); });
    }
    return find(last);
}

fs::path Desk::folder_of(const Workspace& workspace, const Exercise& exercise) {
    return learner::folder_of(workspace, exercise, of(exercise).folder);
}

Begun Desk::begin(const Workspace& workspace, const Exercise& exercise) {
    Begun begun;
    begun.folder = folder_of(workspace, exercise);
    begun.files = files_in(begun.folder, exercise);
    begun.written = write_starter(begun.folder, exercise);
    const std::string relative = begun.folder.lexically_relative(workspace.root).string();
    with_progress([&](Progress& kept) {
        kept.begin(name_of(exercise), relative, now_ms());
        kept.set_workspace(workspace.root.string());
    });
    return begun;
}

Begun Desk::begin_review(const Workspace& workspace, const Exercise& exercise) {
    Begun begun = begin(workspace, exercise);
    begun.written = reset(workspace, begun.folder, exercise) == Reset::done;
    with_progress([&](Progress& kept) { kept.begin_review(name_of(exercise), now_ms()); });
    return begun;
}

}  // namespace kata::learner
