#pragma once

#include <cerrno>
#include <cstddef>

namespace kata::sandbox {

/// What was being done when the set-up of a sandbox failed. Everything here is free of allocation
/// and of the C++ run-time library, for use between clone and exec.
enum class Step : unsigned char {
    none,
    clone,
    write_map,
    set_hostname,
    raise_loopback,
    make_private,
    mount_root,
    make_folder,
    make_link,
    expose,
    mount_devices,
    mount_proc,
    mount_scratch,
    pivot_root,
    forbid_namespaces,
    write_file,
    list_files,
    set_limit,
    end_with_parent,
    become_reaper,
    new_session,
    drop_capabilities,
    keep_capabilities,
    no_new_privs,
    landlock,
    seccomp,
    become_nobody,
    change_folder,
    redirect,
    fork,
    unshare,
    enter_namespace,
    exec,
    watch,
    cgroup,
    start_interpreter,
    find_package,
    import_package,
    read_request,
    protocol,
};

/// The step's name in messages.
const char* name_of(Step);

/// A failed step: which, on what, with which errno. Sent as it is from the child to its supervisor.
struct Failure {
    Step step = Step::none;
    int error = 0;
    char subject[112] = {};

    explicit operator bool() const { return step != Step::none; }
};

/// A failure with `error` (errno unless given); `subject` is cut to fit.
Failure failed(Step step, const char* subject, int error = errno);

}  // namespace kata::sandbox
