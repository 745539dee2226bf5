"""The Python side of kata's harness: runs in the sandbox, inside the interpreter that it tests.

This is the first of its parts. The build joins them, in the order of ../CMakeLists.txt, into one
harness.py: they share one namespace, and load as one code object, but for those behind entry.py, which
load where a request needs them.

`main` is called once, in the warm interpreter (the zygote). `zygote.serve()` returns once in each
isolated child; the child executes one request, writes its reply and dies. PROTOCOL.md describes
the messages, the encoding of values, and who trusts whom.

Three rules hold throughout:

* Nothing is imported but modules that are built in or frozen: each import would cost every start.
* Once foreign code has run, nothing it can rebind is looked up by name: the harness has a copy of
  the builtins, and reads objects through the type slots it took before.
* What foreign objects say of themselves (`__class__`, `__eq__`, `__hash__`, overridden methods)
  is never asked where the answer matters. `type(x)` decides, and C-level contents are sent.
"""

import builtins

# Names of this module resolve here, whatever becomes of the builtins module. It must come before
# the first `def`: from CPython 3.10 on a function takes its builtins when it is made.
__builtins__ = dict(vars(builtins))

import _frozen_importlib
import _frozen_importlib_external
import _imp
import _io
import _thread
import _warnings
import faulthandler
import gc
import marshal
import posix
import sys

# --- Limits and names shared with the host (PROTOCOL.md) ---------------------------------------

MAX_DEPTH = 100  # containers within containers
MAX_NODES = 1000000  # values in one value
MAX_VALUE_BYTES = 4 << 20  # of one encoded value, where the request says nothing else
MAX_REPLY_BYTES = 64 << 20  # of one frame that is not a value of foreign code
MAX_TEXT = 4096  # characters of a repr or of an exception's message
MAX_FRAMES = 40  # of a traceback
MAX_CHAIN = 5  # causes and contexts of an exception
MAX_NAMES = 200  # that MISSING lists
MAX_WALK = 100000  # traceback entries looked at
MAX_ERRORS = 1000  # of a type checker
MAX_LOCALS = 8  # of the frame that raised
MAX_LOCAL_TEXT = 160  # characters of one
MAX_LOCAL_ITEMS = 12  # of a container in one
MAX_CYCLE = 4  # frames that repeat in turn
FIRST_SAMPLE, SAMPLE_EACH = 200, 100  # ms of CPU time

COMPILED, PREPARED, LOADED, LOAD_FAILED, MISSING = 1, 2, 3, 4, 5
RESULT, DONE, EXCEPTION, EXITED, REFUSED = 6, 7, 8, 9, 10
ORACLE, FIXTURES, GIVEN, KEPT, READ, CHECKED = 11, 12, 13, 14, 15, 16
TESTED, TYPECHECKED, COUNTED = 17, 18, 19
DRAWN, OPERATIONS = 20, 21
INSPECTED = 22
EXAMINED = 23

WHOLE, FAILED, CUT = 0, 1, 2  # how a repr came about

LATER = b""  # the parts behind entry.py, compiled, where the harness was compiled without them

BROKEN = 70  # exit status where not even a reply could be written
