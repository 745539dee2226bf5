# --- Sessions ----------------------------------------------------------------------------------


class Loader(_frozen_importlib_external.SourceFileLoader):
    """Loads a source file whose code was compiled before, by another process."""

    def __init__(self, name, path, code):
        super().__init__(name, path)
        self.code = code

    def get_code(self, fullname):
        return self.code


class Finder:
    """Finds the session's modules, so that they import each other as any modules do."""

    def __init__(self, loaders):
        self.loaders = loaders

    def find_spec(self, name, path=None, target=None):
        loader = self.loaders.get(name)
        return loader and spec_of(name, loader)


def spec_of(name, loader):
    spec = _frozen_importlib.ModuleSpec(name, loader, origin=loader.path)
    spec.has_location = True
    return spec


def install_modules(child, described):
    """Writes the modules' files and makes them importable. Returns their loaders by name."""
    loaders = {}
    for module in described:
        name, file = module["name"], module["file"]
        child.put(file, module["source"])
        child.sources[file] = module["source"]
        path = child.path(file)
        loaders[name] = Loader(name, path, load_code(module["code"], path))
        modules.pop(name, None)  # the zygote may have loaded the library's of this name
    sys.meta_path.insert(0, Finder(loaders))
    return loaders


def load_module(name, loader):
    """What `import name` does, without the import system's locks and searches (0.2 ms)."""
    if name in modules:
        return modules[name]  # another one of the session's has imported it
    module = module_type(name)
    vars(module).update(
        __file__=loader.path,
        __loader__=loader,
        __package__="",
        __spec__=spec_of(name, loader),
        __builtins__=builtins,
    )
    modules[name] = module
    try:
        eval(loader.code, vars(module))
    except BaseException:
        modules.pop(name, None)
        raise
    return modules[name]


def names_defined(loaded):
    names = []
    for module in loaded:
        names += [name for name in vars(module) if type(name) is str and name[:2] != "__"]
    return sorted(set(names))[:MAX_NAMES]


def find_entry(loaded, name):
    """[object] if a module has the name, else []."""
    for module in loaded:
        try:
            return [getattr(module, name)]
        except BaseException:
            pass  # a module's own __getattr__ may raise anything
    return []


def load_fixtures(child, request):
    """The public names of fixtures.py, the exercise's own, by name."""
    loaders = install_modules(child, request["fixtures"])
    public = {}
    for name, loader in loaders.items():
        defined = vars(load_module(name, loader))
        public.update((key, defined[key]) for key in defined if not key.startswith("_"))
    return public


def load_modules(child, request):
    """The entry names' objects, or None after the frame that says what is wrong."""
    loaders = install_modules(child, request["modules"])
    child.foreign = True
    try:
        loaded = [load_module(name, loader) for name, loader in loaders.items()]
    except BaseException as error:
        child.send(LOAD_FAILED, encode((*child.stream_sizes(), describe(child, error))))
        return None
    found = {name: find_entry(loaded, name) for name in request["entry"]}
    missing = [name for name in request["entry"] if not found[name]]
    if missing:
        child.send(MISSING, encode((*child.stream_sizes(), missing, names_defined(loaded))))
        return None
    child.send(LOADED, encode(child.stream_sizes()))
    return {name: value[0] for name, value in found.items()}


def new_main():
    """A fresh `__main__`, in place of the one that holds the harness."""
    main = module_type("__main__")
    vars(main)["__builtins__"] = builtins
    modules["__main__"] = main
    return main


def run_prompt(child, prompt, code, index, namespace, max_bytes):
    representation = b"N"
    try:
        value = eval(code, namespace)
        if prompt["expression"]:
            kind, outcome = "value", encode(value, max_bytes)
            if prompt["repr"]:
                representation = encode((*name_of_class(type(value)), *guarded_text(repr, value)))
        else:
            kind, outcome = "nothing", b"N"
        value = None  # the session alone decides how long it lives
    except BaseException as error:
        kind, outcome = "exception", encode(describe(child, error))
    head = encode((index, *child.stream_sizes(), kind))
    # The tuple of four grows by two items that are encoded already.
    child.send(RESULT, b"(" + u32(6), head[5:], outcome, representation)


class Sink(Child):
    """One that nobody hears."""

    def send(self, frame_type, *parts):
        b"".join(parts)


REHEARSED = compile("0", "<prompt 1>", "eval", 0, True)


def rehearse_prompt():
    """Goes the way that every prompt goes."""
    prompt = {"expression": True, "repr": True}
    run_prompt(Sink(-1, ""), prompt, REHEARSED, 0, {"__builtins__": builtins}, MAX_VALUE_BYTES)


def serve_session(child, request):
    compiling = request["compile"] is not None
    if compiling and not compile_modules(child, request["modules"], request["compile"]):
        return
    sys.argv = [""]
    main = new_main()
    given = {name: decode(data) for name, data in request["given"]}
    if request["remotes"] or request["clock"]:
        given.update(later("remote_names")(child, request["remotes"], request["clock"]))
    prompts = request["prompts"]
    codes = [loads(prompt["code"]) for prompt in prompts]
    for index, prompt in enumerate(prompts):
        child.sources["<prompt %d>" % (index + 1)] = prompt["source"].encode("utf-8", "replace")
    fixtures = load_fixtures(child, request)
    if given:
        gc.freeze()  # however large they are, no collection walks them at the submission's expense
    child.probe()  # before the submission, which could raise what it is compared with
    entry = load_modules(child, request)
    if entry is None:
        return
    namespace = vars(main)
    namespace.update(fixtures)
    namespace.update(entry)
    namespace.update(given)
    # What need not stay as it is lives as long as the session's names let it.
    kept = [given[name] for name in request["unchanged"]]
    del fixtures, entry, given
    if request["probe_loaded"]:
        # A process copies a page when it first writes to it: that is no doing of the submission.
        rehearse_prompt()
        child.probe()
    for index, prompt in enumerate(prompts):
        run_prompt(child, prompt, codes[index], index, namespace, request["max_value_bytes"])
        child.probe()
    for index, value in enumerate(kept):
        child.send(KEPT, b"(" + u32(2), encode(index), encode(value))
    child.send(DONE, encode(child.stream_sizes()))
