# What the zygote's interpreter is started with:
#     python -s -S -c BOOTSTRAP NATIVE_MODULE [FOLDER… -- PACKAGE…]
# Loads the native module without a search, and the harness, compiled for this interpreter, from
# descriptor 4. The packages are to be found in the folders, and to be imported.
import _imp
import marshal
import posix
import sys


class _Spec:
    name = "_kata_zygote"
    origin = sys.argv[1]


def _read(descriptor):
    parts = []
    while True:
        part = posix.read(descriptor, 1 << 20)
        if not part:
            posix.close(descriptor)
            return b"".join(parts)
        parts.append(part)


_names = {"__name__": "_kata_harness"}
exec(marshal.loads(_read(4)), _names)
_zygote = _imp.create_dynamic(_Spec)
_words = sys.argv[2:] or ["--"]
sys.argv[:] = [""]
_names["main"](_zygote, _words[: _words.index("--")], _words[_words.index("--") + 1 :])
