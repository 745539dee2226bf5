#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kata::harness {

/// A Python interpreter, resolved: no shim, no search, no symbolic link left.
struct Interpreter {
    std::string executable;  ///< absolute path of the real binary, or of a venv's link
    int major = 0, minor = 0, micro = 0;
    std::string implementation;                ///< "cpython"
    std::string prefix;                        ///< sys.prefix: the virtual environment's, if in one
    std::string base_prefix;                   ///< sys.base_prefix
    std::vector<std::string> exposed;          ///< paths that the sandbox must show for it to start
    std::vector<std::string> package_folders;  ///< where installed packages lie, as in sys.path
    std::string harness_code;  ///< harness.py compiled for this interpreter, marshalled
    std::string how;           ///< how it was chosen: "--python", "KATA_PYTHON", …

    std::string version() const;  ///< "3.11.2"
};

/// No interpreter, or one that kata cannot use; `message` says what to do.
struct InterpreterError {
    std::string message;
};

/// The oldest version that kata works with is 3.8.
inline constexpr int oldest_minor = 8;

/// Finds the interpreter: `requested` (--python), else $KATA_PYTHON, else an active virtual
/// environment's, else python3 on $PATH. A name is looked up on $PATH, where the first that works
/// is taken; "3.12" means python3.12. What was learnt is cached under $XDG_CACHE_HOME/kata, keyed
/// by path, size and time of change, and asked anew when a folder of packages has changed.
std::variant<Interpreter, InterpreterError> find_interpreter(
    const std::optional<std::string>& requested);

}  // namespace kata::harness
