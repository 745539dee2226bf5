#pragma once

#include <sys/types.h>

#include <optional>

#include "sandbox/descriptor.h"
#include "sandbox/status.h"

namespace kata::sandbox {

/// A packet from the inside.
struct ReceivedStatus {
    StatusMessage message;
    pid_t sender = 0;          ///< its process id as the supervisor sees it
    UniqueDescriptor scratch;  ///< with `started`: the root of the program's scratch file system
};

/// Takes the next packet of the status socket. Nothing where the inside is gone, or the packet is
/// none that it sends: of another size, or with descriptors that are not due.
std::optional<ReceivedStatus> receive_status(int socket);

}  // namespace kata::sandbox
