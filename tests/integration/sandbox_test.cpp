// The sandbox on the real kernel: one probe for each limit and each layer, run in whatever tier the
// machine allows. The same tests run as root, as a plain user, and where namespaces are refused.

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>

#include "sandbox/command.h"
#include "sandbox/launch.h"

using namespace kata::sandbox;
using namespace std::chrono_literals;

namespace {

constexpr const char* python = "/usr/bin/python3";

Policy plain_policy() {
    Policy policy;
    policy.environment = {"PATH=/usr/bin:/bin", "LANG=C.UTF-8"};
    return policy;
}

struct Run {
    Policy policy = plain_policy();
    Limits limits;
    std::string input;

    CommandResult operator()(std::vector<std::string> argv) const {
        const auto outcome = run_command(policy, limits, {std::move(argv), input, ""});
        if (const auto* error = std::get_if<SetupError>(&outcome)) FAIL(error->message());
        return std::get<CommandResult>(outcome);
    }
    Result script(const std::string& code) const {
        return (*this)({python, "-I", "-S", "-c", code}).result;
    }
    std::string printed(const std::string& code) const {
        const Result result = script(code);
        CHECK(result.err.bytes == "");
        return result.out.bytes;
    }
};

bool in_force(const std::vector<LayerState>& layers, Layer wanted) {
    const auto found = std::find_if(layers.begin(), layers.end(),
                                    [&](const LayerState& layer) { return layer.layer == wanted; });
    return found != layers.end() && found->in_force;
}

bool namespaces() {
    static const bool present = in_force(Run()({"/bin/true"}).layers, Layer::user_namespace);
    return present;
}

// Processes of the machine whose command line holds `mark`, this one and its parents left out.
int processes_with(const std::string& mark) {
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        std::ifstream file(entry.path() / "cmdline");
        std::string text(4096, '\0');
        file.read(text.data(), static_cast<std::streamsize>(text.size()));  // it may be gone by now
        text.resize(static_cast<std::size_t>(file.gcount()));
        if (text.find(mark) != std::string::npos && text.find("sandbox_test") == std::string::npos)
            ++count;
    }
    return count;
}

}  // namespace

TEST_CASE("every layer is reported, each once") {
    const auto layers = Run()({"/bin/true"}).layers;
    CHECK(layers.size() == 14);
    CHECK(in_force(layers, Layer::seccomp));
    CHECK(in_force(layers, Layer::landlock));
    CHECK(in_force(layers, Layer::unprivileged_user));
    for (const LayerState& layer : layers) {
        if (!layer.in_force) CHECK_FALSE(layer.detail.empty());
    }
}

TEST_CASE("full isolation has every namespace, or is refused with the reason") {
    Run run;
    run.policy.isolation = Isolation::full;
    const auto outcome = run_command(run.policy, run.limits, {{"/bin/true"}, "", ""});
    if (const auto* error = std::get_if<SetupError>(&outcome)) {
        CHECK_FALSE(namespaces());
        CHECK(error->step == "isolation");
        CHECK(error->subject.find("EPERM") != std::string::npos);
        return;
    }
    for (const LayerState& layer : std::get<CommandResult>(outcome).layers) {
        INFO(name_of(layer.layer));
        CHECK((layer.in_force || layer.layer == Layer::cgroup));
    }
}

TEST_CASE("memory is the control group's figure exactly where that layer is in force") {
    const CommandResult outcome = Run()({"/bin/true"});
    CHECK((outcome.result.usage.memory_source == "cgroup") ==
          in_force(outcome.layers, Layer::cgroup));
    for (const LayerState& layer : outcome.layers) {
        if (layer.layer != Layer::cgroup) continue;
        INFO(layer.detail);
        CHECK_FALSE(layer.detail.empty());
    }
}

TEST_CASE("a command's output, exit status and input") {
    Run run;
    run.input = "from outside";
    const Result result =
        run.script("import sys; print(sys.stdin.read()); sys.stderr.write('e'); sys.exit(7)");
    CHECK(result.cause == Cause::exited);
    CHECK(result.exit_code == 7);
    CHECK(result.out.bytes == "from outside\n");
    CHECK(result.err.bytes == "e");
    CHECK(result.usage.cpu > 0ns);
    CHECK(result.usage.peak_memory > (1U << 20));
}

