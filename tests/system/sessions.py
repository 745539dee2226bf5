"""Drives sessions of the installed kata in tmux, as a learner at a terminal would.

    sessions.py --prefix PREFIX NAME…      runs the sessions of these names
    sessions.py --prefix PREFIX --show NAME   prints each screen that was waited for, too

A session is a function below; its docstring says what it shows. HOME, TMPDIR and tmux's server are its
own. Texts are waited for with a long time-out, so that a busy machine changes nothing. Afterwards no
process and no file outside of workspace, progress and cache may be left.
"""

import argparse
import os
import pathlib
import re
import shlex
import signal
import subprocess
import sys
import time

import run_case

TIMEOUT_S = 60
REVERSE = "kata/01-data-structures/reverse-string/reverse_string.py"
RIGHT = "def reverse_string(text):\n    return text[::-1]\n"
WRONG = "def reverse_string(text):\n    return text.upper()\n"


class Terminal:
    """A shell in a tmux window."""

    def __init__(self, sandbox, columns=100, rows=30, shows=False):
        self.sandbox, self.shows = sandbox, shows
        self.socket = str(sandbox.base / "tmux")
        environment = dict(sandbox.environment, TMUX_TMPDIR=str(sandbox.base), PS1="$ ", ENV="")
        self.environment = environment
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", str(columns), "-y", str(rows),
                  "-c", str(sandbox.work), "env", "PS1=$ ", "ENV=", "sh")
        self.tmux("set-option", "-g", "status", "off")
        self.tmux("resize-window", "-x", str(columns), "-y", str(rows))
        self.run("before=$(stty -g); echo rea''dy")
        self.expect("ready")

    def tmux(self, *words):
        done = subprocess.run(["tmux", "-u", "-S", self.socket, *words], env=self.environment,
                              capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise AssertionError(f"tmux {' '.join(words)}: {done.stderr}")
        return done.stdout

    def press(self, *keys):
        for key in keys:
            self.tmux("send-keys", *(["-l", key] if len(key) == 1 else [key]))

    def run(self, command):
        self.tmux("send-keys", "-l", command)
        self.press("Enter")

    def screen(self):
        return self.tmux("capture-pane", "-p")

    def await_screen(self, holds, what):
        deadline = time.monotonic() + TIMEOUT_S
        while True:
            screen = self.screen()
            if holds(screen):
                if self.shows:
                    print(f"--- {what}\n{screen.rstrip()}")
                return screen
            if time.monotonic() > deadline:
                raise AssertionError(f"{what}: not within {TIMEOUT_S} s; the screen:\n{screen}")
            time.sleep(0.05)

    def expect(self, *texts):
        return self.await_screen(lambda screen: all(text in screen for text in texts),
                                 "the text " + " and ".join(map(repr, texts)))

    def expect_gone(self, text):
        return self.await_screen(lambda screen: text not in screen, f"no {text!r}")

    def resize(self, columns, rows):
        self.tmux("resize-window", "-x", str(columns), "-y", str(rows))

    def expect_restored(self):
        """The shell is there again, on its own screen, and the terminal's modes are as before."""
        deadline = time.monotonic() + TIMEOUT_S
        while self.tmux("display-message", "-p", "#{alternate_on}").strip() != "0":
            assert time.monotonic() < deadline, "the alternate screen was not left"
            time.sleep(0.05)
        self.press("Enter")
        self.run("[ \"$before\" = \"$(stty -g)\" ] && echo res''tored || stty -a")
        self.expect("restored")
        self.run("clear")
        self.expect_gone("restored")

    def close(self):
        self.tmux("kill-server")


def write(terminal, path, text, renames=False):
    """Saves a file as an editor does: in place, or by a new one renamed over it."""
    target = terminal.sandbox.home / path
    if renames:
        fresh = target.with_suffix(".new")
        fresh.write_text(text)
        fresh.rename(target)
    else:
        target.write_text(text)


def begin(terminal, command="kata"):
    """From an empty home to the first task."""
    terminal.run(command)
    terminal.expect("Where shall your files lie?", "~/kata")
    terminal.press("Enter")
    terminal.expect("Reverse a string", "q quit")


def quit_and_look(terminal):
    terminal.press("q")
    terminal.expect_restored()


def session_first_use(terminal):
    """`kata` in an empty home proposes a workspace, and one key later there is a task and a file."""
    begin(terminal)
    screen = terminal.expect("~/" + REVERSE, "Many interviews open with this one", "1 of 5")
    assert "0/" in screen.splitlines()[0], "the section's progress is not in the head"
    assert (terminal.sandbox.home / REVERSE).read_text().startswith("def reverse_string")
    quit_and_look(terminal)
    terminal.run("kata")
    terminal.expect("Reverse a string", "~/" + REVERSE)  # it goes on, and asks nothing
    quit_and_look(terminal)


def session_wrong_then_right(terminal):
    """A save is judged at once: the failure with its first difference, then acceptance."""
    begin(terminal)
    write(terminal, REVERSE, WRONG)
    terminal.expect("Wrong answer.", "expected  'desserts'", "got       'STRESSED'", "^", "h hint")
    write(terminal, REVERSE, RIGHT, renames=True)
    terminal.expect("Accepted. 15 cases.", "x why", "1/")
    terminal.press("x")
    terminal.expect("slice")
    terminal.press("s")
    terminal.expect("The reference", "return text[::-1]")
    terminal.press("n")
    terminal.expect_gone("reverse_string.py")
    quit_and_look(terminal)


def session_syntax_error(terminal):
    """A file that cannot be compiled is shown with its line; escape sequences in it stay text."""
    begin(terminal)
    write(terminal, REVERSE, 'def reverse_string(text:\n    return "\x1b[31m"\n')
    terminal.expect("Invalid submission", "reverse_string.py, line 1")
    write(terminal, REVERSE, 'def reverse_string(text):\n    return "\\x1b[2J\\x1b[31mred"\n')
    terminal.expect("\\x1b[2J")
    quit_and_look(terminal)


def session_hint(terminal):
    """Each h shows one more hint, and the last one says so."""
    begin(terminal)
    terminal.press("h")
    terminal.expect("Hint 1 of 3", "h shows the next one")
    terminal.press("h")
    terminal.expect("Hint 2 of 3")
    terminal.press("h", "h")
    terminal.expect("Hint 3 of 3", "There are no more.")
    terminal.press("Escape")
    terminal.expect("e edit")
    quit_and_look(terminal)
    terminal.run("kata hint --again | head -n 1")
    terminal.expect("Hint 1 of 3")


def session_list(terminal):
    """The list is filtered by text, section, kind and state; Enter opens what the cursor is on."""
    begin(terminal)
    terminal.press("l")
    terminal.expect("katas", "reverse-string", "/ text")
    terminal.press("/", *"stack", "Enter")
    terminal.expect("/stack")
    terminal.press("i")
    terminal.expect("kind function")
    terminal.press("c")
    terminal.expect_gone("kind function")
    terminal.press("t")
    terminal.expect("state new")
    terminal.press("c", "s")
    terminal.expect("section Data structures")
    terminal.press("c", "/", *"binary-search", "Enter", "Enter")
    terminal.expect("Binary search", "binary_search.py")
    terminal.press("l", "Escape", "p")
    terminal.expect_gone("binary_search.py")
    quit_and_look(terminal)


def session_resize(terminal):
    """From 200×50, task and verdict side by side, to 40×15, where each has the screen to itself."""
    terminal.resize(200, 50)
    begin(terminal)
    write(terminal, REVERSE, WRONG)
    terminal.expect("Many interviews", "Wrong answer.", "│")
    terminal.resize(40, 15)
    screen = terminal.expect("Reverse a string", "q quit", "more line")
    assert len(screen.rstrip("\n").splitlines()) <= 15 and max(map(len, screen.splitlines())) <= 40
    terminal.press("Tab")
    terminal.expect("Many interviews")
    terminal.press("End")
    terminal.expect("Each case")
    terminal.resize(100, 30)
    terminal.expect("Examples")
    quit_and_look(terminal)


def session_reset(terminal):
    """A reset asks first, keeps the file, and is undone by one key."""
    begin(terminal)
    write(terminal, REVERSE, RIGHT)
    terminal.expect("Accepted.")
    terminal.press("r")
    terminal.expect("Begin this kata anew?")
    terminal.press("z")
    terminal.expect("Accepted.")
    terminal.press("r", "y")
    terminal.expect("is kept: u brings it back", "NotImplementedError")
    terminal.press("u")
    terminal.expect("Your file is back", "Accepted.")
    assert (terminal.sandbox.home / REVERSE).read_text() == RIGHT
    quit_and_look(terminal)


def session_run_all(terminal):
    """`a` judges every kata that was begun."""
    begin(terminal)
    write(terminal, REVERSE, RIGHT)
    terminal.expect("Accepted.")
    terminal.press("n")
    terminal.expect_gone("reverse_string.py")
    terminal.press("a")
    terminal.expect("1 of 2 katas accepted", "reverse-string")
    terminal.press("g")
    terminal.expect("1 of", "Data structures")
    quit_and_look(terminal)


def session_editor(terminal):
    """`e` gives the terminal to the editor, and what it saved is judged afterwards."""
    editor = terminal.sandbox.base / "editor"
    editor.write_text("#!/bin/sh\necho EDITING \"$1\"\nread answer\n"
                      f"cat > \"$1\" <<'E'\n{RIGHT}E\n")
    editor.chmod(0o755)
    begin(terminal, f"EDITOR={shlex.quote(str(editor))} kata")
    terminal.press("e")
    terminal.expect("EDITING")
    terminal.press("Enter")
    terminal.expect("Accepted.", "x why")
    quit_and_look(terminal)


def session_terminals(terminal):
    """The same on what SSH brings along: TERM=screen, xterm, xterm-256color, vt100, linux."""
    for number, name in enumerate(["screen", "xterm", "xterm-256color", "vt100", "linux"]):
        if number == 0:
            begin(terminal, f"TERM={name} kata")
        else:
            terminal.run(f"TERM={name} kata")
            terminal.expect("Reverse a string", "q quit")
        quit_and_look(terminal)


def session_dumb(terminal):
    """TERM=dumb, an unknown terminal, and --plain: the session is one of lines."""
    terminal.resize(100, 80)
    terminal.run("TERM=dumb kata")
    terminal.expect("this terminal cannot be drawn on: going on by lines", "Enter: ~/kata")
    terminal.press("Enter")
    terminal.expect("t task, Enter judge again")
    write(terminal, REVERSE, RIGHT)
    terminal.expect("ok Accepted. 15 cases.")
    terminal.press("h", "Enter")
    terminal.expect("Hint 1 of 3")
    terminal.press("q", "Enter")
    terminal.expect_restored()
    terminal.run("TERM=no-such-terminal kata")
    terminal.expect("does not know the terminal `no-such-terminal`", "t task")
    terminal.press("q", "Enter")
    terminal.expect_restored()
    terminal.run("kata --plain")
    terminal.expect("t task")
    terminal.press("C-d")
    terminal.expect_restored()


def session_ascii(terminal):
    """Without UTF-8, and without colour, everything is ASCII."""
    begin(terminal, "LC_ALL=C NO_COLOR=1 kata")
    write(terminal, REVERSE, WRONG)
    screen = terminal.expect("x a word: wrong answer", "----")
    assert screen.isascii(), screen
    assert "\x1b" not in terminal.tmux("capture-pane", "-p", "-e"), "there is colour"
    quit_and_look(terminal)


def session_quit_everywhere(terminal):
    """q quits on every screen, and the terminal is as it was."""
    terminal.run("kata")
    terminal.expect("Where shall your files lie?")
    quit_and_look(terminal)
    assert not (terminal.sandbox.home / "kata").exists()
    begin(terminal)
    quit_and_look(terminal)
    for key, text in [("h", "Hint 1"), ("x", "accepted"), ("s", "accepted"), ("g", "solved"),
                      ("a", "1 kata accepted"), ("?", "suspend"), ("l", "/ text")]:
        terminal.run("kata")
        terminal.expect("Reverse a string", "e edit")
        terminal.press(key)
        terminal.expect(text)
        quit_and_look(terminal)


def session_ended(terminal):
    """Signals, Ctrl-C and SIGKILL, also during a judging: the terminal is restored, nothing is left."""
    begin(terminal)
    quit_and_look(terminal)
    slow = "import time\ndef reverse_string(text):\n    time.sleep(1.5)\n    return ''\n"
    for end in ["TERM", "HUP", "INT", "KILL", "C-c", "q"]:
        write(terminal, REVERSE, slow)
        terminal.run("kata")
        terminal.expect("Judging")
        if len(end) > 3 or end in ("HUP", "INT"):
            os.kill(child_of_shell(terminal), getattr(signal, f"SIG{end}"))
        else:
            terminal.press(end)
        terminal.expect_restored()


def child_of_shell(terminal):
    shell = terminal.tmux("display-message", "-p", "#{pane_pid}").strip()
    return int(pathlib.Path(f"/proc/{shell}/task/{shell}/children").read_text().split()[0])


def session_suspended(terminal):
    """Ctrl-Z gives the shell back, fg the session."""
    terminal.run("set -m")
    begin(terminal)
    terminal.press("C-z")
    terminal.expect("Stopped")
    terminal.run("fg")
    terminal.expect("Reverse a string", "q quit")
    quit_and_look(terminal)


def session_moves_on(terminal):
    """What another terminal does is seen: progress is shared, katas begun there are in the list."""
    begin(terminal)
    write(terminal, REVERSE, RIGHT)
    terminal.expect("Accepted.")
    done = subprocess.run(["kata", "progress", "--json"], env=terminal.environment,
                          cwd=terminal.sandbox.work, capture_output=True, text=True, check=True)
    assert '"solved": 1' in done.stdout, done.stdout
    quit_and_look(terminal)


SESSIONS = {name.removeprefix("session_"): function for name, function in list(globals().items())
            if name.startswith("session_")}


def leftovers(sandbox):
    """Files that kata had no business leaving."""
    expected = re.compile(r"home/(kata|\.local/state/kata|\.cache/kata)(/|$)|home/\.(local|cache)(/state)?$")
    for line in sandbox.leftovers():
        if not expected.match(line.split(": ", 1)[1]):
            yield line


def run(name, prefix, shows):
    """Runs one session. Returns its complaints."""
    sandbox = run_case.Sandbox(pathlib.Path("/nonexistent"), prefix)
    complaints = []
    try:
        terminal = Terminal(sandbox, shows=shows)
        try:
            SESSIONS[name](terminal)
        except AssertionError as failure:
            complaints.append(str(failure))
        finally:
            terminal.close()
        complaints += run_case.reap(grace_s=20)
        complaints += leftovers(sandbox)
    finally:
        sandbox.remove()
    return complaints


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--prefix", type=pathlib.Path, required=True)
    parser.add_argument("--show", action="store_true", help="print the screens")
    parser.add_argument("name", nargs="+", choices=sorted(SESSIONS))
    arguments = parser.parse_args()
    run_case.adopt_orphans()
    failed = False
    for name in arguments.name:
        for complaint in run(name, arguments.prefix.resolve(), arguments.show):
            print(f"{name}: {complaint}")
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
