# attack: connects to a socket of the machine by its path, as one would to docker.sock
# verdict: AC
# sample: yes
import socket

for path in ("@SOCKET@", "/proc/1/root@SOCKET@", "/var/run/docker.sock", "/run/dbus/system_bus_socket", "/dev/log"):
    try:
        one = socket.socket(socket.AF_UNIX)
        one.connect(path)
    except OSError:
        continue
    raise SystemExit(f"it is connected to {path}")


def double(n):
    return n * 2
