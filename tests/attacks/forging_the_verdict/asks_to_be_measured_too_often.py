# attack: asks to be measured ten thousand times, in the hope that one of them counts
# verdict: RE
# on no_child_lists: RE | AC
# either: where a look takes long, the case has ended before the third; the second then measured its end all the same
# kata: counted
import os
import stat


def double(n):
    for descriptor in range(3, 64):
        try:
            if stat.S_ISSOCK(os.fstat(descriptor).st_mode):
                for _ in range(100):
                    os.write(descriptor, b"?" * 100)
        except OSError:
            pass
    return n * 2