TEST_CASE("a signal that the program sends itself ends it as that signal") {
    const int sent = GENERATE(SIGTERM, SIGABRT, SIGSEGV);
    const Result result =
        Run().script("import os; os.kill(os.getpid(), " + std::to_string(sent) + ")");
    CHECK(result.cause == Cause::signaled);
    CHECK(result.signal == sent);
}

TEST_CASE(
    "a program alone cannot send itself a SIGKILL; one that nothing explains is not its own") {
    const std::string code = "import os; os.kill(os.getpid(), 9)";
    Run run;
    CHECK(run.script(code).cause == Cause::exited);
    run.limits.processes = 2;
    CHECK(run.script(code).cause == Cause::killed);
}

TEST_CASE("the wall limit ends a sleeper, and one that stops itself") {
    Run run;
    run.limits.wall = 200ms;
    const std::string code = GENERATE(
        "import time; time.sleep(60)", "import os, signal; os.kill(os.getpid(), signal.SIGSTOP)",
        "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); "
        "signal.pause()");
    const Result result = run.script(code);
    CHECK(result.cause == Cause::wall_limit);
    CHECK(result.usage.wall >= 200ms);
}

TEST_CASE("the CPU limit counts the whole tree, children that nobody waits for included") {
    Run run;
    run.limits.cpu = 300ms;
    run.limits.wall = 20s;
    run.limits.processes = 8;
    const std::string code = GENERATE("while True: pass",
                                      "import os, signal, time\n"
                                      "signal.signal(signal.SIGCHLD, signal.SIG_IGN)\n"
                                      "for _ in range(3):\n"
                                      "  if os.fork() == 0:\n"
                                      "    while True: pass\n"
                                      "time.sleep(60)");
    const Result result = run.script(code);
    CHECK(result.cause == Cause::cpu_limit);
    CHECK(result.usage.cpu >= 300ms);
}

namespace {

// A memory limit of 64 MiB, and files that may take more.
Run little_memory() {
    Run run;
    run.limits.memory = 64ULL << 20;
    run.limits.disk = 256ULL << 20;
    run.limits.file_size = 128ULL << 20;
    run.limits.cpu = 20s;
    run.limits.wall = 20s;
    run.limits.processes = 8;
    return run;
}

}  // namespace

TEST_CASE("the memory limit holds for one process, and for many together") {
    const Run run = little_memory();
    const std::string code = GENERATE(
        "held = []\n"
        "while True: held.append(bytearray(1 << 20))",
        "import os, time\n"
        "for _ in range(6):\n"
        "  if os.fork() == 0:\n"
        "    held = bytearray(24 << 20)\n"
        "    time.sleep(60)\n"
        "time.sleep(60)");
    CHECK(run.script(code).cause == Cause::memory_limit);
}

TEST_CASE("files are kept in memory, and count as memory") {
    if (!namespaces()) return;  // the scratch folder is then on a file system of the machine
    const std::string fill =
        "import os, time\n"
        "def fill(path, size):\n"
        "  file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)\n"
        "  for _ in range(size): os.write(file, bytes(1 << 20))\n"
        "  return file\n";
    const std::string code = GENERATE(
        // More than the limit at once, however long they stay.
        "fill('/dev/shm/file', 80)", "fill('/tmp/file', 80)", "fill('file', 80)",
        "os.posix_fallocate(fill('file', 0), 0, 80 << 20)",
        // Files whose names are gone, or that are many.
        "file = fill('file', 0); os.unlink('file')\n"
        "for _ in range(80): os.write(file, bytes(1 << 20))\n"
        "time.sleep(60)",
        "for number in range(10): fill(f'/tmp/{number}', 8)",
        // Together with what processes hold.
        "held = bytearray(40 << 20); fill('/dev/shm/file', 40); time.sleep(60)",
        "fill('/dev/shm/file', 40); held = bytearray(40 << 20); time.sleep(60)",
        "if os.fork() == 0: held = bytearray(30 << 20); time.sleep(60)\n"
        "fill('/tmp/file', 40); time.sleep(60)");
    INFO(code);
    const Result result = little_memory().script(fill + code);
    CHECK(result.cause == Cause::memory_limit);
    CHECK(result.usage.peak_memory > 64ULL << 20);
}

