#include "sandbox/status.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

#include "sandbox/scratch.h"

namespace kata::sandbox {

bool send_status(int socket, const StatusMessage& message, int attached) {
    StatusMessage sent = message;
    iovec part{&sent, sizeof sent};
    alignas(cmsghdr) char control[CMSG_SPACE(sizeof attached)] = {};
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    if (attached >= 0) {
        header.msg_control = control;
        header.msg_controllen = sizeof control;
        cmsghdr* const rights = CMSG_FIRSTHDR(&header);
        rights->cmsg_level = SOL_SOCKET;
        rights->cmsg_type = SCM_RIGHTS;
        rights->cmsg_len = CMSG_LEN(sizeof attached);
        __builtin_memcpy(CMSG_DATA(rights), &attached, sizeof attached);
    }
    return sendmsg(socket, &header, MSG_NOSIGNAL) == static_cast<ssize_t>(sizeof sent);
}

Failure announce_start(int socket, std::uint32_t order, bool own_scratch) {
    StatusMessage message;
    message.kind = StatusMessage::Kind::started;
    message.order = order;
    int scratch = -1;
    if (own_scratch) {
        scratch = open(scratch_folder, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (scratch < 0) return failed(Step::watch, scratch_folder);
    }
    const bool sent = send_status(socket, message, scratch);
    const Failure failure = sent ? Failure{} : failed(Step::watch, "status socket");
    if (scratch >= 0) close(scratch);
    return failure;
}

bool await_go(int socket) {
    char byte = 0;
    ssize_t size;
    do {
        size = recv(socket, &byte, 1, 0);
    } while (size < 0 && errno == EINTR);
    if (size == 0) errno = EPIPE;
    return size == 1 && byte == go;
}

}  // namespace kata::sandbox
