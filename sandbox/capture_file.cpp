#include "sandbox/capture_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <string>

namespace kata::sandbox {

CaptureFile CaptureFile::make(const char* name) {
    CaptureFile capture;
    capture.file_ = UniqueDescriptor(memfd_create(name, MFD_CLOEXEC));
    if (capture.valid() && fcntl(capture.descriptor(), F_SETFL, O_APPEND) != 0) {
        capture.file_.reset();
    }
    return capture;
}

CaptureFile CaptureFile::holding(const char* name, std::string_view content) {
    CaptureFile capture;
    capture.file_ = UniqueDescriptor(memfd_create(name, MFD_CLOEXEC));
    while (capture.valid() && !content.empty()) {
        const ssize_t written = write(capture.descriptor(), content.data(), content.size());
        if (written <= 0) {
            capture.file_.reset();
        } else {
            content.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    if (capture.valid() && lseek(capture.descriptor(), 0, SEEK_SET) != 0) capture.file_.reset();
    return capture;
}

CaptureFile CaptureFile::bounded(const char* name, std::uint64_t size) {
    CaptureFile capture;
    capture.file_ = UniqueDescriptor(memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (capture.valid() && (ftruncate(capture.descriptor(), static_cast<off_t>(size)) != 0 ||
                            fcntl(capture.descriptor(), F_ADD_SEALS, F_SEAL_GROW) != 0)) {
        capture.file_.reset();
    }
    return capture;
}

std::optional<std::uint64_t> CaptureFile::size() const {
    struct stat status;
    if (fstat(descriptor(), &status) != 0) return std::nullopt;
    return static_cast<std::uint64_t>(status.st_size);
}

std::optional<Capture> CaptureFile::read(std::uint64_t limit) const {
    return read_from(0, limit);
}

std::optional<Capture> CaptureFile::read_end(std::uint64_t limit) const {
    const auto whole = size();
    if (!whole) return std::nullopt;
    return read_from(*whole > limit ? *whole - limit : 0, limit);
}

std::optional<Capture> CaptureFile::read_from(std::uint64_t start, std::uint64_t limit) const {
    const auto whole = size();
    if (!whole) return std::nullopt;
    Capture capture;
    capture.total = *whole;
    capture.bytes.resize(std::min(capture.total - std::min(start, capture.total), limit));
    std::size_t done = 0;
    while (done < capture.bytes.size()) {
        const ssize_t got = pread(descriptor(), capture.bytes.data() + done,
                                  capture.bytes.size() - done, static_cast<off_t>(start + done));
        if (got < 0) return std::nullopt;
        if (got == 0) break;  // it was cut meanwhile
        done += static_cast<std::size_t>(got);
    }
    capture.bytes.resize(done);
    return capture;
}

}  // namespace kata::sandbox
