#pragma once

#include "runner/instructor/manuscript.h"

namespace kata::instructor {

/// What nothing makes use of: definitions in oracle.py and fixtures.py, and files of the folder.
/// Any mention counts as a use.
Diagnostics check_unused(const Manuscript& manuscript);

/// Lines of the YAML file that still say `TODO:`, as `kata new` and `kata adopt` write it.
Diagnostics check_unwritten(const Manuscript& manuscript);

}  // namespace kata::instructor
