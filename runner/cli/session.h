#pragma once

#include "runner/cli/console.h"

namespace kata::cli {

/// `kata` alone: a learner's session, on the full screen where the terminal allows it, else by
/// lines.
void run_session(Console& console);

}  // namespace kata::cli
