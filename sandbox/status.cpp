#include "sandbox/status.h"

#include <sys/socket.h>

#include <cerrno>

namespace kata::sandbox {

bool send_status(int socket, const StatusMessage& message) {
    return send(socket, &message, sizeof message, MSG_NOSIGNAL) ==
           static_cast<ssize_t>(sizeof message);
}

bool await_go(int socket) {
    char byte = 0;
    ssize_t size;
    do {
        size = recv(socket, &byte, 1, 0);
    } while (size < 0 && errno == EINTR);
    return size == 1 && byte == go;
}

}  // namespace kata::sandbox
