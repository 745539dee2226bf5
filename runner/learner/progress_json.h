#pragma once

#include <string>
#include <string_view>
#include <variant>

#include <nlohmann/json_fwd.hpp>

#include "runner/learner/progress.h"

namespace kata::learner {

/// All progress as one document, which `import_progress` takes. Times are milliseconds since 1970.
nlohmann::ordered_json export_progress(Progress& progress);

/// How much an import added.
struct Imported {
    std::size_t katas = 0;     ///< of which something was new
    std::size_t attempts = 0;  ///< that were not known before
};

/// Adds an exported document to the progress, whole or not at all: each attempt counts once,
/// however often it is imported. Returns one line saying what is wrong with the text otherwise.
/// Throws DatabaseError.
std::variant<Imported, std::string> import_progress(Progress& progress, std::string_view text);

}  // namespace kata::learner
