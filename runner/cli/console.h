#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "runner/report/output.h"
#include "runner/report/style.h"

namespace kata::cli {

/// Exit statuses of kata.
enum Status : int {
    all_accepted = 0,
    not_accepted = 1,
    usage_error = 2,  ///< also an invalid exercise, or a submission that cannot be read
    failed = 3,       ///< the judge or its sandbox
};

/// What a command needs of the world: where to write, in which style, and with what status to end.
struct Console {
    report::Output out{1};
    report::Output err{2};
    report::Colour colour = report::Colour::automatic;
    int status = all_accepted;
    bool plain = false;                 ///< lines of ASCII without colour, nothing drawn
    std::vector<std::string> trailing;  ///< the words after `--`, for `kata sandbox`

    report::Style style() const {
        report::Style style = report::style_for(out.descriptor(), colour);
        if (plain) style.colour = style.unicode = false;
        return style;
    }
};

/// The kinds of errors that a JSON document can name.
enum class ErrorKind { usage, exercise, submission, interpreter, sandbox };
std::string_view name_of(ErrorKind kind);

/// Says on standard error what is wrong, with a line of help where there is one; with `json` the
/// same as a document on standard output. Sets the console's status. Sanitises.
void fail(Console& console, bool json, ErrorKind kind, Status status, std::string_view message,
          std::string_view help = {});

}  // namespace kata::cli
