#include "runner/instructor/schema.h"

namespace kata::instructor {

const std::string_view exercise_schema =
#include "exercise.schema.json.inc"
    ;

}  // namespace kata::instructor
