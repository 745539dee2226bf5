#pragma once

#include "sandbox/step.h"

namespace kata::sandbox {

/// Gives up every capability in every set, for good: a later exec brings none back.
Failure drop_capabilities();

/// Keeps only what a zygote needs to make a case's namespaces (SYS_ADMIN, and NET_ADMIN for their
/// loopback), as ambient capabilities, so that they survive the exec of the interpreter.
Failure keep_namespace_capabilities();

/// Sets no_new_privs: no exec ever adds a privilege.
Failure set_no_new_privs();

}  // namespace kata::sandbox
