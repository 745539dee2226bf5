#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "runner/exercise/catalogue.h"
#include "runner/learner/curriculum.h"
#include "runner/learner/progress.h"
#include "runner/learner/workspace.h"

namespace kata::learner {

using SharedExercise = std::shared_ptr<const exercise::Exercise>;

KataName name_of(const exercise::Exercise& exercise);

/// A kata whose files lie in the workspace.
struct Begun {
    std::filesystem::path folder;
    std::vector<std::filesystem::path> files;  ///< that a learner writes, in the order of `submit`
    bool written = false;                      ///< the starter was not there before
};

/// What a learner works with: catalogue, workspace and progress, each looked at when it is first
/// needed. Progress that cannot be kept stops nothing: `trouble` says why.
class Desk {
  public:
    explicit Desk(exercise::Catalogue catalogue,
                  std::chrono::milliseconds patience = std::chrono::seconds(5));

    /// The katas that can be read, in order.
    const std::vector<exercise::Heading>& katas();
    const exercise::Heading* find(std::string_view id);

    /// Nothing where progress cannot be kept, or nothing has been kept yet and `make` is false.
    Progress* progress(bool make = true);

    /// Does something with the progress. A failure is remembered, and nothing done.
    template <typename Action>
    void with_progress(Action action) {
        if (Progress* kept = progress()) {
            try {
                action(*kept);
            } catch (const DatabaseError& error) {
                trouble_ = error.what();
            }
        }
    }

    AllProgress all();
    KataProgress of(const exercise::Exercise& exercise);

    /// Why progress is not kept, in one line; empty where it is.
    const std::string& trouble() const { return trouble_; }

    /// The workspace around the current folder, else the one that was used last, or ~/kata where
    /// none is known, if it is still there.
    std::optional<Workspace> workspace();

    /// Makes a folder the workspace that is used from now on. Throws WorkspaceError.
    Workspace settle(const std::filesystem::path& folder);

    /// The kata whose folder of the workspace is the current one, or holds it; else the one that
    /// was begun last.
    const exercise::Heading* present();

    /// Where a kata's files lie, whether they are there or not.
    std::filesystem::path folder_of(const Workspace& workspace, const exercise::Exercise& exercise);

    /// Turns to a kata: its starter is there, and it is the present one. Throws WorkspaceError.
    Begun begin(const Workspace& workspace, const exercise::Exercise& exercise);

    /// Turns to a kata that is solved, to solve it once more from the starter; the solution is
    /// kept. Throws WorkspaceError.
    Begun begin_review(const Workspace& workspace, const exercise::Exercise& exercise);

  private:
    const exercise::Heading* kata_of_folder(const std::filesystem::path& folder);

    exercise::Catalogue catalogue_;
    std::chrono::milliseconds patience_;
    std::optional<std::vector<exercise::Heading>> katas_;
    std::unique_ptr<Progress> progress_;
    std::string trouble_;
    bool tried_ = false;
};

}  // namespace kata::learner
