# --- A learner's tests ---------------------------------------------------------------------------

PASSED, NOT_PASSED, NOT_RUN = "passed", "failed", "skipped"


class TestReport:
    """Sends a frame for each test when it has ended."""

    def __init__(self, child):
        self.child = child

    def ended(self, name, outcome, error=None):
        sizes = self.child.stream_sizes()
        raised = None if error is None else describe(self.child, error)
        self.child.send(TESTED, encode((class_text(name), outcome, *sizes, raised)))


def run_function(report, name, steps):
    """One plain test: functions called one after another, the last one whatever happens."""
    *steps, last = steps
    try:
        try:
            for step in steps:
                never_run(step())
        finally:
            last()
    except BaseException as error:
        skipped = "unittest" in modules and issubclass(type(error), modules["unittest"].SkipTest)
        report.ended(name, NOT_RUN if skipped else NOT_PASSED, None if skipped else error)
    else:
        report.ended(name, PASSED)


def never_run(result):
    """A test that is a coroutine or a generator has done nothing when its call returns."""
    if type(result).__name__ in ("coroutine", "generator", "async_generator"):
        text = "the test is a %s, and nothing runs it; unittest.IsolatedAsyncioTestCase runs async tests"
        raise TypeError(text % type(result).__name__)


def nothing():
    pass


def run_class(report, cls):
    """A class Test… that is no TestCase: an object for each of its tests, as pytest makes them."""
    names = [name for name in dir(cls) if name[:4] == "test" and callable(getattr(cls, name))]
    if not names:
        return
    hook = lambda owner, name: getattr(owner, name, nothing)
    try:
        hook(cls, "setup_class")()
    except BaseException as error:
        return report.ended(cls.__name__ + ".setup_class", NOT_PASSED, error)
    for name in sorted(names, key=lambda name: first_line(getattr(cls, name))):
        try:
            case = cls()
            steps = [getattr(case, name), hook(case, "teardown_method")]
            steps.insert(0, hook(case, "setup_method"))
        except BaseException as error:
            report.ended("%s.%s" % (cls.__name__, name), NOT_PASSED, error)
            continue
        run_function(report, "%s.%s" % (cls.__name__, name), steps)
    try:
        hook(cls, "teardown_class")()
    except BaseException as error:
        report.ended(cls.__name__ + ".teardown_class", NOT_PASSED, error)


def first_line(function):
    code = getattr(function, "__code__", None)
    return getattr(code, "co_firstlineno", 0)


def unittest_result(report):
    """A TestResult that reports each test once, with the first thing that went wrong in it."""
    unittest = modules["unittest"]

    class Result(unittest.TestResult):
        trouble = None

        def startTest(self, test):
            super().startTest(test)
            self.trouble, self.outcome = None, PASSED

        def fail(self, test, error):
            if not isinstance(test, unittest.TestCase):  # setUpClass, setUpModule
                report.ended(str(test), NOT_PASSED, error[1])
            elif self.outcome is not NOT_PASSED:
                self.trouble, self.outcome = error[1], NOT_PASSED

        addError = addFailure = fail

        def addSubTest(self, test, subtest, error):
            if error is not None:
                self.fail(test, error)

        def addSkip(self, test, reason):
            if isinstance(test, unittest.TestCase):
                self.outcome = NOT_RUN
            super().addSkip(test, reason)

        def addUnexpectedSuccess(self, test):
            self.fail(test, (None, AssertionError("it was expected to fail, and passed"), None))

        def stopTest(self, test):
            super().stopTest(test)
            report.ended(test.id().partition(".")[2], self.outcome, self.trouble)

    return Result()


def run_test_module(report, module):
    test_cases = False
    for name, thing in list(vars(module).items()):
        if type(thing) is type_of_functions:
            if name[:4] == "test" and thing.__module__ == module.__name__:
                run_function(report, name, [thing, nothing])
        elif isinstance(thing, type) and thing.__module__ == module.__name__:
            if "unittest" in modules and issubclass(thing, modules["unittest"].TestCase):
                test_cases = True
            elif name[:4] == "Test":
                run_class(report, thing)
    if test_cases or hasattr(module, "load_tests"):
        unittest = __import__("unittest")
        suite = unittest.TestLoader().loadTestsFromModule(module)
        try:
            suite.run(unittest_result(report))
        except BaseException as error:  # KeyboardInterrupt, which unittest does not hold back
            report.ended(module.__name__, NOT_PASSED, error)


def run_with_pytest(child, report, files):
    """pytest's own way from start to end, without configuration, cache, or plugins of others."""
    pytest = __import__("pytest")
    failures = []

    class Plugin:
        @pytest.hookimpl(trylast=True)
        def pytest_configure(self, config):
            # Its options are needed, its words are not.
            config.pluginmanager.unregister(name="terminalreporter")

        def pytest_collection_finish(self, session):
            if not failures:
                child.send(LOADED, encode(child.stream_sizes()))

        def pytest_exception_interact(self, node, call, report):
            if report.when == "collect":
                failures.append(call.excinfo.value)

        @pytest.hookimpl(hookwrapper=True)
        def pytest_runtest_protocol(self, item):
            item.kata_error, item.kata_outcome = None, PASSED
            yield
            report.ended(item.nodeid.partition("::")[2], item.kata_outcome, item.kata_error)

        @pytest.hookimpl(hookwrapper=True)
        def pytest_runtest_makereport(self, item, call):
            made = (yield).get_result()
            if made.failed and item.kata_outcome is not NOT_PASSED:
                item.kata_outcome = NOT_PASSED
                item.kata_error = call.excinfo.value if call.excinfo else AssertionError(made.longrepr)
            elif made.skipped and item.kata_outcome is PASSED:
                item.kata_outcome = PASSED if hasattr(made, "wasxfail") else NOT_RUN

    set_environment([(b"PYTEST_DISABLE_PLUGIN_AUTOLOAD", b"1")])
    switches = ["-c", "/dev/null", "--rootdir", child.work_dir, "--noconftest", "--capture=no"]
    for plugin in ("cacheprovider", "faulthandler", "doctest", "junitxml", "pastebin"):
        switches += ["-p", "no:" + plugin]
    pytest.main(switches + [child.path(file) for file in files], plugins=[Plugin()])
    return failures


def serve_tests(child, request):
    sys.argv = [""]
    new_main()
    loaders = install_modules(child, request["modules"])
    tested, *tests = request["modules"]
    child.foreign = True
    report = TestReport(child)
    try:
        if request["pytest"]:
            for failure in run_with_pytest(child, report, [test["file"] for test in tests]):
                raise failure
        else:
            loaded = [load_module(test["name"], loaders[test["name"]]) for test in tests]
            child.send(LOADED, encode(child.stream_sizes()))
    except BaseException as error:
        child.send(LOAD_FAILED, encode((*child.stream_sizes(), describe(child, error))))
        return
    if not request["pytest"]:
        for module in loaded:
            run_test_module(report, module)
    child.send(DONE, encode(child.stream_sizes()))
