#include "runner/cli/application.h"

int main(int argc, char** argv) {
    return kata::cli::run_application(argc, argv);
}
