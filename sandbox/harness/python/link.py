# === Later: what follows is loaded where a request needs it ======================================

# --- The wire between a case and the objects that live in the oracle ------------------------------

CALL, ANSWER, READY, FINISH = 1, 2, 3, 4

REMOTE = "<remote>"  # the module of an `O` that stands for a remote object

NO_DATA = "a remote object takes plain data, not %s: pass numbers, texts, lists, dicts and the like"


class EndOfLink(Exception):
    """Nobody is at the other end."""


class Wire:
    """Frames on a stream socket. Its user sees to it that one thread reads at a time, and one writes."""

    def __init__(self, fd):
        self.fd = fd
        self.buffer = b""

    def fill(self, size):
        while len(self.buffer) < size:
            try:
                part = posix.read(self.fd, 1 << 16)
            except ConnectionError:
                part = b""
            if not part:
                raise EndOfLink("the link has ended")
            self.buffer += part

    def receive(self):
        """(type, payload)."""
        self.fill(5)
        end = 5 + int.from_bytes(self.buffer[1:5], "little")
        self.fill(end)
        frame, self.buffer = self.buffer[:end], self.buffer[end:]
        return frame[0], frame[5:]

    def send(self, kind, payload):
        write_all(self.fd, bytes((kind,)) + u32(len(payload)) + payload)


class WireEncoder(Encoder):
    """Encodes what can be data at the other end; an object becomes what `refer` makes of it."""

    __slots__ = ("refer",)

    def foreign(self, x):
        name, number = self.refer(x)
        self.parts.append(b"O")
        self.text(REMOTE)
        self.text(name)
        self.parts.append(bytes((WHOLE,)))
        self.text("%d" % number)


def encode_for_wire(x, refer):
    """The bytes of `x`; whatever `refer` raises for an object that must not cross."""
    encoder = WireEncoder(MAX_VALUE_BYTES)
    encoder.refer = refer
    encoder.value(x)
    return b"".join(encoder.parts)


class WireReader(SubmissionReader):
    """Reads what `encode_for_wire` wrote; `resolve` gives the object of a name and a number."""

    def __init__(self, data, resolve):
        super().__init__(data)
        self.resolve = resolve

    def opaque(self):
        module, name = self.text(), self.text()
        self.take(1)
        text = self.text()
        if module != REMOTE or not text.isdecimal():
            raise ValueError("no data")
        return self.resolve(name, int(text[:20]))
