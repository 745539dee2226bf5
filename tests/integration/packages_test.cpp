// Workers that have installed packages: which they see, import and refuse.

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "tests/integration/worker_bench.h"

using namespace kata;
using namespace kata::tests;

namespace {

namespace fs = std::filesystem;

/// A folder of packages within one that only its owner may enter; both are gone at the end.
struct Folder {
    Folder() {
        std::string name = "/var/tmp/kata-packages-XXXXXX";
        closed = mkdtemp(name.data());
        path = closed / "site";
        fs::create_directory(path);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(closed); }

    void put(const std::string& name, const std::string& text) const {
        fs::create_directories((path / name).parent_path());
        std::ofstream(path / name) << text;
    }

    fs::path closed;
    fs::path path;
};

harness::Interpreter interpreter_with(const fs::path& packages) {
    harness::Interpreter python = interpreter();
    python.package_folders = {packages.string()};
    return python;
}

Bench bench_with(const harness::Interpreter& python, const harness::Requirements& packages) {
    return Bench{harness::Worker(python, plain_policy(), packages), {}, false};
}

sandbox::SetupError refusal(const harness::Interpreter& python,
                            const harness::Requirements& packages) {
    harness::Worker worker(python, plain_policy(), packages);
    const auto ready = worker.await_ready();
    REQUIRE(std::holds_alternative<sandbox::SetupError>(ready));
    return std::get<sandbox::SetupError>(ready);
}

/// A worker that has a package of Debian's, or nothing, and says so, where it is not installed.
std::optional<Bench> bench_with(const std::string& package) {
    Bench bench = bench_with(interpreter(), {package});
    const auto ready = bench.worker.await_ready();
    if (std::holds_alternative<sandbox::SetupError>(ready)) {
        const auto& error = std::get<sandbox::SetupError>(ready);
        INFO(error.message());
        REQUIRE(error.step == "find package");
        WARN("SKIPPED: python3-" + package + " is not installed");
        return std::nullopt;
    }
    return bench;
}

void write_venv(const Folder& folder, const std::string& options) {
    const std::string command = "/usr/bin/python3 -I -m venv --without-pip " + options + " " +
                                (folder.path / "venv").string();
    REQUIRE(std::system(command.c_str()) == 0);
}

harness::Interpreter interpreter_of(const fs::path& python) {
    const auto found = harness::find_interpreter(python.string());
    if (const auto* error = std::get_if<harness::InterpreterError>(&found)) FAIL(error->message);
    return std::get<harness::Interpreter>(found);
}

fs::path site_packages(const Folder& folder) {
    for (const auto& version : fs::directory_iterator(folder.path / "venv/lib")) {
        return version.path() / "site-packages";
    }
    FAIL("no lib in the virtual environment");
    return {};
}

}  // namespace

TEST_CASE("a package is loaded before a case begins, also from a closed folder") {
    const Folder folder;
    folder.put("wisdom/__init__.py", "answer = 42\nimports = []\n");
    on_both_tiers([&](bool namespaces) {
        // Without namespaces nothing can be shown that only root may reach.
        if (!namespaces && geteuid() == 0) chmod(folder.closed.c_str(), 0755);
        Bench bench = bench_with(interpreter_with(folder.path), {"wisdom"});
        CHECK(bench.value_of("import sys\nloaded = 'wisdom' in sys.modules\nimport wisdom\n"
                             "def f(): return loaded, wisdom.answer, wisdom.__file__") ==
              "(True, 42, '" + (folder.path / "wisdom/__init__.py").string() + "')");
    });
}

TEST_CASE("a case cannot change packages, and nothing of them is carried to the next") {
    const Folder folder;
    folder.put("wisdom.py", "answer = 42\n");
    Bench bench = bench_with(interpreter_with(folder.path), {"wisdom"});
    const std::string source =
        "import os, wisdom\n"
        "def f():\n"
        "    seen, wisdom.answer = wisdom.answer, 43\n"
        "    try: open(os.path.join(os.path.dirname(wisdom.__file__), 'wisdom.py'), 'w')\n"
        "    except OSError: return seen\n";
    CHECK(bench.value_of(source) == "42");
    CHECK(bench.value_of(source) == "42");
    std::ifstream file(folder.path / "wisdom.py");
    CHECK(std::string(std::istreambuf_iterator<char>(file), {}) == "answer = 42\n");
}

