# attack: sets up interfaces, routes and filters of the network
# verdict: AC
import socket
import struct

try:
    one = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0)
except OSError:
    one = None
if one:
    NEW_LINK = 16
    kind = struct.pack("HH", 10, 1) + b"dummy\0\0\0"
    data = struct.pack("BxHiII", 0, 0, 0, 0, 0) + struct.pack("HH", 4 + len(kind), 18) + kind
    one.send(struct.pack("IHHII", 16 + len(data), NEW_LINK, 0x605, 1, 0) + data)
    if struct.unpack("i", one.recv(4096)[16:20])[0] == 0:
        raise SystemExit("it made an interface")


def double(n):
    return n * 2