TEST_CASE(
    "a page that is in a file and mapped counts once, one that was changed for oneself twice") {
    if (!namespaces()) return;
    const std::string code =
        "import mmap, time\n"
        "with open('/dev/shm/file', 'wb+') as file:\n"
        "  file.truncate(40 << 20)\n"
        "  shared = mmap.mmap(file.fileno(), 0)\n"
        "  for at in range(0, 40 << 20, 4096): shared[at] = 1\n"
        "  time.sleep(0.1)\n";
    const Result once = little_memory().script(code);
    CHECK(once.cause == Cause::exited);
    CHECK(once.usage.peak_memory > 45ULL << 20);
    const Result twice =
        little_memory().script(code +
                               "  private = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_COPY)\n"
                               "  del shared\n"
                               "  for at in range(0, 40 << 20, 4096): private[at] = 1\n"
                               "  time.sleep(60)\n");
    CHECK(twice.cause == Cause::memory_limit);
}

TEST_CASE("output is read to its limit, and the rest is counted") {
    Run run;
    run.limits.output = 1000;
    const Result result = run.script("import sys; sys.stdout.write('x' * 5000)");
    CHECK(result.cause == Cause::output_limit);
    CHECK(result.out.bytes == std::string(1000, 'x'));
    CHECK(result.out.total == 5000);
    CHECK(result.out.truncated());
}

TEST_CASE("endless output ends") {
    Run run;
    run.limits.file_size = 1ULL << 20;
    CHECK(run.script("while True: print('y' * 4096)").cause == Cause::output_limit);
}

TEST_CASE("with one process allowed, forking fails and threads work") {
    CHECK(Run().printed(
              "import os, threading\n"
              "try: os.fork()\n"
              "except BlockingIOError: print('refused')\n"
              "t = threading.Thread(target=print, args=('thread',)); t.start(); t.join()\n") ==
          "refused\nthread\n");
}

TEST_CASE("a fork bomb is contained and leaves nothing") {
    Run run;
    run.limits.processes = 20;
    run.limits.wall = 1s;
    const Result result = run.script(
        "import os\n"
        "mark = 'kata-fork-bomb'\n"
        "while True:\n"
        "  try: os.fork()\n"
        "  except OSError: pass\n");
    CHECK((result.cause == Cause::process_limit || result.cause == Cause::cpu_limit ||
           result.cause == Cause::wall_limit || result.cause == Cause::memory_limit));
    CHECK(processes_with("kata-fork-bomb") == 0);
}

TEST_CASE("a daemon does not outlive the command that started it") {
    Run run;
    run.limits.processes = 10;
    const Result result = run({"/bin/sh", "-c", "setsid sleep 98765 & exit 0"}).result;
    CHECK(result.cause == Cause::exited);
    CHECK(result.usage.wall < 2s);
    CHECK(processes_with("98765") == 0);
}

TEST_CASE("files: a limit for each, for all together, and for their number") {
    Run run;
    run.limits.file_size = 1ULL << 20;
    CHECK(run.printed("try:\n"
                      "  with open('big', 'wb') as f: f.write(bytes(2 << 20)); f.flush()\n"
                      "except OSError as e: print(e.errno)") == "27\n");
    if (!namespaces()) return;  // the scratch folder is then on a file system of the machine
    run.limits.disk = 256ULL << 10;
    run.limits.inodes = 20;
    CHECK(run.printed("try:\n"
                      "  with open('big', 'wb') as f: f.write(bytes(512 << 10)); f.flush()\n"
                      "except OSError as e: print(e.errno)") == "28\n");
    CHECK(run.printed("made = 0\n"
                      "try:\n"
                      "  while True: open(str(made), 'w').close(); made += 1\n"
                      "except OSError as e: print(e.errno, made)") == "28 20\n");
}

TEST_CASE("open files are limited") {
    Run run;
    run.limits.open_files = 16;
    CHECK(run.printed("import os\n"
                      "try:\n"
                      "  while True: os.dup(1)\n"
                      "except OSError as e: print(e.errno)") == "24\n");
}

