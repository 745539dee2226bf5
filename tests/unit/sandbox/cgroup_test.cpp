// What the kernel writes about control groups, as kata reads it.

#include "sandbox/cgroup.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

using namespace kata::sandbox;

namespace {

const std::string unified =
    "22 1 0:20 / /proc rw,nosuid - proc proc rw\n"
    "30 24 0:26 / /sys/fs/cgroup rw,nosuid,nodev shared:4 - cgroup2 cgroup2 rw,nsdelegate\n";

const std::string hybrid =
    "31 23 0:28 / /sys/fs/cgroup rw,relatime - tmpfs tmpfs rw,mode=755\n"
    "35 31 0:32 / /sys/fs/cgroup/memory rw,relatime - cgroup cgroup rw,memory\n"
    "41 31 0:38 / /sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw\n";

}  // namespace

TEST_CASE("the mount of the v2 hierarchy is found, also beside older ones") {
    for (const auto& [text, point] :
         {std::pair{unified, "/sys/fs/cgroup"}, std::pair{hybrid, "/sys/fs/cgroup/unified"}}) {
        const auto mounts = cgroup_mounts(text);
        REQUIRE(mounts.size() == 1);
        CHECK(mounts[0].root == "/");
        CHECK(mounts[0].point == point);
    }
    CHECK(cgroup_mounts("").empty());
    CHECK(cgroup_mounts("22 1 0:20 / /proc rw - proc proc rw\n").empty());
}

TEST_CASE("a mount's tags, and a folder that is called like the type, do not mislead") {
    const auto mounts = cgroup_mounts(
        "1 2 0:1 / /cgroup2 rw - tmpfs cgroup2 rw\n"
        "3 2 0:2 / /a rw shared:1 master:2 propagate_from:3 - cgroup2 none rw\n");
    REQUIRE(mounts.size() == 1);
    CHECK(mounts[0].point == "/a");
}

TEST_CASE("escaped characters of a mount point are read back") {
    const auto mounts =
        cgroup_mounts("1 2 0:1 /a\\134b /with\\040blank\\011tab rw - cgroup2 none rw\n");
    REQUIRE(mounts.size() == 1);
    CHECK(mounts[0].root == "/a\\b");
    CHECK(mounts[0].point == "/with blank\ttab");
    CHECK(cgroup_mounts("1 2 0:1 / /end\\04 rw - cgroup2 none rw\n")[0].point == "/end\\04");
}

TEST_CASE("mount information that is cut off has no mounts") {
    for (std::size_t size = 0; size < unified.size(); ++size) {
        const auto mounts = cgroup_mounts(unified.substr(0, size));
        CHECK(mounts.size() <= 1);
        if (!mounts.empty()) CHECK(mounts[0].point == "/sys/fs/cgroup");
    }
}

TEST_CASE("a process's v2 group is the line without a hierarchy's number and name") {
    CHECK(cgroup_of("0::/\n") == "/");
    CHECK(cgroup_of("4:memory:/x\n1:name=systemd:/y\n0::/user.slice/a.scope\n") ==
          "/user.slice/a.scope");
    CHECK(cgroup_of("0::/with:colon\n") == "/with:colon");
    CHECK_FALSE(cgroup_of("4:memory:/x\n10::/y\n"));
    CHECK_FALSE(cgroup_of(""));
}

TEST_CASE("a group's folder lies below the mount that shows it") {
    const std::vector<CgroupMount> whole{{"/", "/sys/fs/cgroup"}};
    const std::vector<CgroupMount> part{{"/docker/x", "/mnt"}, {"/docker", "/srv"}};
    const auto folder = [](const std::string& group, const std::vector<CgroupMount>& mounts) {
        const auto mount = mount_showing(group, mounts);
        return mount ? folder_of(group, *mount) : "none";
    };
    CHECK(folder("/", whole) == "/sys/fs/cgroup");
    CHECK(folder("/a/b", whole) == "/sys/fs/cgroup/a/b");
    CHECK(folder("/docker/x", part) == "/mnt");
    CHECK(folder("/docker/x/y", part) == "/mnt/y");
    CHECK(folder("/docker/xy", part) == "/srv/xy");
    CHECK(folder("/other", part) == "none");
    CHECK(folder("/a", {}) == "none");
    CHECK(folder("/../outside", whole) == "none");
}

TEST_CASE("a list of controllers holds whole words") {
    CHECK(lists("cpuset cpu memory pids\n", "pids"));
    CHECK(lists("memory", "memory"));
    CHECK_FALSE(lists("cpuset hugetlb\n", "cpu"));
    CHECK_FALSE(lists("\n", "memory"));
    CHECK_FALSE(lists("", ""));
}

TEST_CASE("a field of a file of names and numbers") {
    const std::string events = "low 0\nhigh 0\nmax 17\noom 2\noom_kill 3\noom_group_kill 1\n";
    CHECK(field_of(events, "oom") == 2U);
    CHECK(field_of(events, "oom_kill") == 3U);
    CHECK(field_of(events, "oom_group_kill") == 1U);
    CHECK_FALSE(field_of(events, "kill"));
    CHECK_FALSE(field_of(events, "oo"));
    CHECK_FALSE(field_of("peak max\n", "peak"));
    CHECK_FALSE(field_of("peak -1\n", "peak"));
    CHECK_FALSE(field_of("peak \n", "peak"));
    CHECK(field_of("usage_usec 18446744073709551615\n", "usage_usec") == ~0ULL);
    CHECK_FALSE(field_of("usage_usec 18446744073709551616\n", "usage_usec"));
}

TEST_CASE("process ids, one a line") {
    CHECK(process_ids("1\n23\n456\n") == std::vector<pid_t>{1, 23, 456});
    CHECK(process_ids("0\n") == std::vector<pid_t>{0});
    CHECK(process_ids("").empty());
}

TEST_CASE("a file is read whole, and written only if it exists") {
    char folder[] = "/tmp/cgroup_test-XXXXXX";
    REQUIRE(mkdtemp(folder) != nullptr);
    const std::string path = std::string(folder) + "/file";
    CHECK(read_text(path).empty());
    CHECK_FALSE(write_text(path, "1"));
    std::ofstream(path) << std::string(10'000, 'x');
    CHECK(read_text(path).size() == 10'000);
    CHECK(write_text(path, "12"));
    CHECK(read_text(path).substr(0, 3) == "12x");
    unlink(path.c_str());
    rmdir(folder);
}
