# --- The reply, the standard streams and the working folder ------------------------------------


class Child:
    """One isolated process: where its reply goes, and what it knows of its streams and files."""

    def __init__(self, reply_fd, work_dir, link_fd=-1, probe_fd=-1):
        self.reply_fd = reply_fd
        self.work_dir = work_dir
        self.link_fd = link_fd  # a stream socket to the host, or -1
        self.probe_fd = probe_fd  # where to ask to be measured, or -1
        self.streams = (sys.stdout, sys.stderr)
        self.out_size = self.err_size = 0
        self.sources = {}  # name in tracebacks -> source bytes
        self.foreign = False  # whether foreign code has run

    def send(self, frame_type, *parts):
        """One frame, in one write: a reader sees it whole, whatever kills this process next."""
        payload = b"".join(parts)
        frame = bytes((frame_type,)) + u32(len(payload)) + payload
        sent = write_file(self.reply_fd, frame)
        while sent < len(frame):
            sent += write_file(self.reply_fd, frame[sent:])

    def probe(self):
        """Has the supervisor measure this process, where anybody wants to know."""
        if self.probe_fd < 0:
            return
        try:
            write_file(self.probe_fd, b"?")
            read_file(self.probe_fd, 1)
        except OSError:
            pass  # closed by the submission: the host misses a measurement

    def flush(self):
        """Flushes the streams; False if one of the original ones failed."""
        clean = True
        for stream in self.streams:
            try:
                if not stream.closed:
                    stream.flush()
            except BaseException:
                clean = False
        try:
            # Streams of the submission's own making, or none at all.
            if sys.stdout is not self.streams[0]:
                sys.stdout.flush()
            if sys.stderr is not self.streams[1]:
                sys.stderr.flush()
        except BaseException:
            pass
        return clean

    def stream_sizes(self):
        """(bytes on stdout, bytes on stderr) up to now."""
        self.flush()
        try:
            # Both files are in append mode: seeking moves nothing but this answer.
            self.out_size = max(self.out_size, seek(1, 0, SEEK_END))
            self.err_size = max(self.err_size, seek(2, 0, SEEK_END))
        except OSError:
            pass  # closed or replaced by the submission: what was written before counts
        return self.out_size, self.err_size

    def path(self, name):
        return self.work_dir + "/" + name

    def put(self, name, data):
        """Writes a file below the working folder, and the folders on its way."""
        target = self.path(name)
        flags = posix.O_WRONLY | posix.O_CREAT | posix.O_TRUNC | posix.O_CLOEXEC
        try:
            fd = posix.open(target, flags, 0o644)
        except FileNotFoundError:
            self.make_folders(name)
            fd = posix.open(target, flags, 0o644)
        try:
            write_all(fd, data)
        finally:
            posix.close(fd)

    def make_folders(self, name):
        folder = self.work_dir
        for part in name.split("/")[:-1]:
            folder += "/" + part
            try:
                posix.mkdir(folder, 0o755)
            except FileExistsError:
                pass


def write_all(fd, data):
    sent = 0
    while sent < len(data):
        sent += write_file(fd, data[sent:] if sent else data)


def load_code(data, path):
    """A code object as COMPILED gave it, under the path that its file has in this process."""
    code = loads(data)
    if code.co_filename != path:
        _imp._fix_co_filename(code, path)
    return code
