#include "sandbox/mapped_files.h"

#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <string>

using kata::sandbox::resident_beside_files;
using kata::sandbox::resident_beside_files_of;

namespace {

constexpr std::uint64_t mebibyte = 1U << 20;

std::string mapping(const std::string& device, int resident, int anonymous) {
    return "7f0000000000-7f0000100000 rw-s 00000000 " + device +
           " 3    /box/tmp/file\nSize: 9 kB\n" + "Rss:        " + std::to_string(resident) +
           " kB\nPss:  1 kB\nAnonymous:  " + std::to_string(anonymous) + " kB\nVmFlags: rd wr mr\n";
}

}  // namespace

TEST_CASE("pages of a device's files are left out, but for those a process changed for itself") {
    const dev_t device = makedev(0, 0x2a);
    CHECK(resident_beside_files(mapping("00:2a", 100, 0), device) == 0);
    CHECK(resident_beside_files(mapping("00:2a", 100, 40), device) == 40 * 1024);
    CHECK(resident_beside_files(mapping("00:2ab", 100, 40), device) == 100 * 1024);
    CHECK(resident_beside_files(mapping("100:2a", 100, 40), device) == 100 * 1024);
    CHECK(resident_beside_files(
              mapping("00:00", 7, 7) + mapping("00:2a", 100, 1) + mapping("08:01", 20, 0),
              device) == 28 * 1024);
    CHECK(resident_beside_files("", device) == 0);
    CHECK(resident_beside_files("7f00-7f01\nRss: 3 kB\nRss:\nRss", device) == 3 * 1024);
}

TEST_CASE("of a living process") {
    const int file = memfd_create("mapped", MFD_CLOEXEC);
    REQUIRE(ftruncate(file, 32 * mebibyte) == 0);
    void* const shared =
        mmap(nullptr, 32 * mebibyte, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_POPULATE, file, 0);
    REQUIRE(shared != MAP_FAILED);
    struct stat status;
    REQUIRE(fstat(file, &status) == 0);
    const auto beside = resident_beside_files_of("/proc/self", status.st_dev);
    const auto all = resident_beside_files_of("/proc/self", makedev(0, 0));
    REQUIRE((beside && all));
    CHECK(*all >= *beside + 30 * mebibyte);
    CHECK_FALSE(resident_beside_files_of("/proc/0", status.st_dev));
    munmap(shared, 32 * mebibyte);
    close(file);
}

TEST_CASE("a list of mappings without end is not read") {
    constexpr int many = 4000;
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    auto* const pages = static_cast<char*>(
        mmap(nullptr, 2 * many * page, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    REQUIRE(pages != MAP_FAILED);
    for (std::size_t i = 0; i < many; ++i) mprotect(pages + 2 * i * page, page, PROT_NONE);
    CHECK_FALSE(resident_beside_files_of("/proc/self", makedev(0, 0)));
    munmap(pages, 2 * many * page);
}
