#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kata::sandbox {

/// What one command, or one case of a worker, may use. Every limit but `stack`, `open_files` and
/// `file_size` holds for the whole process tree.
struct Limits {
    std::chrono::nanoseconds cpu = std::chrono::seconds(1);  ///< user + system time, > 0
    std::chrono::nanoseconds wall =
        std::chrono::seconds(3);          ///< > 0; waiting for a processor does not count
    std::uint64_t memory = 128ULL << 20;  ///< bytes of interpreter, program, and files it writes
    std::uint64_t output = 64ULL << 10;   ///< bytes on stdout and on stderr, each
    std::uint64_t reply = 8ULL << 20;     ///< bytes of a worker's reply; `file_size` bounds it too
    std::uint32_t processes = 1;          ///< 1: no fork; threads do not count
    std::uint64_t file_size = 16ULL << 20;  ///< bytes of the largest file
    std::uint64_t disk = 64ULL << 20;       ///< bytes of everything in the scratch file system
    std::uint32_t inodes = 4096;            ///< files and folders in the scratch file system
    std::uint32_t open_files = 256;         ///< descriptors per process
    std::uint64_t stack = 8ULL << 20;       ///< bytes of the main thread's stack
};

/// The least isolation that a run accepts.
enum class Isolation {
    full,      ///< every layer that the kernel knows, namespaces and Landlock and seccomp included
    standard,  ///< what is left where namespaces are refused: Landlock, seccomp, limits
    any,       ///< whatever the machine has; the result says what
};

/// Names as the command line spells them. Throws std::invalid_argument for an unknown name.
std::string_view name_of(Isolation);
Isolation isolation_from(std::string_view name);

/// A file to make in the working folder before a case: `text`, `times` times, then `end`.
struct InputFile {
    std::string path;  ///< relative, no part of it empty, `.` or `..`
    std::string text;
    std::uint64_t times = 1;
    std::string end;
    std::uint32_t mode = 0644;
};

/// A path of the machine that the sandbox shows, read-only, at the same path.
struct Exposed {
    std::string path;       ///< absolute
    bool optional = false;  ///< skipped where it does not exist
};

/// Everything that stays the same for the life of one sandbox.
struct Policy {
    std::vector<Exposed> exposed;     ///< besides /usr, /lib* and the loader's cache
    std::vector<std::string> masked;  ///< absolute paths that must not be seen, exposed or not
    bool network = false;             ///< leave the machine's network reachable
    Isolation isolation = Isolation::standard;
    std::vector<std::string> environment;  ///< NAME=value, complete
};

}  // namespace kata::sandbox
