// The warm interpreter and its cases: what one case does is nothing to the next.

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <thread>
#include <vector>

#include "tests/integration/worker_bench.h"

using namespace kata;
using namespace std::chrono_literals;
using kata::tests::Bench;
using kata::tests::interpreter;
using kata::tests::on_both_tiers;
using kata::tests::plain_policy;
using sandbox::Cause;
using sandbox::Result;

namespace {

/// A process of the user that submissions run as, with more threads than a program may have.
class CrowdOfThreads {
  public:
    CrowdOfThreads() {
        std::array<int, 2> ends{};
        REQUIRE(pipe2(ends.data(), O_CLOEXEC) == 0);
        pid_ = fork();
        if (pid_ == 0) gather(ends[1]);
        close(ends[1]);
        char ready = 0;
        REQUIRE(read(ends[0], &ready, 1) == 1);
        close(ends[0]);
    }
    ~CrowdOfThreads() {
        kill(pid_, SIGKILL);
        waitpid(pid_, nullptr, 0);
    }
    CrowdOfThreads(const CrowdOfThreads&) = delete;
    CrowdOfThreads& operator=(const CrowdOfThreads&) = delete;

  private:
    [[noreturn]] static void gather(int ready) {
        constexpr uid_t nobody = 65534;
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (geteuid() == 0 && setresuid(nobody, nobody, nobody) != 0) _exit(1);
        std::vector<std::thread> threads;
        for (int i = 0; i < 600; ++i) threads.emplace_back([] { pause(); });
        if (write(ready, "r", 1) != 1) _exit(1);
        for (;;) pause();
    }

    pid_t pid_ = 0;
};

}  // namespace

TEST_CASE("a worker serves: values come back as they are") {
    Bench bench;
    CHECK(bench.value_of("def f(): return [1, (2.5, 'x'), {None: {True}}]") ==
          "[1, (2.5, 'x'), {None: {True}}]");
}

TEST_CASE("the submission is a real module with its name and file") {
    Bench bench;
    CHECK(bench.value_of(
              "import os, pickle\nclass C: pass\n"
              "def f(): return [__name__, __file__ == os.getcwd() + '/answer.py',"
              " type(pickle.loads(pickle.dumps(C()))).__module__, open(__file__).read()[:6]]") ==
          "['answer', True, 'answer', 'import']");
}

TEST_CASE("nothing is carried from one case to the next") {
    Bench bench;
    const std::string source =
        "import os, sys, builtins\n"
        "def f():\n"
        "    seen = [hasattr(builtins, 'mark'), os.path.exists('left'), os.listdir('.') == "
        "['answer.py'],\n"
        "            os.path.exists(os.environ.get('TMPDIR', '/tmp') + '/left')]\n"
        "    builtins.mark = 1\n"
        "    open('left', 'w').close()\n"
        "    return seen\n";
    CHECK(bench.value_of(source) == "[False, False, True, False]");
    CHECK(bench.value_of(source) == "[False, False, True, False]");
}

TEST_CASE("a case sees no other process than its own") {
    Bench bench;
    const std::string seen = bench.value_of(
        "import os\n"
        "def f():\n"
        "    try: return sorted(int(n) for n in os.listdir('/proc') if n.isdigit())\n"
        "    except OSError: return 'none'\n");
    CHECK((seen == "[1, 2]" || seen == "'none'"));
}

TEST_CASE("a case cannot signal the reaper, the zygote or anything else") {
    Bench bench;
    CHECK(bench.value_of("import os\n"
                         "def f():\n"
                         "    sent = []\n"
                         "    for pid in (os.getppid(), 1):\n"
                         "        for signal in (9, 15, 19, 2):\n"
                         "            try: os.kill(pid, signal); sent.append((pid, signal))\n"
                         "            except OSError: pass\n"
                         "    try: os.kill(-1, 9)\n"
                         "    except OSError: pass\n"
                         "    return 'alive'") == "'alive'");
    CHECK(bench.value_of("def f(): return 1") == "1");
}

