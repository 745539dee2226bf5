#pragma once

namespace kata::fuzz {

/// Ends the process where a promise of the code under test is broken.
void demand(bool promise, const char* what);

}  // namespace kata::fuzz