TEST_CASE("the standard library comes before a package of the same name") {
    const Folder folder;
    folder.put("wisdom.py", "");
    folder.put("colorsys.py", "mine = True\n");
    Bench bench = bench_with(interpreter_with(folder.path), {"wisdom"});
    CHECK(bench.value_of("import colorsys\ndef f(): return hasattr(colorsys, 'mine')") == "False");
}

TEST_CASE("without requirements no package is found") {
    const Folder folder;
    folder.put("wisdom.py", "answer = 42\n");
    Bench bench = bench_with(interpreter_with(folder.path), {});
    CHECK(bench.value_of("def f():\n    import wisdom") ==
          "ModuleNotFoundError: No module named 'wisdom'");
    CHECK(bench.value_of("import os\ndef f(): return os.path.exists('" + folder.path.string() +
                         "')") == "False");
}

TEST_CASE("packages that are absent are named") {
    const Folder folder;
    folder.put("wisdom.py", "answer = 42\n");
    const auto error =
        refusal(interpreter_with(folder.path), {"folly", "wisdom", "vanity.fair", "vanity.fees"});
    CHECK(error.step == "find package");
    CHECK(error.subject == "folly vanity");
}

TEST_CASE("a package that is there and cannot be imported is not absent") {
    const Folder folder;
    folder.put(
        "wisdom.py",
        "import sys\nprint('a warning', file=sys.stderr)\nraise ImportError('lib' + 'x.so')\n");
    folder.put("hungry.py", "import no_such_thing\n");
    folder.put("leaves.py", "raise SystemExit('bye')\n");
    const auto python = interpreter_with(folder.path);
    CHECK(refusal(python, {"wisdom"}).message() == "import package wisdom: ImportError: libx.so");
    CHECK(refusal(python, {"hungry"}).message() ==
          "import package hungry: ModuleNotFoundError: No module named 'no_such_thing'");
    CHECK(refusal(python, {"leaves"}).message() == "import package leaves: SystemExit: bye");
}

TEST_CASE("a package that starts a thread is refused: it could not be forked") {
    const Folder folder;
    folder.put("busy.py",
               "import threading\n"
               "threading.Thread(target=threading.Event().wait, daemon=True).start()\n");
    on_both_tiers([&](bool namespaces) {
        if (!namespaces && geteuid() == 0) chmod(folder.closed.c_str(), 0755);
        CHECK(refusal(interpreter_with(folder.path), {"busy"}).message() ==
              "import package busy: RuntimeError: importing it starts a thread, and only one "
              "thread can be forked");
    });
}

TEST_CASE("a virtual environment has its own packages, and the system's if it says so") {
    const Folder folder;
    write_venv(folder, "");
    const fs::path python = folder.path / "venv/bin/python";
    const auto before = interpreter_of(python);
    CHECK(before.prefix == (folder.path / "venv").string());
    CHECK(before.package_folders == std::vector<std::string>{site_packages(folder).string()});
    CHECK(refusal(before, {"wisdom"}).step == "find package");
    // What the cache holds is asked anew once something has been installed.
    const Folder elsewhere;
    elsewhere.put("wisdom.py", "answer = 42\n");
    std::ofstream(site_packages(folder) / "here.pth") << elsewhere.path.string() << "\n";
    Bench bench = bench_with(interpreter_of(python), {"wisdom"});
    CHECK(bench.value_of("import wisdom\ndef f(): return wisdom.answer") == "42");

    const Folder other;
    write_venv(other, "--system-site-packages");
    const auto shared = interpreter_of(other.path / "venv/bin/python").package_folders;
    CHECK(shared.front() == site_packages(other).string());
    CHECK(std::find(shared.begin(), shared.end(), "/usr/lib/python3/dist-packages") !=
          shared.end());
}

TEST_CASE("Debian's packages are found beside its Python") {
    const auto folders = interpreter().package_folders;
    CHECK(std::find(folders.begin(), folders.end(), "/usr/lib/python3/dist-packages") !=
          folders.end());
}

