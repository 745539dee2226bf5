#pragma once

#include "sandbox/step.h"

namespace kata::sandbox {

/// Loads the allow-list of seccomp_policy.txt, [main]. Needs no_new_privs. What the filter lets a
/// process do shrinks; it can never grow again.
Failure load_main_filter();

/// What surrounds a case, and so what its filter must close.
enum class Surroundings : unsigned char {
    own_network,     ///< namespaces, one of them a network that nobody else uses
    shared_network,  ///< namespaces, but a network that other cases use too: no sockets but local
                     ///< ones
    bare,            ///< no namespaces: deny what only they would have contained
};

/// Loads the small filter that closes a case, or a command, on top of the main one.
/// @param may_fork  false: starting a process gives EAGAIN, threads stay possible
Failure load_case_filter(bool may_fork, Surroundings surroundings);

}  // namespace kata::sandbox
