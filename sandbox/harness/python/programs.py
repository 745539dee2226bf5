# --- Programs ----------------------------------------------------------------------------------


def text_of(data):
    return data.decode("utf-8", "surrogateescape")


def set_environment(pairs):
    for name, value in pairs:
        posix.environ[name] = value  # what os.environ is made of
        posix.putenv(name, value)
        if "os" in modules:
            modules["os"].environ[text_of(name)] = text_of(value)


def give_input(child, data):
    """Makes `data` the real descriptor 0, and sys.stdin a new stream on it."""
    if data:
        path = child.path(".input")
        fd = posix.open(path, posix.O_RDWR | posix.O_CREAT | posix.O_EXCL | posix.O_CLOEXEC, 0o600)
        posix.unlink(path)
        write_all(fd, data)
        posix.lseek(fd, 0, 0)
        posix.dup2(fd, 0)
        posix.close(fd)
    sys.stdin = sys.__stdin__ = standard_stream(0, "<stdin>", "surrogateescape")


def standard_stream(fd, name, errors):
    """A stream as CPython makes it at start, in UTF-8 mode."""
    raw = _io.FileIO(fd, "rb" if fd == 0 else "wb", closefd=False)
    raw.name = name
    buffer = _io.BufferedReader(raw) if fd == 0 else _io.BufferedWriter(raw)
    stream = _io.TextIOWrapper(buffer, "utf-8", errors, "\n", fd == 2)
    if fd != 0:
        stream.mode = "w"
    return stream


def install_program(child, request):
    """Everything that `python FILE ARGS` finds. Returns its code and its `__main__`."""
    for name, data in request["files"]:
        child.put(text_of(name), data)
    file = request["file"]
    path = child.path(file)
    child.put(file, request["source"])
    child.sources[file] = request["source"]
    give_input(child, request["stdin"])
    set_environment(request["env"])
    sys.argv = [file] + [text_of(argument) for argument in request["argv"]]
    sys.orig_argv = [sys.executable] + sys.argv
    main = new_main()
    loader = _frozen_importlib_external.SourceFileLoader("__main__", path)
    vars(main).update(__file__=path, __cached__=None, __loader__=loader, __annotations__={})
    return load_code(request["code"], path), main


def exit_status(error):
    """What CPython makes of a SystemExit."""
    code = SystemExit.__dict__["code"].__get__(error)
    if code is None:
        return 0
    if issubclass(type(code), int):
        return int(code) & 0xFF
    sys.stderr.write(str(code) + "\n")
    return 1


def report_uncaught(child, error):
    """Tells the host, then prints the traceback as CPython does, without the harness's frame."""
    child.send(EXCEPTION, encode(describe(child, error)))
    own = traceback_of(error)
    error = BaseException.with_traceback(error, own.tb_next)
    try:
        sys.excepthook(type(error), error, own.tb_next)
    except BaseException:
        sys.__excepthook__(type(error), error, own.tb_next)


def run_main(child, code, namespace):
    """Runs the program up to its end. Returns its exit status."""
    try:
        eval(code, namespace)
        return 0
    except BaseException as error:
        cls = type(error)
        if SystemExit in type_mro(cls):
            try:
                return exit_status(error)
            except BaseException:
                return 1
        try:
            report_uncaught(child, error)
        except OSError:
            raise
        except BaseException:
            pass  # stderr is gone, or of the program's own making
        return 130 if cls is KeyboardInterrupt else 1


def ignoring(action):
    try:
        action()
    except BaseException as error:
        try:
            sys.__excepthook__(type(error), error, traceback_of(error))
        except BaseException:
            pass


def clear_module(module):
    """Drops a module's names as CPython does at its end: private ones first."""
    namespace = vars(module)
    names = [name for name in namespace if type(name) is str and name != "__builtins__"]
    private = [name for name in names if name[:1] == "_" and name[:2] != "__"]
    for name in private + names:
        namespace[name] = None


def finish_program(child, main, status):
    """What CPython does between the program's end and the process's."""
    if "threading" in modules:
        ignoring(lambda: modules["threading"]._shutdown())
    if "atexit" in modules:
        ignoring(lambda: modules["atexit"]._run_exitfuncs())
    clear_module(main)
    ignoring(gc.collect)
    return status if child.flush() else 120


def serve_program(child, request):
    code, main = install_program(child, request)
    child.foreign = True
    status = run_main(child, code, vars(main))
    code = None
    status = finish_program(child, main, status)
    child.send(EXITED, encode(status))
    leave(status)
