#include "sandbox/step.h"

namespace kata::sandbox {

const char* name_of(Step step) {
    switch (step) {
        case Step::none:
            return "nothing";
        case Step::clone:
            return "clone";
        case Step::write_map:
            return "write id map";
        case Step::set_hostname:
            return "set host name";
        case Step::raise_loopback:
            return "raise loopback";
        case Step::make_private:
            return "make mounts private";
        case Step::mount_root:
            return "mount root";
        case Step::make_folder:
            return "make folder";
        case Step::make_link:
            return "make link";
        case Step::expose:
            return "expose";
        case Step::mount_devices:
            return "mount device";
        case Step::mount_proc:
            return "mount proc";
        case Step::mount_scratch:
            return "mount scratch";
        case Step::pivot_root:
            return "pivot root";
        case Step::forbid_namespaces:
            return "forbid namespaces";
        case Step::write_file:
            return "write file";
        case Step::list_files:
            return "list files";
        case Step::set_limit:
            return "set limit";
        case Step::end_with_parent:
            return "end with the parent";
        case Step::become_reaper:
            return "become reaper";
        case Step::new_session:
            return "new session";
        case Step::drop_capabilities:
            return "drop capabilities";
        case Step::keep_capabilities:
            return "keep capabilities";
        case Step::no_new_privs:
            return "set no_new_privs";
        case Step::landlock:
            return "Landlock";
        case Step::seccomp:
            return "seccomp";
        case Step::become_nobody:
            return "give up root";
        case Step::change_folder:
            return "change folder";
        case Step::redirect:
            return "redirect";
        case Step::fork:
            return "fork";
        case Step::unshare:
            return "unshare";
        case Step::enter_namespace:
            return "enter namespace";
        case Step::exec:
            return "execute";
        case Step::watch:
            return "watch";
        case Step::cgroup:
            return "cgroup";
        case Step::start_interpreter:
            return "start interpreter";
        case Step::find_package:
            return "find package";
        case Step::import_package:
            return "import package";
        case Step::read_request:
            return "read request";
        case Step::protocol:
            return "protocol";
    }
    return "unknown step";
}

Failure failed(Step step, const char* subject, int error) {
    Failure failure;
    failure.step = step;
    failure.error = error;
    std::size_t i = 0;
    for (; subject[i] != '\0' && i + 1 < sizeof failure.subject; ++i)
        failure.subject[i] = subject[i];
    failure.subject[i] = '\0';
    return failure;
}

}  // namespace kata::sandbox
