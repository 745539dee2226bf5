#include <csignal>

#include "runner/cli/application.h"

int main(int argc, char** argv) {
    // A parent may leave it ignored, and then no child's end could be waited for.
    std::signal(SIGCHLD, SIG_DFL);
    return kata::cli::run_application(argc, argv);
}
