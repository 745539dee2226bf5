#include "sandbox/scratch.h"

#include <sys/mount.h>
#include <sys/stat.h>

#include <initializer_list>

namespace kata::sandbox {
namespace {

char* append(char* to, const char* text) {
    while (*text != '\0') *to++ = *text++;
    return to;
}

char* append(char* to, std::uint64_t number) {
    char digits[20];
    int count = 0;
    do {
        digits[count++] = static_cast<char>('0' + number % 10);
        number /= 10;
    } while (number != 0);
    while (count > 0) *to++ = digits[--count];
    return to;
}

}  // namespace

Failure mount_scratch(std::uint64_t disk, std::uint32_t inodes) {
    char options[96];
    char* end = append(options, "mode=755,size=");
    end = append(end, disk);
    end = append(end, ",nr_inodes=");
    end = append(end, inodes + 3ULL);  // its root and the two folders are not the program's
    *end = '\0';
    if (mount("tmpfs", scratch_folder, "tmpfs", MS_NOSUID | MS_NODEV, options) != 0) {
        return failed(Step::mount_scratch, scratch_folder);
    }
    for (const char* folder : {work_folder, temporary_folder}) {
        if (mkdir(folder, 0700) != 0) return failed(Step::mount_scratch, folder);
    }
    return {};
}

Failure mount_proc() {
    constexpr unsigned long flags = MS_NOSUID | MS_NODEV | MS_NOEXEC;
    if (mount("proc", "/proc", "proc", flags, "subset=pid") != 0) {
        return failed(Step::mount_proc, "/proc");
    }
    return {};
}

}  // namespace kata::sandbox
