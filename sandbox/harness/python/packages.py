# --- Packages that the exercise needs ------------------------------------------------------------


def import_packages(zygote, folders, packages):
    """Imports them, once for all cases. Ends the zygote where one cannot be had, and says why."""
    sys.path += folders
    absent = []
    for name in packages:
        try:
            __import__(name)
            if name == "mypy":
                start_mypy()
        except ModuleNotFoundError as error:
            if not (name + ".").startswith("%s." % error.name):
                refuse_package(zygote, name, error)  # it is there; what it imports itself is not
            if error.name not in absent:
                absent.append(error.name)  # of a package that is absent, no module is of interest
        except BaseException as error:
            refuse_package(zygote, name, error)
        if not zygote.single_threaded():
            text = "importing it starts a thread, and only one thread can be forked"
            refuse_package(zygote, name, RuntimeError(text))
    if absent:
        zygote.give_up(True, " ".join(absent))


def refuse_package(zygote, name, error):
    text = "%s: %s: %s" % (name, type(error).__name__, guarded_text(str, error)[0])
    # What it may have warned of before would hide the reason: this begins the log anew, and the NUL
    # ends it. The log has a fixed size, so it could not grow again once it was cut.
    posix.lseek(2, 0, 0)
    write_all(2, text.encode("utf-8", "replace") + b"\0")
    zygote.give_up(False, name)
