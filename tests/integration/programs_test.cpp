// What real Python programs need of the system calls that are allowed.

#include <catch2/catch.hpp>

#include "tests/integration/worker_bench.h"

using namespace kata::tests;

namespace {

struct Program {
    const char* what;
    const char* source;
    const char* value;
};

Bench roomy_bench() {
    Bench bench;
    bench.limits.processes = 8;
    bench.limits.wall = std::chrono::seconds(20);
    bench.limits.cpu = std::chrono::seconds(10);
    return bench;
}

}  // namespace

TEST_CASE("a program that takes the process's place is not killed by the samples of its time") {
    Bench bench = roomy_bench();
    const Result result = bench.run(
        "import os, sys\n"
        "def f():\n"
        "    os.execv(sys.executable, [sys.executable, '-S', '-c', 'import sys, time\\n'\n"
        "        'while time.process_time() < 0.6: pass\\nsys.exit(7)'])\n",
        {"f()"});
    CHECK(result.cause == Cause::exited);
    CHECK(result.exit_code == 7);
}

// The interpreter's stack may be looked at between two steps of the main thread alone.
TEST_CASE("the samples of its time disturb no other thread") {
    Bench bench = roomy_bench();
    CHECK(bench.value_of("import signal, threading, time\n"
                         "def busy():\n"
                         "    while time.process_time() < 0.6: pass\n"
                         "def f():\n"
                         "    thread = threading.Thread(target=busy); thread.start()\n"
                         "    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGRTMAX})\n"
                         "    thread.join()\n"
                         "    return signal.SIGRTMAX in signal.sigpending()\n") == "True");
}

TEST_CASE("a program's own timer of CPU time and its signal are left to it") {
    Bench bench = roomy_bench();
    CHECK(bench.value_of("import signal, time\n"
                         "def f():\n"
                         "    came = []\n"
                         "    signal.signal(signal.SIGPROF, lambda *_: came.append(1))\n"
                         "    signal.setitimer(signal.ITIMER_PROF, 0.5)\n"
                         "    while time.process_time() < 0.8: pass\n"
                         "    return came\n") == "[1]");
}

TEST_CASE("a step that takes long gets each sample that falls into it") {
    Bench bench = roomy_bench();
    const Result result = bench.run(
        "import time\n"
        "def f():\n"
        "    size = 1 << 20\n"
        "    while time.process_time() < 0.8: sum(range(size)); size *= 2\n",
        {"f()"});
    CHECK(result.cause == Cause::exited);
    int samples = 0;
    for (std::size_t at = 0;
         (at = result.trace.bytes.find("line 4 in f", at + 1)) != std::string::npos;)
        ++samples;
    CHECK(samples >= 5);  // of some seven, in fewer steps
}