TEST_CASE("a limit says where the program was") {
    Bench bench;
    bench.limits.cpu = 200ms;
    const Result result =
        bench.run("def f():\n    x = 0\n    while True:\n        x += 1\n", {"f()"});
    CHECK(result.cause == Cause::cpu_limit);
    INFO(result.trace.bytes);
    const bool in_the_loop = result.trace.bytes.find("line 3 in f") != std::string::npos ||
                             result.trace.bytes.find("line 4 in f") != std::string::npos;
    CHECK(in_the_loop);
}

TEST_CASE("what was said before a kill survives it") {
    Bench bench;
    bench.limits.wall = 300ms;
    const Result result = bench.run(
        "import time\ndef f(n):\n    print('printed', n, flush=True)\n"
        "    if n: time.sleep(60)\n    return n\n",
        {"f(0)", "f(1)"});
    CHECK(result.cause == Cause::wall_limit);
    const value::SessionReply reply = value::read_session(result.reply.bytes, 2);
    CHECK(reply.results.size() == 1);
    CHECK_FALSE(reply.done);
    CHECK(result.out.bytes == "printed 0\nprinted 1\n");
}

TEST_CASE("leaving without a reply is seen as that") {
    Bench bench;
    const std::string source =
        GENERATE("import os\nos._exit(0)\ndef f(): pass\n", "import os\ndef f(): os._exit(0)\n");
    const Result result = bench.run(source, {"f()"});
    CHECK(result.cause == Cause::exited);
    CHECK(result.exit_code == 0);
    CHECK_FALSE(value::read_session(result.reply.bytes, 1).done);
}

namespace {
const char* const greedy = "def f():\n  x = []\n  while True: x.append(bytearray(1 << 20))\n";
}

TEST_CASE("a process over its memory limit says where it is") {
    Bench bench;
    bench.limits.memory = 64ULL << 20;
    bool told = false;
    // It has a few milliseconds for it, in which a busy machine may not let it run at all.
    for (int attempt = 0; attempt < 20 && !told; ++attempt) {
        const Result result = bench.run(greedy, {"f()"});
        CHECK(result.cause == Cause::memory_limit);
        told = result.trace.bytes.find("line 3 in f") != std::string::npos;
    }
    CHECK(told);
}

TEST_CASE("files that are made for a case are not its memory, and what it writes is") {
    Bench bench;
    if (!bench.has_namespaces()) return;  // the files are then on a file system of the machine
    bench.limits.memory = 64ULL << 20;
    bench.limits.disk = 512ULL << 20;
    bench.limits.file_size = 256ULL << 20;
    bench.limits.cpu = 20s;
    bench.limits.wall = 20s;
    const auto cause = [&](const std::string& body) {
        harness::Execution execution;
        execution.limits = bench.limits;
        execution.files = {{"input", "0123456789abcdef", 12ULL << 20, "", 0644}};
        const std::string source =
            "import os, time\n"
            "def write(path, size):\n"
            "  with open(path, 'wb') as file:\n"
            "    for _ in range(size): file.write(bytes(1 << 20))\n"
            "def f():\n" +
            body;
        execution.request = harness::build_request(bench.session(source, {"f()"}));
        return bench.execute(std::move(execution)).cause;
    };
    CHECK(cause("  with open('input', 'rb') as file:\n"
                "    while file.read(1 << 20): pass\n"
                "  write('/tmp/file', 20)\n") == Cause::exited);
    CHECK(cause("  write('/tmp/file', 80)\n") == Cause::memory_limit);
    // The room that deleted inputs leave is not the submission's.
    CHECK(cause("  os.remove('input')\n"
                "  time.sleep(0.5)\n"
                "  write('/tmp/file', 80)\n"
                "  time.sleep(20)\n") == Cause::memory_limit);
    CHECK(cause("  os.remove('input')\n") == Cause::exited);
}

TEST_CASE("memory, CPU and crashes of one case leave the worker whole") {
    Bench bench;
    bench.limits.memory = 64ULL << 20;
    CHECK(bench.run(greedy, {"f()"}).cause == Cause::memory_limit);
    const Result crash = bench.run("import ctypes\ndef f(): ctypes.string_at(0)\n", {"f()"});
    CHECK(crash.cause == Cause::signaled);
    CHECK(crash.signal == SIGSEGV);
    CHECK(bench.value_of("def f(): return 'next'") == "'next'");
}

