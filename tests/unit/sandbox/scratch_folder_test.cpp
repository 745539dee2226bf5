#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "sandbox/descriptor.h"
#include "sandbox/supervisor.h"

using kata::sandbox::ScratchFolder;
using kata::sandbox::UniqueDescriptor;

namespace {

namespace fs = std::filesystem;

/// Few descriptors, until the block ends.
class FewDescriptors {
  public:
    FewDescriptors() {
        getrlimit(RLIMIT_NOFILE, &before_);
        const rlimit few{64, before_.rlim_max};
        setrlimit(RLIMIT_NOFILE, &few);
    }
    ~FewDescriptors() { setrlimit(RLIMIT_NOFILE, &before_); }

  private:
    rlimit before_{};
};

void write(const fs::path& path) {
    std::ofstream(path) << "left";
}

/// Folders within folders, each with a file and an empty folder beside the next one.
void make_deep(const std::string& path, int depth) {
    UniqueDescriptor folder(open(path.c_str(), O_PATH | O_DIRECTORY));
    for (int level = 0; level < depth; ++level) {
        const UniqueDescriptor file(openat(folder.get(), "file", O_WRONLY | O_CREAT, S_IRUSR));
        REQUIRE(file.valid());
        REQUIRE(mkdirat(folder.get(), "1", S_IRWXU) == 0);
        REQUIRE(mkdirat(folder.get(), "0", S_IRWXU) == 0);
        folder = UniqueDescriptor(openat(folder.get(), "0", O_PATH | O_DIRECTORY));
    }
}

}  // namespace

TEST_CASE("scratch folder: what is deeper than any path and than there are descriptors goes") {
    std::string path;
    const FewDescriptors few;
    {
        const ScratchFolder folder = ScratchFolder::make(0);
        path = folder.path();
        REQUIRE(!path.empty());
        make_deep(path, 3000);  // of two bytes each: beyond PATH_MAX
    }
    CHECK(!fs::exists(path));
}

TEST_CASE("scratch folder: folders that are closed go, links are not followed") {
    const ScratchFolder outside = ScratchFolder::make(0);
    write(outside.path() + "/kept");
    std::string path;
    {
        const ScratchFolder folder = ScratchFolder::make(0);
        path = folder.path();
        fs::create_directories(path + "/outer/inner/0");
        write(path + "/outer/inner/0/file");
        fs::create_symlink(outside.path(), path + "/outer/link");
        fs::create_symlink(outside.path(), path + "/link");
        for (const char* name : {"/outer/inner/0", "/outer/inner", "/outer", ""}) {
            REQUIRE(chmod((path + name).c_str(), 0) == 0);
        }
    }
    CHECK(!fs::exists(path));
    CHECK(fs::exists(outside.path() + "/kept"));
}
