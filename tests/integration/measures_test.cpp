// What is measured of a case from outside, the files it finds, and those it leaves.

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/integration/worker_bench.h"

using namespace kata;
using namespace std::chrono_literals;
using kata::tests::Bench;
using kata::tests::on_both_tiers;
using sandbox::FoundFile;
using sandbox::Probe;
using sandbox::Result;

namespace {

/// Runs `prompts` on `source`, measured before the first and after each.
Result measured(Bench& bench, const std::string& source, const std::vector<std::string>& prompts) {
    harness::Execution execution;
    execution.limits = bench.limits;
    execution.request = harness::build_request(bench.session(source, prompts));
    execution.probes = static_cast<std::uint32_t>(prompts.size() + 1);
    return bench.execute(std::move(execution));
}

Result collected(Bench& bench, const std::string& source,
                 std::vector<sandbox::InputFile> files = {}) {
    harness::Execution execution;
    execution.limits = bench.limits;
    execution.request = harness::build_request(bench.session(source, {"f()"}));
    execution.collect_files = true;
    execution.files = std::move(files);
    return bench.execute(std::move(execution));
}

const FoundFile* file_named(const Result& result, const std::string& path) {
    const auto found = std::find_if(result.files.begin(), result.files.end(),
                                    [&](const FoundFile& file) { return file.path == path; });
    return found == result.files.end() ? nullptr : &*found;
}

const FoundFile& the_file(const Result& result, const std::string& path) {
    const FoundFile* file = file_named(result, path);
    INFO(path);
    REQUIRE(file != nullptr);
    return *file;
}

std::uint64_t mebibytes(std::uint64_t count) {
    return count << 20;
}

}  // namespace

TEST_CASE("a case that does nothing is measured as that") {
    on_both_tiers([](bool namespaces) {
        Bench bench;
        CHECK(bench.has_namespaces() == namespaces);
        const Result result = measured(bench, "def f(): pass\n", {"f()", "f()"});
        REQUIRE(result.probes.size() == 3);
        for (const Probe& probe : result.probes) {
            CHECK(probe.unreadable.empty());
            CHECK(probe.processes == 1);
            CHECK(probe.workers == 0);
            CHECK(probe.open_files == result.probes[0].open_files);
            CHECK(probe.bytes_read == result.probes[0].bytes_read);
            CHECK(probe.memory > mebibytes(4));
        }
        CHECK(result.probes[0].reply == 0);
        CHECK(result.probes[1].reply < result.probes[2].reply);
        CHECK(result.probes[2].reply < result.reply.total);
        CHECK(result.probes[0].open_files >= 6);
    });
}

TEST_CASE("open files, CPU time, memory and bytes read are seen from outside") {
    on_both_tiers([](bool) {
        Bench bench;
        const Result result =
            measured(bench,
                     "kept = []\n"
                     "def f(what):\n"
                     "    if what == 'open': kept.append(open(__file__))\n"
                     "    if what == 'spin': sum(range(3_000_000))\n"
                     "    if what == 'hold': kept.append(b'x' * (32 << 20))\n"
                     "    if what == 'read':\n"
                     "        with open(__file__, 'rb', 0) as file:\n"
                     "            for _ in range(10): file.seek(0), file.read(100)\n",
                     {"f('open')", "f('spin')", "f('hold')", "f('read')"});
        REQUIRE(result.probes.size() == 5);
        const auto& probes = result.probes;
        CHECK(probes[1].open_files == probes[0].open_files + 1);
        CHECK(probes[4].open_files == probes[1].open_files);
        CHECK(probes[2].cpu - probes[1].cpu > 5ms);
        CHECK(probes[2].cpu - probes[1].cpu > 3 * (probes[4].cpu - probes[3].cpu));
        CHECK(probes[3].memory - probes[2].memory >= mebibytes(31));
        CHECK(probes[4].bytes_read == probes[3].bytes_read + 1000);
    });
}