TEST_CASE("the program starts with an empty environment, three descriptors and no privilege") {
    Run run;
    run.policy.environment = {"ONLY=this"};
    CHECK(run.printed(
              "import os; print(dict(os.environ).get('ONLY'), 'HOME' in os.environ, "
              "[n for n in range(3, 1000) if os.path.exists(f'/dev/fd/{n}')] if False else '')") ==
          "this False \n");
    CHECK(run.printed("import os\n"
                      "held = []\n"
                      "for fd in range(3, 200):\n"
                      "  try: os.fstat(fd); held.append(fd)\n"
                      "  except OSError: pass\n"
                      "print(held, os.geteuid() == 0)") == "[] False\n");
}

TEST_CASE("the machine's files are out of sight") {
    const std::string text = Run().printed(
        "import os\n"
        "for path in ('/root', '/home', '/var/log', '/etc/shadow', '/sys'):\n"
        "  try: open(path) if os.path.isfile(path) else os.listdir(path); print('SEEN', path)\n"
        "  except OSError: pass\n");
    CHECK(text == "");
}

TEST_CASE("an exposed folder is seen read-only, a masked one in it is not") {
    char pattern[] = "/tmp/kata-exposed-XXXXXX";
    REQUIRE(mkdtemp(pattern) != nullptr);
    const std::filesystem::path folder = pattern;
    std::filesystem::create_directories(folder / "hidden");
    std::ofstream(folder / "seen.txt") << "seen";
    std::ofstream(folder / "hidden/secret.txt") << "secret";
    std::filesystem::permissions(folder, std::filesystem::perms(0755));
    Run run;
    run.policy.exposed = {{folder.string(), false}};
    run.policy.masked = {(folder / "hidden").string()};
    const std::string code =
        "import os\n"
        "root = '" +
        folder.string() +
        "'\n"
        "print(open(root + '/seen.txt').read())\n"
        "try: open(root + '/new', 'w'); print('WRITTEN')\n"
        "except OSError: print('kept')\n"
        "try: print(open(root + '/hidden/secret.txt').read())\n"
        "except OSError: print('out of sight')\n";
    if (namespaces()) {
        CHECK(run.printed(code) == "seen\nkept\nout of sight\n");
    } else {
        const auto outcome = run_command(run.policy, run.limits, {{"/bin/true"}, "", ""});
        REQUIRE(std::holds_alternative<SetupError>(outcome));
        CHECK(std::get<SetupError>(outcome).step == "hide");
    }
    std::filesystem::remove_all(folder);
}

TEST_CASE("there is no network but a loopback of one's own") {
    const std::string text = Run().printed(
        "import socket\n"
        "try:\n"
        "  server = socket.socket(); server.bind(('127.0.0.1', 0)); server.listen()\n"
        "  client = socket.create_connection(server.getsockname()); print('loopback')\n"
        "except OSError: print('no sockets')\n"
        "try: socket.create_connection(('192.0.2.1', 9), timeout=1); print('OUT')\n"
        "except OSError: print('nowhere to go')\n");
    CHECK(text == (namespaces() ? "loopback\nnowhere to go\n" : "no sockets\nnowhere to go\n"));
}

TEST_CASE("memory that no process would show cannot be had, other memory can") {
    struct Call {
        const char* text;
        const char* outcome;
    };
    const Call call = GENERATE(values<Call>({
        {"libc.mmap(None, size, 3, 0x21, -1, 0)", "refused"},         // shared, anonymous
        {"libc.mmap(None, size, 3, 0x22, -1, 0)", "done"},            // private, anonymous
        {"libc.mmap(None, size, 3, 0x1, file.fileno(), 0)", "done"},  // shared, of a file
        {"libc.madvise(area, size, 21)", "refused"},                  // MADV_PAGEOUT
        {"libc.madvise(area, size, 4)", "done"},                      // MADV_DONTNEED
        {"libc.fallocate(file.fileno(), 1, 0, size)", "refused"},     // FALLOC_FL_KEEP_SIZE
        {"libc.fallocate(file.fileno(), 0, 0, size)", "done"},
        {"libc.memfd_create(b'x', 0)", "refused"},
        {"libc.semget(0, 1, 0o1600)", "refused"},
        {"libc.msgget(0, 0o1600)", "refused"},
        {"libc.inotify_init()", "refused"},
    }));
    INFO(call.text);
    CHECK(Run().printed("import ctypes\n"
                        "libc = ctypes.CDLL(None)\n"
                        "libc.mmap.restype = ctypes.c_ssize_t\n"
                        "size = ctypes.c_long(1 << 16)\n"
                        "area = ctypes.c_void_p(libc.mmap(None, size, 3, 0x22, -1, 0))\n"
                        "file = open('file', 'wb+'); file.truncate(1 << 16)\n"
                        "print('refused' if " +
                        std::string(call.text) + " == -1 else 'done')") ==
          std::string(call.outcome) + "\n");
}

