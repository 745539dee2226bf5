#include "runner/learner/terminfo.h"

#include <unistd.h>

#define NCURSES_NOMACROS 1
#include <curses.h>
#include <term.h>

namespace kata::learner {

bool find_terminal() {
    int error = 0;
    return ::setupterm(nullptr, STDOUT_FILENO, &error) == OK;
}

std::string capability(const char* name) {
    const char* value = ::tigetstr(const_cast<char*>(name));
    // NOLINTNEXTLINE(performance-no-int-to-ptr): what terminfo(3) returns for another type's name
    if (value == nullptr || value == reinterpret_cast<char*>(-1)) return {};
    std::string text(value);
    for (std::size_t at = text.find("$<"); at != std::string::npos; at = text.find("$<")) {
        const std::size_t end = text.find('>', at);
        text.erase(at, end == std::string::npos ? std::string::npos : end - at + 1);
    }
    return text;
}

}  // namespace kata::learner
