#include "runner/cli/console.h"

#include <nlohmann/json.hpp>

#include "runner/report/json.h"
#include "runner/report/layout.h"
#include "runner/report/sanitise.h"

namespace kata::cli {

std::string_view name_of(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::usage:
            return "usage";
        case ErrorKind::exercise:
            return "exercise";
        case ErrorKind::submission:
            return "submission";
        case ErrorKind::interpreter:
            return "interpreter";
        case ErrorKind::sandbox:
            return "sandbox";
    }
    return "usage";
}

void fail(Console& console, bool json, ErrorKind kind, Status status, std::string_view message,
          std::string_view help) {
    console.status = status;
    if (json) report::write_json(console.out, report::error_document(name_of(kind), message));
    const report::Style style = report::style_for(console.err.descriptor(), console.colour);
    const auto safe = [&](std::string_view text) {
        return report::sanitise(text, report::Whitespace::text, !style.unicode);
    };
    console.err.write(report::paint(style, report::Role::bad, "kata:") + " " + safe(message) +
                      "\n");
    if (!help.empty()) console.err.write(report::paragraph(style, safe(help), 6));
}

}  // namespace kata::cli