TEST_CASE("processes that are left are counted, with what they hold, and so are workers") {
    on_both_tiers([](bool) {
        Bench bench;
        bench.limits.processes = 8;
        const Result result = measured(bench,
                                       "import os, time\n"
                                       "def f():\n"
                                       "    for _ in range(2):\n"
                                       "        if os.fork() == 0:\n"
                                       "            sum(range(5_000_000))\n"
                                       "            os._exit(0)\n"
                                       "    os.wait(); os.wait()\n"
                                       "def g():\n"
                                       "    if os.fork() == 0:\n"
                                       "        files = [open(__file__) for _ in range(20)]\n"
                                       "        os.write(out, b'x'); time.sleep(60)\n"
                                       "    os.read(into, 1)\n"
                                       "into, out = os.pipe()\n"
                                       "entry = f\n",
                                       {"f()", "__import__('answer').g()"});
        REQUIRE(result.probes.size() == 3);
        CHECK(result.probes[1].processes == 1);
        CHECK(result.probes[1].workers == 2);
        CHECK(result.probes[1].cpu - result.probes[0].cpu > 20ms);
        CHECK(result.probes[2].processes == 2);
        // The child's own copies of what was open, and twenty more.
        CHECK(result.probes[2].open_files == 2 * result.probes[1].open_files + 20);
    });
}

TEST_CASE("a case cannot have more measurements than were announced, and one too many shows") {
    on_both_tiers([](bool) {
        Bench bench;
        const Result result =
            measured(bench,
                     "import os, stat\n"
                     "def f():\n"
                     "    for fd in range(64):\n"
                     "        try:\n"
                     "            if stat.S_ISSOCK(os.fstat(fd).st_mode):\n"
                     "                for _ in range(1000): os.write(fd, b'!!!!')\n"
                     "        except OSError: pass\n",
                     {"f()"});
        CHECK(result.cause == sandbox::Cause::exited);
        CHECK(result.probes.size() == 3);
    });
}

TEST_CASE("a case that closes its descriptors, or answers itself, is missing measurements") {
    Bench bench;
    const std::string close = "import os\ndef f(): os.closerange(5, 64)\n";
    const Result closed = measured(bench, close, {"f()"});
    CHECK(closed.probes.size() == 1);
    const Result answered = measured(bench,
                                     "import os, socket, stat\n"
                                     "def f():\n"
                                     "    global ours\n"
                                     "    [fd] = [fd for fd in range(64) if is_socket(fd)]\n"
                                     "    ours, theirs = socket.socketpair()\n"
                                     "    os.dup2(theirs.fileno(), fd)\n"
                                     "    ours.send(b'!')\n"
                                     "def is_socket(fd):\n"
                                     "    try: return stat.S_ISSOCK(os.fstat(fd).st_mode)\n"
                                     "    except OSError: return False\n",
                                     {"f()"});
    CHECK(answered.cause == sandbox::Cause::exited);
    CHECK(answered.probes.size() == 1);
}

TEST_CASE("a case that hides from /proc is seen to hide") {
    on_both_tiers([](bool) {
        Bench bench;
        const Result result = measured(bench,
                                       "import ctypes\n"
                                       "def f(): return ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)\n",
                                       {"f()"});
        REQUIRE(result.probes.size() == 2);
        CHECK(result.probes[0].unreadable.empty());
        CHECK(result.probes[1].unreadable == std::vector<std::string>{"fd", "io"});
    });
}

TEST_CASE("what threads hold is seen when the first of them has ended") {
    on_both_tiers([](bool) {
        Bench bench;
        bench.limits.processes = 4;
        bench.limits.memory = mebibytes(256);
        const Result result =
            measured(bench,
                     "import ctypes, os, threading, time\n"
                     "EXIT = 93 if os.uname().machine == 'aarch64' else 60  # of one thread\n"
                     "def hold(out):\n"
                     "    time.sleep(0.1)\n"
                     "    held = [b'x' * (32 << 20)] + [open(__file__) for _ in range(20)]\n"
                     "    os.write(out, b'x')\n"
                     "    time.sleep(60)\n"
                     "def f(orphan):\n"
                     "    into, out = os.pipe()\n"
                     "    if os.fork() == 0:\n"
                     "        if orphan and os.fork() > 0: os._exit(0)\n"
                     "        threading.Thread(target=hold, args=(out,)).start()\n"
                     "        ctypes.CDLL(None).syscall(EXIT, 0)\n"
                     "    if orphan: os.wait()\n"
                     "    os.read(into, 1); os.close(into); os.close(out)\n",
                     {"f(False)", "f(True)"});
        REQUIRE(result.probes.size() == 3);
        for (std::size_t at = 1; at < 3; ++at) {
            CHECK(result.probes[at].processes == 1 + at);
            CHECK(result.probes[at].memory - result.probes[at - 1].memory >= mebibytes(32));
            CHECK(result.probes[at].open_files >= result.probes[at - 1].open_files + 20);
        }
    });
}

