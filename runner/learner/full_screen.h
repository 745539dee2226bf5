#pragma once

#include <memory>

#include "runner/learner/canvas.h"
#include "runner/learner/session.h"

namespace kata::learner {

/// Asks on the screen for a workspace, if there is none yet. Nothing: the user quits.
std::optional<Workspace> choose_workspace(Canvas& canvas, Desk& desk);

/// A learner at work on the full screen, until the user quits. Returns 0, or the number of the
/// signal that ended it.
int run_full_screen(Canvas& canvas, Session& session);

}  // namespace kata::learner
