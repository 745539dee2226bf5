#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "runner/exercise/diagnostic.h"
#include "runner/exercise/exercise.h"

namespace kata::exercise {

/// A paragraph of doctest notation. Positions count from the beginning of the parsed text.
struct DoctestCase {
    std::string title;       ///< its comment, else its first prompt; empty if it has no prompt
    bool has_title = false;  ///< whether it has a comment
    Position position;       ///< of its first line
    Session session;
};

/// An error in doctest notation; `position` counts from the beginning of the parsed text.
struct DoctestFault {
    Position position;
    std::size_t length;  ///< bytes
    std::string message;
    std::string help;
};

struct DoctestResult {
    std::vector<DoctestCase> cases;
    std::vector<DoctestFault> faults;  ///< when not empty, `cases` is incomplete
};

/// Reads cases in doctest notation: paragraphs between empty lines, each with comment lines (the
/// title), prompts (`>>> `, continued by `... `) and, under a prompt, the text that it should
/// print and show. `<BLANKLINE>` stands for an empty line. Of a traceback, the lines between its
/// head and the exception are left out of the expected text.
DoctestResult parse_doctest(std::string_view text);

/// Reads one case: like parse_doctest, but empty lines only end the expected text.
DoctestResult parse_doctest_session(std::string_view text);

}  // namespace kata::exercise