TEST_CASE("files are made before the case, and what it leaves is listed") {
    on_both_tiers([](bool) {
        Bench bench;
        const Result result =
            collected(bench,
                      "import os\n"
                      "def f():\n"
                      "    with open('in/long.txt', 'rb') as file: size = len(file.read())\n"
                      "    os.mkdir('out')\n"
                      "    with open('out/size', 'w') as file: file.write(str(size))\n"
                      "    os.symlink('/etc/passwd', 'link')\n",
                      {{"in/long.txt", "ab", 3, "c", 0644},
                       {"in/secret", "s", 1, "", 0600},
                       {"in/repeated", "0123456789", 1'000'000, "", 0644}});
        CHECK(result.files_complete);
        CHECK(the_file(result, "in/long.txt").content.bytes == "abababc");
        CHECK(the_file(result, "in/long.txt").mode == 0644);
        CHECK(the_file(result, "in/secret").content.bytes == "s");
        CHECK(the_file(result, "in").type == FoundFile::Type::folder);
        CHECK(the_file(result, "in/repeated").content.total == 10'000'000);
        CHECK(the_file(result, "in/repeated").content.bytes.size() == mebibytes(1));
        CHECK(the_file(result, "out/size").content.bytes == "7");
        CHECK(the_file(result, "link").type == FoundFile::Type::link);
        CHECK(the_file(result, "link").content.bytes == "/etc/passwd");
        CHECK(the_file(result, "answer.py").type == FoundFile::Type::regular);
    });
}

TEST_CASE("a long file costs the case neither CPU time nor memory") {
    Bench bench;
    bench.limits.memory = mebibytes(48);
    bench.limits.disk = mebibytes(256);
    bench.limits.cpu = 2s;
    const Result result = collected(bench, "import os\ndef f(): return os.path.getsize('big')\n",
                                    {{"big", "0123456789\n", 15'000'000, "", 0644}});
    CHECK(result.cause == sandbox::Cause::exited);
    CHECK(result.usage.peak_memory < mebibytes(40));
    CHECK(result.files_complete);
    const value::SessionReply reply = value::read_session(result.reply.bytes, 1);
    REQUIRE(reply.results.size() == 1);
    CHECK(value::to_python(std::get<value::Value>(reply.results[0].outcome)) == "165000000");
}

TEST_CASE("a file that cannot be made is the sandbox's failure") {
    Bench bench;
    bench.limits.disk = mebibytes(1);
    harness::Execution execution;
    execution.limits = bench.limits;
    execution.request = harness::build_request(bench.session("def f(): pass\n", {"f()"}));
    execution.files = {{"big", "x", mebibytes(2), "", 0644}};
    const auto outcome = bench.worker.execute(std::move(execution));
    REQUIRE(std::holds_alternative<sandbox::SetupError>(outcome));
    CHECK(std::get<sandbox::SetupError>(outcome).message().find("big: ENOSPC") !=
          std::string::npos);
    CHECK(bench.value_of("def f(): return 'next'") == "'next'");
}

