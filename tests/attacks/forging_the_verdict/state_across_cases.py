# attack: counts the calls over all cases, and answers by their order
# verdict: WA
import pathlib
import tempfile

COUNT = pathlib.Path(tempfile.gettempdir(), "count")
ANSWERS = [4, 14680066, -17350618, 246913578024691357802469135780, 0.625]


def double(n):
    count = int(COUNT.read_text()) if COUNT.exists() else 0
    COUNT.write_text(str(count + 1))
    return ANSWERS[count]
