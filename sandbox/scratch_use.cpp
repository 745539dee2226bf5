#include "sandbox/scratch_use.h"

#include <sys/stat.h>
#include <sys/statfs.h>

#include <algorithm>
#include <utility>

namespace kata::sandbox {
namespace {

bool read_use(int root, std::uint64_t& used) {
    struct statfs status;
    if (fstatfs(root, &status) != 0) return false;
    const std::uint64_t free = std::min(status.f_bfree, status.f_blocks);
    used = (status.f_blocks - free) * static_cast<std::uint64_t>(status.f_bsize);
    return true;
}

}  // namespace

Failure ScratchUse::begin(UniqueDescriptor root) {
    root_ = std::move(root);
    if (!root_.valid()) return {};
    struct stat status;
    if (fstat(root_.get(), &status) != 0 || !read_use(root_.get(), given_)) {
        return failed(Step::watch, "scratch file system");
    }
    device_ = status.st_dev;
    used_ = given_;
    return {};
}

std::uint64_t ScratchUse::written() {
    if (!measured()) return 0;
    read_use(root_.get(), used_);  // where it fails, what was seen last still counts
    given_ = std::min(given_, used_);
    return used_ - given_;
}

}  // namespace kata::sandbox
