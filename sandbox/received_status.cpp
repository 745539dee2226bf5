#include "sandbox/received_status.h"

#include <sys/socket.h>

#include <cerrno>
#include <cstddef>
#include <cstring>

namespace kata::sandbox {
namespace {

// Owns whatever descriptors came. False if there is more than the one that there may be.
bool take_descriptors(const cmsghdr& rights, ReceivedStatus& received) {
    const std::size_t count = (rights.cmsg_len - CMSG_LEN(0)) / sizeof(int);
    bool alone = true;
    for (std::size_t i = 0; i < count; ++i) {
        int fd = -1;
        std::memcpy(&fd, CMSG_DATA(&rights) + i * sizeof fd, sizeof fd);
        alone = alone && !received.scratch.valid();
        received.scratch = UniqueDescriptor(fd);
    }
    return alone;
}

bool take_control(msghdr& header, ReceivedStatus& received) {
    bool due = true;
    for (cmsghdr* c = CMSG_FIRSTHDR(&header); c != nullptr; c = CMSG_NXTHDR(&header, c)) {
        if (c->cmsg_level != SOL_SOCKET) continue;
        if (c->cmsg_type == SCM_RIGHTS) due = take_descriptors(*c, received) && due;
        if (c->cmsg_type == SCM_CREDENTIALS) {
            ucred credentials;
            std::memcpy(&credentials, CMSG_DATA(c), sizeof credentials);
            received.sender = credentials.pid;
        }
    }
    return due;
}

}  // namespace

std::optional<ReceivedStatus> receive_status(int socket) {
    ReceivedStatus received;
    iovec part{&received.message, sizeof received.message};
    // The kernel closes the descriptors for which there is no room.
    alignas(cmsghdr) char control[CMSG_SPACE(sizeof(ucred)) + CMSG_SPACE(sizeof(int))];
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    header.msg_control = control;
    header.msg_controllen = sizeof control;
    ssize_t size = recvmsg(socket, &header, MSG_CMSG_CLOEXEC);
    // The inside ended before it read what we had sent. The kernel says that once, and first; what
    // the inside had to say is still there.
    if (size < 0 && errno == ECONNRESET) size = recvmsg(socket, &header, MSG_CMSG_CLOEXEC);
    if (size < 0) return {};
    const bool due = take_control(header, received);
    if (!due || size != sizeof received.message) return {};
    if ((header.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) != 0) return {};  // more than a message
    if (received.scratch.valid() && received.message.kind != StatusMessage::Kind::started) {
        return {};
    }
    return received;
}

}  // namespace kata::sandbox