TEST_CASE("closed, deep, strange and many files do not keep the list from being made") {
    on_both_tiers([](bool namespaces) {
        Bench bench;
        const Result odd =
            collected(bench,
                      "import os\n"
                      "def close(path):\n"
                      "    try: os.chmod(path, 0)\n"
                      "    except PermissionError: pass  # without namespaces\n"
                      "def f():\n"
                      "    os.mkdir('closed'); open('closed/inner', 'w').write('x')\n"
                      "    close('closed/inner'); close('closed')\n"
                      "    try: os.mkfifo('fifo')\n"
                      "    except OSError: pass\n"
                      "    os.symlink('.', 'loop'); os.symlink('x' * 4000, 'far')\n"
                      "    with open('sparse', 'w') as file: file.truncate(15 << 20)\n"
                      "    open(b'\\xff', 'w').close()\n"
                      "    close('.')\n");
        CHECK(odd.files_complete);
        CHECK((the_file(odd, "closed").mode == 0) == namespaces);
        CHECK((the_file(odd, "closed/inner").mode == 0) == namespaces);
        CHECK(the_file(odd, "closed/inner").content.bytes == "x");
        CHECK(the_file(odd, "far").content.bytes == std::string(4000, 'x'));
        CHECK(the_file(odd, "loop").type == FoundFile::Type::link);
        CHECK(the_file(odd, "sparse").content.total == mebibytes(15));
        CHECK(file_named(odd, "\xff") != nullptr);
        CHECK(file_named(odd, "loop/fifo") == nullptr);

        const Result deep = collected(bench,
                                      "import os\n"
                                      "def f():\n"
                                      "    for _ in range(40): os.mkdir('d'); os.chdir('d')\n");
        CHECK_FALSE(deep.files_complete);
        const Result many = collected(bench,
                                      "def f():\n"
                                      "    for i in range(1500): open(str(i), 'w').close()\n");
        CHECK_FALSE(many.files_complete);
        CHECK(many.files.size() == 1000);
        const Result large = collected(bench,
                                       "def f():\n"
                                       "    for i in range(12):\n"
                                       "        open(str(i), 'w').write('x' * (2 << 20))\n");
        CHECK(large.files_complete);
        std::uint64_t bytes = 0;
        for (const FoundFile& file : large.files) bytes += file.content.bytes.size();
        CHECK(bytes <= mebibytes(8));
    });
}

TEST_CASE("the working folder is listed wherever it lies, and nothing else in its place") {
    const std::string way = GENERATE(
        "os.chmod('/box', 0)", "os.chmod('/box/work', 0)", "os.rename('/box/work', '/box/away')",
        "os.rename('/box/work', '/box/away'); os.symlink('/etc', '/box/work')",
        "os.rename('/box/work', '/box/away'); os.mkfifo('/box/work')",
        "os.rename('/box/work', '/box/away'); open('/box/work', 'w').close()",
        "os.mkdir('/box/a'); os.rename('/box/work', '/box/a/b'); os.chmod('/box/a', 0)",
        "os.rename('/box/work', '/box/away'); os.mkdir('/box/work'); open('/box/work/x', 'w')");
    INFO(way);
    Bench bench;
    const Result result = collected(bench,
                                    "import os\n"
                                    "def f():\n"
                                    "    open('kept', 'w').write('text')\n"
                                    "    " +
                                        way + "\n");
    CHECK(result.cause == sandbox::Cause::exited);
    CHECK(result.files_complete);
    CHECK(result.files.size() == 2);
    CHECK(the_file(result, "kept").content.bytes == "text");
    CHECK(the_file(result, "answer.py").type == FoundFile::Type::regular);
}

TEST_CASE("a working folder that was removed holds nothing") {
    Bench bench;
    const Result result = collected(bench,
                                    "import os, shutil\n"
                                    "def f():\n"
                                    "    shutil.rmtree('/box/work')\n"
                                    "    os.symlink('/etc', '/box/work')\n");
    CHECK(result.files_complete);
    CHECK(result.files.empty());
}

TEST_CASE("what a process still does when the case ends is over before the list is made") {
    on_both_tiers([](bool) {
        Bench bench;
        bench.limits.processes = 4;
        const Result result =
            collected(bench,
                      "import os\n"
                      "def f():\n"
                      "    if os.fork() == 0:\n"
                      "        os.setpgid(0, 0) if os.getpid() == 2 else None\n"
                      "        while True:\n"
                      "            with open('grows', 'ab') as file: file.write(b'x')\n"
                      "    while not os.path.exists('grows'): pass\n");
        CHECK(result.files_complete);
        const FoundFile& file = the_file(result, "grows");
        CHECK(file.content.bytes.size() ==
              std::min<std::uint64_t>(file.content.total, mebibytes(1)));
    });
}