TEST_CASE("numpy: arrays and scalars come back by value, from one thread") {
    auto bench = bench_with("numpy");
    if (!bench) return;
    CHECK(bench->value_of("import numpy as np\n"
                          "def f(): return [np.arange(4).reshape(2, 2) @ np.eye(2), np.int8(-3), "
                          "np.array(['a', 'bc']), np.float32(0.5), np.array(True)]") ==
          "[array([[0.0, 1.0], [2.0, 3.0]], dtype=float64), numpy.int8(-3), "
          "array(['a', 'bc'], dtype=<U2), numpy.float32(0.5), array(True, dtype=bool)]");
    CHECK(bench->value_of("import os\nimport numpy as np\n"
                          "def f():\n"
                          "    a = np.random.default_rng(1).random((300, 300))\n"
                          "    np.linalg.svd(a @ a); np.fft.fft2(a); np.sort(a)\n"
                          "    return len(os.listdir('/proc/self/task'))") == "1");
    CHECK(bench->value_of(
              "import os\nimport numpy as np\n"
              "def f():\n"
              "    np.save('a.npy', np.arange(1000)); m = np.load('a.npy', mmap_mode='r')\n"
              "    np.savetxt('b', m[:9]); return int(m.sum()) + int(np.loadtxt('b').sum())") ==
          "499536");
}

TEST_CASE("numpy: what is reserved is not what is used") {
    auto bench = bench_with("numpy");
    if (!bench) return;
    bench->limits.memory = 128ULL << 20;
    CHECK(bench->value_of("import numpy as np\n"
                          "def f():\n"
                          "    a = np.zeros(80_000_000); a[::10_000_000] = 1\n"
                          "    return int(a[::10_000_000].sum())") == "8");
    CHECK(bench->run("import numpy as np\ndef f(): return int(np.ones(80_000_000).sum())", {"f()"})
              .cause == Cause::memory_limit);
}

TEST_CASE("flask serves its test client") {
    auto bench = bench_with("flask");
    if (!bench) return;
    CHECK(bench->value_of("from flask import Flask, jsonify\n"
                          "app = Flask(__name__)\n"
                          "@app.get('/<int:n>')\n"
                          "def double(n): return jsonify(twice=2 * n)\n"
                          "def f(): return app.test_client().get('/4').get_json()") ==
          "{'twice': 8}");
}

TEST_CASE("django works on sqlite in memory and in a file") {
    auto bench = bench_with("django");
    if (!bench) return;
    bench->limits.cpu = std::chrono::seconds(5);
    bench->limits.wall = std::chrono::seconds(15);
    const auto source = [](const std::string& name) {
        return "import django\n"
               "from django.conf import settings\n"
               "settings.configure(DATABASES={'default': {'ENGINE': 'django.db.backends.sqlite3',"
               " 'NAME': '" +
               name +
               "'}}, INSTALLED_APPS=[], DEFAULT_AUTO_FIELD="
               "'django.db.models.AutoField')\n"
               "django.setup()\n"
               "from django.db import connection, models\n"
               "class Book(models.Model):\n"
               "    title = models.CharField(max_length=20)\n"
               "    class Meta: app_label = 'shop'\n"
               "def f():\n"
               "    with connection.schema_editor() as editor: editor.create_model(Book)\n"
               "    Book.objects.create(title='Emma'); Book.objects.create(title='Ulysses')\n"
               "    return list(Book.objects.order_by('-title').values_list('title', flat=True))\n";
    };
    CHECK(bench->value_of(source(":memory:")) == "['Ulysses', 'Emma']");
    CHECK(bench->value_of(source("books.sqlite")) == "['Ulysses', 'Emma']");
}

TEST_CASE("sqlalchemy maps classes") {
    auto bench = bench_with("sqlalchemy");
    if (!bench) return;
    CHECK(bench->value_of("import sqlalchemy as sa\n"
                          "def f():\n"
                          "    with sa.create_engine('sqlite://').connect() as c:\n"
                          "        return c.execute(sa.text('select 6 * 7')).scalar()") == "42");
}

TEST_CASE("sqlite3 works on a file, in every journal mode") {
    Bench bench;
    CHECK(bench.value_of(
              "import sqlite3\n"
              "def f():\n"
              "    seen = []\n"
              "    for mode in ('delete', 'wal', 'memory', 'off'):\n"
              "        with sqlite3.connect(mode + '.db') as db:\n"
              "            seen += db.execute('pragma journal_mode = ' + mode).fetchone()\n"
              "            db.execute('create table t (x)')\n"
              "            db.executemany('insert into t values (?)', [(i,) for i in range(100)])\n"
              "            seen += db.execute('select sum(x) from t').fetchone()\n"
              "    return seen") == "['delete', 4950, 'wal', 4950, 'memory', 4950, 'off', 4950]");
}
