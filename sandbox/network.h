#pragma once

#include "sandbox/step.h"

namespace kata::sandbox {

/// Brings up the loopback interface of a fresh network namespace. Needs CAP_NET_ADMIN in it.
Failure raise_loopback();

}  // namespace kata::sandbox
