# attack: makes device nodes, and opens those of the machine
# verdict: AC
import os
import stat

for kind, number in ((stat.S_IFBLK, os.makedev(8, 0)), (stat.S_IFCHR, os.makedev(1, 1)), (stat.S_IFCHR, os.makedev(1, 3)),
                     (stat.S_IFCHR, os.makedev(5, 1))):
    try:
        os.mknod("node", kind | 0o666, number)
    except OSError:
        continue
    raise SystemExit("it made a device")
for path in ("/dev/sda", "/dev/vda", "/dev/mem", "/dev/kmsg", "/dev/kvm", "/dev/fuse", "/dev/net/tun", "/dev/loop-control",
             "/dev/mapper/control", "/dev/cuse", "/dev/uinput", "/dev/dri/card0", "/dev/vhost-vsock"):
    try:
        os.open(path, os.O_RDONLY)
    except OSError:
        continue
    raise SystemExit(f"it opens {path}")


def double(n):
    return n * 2
