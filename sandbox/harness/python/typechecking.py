# --- Type checking -------------------------------------------------------------------------------

MYPY_SWITCHES = [
    "--strict",
    "--config-file=",
    "--no-site-packages",
    "--cache-dir=/dev/null",
    "--no-error-summary",
    "--no-color-output",
    "--no-pretty",
    "--hide-error-context",
    "--show-column-numbers",
    "--show-error-codes",
]

MYPY_RECURSION = 1 << 14  # as its own command line has it

# What the standard library's stubs lead to sooner or later: read once, for all cases.
COMMON_STUBS = "abc collections contextlib dataclasses enum functools itertools typing"

warm_mypy = []  # mypy's server, with the stubs in memory


def start_mypy():
    """Has mypy read the stubs of the standard library, which takes it most of a second."""
    __import__("mypy.dmypy_server")
    __import__("mypy.modulefinder")
    server_module = modules["mypy.dmypy_server"]
    options = server_module.process_start_options(MYPY_SWITCHES, False)
    server = server_module.Server(options, "/nonexistent")
    text = "import " + COMMON_STUBS.replace(" ", ", ") + "\n"
    warm_mypy.append(server)
    found = mypy_errors([("/nonexistent/_kata_stubs.py", "_kata_stubs", text)])
    if found:
        raise RuntimeError("mypy does not accept an empty module: %r" % (found,))


def mypy_errors(files):
    """The lines that mypy prints about (path, module, text or None: read the file)."""
    source = modules["mypy.modulefinder"].BuildSource
    sources = [source(path, module, text) for path, module, text in files]
    response = warm_mypy[0].check(sources, export_types=False, is_tty=False, terminal_width=80)
    return (response["out"] + response["err"]).splitlines()


def read_error(child, line):
    """(file, line, column, severity, message); the file is '' where the line names none."""
    prefix = child.work_dir + "/"
    if line.startswith(prefix):
        line = line[len(prefix) :]
    parts = line.split(":", 4)
    if len(parts) == 5 and parts[1].isdigit() and parts[2].isdigit():
        return parts[0], int(parts[1]), int(parts[2]), parts[3].strip(), parts[4].strip()
    parts = line.split(":", 3)
    if len(parts) == 4 and parts[1].isdigit():
        return parts[0], int(parts[1]), 0, parts[2].strip(), parts[3].strip()
    return "", 0, 0, "error", line


def errors_found(child, files):
    """What mypy says of files; where it gives up, that is the one error."""
    set_recursion_limit(MYPY_RECURSION)
    try:
        return [read_error(child, line) for line in mypy_errors(files)[:MAX_ERRORS]]
    except RecursionError:
        return [("", 0, 0, "error", "too deeply nested for mypy")]
    except (Exception, SystemExit) as error:  # mypy exits after an error of its own
        text = "mypy gives up: %s: %s" % (type(error).__name__, guarded_text(str, error)[0])
        return [("", 0, 0, "error", text)]


def serve_typecheck(child, request):
    files = []
    for name, source in request["files"]:
        child.put(name, source)
        files.append((name, name[:-3], None))
    child.send(TYPECHECKED, encode(errors_found(child, files)))
