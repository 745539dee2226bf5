#pragma once

namespace kata::cli {

/// Runs the command that the arguments name. Returns the exit status.
int run_application(int argc, char** argv);

}  // namespace kata::cli
