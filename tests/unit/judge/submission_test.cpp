#include "runner/judge/submission.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using kata::judge::read_submitted;
using kata::judge::SubmissionError;
using kata::judge::SubmittedFile;

namespace {

/// A folder of its own, gone afterwards.
struct Folder {
    std::filesystem::path path;

    Folder() {
        std::string name = std::filesystem::temp_directory_path() / "kata-test-XXXXXX";
        path = ::mkdtemp(name.data());
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(path); }

    std::string write(const char* name, const std::string& bytes) const {
        std::ofstream(path / name, std::ios::binary) << bytes;
        return path / name;
    }
};

std::string message_for(const std::string& path) {
    const auto read = read_submitted(path, "name.py");
    const auto* error = std::get_if<SubmissionError>(&read);
    return error == nullptr ? "" : error->message.substr(path.size());
}

}  // namespace

TEST_CASE("any bytes are read as they are") {
    const Folder folder;
    for (const std::string& bytes : {std::string(), std::string("\xEF\xBB\xBFx = 1\r\n"),
                                     std::string("\0\xff", 2), std::string(1UL << 20, 'x')}) {
        const auto read = read_submitted(folder.write("a.py", bytes), "name.py");
        REQUIRE(std::holds_alternative<SubmittedFile>(read));
        CHECK(std::get<SubmittedFile>(read).bytes == bytes);
        CHECK(std::get<SubmittedFile>(read).name == "name.py");
    }
}

TEST_CASE("what is no file is refused at once") {
    const Folder folder;
    CHECK(message_for(folder.path / "absent.py") == ": there is no such file");
    CHECK(message_for(folder.path) == ": is a folder, not a file");
    const std::string fifo = folder.path / "fifo";
    REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
    CHECK(message_for(fifo) == ": is a named pipe, not a file");
    CHECK(message_for("/dev/zero") == ": is a device, not a file");
    CHECK(message_for("/dev/null") == ": is a device, not a file");
}

TEST_CASE("a socket is refused") {
    const Folder folder;
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string path = folder.path / "socket";
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    REQUIRE(::bind(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    CHECK(message_for(path) == ": is a socket, not a file");
    ::close(socket);
}

TEST_CASE("a file that is too large is refused, sparse ones too") {
    const Folder folder;
    CHECK(message_for(folder.write("a.py", std::string((1UL << 20) + 1, 'x'))) ==
          ": larger than 1 MiB, the most that a submitted file may hold");
    const std::string sparse = folder.write("sparse.py", "");
    REQUIRE(::truncate(sparse.c_str(), off_t{1} << 40) == 0);
    CHECK(message_for(sparse) == ": larger than 1 MiB, the most that a submitted file may hold");
}

TEST_CASE("a link to itself is refused") {
    const Folder folder;
    std::filesystem::create_symlink("loop", folder.path / "loop");
    CHECK(message_for(folder.path / "loop") ==
          ": cannot read it: Too many levels of symbolic links");
}
