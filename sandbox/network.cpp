#include "sandbox/network.h"

#include <net/if.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace kata::sandbox {

Failure raise_loopback() {
    const int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (fd < 0) return failed(Step::raise_loopback, "socket");
    ifreq request{};
    request.ifr_name[0] = 'l';
    request.ifr_name[1] = 'o';
    request.ifr_flags = IFF_UP | IFF_RUNNING;
    const int result = ioctl(fd, SIOCSIFFLAGS, &request);
    const Failure failure = result != 0 ? failed(Step::raise_loopback, "lo") : Failure{};
    close(fd);
    return failure;
}

}  // namespace kata::sandbox