TEST_CASE("executions are answered in their order, however large") {
    Bench bench;
    const std::string large(1 << 20, 'x');
    const harness::SessionRequest small = bench.session("def f(n): return n", {"f(1)"});
    harness::SessionRequest big = bench.session("def f(n): return len(n)", {"f('" + large + "')"});
    for (int i = 0; i < 6; ++i) {
        bench.worker.submit(
            {bench.limits, harness::build_request(i % 2 == 0 ? small : big), false});
    }
    for (int i = 0; i < 6; ++i) {
        const auto outcome = bench.worker.next();
        REQUIRE(std::holds_alternative<Result>(outcome));
        const auto reply = value::read_session(std::get<Result>(outcome).reply.bytes, 1);
        REQUIRE(reply.results.size() == 1);
        CHECK(value::to_python(std::get<value::Value>(reply.results[0].outcome)) ==
              (i % 2 == 0 ? "1" : "1048576"));
    }
}

TEST_CASE("a case may have a network of its own") {
    Bench bench;
    bench.fresh_network = true;
    const std::string source =
        "import socket\n"
        "def f():\n"
        "    try: s = socket.socket()\n"
        "    except PermissionError: return 'ok'\n"
        "    s.bind(('127.0.0.1', 4242)); s.listen()\n"
        "    c = socket.create_connection(('127.0.0.1', 4242))\n"
        "    return 'ok'\n";
    CHECK(bench.value_of(source) == "'ok'");
    CHECK(bench.value_of(source) == "'ok'");
}

TEST_CASE("preloaded modules are there, and hurt nobody") {
    Bench bench;
    bench.worker.preload({"json", "no_such_module", "collections"});
    CHECK(bench.value_of("import sys\nloaded = 'json' in sys.modules\ndef f(): return loaded") ==
          "True");
}

TEST_CASE("threads can be started, however many the user has elsewhere") {
    const CrowdOfThreads crowd;
    on_both_tiers([](bool) {
        Bench bench;
        CHECK(bench.value_of("import threading\n"
                             "def f():\n"
                             "    threads = [threading.Thread(target=int) for _ in range(20)]\n"
                             "    for thread in threads: thread.start()\n"
                             "    return len([thread.join() for thread in threads])\n") == "20");
    });
}

TEST_CASE("an interpreter that cannot start is the sandbox's failure, with its last words") {
    harness::Interpreter broken = interpreter();
    broken.harness_code = "no code";
    harness::Worker worker(broken, plain_policy());
    const auto ready = worker.await_ready();
    REQUIRE(std::holds_alternative<sandbox::SetupError>(ready));
    CHECK(std::get<sandbox::SetupError>(ready).step == "start interpreter");
    CHECK(std::get<sandbox::SetupError>(ready).subject.find("marshal") != std::string::npos);
}

TEST_CASE("finding an interpreter") {
    using harness::find_interpreter;
    using harness::InterpreterError;
    const auto message = [](const std::string& name) {
        const auto found = find_interpreter(name);
        REQUIRE(std::holds_alternative<InterpreterError>(found));
        return std::get<InterpreterError>(found).message;
    };
    CHECK(message("/no/such/python") == "--python: /no/such/python does not exist");
    CHECK(message("9.99") == "--python: there is no python9.99 on PATH");
    CHECK(message("/etc/passwd") == "--python: /etc/passwd is not a program");
    CHECK(message("/bin/true").find("does not work as a Python interpreter") != std::string::npos);
    setenv("KATA_PYTHON", "/usr/bin/python3", 1);
    const auto found = find_interpreter(std::nullopt);
    unsetenv("KATA_PYTHON");
    REQUIRE(std::holds_alternative<harness::Interpreter>(found));
    CHECK(std::get<harness::Interpreter>(found).how == "KATA_PYTHON");
    CHECK(std::get<harness::Interpreter>(found).minor >= 8);
}