TEST_CASE("threads, processes, event loops, databases and files work") {
    const Program program = GENERATE(values<Program>({
        {"threads",
         "from concurrent.futures import ThreadPoolExecutor\n"
         "def f():\n"
         "    with ThreadPoolExecutor(8) as pool: return sum(pool.map(lambda n: n * n, "
         "range(100)))\n",
         "328350"},
        {"a pool of processes",
         "import multiprocessing\n"
         "def f():\n"
         "    with multiprocessing.Pool(2) as pool: return pool.map(abs, [-1, -2, -3])\n",
         "[1, 2, 3]"},
        {"queues, locks and shared memory between processes",
         "from multiprocessing import Array, Lock, Process, Queue\n"
         "from multiprocessing.shared_memory import SharedMemory\n"
         "def work(queue, lock, array, name):\n"
         "    memory = SharedMemory(name)\n"
         "    with lock: array[0] += 1; memory.buf[0] += 1\n"
         "    memory.close(); queue.put('done')\n"
         "def f():\n"
         "    queue, lock, array, memory = Queue(), Lock(), Array('i', 1), "
         "SharedMemory(create=True, size=9)\n"
         "    all = [Process(target=work, args=(queue, lock, array, memory.name)) for _ in "
         "range(2)]\n"
         "    for one in all: one.start()\n"
         "    said = [queue.get() for _ in all]\n"
         "    for one in all: one.join()\n"
         "    count = memory.buf[0]; memory.close(); memory.unlink()\n"
         "    return said, array[0], count\n",
         "(['done', 'done'], 2, 2)"},
        {"a value that processes share",
         "import multiprocessing\n"
         "def add(value):\n"
         "    with value.get_lock(): value.value += 1\n"
         "def f():\n"
         "    value = multiprocessing.Value('i', 0)\n"
         "    all = [multiprocessing.Process(target=add, args=(value,)) for _ in range(3)]\n"
         "    for one in all: one.start()\n"
         "    for one in all: one.join()\n"
         "    return value.value\n",
         "3"},
        {"programs that are started",
         "import subprocess, sys\n"
         "def f():\n"
         "    out = subprocess.run([sys.executable, '-c', 'print(input())'], input='hi', "
         "text=True,\n"
         "                         capture_output=True).stdout\n"
         "    return out, subprocess.run('echo $((6 * 7)) | tr 4 9', shell=True, text=True,\n"
         "                               capture_output=True).stdout\n",
         R"(('hi\n', '92\n'))"},
        {"an event loop with tasks, timers, executors and programs",
         "import asyncio, sys\n"
         "async def main():\n"
         "    loop = asyncio.get_running_loop()\n"
         "    inside = await loop.run_in_executor(None, sum, [1, 2])\n"
         "    program = await asyncio.create_subprocess_exec(sys.executable, '-c', 'print(3)',\n"
         "                                                   stdout=asyncio.subprocess.PIPE)\n"
         "    out, _ = await program.communicate()\n"
         "    return inside, int(out), await asyncio.gather(asyncio.sleep(0.01, 4), "
         "asyncio.sleep(0, 5))\n"
         "def f(): return asyncio.run(main())\n",
         "(3, 3, [4, 5])"},
        {"sqlite, in a file and with threads",
         "import sqlite3, threading\n"
         "def add(n):\n"
         "    with sqlite3.connect('a.db', timeout=10) as db: db.execute('insert into t values "
         "(?)', (n,))\n"
         "def f():\n"
         "    with sqlite3.connect('a.db') as db: db.execute('create table t (n)')\n"
         "    all = [threading.Thread(target=add, args=(n,)) for n in range(4)]\n"
         "    for one in all: one.start()\n"
         "    for one in all: one.join()\n"
         "    return sqlite3.connect('a.db').execute('select sum(n) from t').fetchone()\n",
         "(6,)"},
        {"sqlite with a log that connections share",
         "import sqlite3\n"
         "def f():\n"
         "    one, other = (sqlite3.connect('a.db') for _ in range(2))\n"
         "    said = one.execute('pragma journal_mode = wal').fetchone()\n"
         "    with one: one.execute('create table t (n)'); one.execute('insert into t values "
         "(1)')\n"
         "    return said + other.execute('select n from t').fetchone()\n",
         "('wal', 1)"},
        {"files, maps, locks, signals and descriptors",
         "import fcntl, mmap, os, select, shutil, signal, tempfile\n"
         "def f():\n"
         "    said = []\n"
         "    signal.signal(signal.SIGALRM, lambda *_: said.append('alarm')); "
         "signal.setitimer(signal.ITIMER_REAL, 0.01)\n"
         "    signal.pause()\n"
         "    with tempfile.TemporaryDirectory() as folder:\n"
         "        path = folder + '/a'\n"
         "        with open(path, 'w+b') as file:\n"
         "            file.write(b'abc'); file.flush(); fcntl.flock(file, fcntl.LOCK_EX)\n"
         "            with mmap.mmap(file.fileno(), 3) as area: said.append(area[:])\n"
         "        shutil.copytree(folder, 'copy'); said.append(os.listdir('copy'))\n"
         "    ours, theirs = os.pipe(); os.write(theirs, b'x')\n"
         "    poll = select.epoll(); poll.register(ours); said.append(len(poll.poll(1)))\n"
         "    return said\n",
         "['alarm', b'abc', ['a'], 1]"},
    }));
    INFO(program.what);
    Bench bench = roomy_bench();
    CHECK(bench.value_of(program.source) == program.value);
}

TEST_CASE("processes share what a manager serves, and meet at a listener") {
    Bench bench = roomy_bench();
    if (!bench.has_namespaces()) {
        WARN("SKIPPED: no namespaces here, so no sockets");
        return;
    }
    CHECK(bench.value_of(
              "import multiprocessing\n"
              "from multiprocessing.connection import Client, Listener\n"
              "def work(shared, address):\n"
              "    shared.append(2)\n"
              "    with Client(address) as client: client.send('hello')\n"
              "def f():\n"
              "    with multiprocessing.Manager() as manager, Listener(backlog=128) as listener:\n"
              "        shared = manager.list([1])\n"
              "        other = multiprocessing.Process(target=work, args=(shared, "
              "listener.address))\n"
              "        other.start()\n"
              "        with listener.accept() as client: said = client.recv()\n"
              "        other.join()\n"
              "        return said, list(shared)\n") == "('hello', [1, 2])");
}

TEST_CASE("servers and clients meet on the loopback") {
    Bench bench = roomy_bench();
    if (!bench.has_namespaces()) {
        WARN("SKIPPED: no namespaces here, so no sockets");
        return;
    }
    bench.fresh_network = true;
    CHECK(bench.value_of(
              "import http.server, threading, urllib.request\n"
              "class Handler(http.server.BaseHTTPRequestHandler):\n"
              "    def do_GET(self):\n"
              "        self.send_response(200); self.end_headers(); self.wfile.write(b'hello')\n"
              "    def log_message(self, *_): pass\n"
              "def f():\n"
              "    server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)\n"
              "    threading.Thread(target=server.serve_forever).start()\n"
              "    url = 'http://127.0.0.1:%d/' % server.server_port\n"
              "    text = urllib.request.urlopen(url).read()\n"
              "    server.shutdown(); server.server_close(); return text\n") == "b'hello'");
    CHECK(bench.value_of("import asyncio\n"
                         "async def answer(reader, writer):\n"
                         "    writer.write((await reader.readline()).upper()); writer.close()\n"
                         "async def main():\n"
                         "    server = await asyncio.start_server(answer, '::1', 0)\n"
                         "    port = server.sockets[0].getsockname()[1]\n"
                         "    reader, writer = await asyncio.open_connection('::1', port)\n"
                         "    writer.write(b'abc\\n'); text = await reader.read()\n"
                         "    writer.close(); server.close(); return text\n"
                         "def f(): return asyncio.run(main())\n") == R"(b'ABC\n')");
}
