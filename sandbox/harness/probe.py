"""Run once by an interpreter outside the sandbox: says what it is, and compiles the harness for it.

usage: probe.py HARNESS

Writes lines `name=value`, an empty line, and then the marshalled code object of the harness.
"""

import marshal
import os
import sys


def mapped_libraries():
    """Shared libraries of this process that lie outside the system's own folders."""
    found = set()
    try:
        with open("/proc/self/maps") as maps:
            for line in maps:
                path = line[line.find("/"):].rstrip() if "/" in line else ""
                if ".so" in path and not path.startswith(("/usr/", "/lib")):
                    found.add(path)
    except OSError:
        pass
    return sorted(found)


def inside(path, folders):
    return any(path == folder or path.startswith(folder + "/") for folder in folders)


def exposed():
    """Paths that must be seen for this interpreter to start and to import."""
    folders = ["/usr"]
    wanted = []
    for prefix in (sys.base_prefix, sys.base_exec_prefix, sys.prefix):
        for name in ("bin", "lib", "lib64", "pyvenv.cfg"):
            wanted.append(os.path.join(prefix, name))
    wanted += [entry for entry in sys.path if os.path.isabs(entry) and entry != os.path.dirname(__file__)]
    wanted += [os.path.dirname(sys.executable), os.path.realpath(sys.executable)]
    wanted += mapped_libraries()
    result = []
    for path in wanted:
        if os.path.exists(path) and not inside(path, folders):
            folders.append(path)
            result.append(path)
    return result


def packages():
    """(folders that `site` adds to sys.path, all that it looks at), as it would at a usual start."""
    import site

    before = {os.path.abspath(entry) for entry in sys.path}
    site.main()
    added = [entry for entry in sys.path if os.path.isabs(entry) and entry not in before]
    looked_at = site.getsitepackages(site.PREFIXES)
    if site.ENABLE_USER_SITE is not None:
        looked_at.append(site.getusersitepackages())
    return [entry for entry in added if os.path.exists(entry)], sorted({*looked_at, *added})


def compiled(source):
    """The harness's code. Its later parts are in it as bytes, under the name LATER."""
    first, mark, later = source.partition(b"\n# === Later:")
    if mark:
        code = compile(mark + later, "harness.py", "exec", dont_inherit=True)
        first += b"\nLATER = %r\n" % marshal.dumps(code)
    return compile(first, "harness.py", "exec", dont_inherit=True)


def main():
    harness = sys.argv[1]
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what an installed package makes of a start (.pth files) may print
    seen = exposed()
    found, looked_at = packages()
    fields = [
        ("implementation", sys.implementation.name),
        ("version", "%d.%d.%d" % sys.version_info[:3]),
        ("executable", sys.executable or ""),
        ("prefix", sys.prefix),
        ("base_prefix", sys.base_prefix),
    ]
    fields += [("exposed", path) for path in seen]
    fields += [("packages", path) for path in found]
    fields += [("looked_at", path) for path in looked_at]
    for name, value in fields:
        out.write(("%s=%s\n" % (name, value)).encode("utf-8", "surrogateescape"))
    out.write(b"\n")
    if sys.version_info >= (3, 8):
        with open(harness, "rb") as file:
            source = file.read()
        out.write(marshal.dumps(compiled(source)))
    out.close()


main()
