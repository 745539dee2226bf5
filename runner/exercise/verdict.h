#pragma once

#include <optional>
#include <string_view>

namespace kata::exercise {

/// What the judge says of a submission or of one case, by the usual judge names.
enum class Verdict {
    accepted,
    wrong_answer,
    runtime_error,
    time_limit_exceeded,
    growth_limit_exceeded,
    counter_limit_exceeded,
    memory_limit_exceeded,
    output_limit_exceeded,
    invalid_submission,
    skipped,
    internal_error,
};

/// "WA" for wrong_answer, and so on.
std::string_view code_of(Verdict verdict);

/// "wrong answer" for wrong_answer, and so on.
std::string_view name_of(Verdict verdict);

/// The verdict of a code, which is upper case; nothing for an unknown code.
std::optional<Verdict> verdict_from_code(std::string_view code);

}  // namespace kata::exercise
