#include "runner/judge/exercise_fault.h"

#include <utility>

#include "runner/exercise/read_file.h"
#include "runner/exercise/source_text.h"

namespace kata::judge {

exercise::Diagnostic fault_in_yaml(const exercise::Exercise& exercise, exercise::Position position,
                                   std::size_t length, std::string message, std::string help) {
    auto bytes = exercise::read_file(exercise.file, exercise::largest_document);
    std::string text;
    if (auto* read = std::get_if<std::string>(&bytes)) {
        auto source = exercise::source_text(exercise.file, std::move(*read));
        if (auto* sound = std::get_if<std::string>(&source)) text = std::move(*sound);
    }
    return exercise::diagnose(exercise.file, text, position, length, std::move(message),
                              std::move(help));
}

}  // namespace kata::judge
