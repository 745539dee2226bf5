# --- The interpreter's set-up, and the way in ----------------------------------------------------


class Quitter:
    """exit and quit, as the site module (which is not loaded) would define them."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "Use %s() or Ctrl-D (i.e. EOF) to exit" % self.name

    def __call__(self, code=None):
        try:
            sys.stdin.close()
        except BaseException:
            pass
        raise SystemExit(code)


class FromSite:
    """help, copyright, credits and license: made when first used, which is nearly never."""

    def __init__(self, name):
        self.name = name

    def real(self):
        __import__("site")
        site = modules["site"]
        site.setcopyright()
        site.sethelper()
        return getattr(builtins, self.name)

    def __repr__(self):
        return repr(self.real())

    def __call__(self, *args, **kwargs):
        return self.real()(*args, **kwargs)


def add_site_builtins():
    for name in ("exit", "quit"):
        setattr(builtins, name, Quitter(name))
    for name in ("copyright", "credits", "license", "help"):
        setattr(builtins, name, FromSite(name))


def prepare_interpreter():
    """Once, in the zygote: whatever can be done before the children part is done here."""
    add_site_builtins()
    if sys.stdout is None:
        sys.stdout = sys.__stdout__ = standard_stream(1, "<stdout>", "surrogateescape")
    if sys.stderr is None:
        sys.stderr = sys.__stderr__ = standard_stream(2, "<stderr>", "backslashreplace")
    if sys.path and sys.path[0] == "":
        del sys.path[0]
    rehearse()
    # No collection in a child walks, and so copies, what they all share.
    gc.freeze()


def rehearse():
    """Has the interpreter specialise the code that every child runs."""
    # The classes of syntax trees are made when they are first needed.
    survey(b"import sys", "<prompt 1>", ())
    for _ in range(8):
        encode([1, 1.5, "text", b"", True, None, {"key": (1, 2)}, {1}])
        rehearse_prompt()


KINDS = {
    "compile": serve_compile,
    "prepare": serve_prepare,
    "inspect": lambda child, request: later("serve_inspect")(child, request),
    "examine": lambda child, request: later("serve_examine")(child, request),
    "session": serve_session,
    "program": serve_program,
    "give": serve_give,
    "check": serve_check,
    "remote": lambda child, request: later("serve_remote")(child, request),
    "batch": lambda child, request: later("serve_batch")(child, request),
    "draw": lambda child, request: later("serve_draw")(child, request),
    "tests": serve_tests,
    "typecheck": serve_typecheck,
}


def execute(request, child, settle_in):
    try:
        settle_in()
        message = loads(request)
        KINDS[message["kind"]](child, message)
    except BaseException as error:
        if child.foreign:
            leave(BROKEN)  # its own doing: no reply is what the host makes of it
        child.send(REFUSED, encode("%s: %s" % (type(error).__name__, str(error)[:MAX_TEXT])))


def announce_limits(zygote, trace_fd):
    """SIGUSR2, sent before a limit's SIGKILL, dumps where the program is. So does the interpreter for the
    main thread, now and then, once so much CPU time is gone that a limit may strike: of most programs not
    once."""
    if trace_fd < 0:
        return
    try:
        faulthandler.register(12, file=trace_fd, all_threads=True, chain=True)
    except OSError:
        return  # limits hold all the same
    zygote.sample(FIRST_SAMPLE, SAMPLE_EACH, faulthandler.dump_traceback, (trace_fd, False))


def main(zygote, folders=(), packages=()):
    import_packages(zygote, folders, packages)
    prepare_interpreter()
    request, reply_fd, trace_fd, work_dir, temporary_dir, link_fd, probe_fd = zygote.serve()

    def settle_in():
        announce_limits(zygote, trace_fd)
        set_environment([(b"HOME", work_dir.encode()), (b"TMPDIR", temporary_dir.encode())])
        sys.path.insert(0, work_dir)

    try:
        execute(request, Child(reply_fd, work_dir, link_fd, probe_fd), settle_in)
        leave(0)
    finally:
        leave(BROKEN)
