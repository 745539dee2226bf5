#include "sandbox/files.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace kata::sandbox {
namespace {

// --- Making
// ---------------------------------------------------------------------------------------

constexpr std::uint64_t block_size = 1U << 20;

bool write_all(int fd, const char* bytes, std::uint64_t size) {
    while (size > 0) {
        const ssize_t written = write(fd, bytes, size);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes += written;
        size -= static_cast<std::uint64_t>(written);
    }
    return true;
}

// A short text many times, in large writes. `block` has room for `block_size` bytes.
bool write_repeated(int fd, const char* text, std::uint64_t size, std::uint64_t times,
                    char* block) {
    if (size == 0) return true;
    if (size > block_size / 2 || times < 2) {
        for (; times > 0; --times) {
            if (!write_all(fd, text, size)) return false;
        }
        return true;
    }
    const std::uint64_t copies = block_size / size;
    for (std::uint64_t i = 0; i < copies && i < times; ++i) {
        __builtin_memcpy(block + i * size, text, size);
    }
    while (times > 0) {
        const std::uint64_t now = times < copies ? times : copies;
        if (!write_all(fd, block, now * size)) return false;
        times -= now;
    }
    return true;
}

// Opens `path` below `folder`, and makes the folders on its way. `path` is the plan's own copy.
int create(int folder, char* path, mode_t mode) {
    for (char* at = path; *at != '\0'; ++at) {
        if (*at != '/') continue;
        *at = '\0';
        const bool made = mkdirat(folder, path, 0755) == 0 || errno == EEXIST;
        *at = '/';
        if (!made) return -1;
    }
    const int fd = openat(folder, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (fd < 0 || fchmod(fd, mode) == 0) return fd;  // whatever the umask
    close(fd);
    return -1;
}

Failure make_file(int folder, const InputHead& head, char* bytes, char* block) {
    char* const path = bytes;
    const char* const text = path + head.path_size;
    const char* const end = text + head.text_size;
    const int fd = create(folder, path, head.mode);
    if (fd < 0) return failed(Step::write_file, path);
    const bool written = write_repeated(fd, text, head.text_size, head.times, block) &&
                         write_all(fd, end, head.end_size);
    const Failure failure = written ? Failure{} : failed(Step::write_file, path);
    close(fd);
    return failure;
}

Failure make_all(int folder, char* at, const char* end, char* block) {
    while (at < end) {
        InputHead head;
        __builtin_memcpy(&head, at, sizeof head);
        at += sizeof head;
        if (Failure failure = make_file(folder, head, at, block)) return failure;
        at += head.path_size + head.text_size + head.end_size;
    }
    return {};
}

// --- Listing
// --------------------------------------------------------------------------------------

struct Listing {
    int out;
    std::uint32_t files = 0;
    std::uint64_t bytes = 0;
    bool cut = false;
    int error = 0;                      // of the first call that failed: the list is not to be used
    char path[longest_left_path] = {};  // of what is being listed, from the folder on
    std::size_t path_size = 0;
};

FileType type_of(mode_t mode) {
    if (S_ISREG(mode)) return FileType::regular;
    if (S_ISDIR(mode)) return FileType::folder;
    return S_ISLNK(mode) ? FileType::link : FileType::other;
}

std::uint64_t smaller(std::uint64_t a, std::uint64_t b) {
    return a < b ? a : b;
}

// A failure of ours, and none of what the program left.
void fail(Listing& listing, int error = errno) {
    if (listing.error == 0) listing.error = error != 0 ? error : EIO;
}

void send_all(Listing& listing, int in, std::uint64_t size) {
    while (size > 0) {
        const ssize_t sent = sendfile(listing.out, in, nullptr, size);
        if (sent <= 0) return fail(listing, sent < 0 ? errno : EIO);
        size -= static_cast<std::uint64_t>(sent);
    }
}

// What is found closed is the program's doing; any other reason is ours.
bool is_closed(int error) {
    return error == EACCES || error == EPERM;
}

// A file may be closed to its owner, who we are.
int open_left(int folder, const char* name, int flags, mode_t mode) {
    const mode_t wanted = (flags & O_DIRECTORY) != 0 ? 0700 : 0400;
    if ((mode & wanted) != wanted) fchmodat(folder, name, mode | wanted, 0);
    return openat(folder, name, flags | O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
}

void put(Listing& listing, LeftHead& head, const char* content) {
    head.path_size = static_cast<std::uint32_t>(listing.path_size);
    const bool written =
        write_all(listing.out, reinterpret_cast<const char*>(&head), sizeof head) &&
        write_all(listing.out, listing.path, listing.path_size) &&
        (content == nullptr || write_all(listing.out, content, head.content_size));
    if (!written) fail(listing);
}

// The content is announced before it is read: what cannot be read is announced as empty.
void put_regular(Listing& listing, int folder, const char* name, LeftHead& head) {
    const std::uint64_t room = most_left_bytes - listing.bytes;
    std::uint64_t content = smaller(smaller(head.size, longest_left_file), room);
    const int fd = content > 0 ? open_left(folder, name, 0, head.mode) : -1;
    if (fd < 0 && content > 0 && !is_closed(errno)) return fail(listing);
    if (fd < 0) content = 0;
    head.content_size = static_cast<std::uint32_t>(content);
    put(listing, head, nullptr);
    if (fd < 0) return;
    send_all(listing, fd, content);
    listing.bytes += content;
    close(fd);
}

void put_link(Listing& listing, int folder, const char* name, LeftHead& head) {
    char target[longest_left_path];
    const ssize_t size = readlinkat(folder, name, target, sizeof target);
    if (size < 0) return fail(listing);
    head.content_size = static_cast<std::uint32_t>(size);
    put(listing, head, target);
}

void list_folder(Listing& listing, int folder, std::uint32_t depth);

void list_one(Listing& listing, int folder, const char* name, std::uint32_t depth) {
    struct stat status;
    if (fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0) return fail(listing);
    if (++listing.files > most_left_files) {
        listing.cut = true;
        return;
    }
    LeftHead head{};
    head.type = type_of(status.st_mode);
    head.mode = status.st_mode & 07777;
    head.size = static_cast<std::uint64_t>(status.st_size);
    if (head.type == FileType::regular) return put_regular(listing, folder, name, head);
    if (head.type == FileType::link) return put_link(listing, folder, name, head);
    put(listing, head, nullptr);
    if (head.type != FileType::folder) return;
    const int inner =
        depth < deepest_left_file ? open_left(folder, name, O_DIRECTORY, head.mode) : -1;
    if (inner < 0) {
        if (depth < deepest_left_file && !is_closed(errno)) fail(listing);
        listing.cut = true;
        return;
    }
    list_folder(listing, inner, depth + 1);
    close(inner);
}

// Puts the entry's name behind the path, lists it, and takes the name away again.
void list_entry(Listing& listing, int folder, const char* name, std::uint32_t depth) {
    if (__builtin_strcmp(name, ".") == 0 || __builtin_strcmp(name, "..") == 0) return;
    const std::size_t before = listing.path_size;
    const std::size_t size = __builtin_strlen(name);
    if (before + 1 + size > longest_left_path) {
        listing.cut = true;
        return;
    }
    if (before > 0) listing.path[listing.path_size++] = '/';
    __builtin_memcpy(listing.path + listing.path_size, name, size);
    listing.path_size += size;
    list_one(listing, folder, name, depth);
    listing.path_size = before;
}

void list_folder(Listing& listing, int folder, std::uint32_t depth) {
    alignas(dirent64) char block[4096];
    for (;;) {
        const long size = syscall(SYS_getdents64, folder, block, sizeof block);
        if (size < 0 && errno != ENOENT) fail(listing);  // a folder that was removed holds nothing
        if (size <= 0) return;
        for (long at = 0; at < size;) {
            // The C library's reader of folders allocates; the record is the same.
            const auto* entry = reinterpret_cast<const dirent64*>(block + at);
            list_entry(listing, folder, entry->d_name, depth);
            if (listing.error != 0 || listing.files > most_left_files) return;
            at += entry->d_reclen;
        }
    }
}

}  // namespace

Failure make_input_files(int plan, const char* folder) {
    struct stat status;
    if (fstat(plan, &status) != 0) return failed(Step::write_file, "plan");
    const auto size = static_cast<std::size_t>(status.st_size);
    const int private_copy = MAP_PRIVATE;  // paths are cut at their slashes for a moment
    void* const bytes = mmap(nullptr, size, PROT_READ | PROT_WRITE, private_copy, plan, 0);
    void* const block =
        mmap(nullptr, block_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (bytes == MAP_FAILED || block == MAP_FAILED) return failed(Step::write_file, "plan");
    const int root = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    Failure failure = root < 0 ? failed(Step::write_file, folder) : Failure{};
    if (root >= 0) {
        char* const first = static_cast<char*>(bytes);
        failure = make_all(root, first, first + size, static_cast<char*>(block));
        close(root);
    }
    munmap(block, block_size);
    munmap(bytes, size);
    return failure;
}

Failure list_left_files(int folder, int list) {
    Listing listing{list};
    // It may be closed to its owner, who we are; and some kernels list what was there when it was
    // opened, or last read from its beginning.
    if (fchmod(folder, 0700) == 0 && lseek(folder, 0, SEEK_SET) == 0) {
        list_folder(listing, folder, 0);
    } else {
        fail(listing);
    }
    LeftHead end{};
    end.path_size = cut_short;
    if (listing.cut && !write_all(list, reinterpret_cast<const char*>(&end), sizeof end)) {
        fail(listing);
    }
    return listing.error != 0 ? failed(Step::list_files, "what was left", listing.error)
                              : Failure{};
}

}  // namespace kata::sandbox
