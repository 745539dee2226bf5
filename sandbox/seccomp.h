#pragma once

#include "sandbox/step.h"

namespace kata::sandbox {

/// Loads the allow-list of seccomp_policy.txt, [main]. Needs no_new_privs. What the filter lets a
/// process do shrinks; it can never grow again.
Failure load_main_filter();

/// Loads the small filter that closes a case, or a command, on top of the main one.
/// @param may_fork    false: starting a process gives EAGAIN, threads stay possible
/// @param namespaces  false: also deny what only namespaces would have contained
Failure load_case_filter(bool may_fork, bool namespaces);

}  // namespace kata::sandbox