TEST_CASE("what the kernel offers for breaking out is refused") {
    const std::string call = GENERATE("libc.ptrace(0, 0, 0, 0)",   // PTRACE_TRACEME
                                      "libc.unshare(0x10000000)",  // CLONE_NEWUSER
                                      "libc.unshare(0x00020000)",  // CLONE_NEWNS
                                      "libc.mount(b'none', b'/box', b'tmpfs', 0, None)",
                                      "libc.chroot(b'/')", "libc.setns(0, 0)",
                                      "libc.syscall(425, 8, 0)",        // io_uring_setup
                                      "libc.syscall(321, 0, 0, 0)",     // bpf
                                      "libc.syscall(323, 0)",           // userfaultfd
                                      "libc.syscall(250, 0, 0, 0, 0)",  // keyctl
                                      "libc.personality(0x0040000)",    // ADDR_NO_RANDOMIZE
                                      "libc.process_vm_readv(1, None, 0, None, 0, 0)",
                                      "libc.ioctl(0, 0x5412, b'x')",  // TIOCSTI
                                      "libc.socket(40, 1, 0)");       // AF_VSOCK
    INFO(call);
    const Result result = Run()({python, "-I", "-c",
                                 "import ctypes\nlibc = ctypes.CDLL(None, use_errno=True)\n"
                                 "print('refused' if " +
                                     call + " == -1 else 'ALLOWED')"})
                              .result;
    CHECK(result.out.bytes == "refused\n");
}

TEST_CASE("a set-up that fails names the step, its subject and the error") {
    Run run;
    SECTION("a program that is not there") {
        const auto outcome = run_command(run.policy, run.limits, {{"/no/such/program"}, "", ""});
        REQUIRE(std::holds_alternative<SetupError>(outcome));
        CHECK(std::get<SetupError>(outcome).message() ==
              "execute /no/such/program: ENOENT (No such file or directory)");
    }
    SECTION("a path to expose that is not there") {
        run.policy.exposed = {{"/no/such/folder", false}};
        const auto outcome = run_command(run.policy, run.limits, {{"/bin/true"}, "", ""});
        if (!namespaces()) return;  // nothing is mounted, and Landlock has nothing to allow
        REQUIRE(std::holds_alternative<SetupError>(outcome));
        CHECK(std::get<SetupError>(outcome).message() ==
              "expose /no/such/folder: ENOENT (No such file or directory)");
    }
    SECTION("a folder to work in that is not there") {
        const auto outcome =
            run_command(run.policy, run.limits, {{"/bin/true"}, "", "/no/such/folder"});
        REQUIRE(std::holds_alternative<SetupError>(outcome));
        CHECK(std::get<SetupError>(outcome).step == "change folder");
    }
}

TEST_CASE("when the host hangs up, everything ends") {
    Launch launch;
    launch.policy = plain_policy();
    launch.argv = {"/bin/sleep", "87654"};
    launch.limits.wall = 60s;
    {
        const Supervised supervised(launch);
        receive_frame(supervised.socket());  // it stands
        for (int i = 0; i < 200 && processes_with("87654") == 0; ++i)
            std::this_thread::sleep_for(10ms);
        CHECK(processes_with("87654") > 0);
    }
    CHECK(processes_with("87654") == 0);
}

TEST_CASE("nothing of a sandbox is left in the machine's folders") {
    const auto count = [](const char* folder) {
        std::error_code absent;
        return std::count_if(std::filesystem::directory_iterator(folder, absent), {},
                             [](const auto& entry) {
                                 return entry.path().filename().string().starts_with("kata-") &&
                                        entry.path().filename().string().size() == 11;
                             });
    };
    const auto before = count("/dev/shm");
    Run().script("import os; os.makedirs('a/b'); open('a/b/c', 'w').close(); os.chmod('a', 0)");
    CHECK(count("/dev/shm") == before);
}
