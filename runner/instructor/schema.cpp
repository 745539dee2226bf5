#include "runner/instructor/schema.h"

namespace kata::instructor {

// The text is made by the build, which cppcheck does not see.
// cppcheck-suppress internalAstError
const std::string_view exercise_schema =
#include "exercise.schema.json.inc"
    ;

}  // namespace kata::instructor
