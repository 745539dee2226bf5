"""A virtual machine without disk or network, whose root file system is in memory."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile

SUITE = pathlib.Path(__file__).resolve().parent
TESTS = SUITE.parent
LEFT_OUT = {"test", "tests", "idlelib", "lib2to3", "tkinter", "turtledemo", "ensurepip", "pydoc_data"}


def skip(why):
    print(f"SKIPPED: {why}")
    sys.exit(77)


def need_tools(tools):
    """Skips unless all programs are there; tools: {program: Debian's package}."""
    for tool, package in tools.items():
        if not shutil.which(tool):
            skip(f"{tool} is not installed (Debian: apt install {package})")


def kernel_package(newest, *options):
    """The package of the kernel that Debian's package `newest` stands for; options: of apt."""
    depends = subprocess.run(["apt-cache", *options, "depends", "--important", newest],
                             check=True, capture_output=True, text=True).stdout
    package = re.search(r"Depends: (linux-image-\S+)", depends)
    if not package:
        skip(f"apt-cache knows no {newest}: apt-get update")
    return package[1]


def newest_kernel(folder):
    def version(path):
        return [int(part) for part in re.findall(r"\d+", path.name)]
    return max(folder.glob("vmlinuz-*"), key=version, default=None)


def copy_python_library(folder, root):
    """The standard library, without what nobody imports here."""
    shutil.copytree(folder, root / "usr/lib" / folder.name, symlinks=False, ignore_dangling_symlinks=True,
                    ignore=lambda _, names: {name for name in names if name in LEFT_OUT or name.startswith("config-")})


def make_root(root, busybox, prefix, suites):
    """The machine's file system but for Python and libraries: busybox, kata, and the suites' folders."""
    for folder in ("dev", "proc", "sys", "tmp", "root", "run", "usr/bin", "usr/lib", "etc", "home/kata"):
        (root / folder).mkdir(parents=True)
    for top in ("bin", "sbin", "lib", "lib64"):
        (root / top).symlink_to("usr/bin" if top.endswith("bin") else f"usr/{top}")
    (root / "usr/lib64").symlink_to("lib")
    shutil.copy2(busybox, root / "usr/bin/busybox")
    shutil.copytree(prefix, root / "opt/kata", symlinks=True)
    for folder in suites:
        shutil.copytree(TESTS / folder, root / "suite/tests" / folder,
                        ignore=shutil.ignore_patterns("__pycache__"))
    (root / "etc/passwd").write_text("root:x:0:0::/root:/bin/sh\nkata-test:x:1000:1000::/home/kata:/bin/sh\n"
                                     "nobody:x:65534:65534::/:/bin/sh\n")
    (root / "etc/group").write_text("root:x:0:\nkata-test:x:1000:\nnogroup:x:65534:\n")


def make_image(work, root):
    """An initramfs that unpacks the root into a tmpfs, as pivot_root(2) refuses to leave the first one."""
    first = work / "first"
    (first / "bin").mkdir(parents=True)
    busybox = shutil.copy2(root / "usr/bin/busybox", first / "bin/busybox")
    os.chmod(busybox, 0o755)
    shutil.copy2(SUITE / "init", first / "init")

    def owned_by_root(entry):
        entry.uid = entry.gid = 0
        return entry
    with tarfile.open(first / "root.tar", "w") as archive:
        archive.add(root, ".", filter=owned_by_root)
    image = work / "image"
    names = "\n".join([".", *(str(path.relative_to(first)) for path in sorted(first.rglob("*")))])
    with open(image, "wb") as file:
        subprocess.run([shutil.which("busybox"), "cpio", "-o", "-H", "newc"], cwd=first, check=True,
                       input=names.encode(), stdout=file, stderr=subprocess.DEVNULL)
    return image


def boot(qemu, kernel, image, command, parameters, timeout):
    """The lines that the machine prints, as they come.

    qemu: the program, and what makes the machine. command: what the machine runs, a script below tests/
    and its arguments, which have no blanks and commas. parameters: of the kernel. timeout: in seconds.
    """
    words = [*qemu, "-no-reboot", "-display", "none", "-serial", "stdio", "-monitor", "none", "-net", "none",
             "-kernel", kernel, "-initrd", image,
             "-append", f"quiet panic=-1 {parameters} suite={','.join(command)}"]
    machine = subprocess.Popen(["timeout", "--kill-after=5", str(timeout), *map(str, words)],
                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    for line in machine.stdout:
        yield line.decode("utf-8", "replace").rstrip("\r\n")
    machine.wait()
