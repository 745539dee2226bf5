#include "runner/exercise/verdict.h"

#include <array>

namespace kata::exercise {
namespace {

constexpr std::array all_verdicts = {
    Verdict::accepted,
    Verdict::wrong_answer,
    Verdict::runtime_error,
    Verdict::time_limit_exceeded,
    Verdict::growth_limit_exceeded,
    Verdict::counter_limit_exceeded,
    Verdict::memory_limit_exceeded,
    Verdict::output_limit_exceeded,
    Verdict::invalid_submission,
    Verdict::skipped,
    Verdict::internal_error,
};

}  // namespace

std::string_view code_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::accepted:
            return "AC";
        case Verdict::wrong_answer:
            return "WA";
        case Verdict::runtime_error:
            return "RE";
        case Verdict::time_limit_exceeded:
            return "TLE";
        case Verdict::growth_limit_exceeded:
            return "GLE";
        case Verdict::counter_limit_exceeded:
            return "CLE";
        case Verdict::memory_limit_exceeded:
            return "MLE";
        case Verdict::output_limit_exceeded:
            return "OLE";
        case Verdict::invalid_submission:
            return "IS";
        case Verdict::skipped:
            return "SK";
        case Verdict::internal_error:
            return "IE";
    }
    return "??";
}

std::string_view name_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::accepted:
            return "accepted";
        case Verdict::wrong_answer:
            return "wrong answer";
        case Verdict::runtime_error:
            return "runtime error";
        case Verdict::time_limit_exceeded:
            return "time limit exceeded";
        case Verdict::growth_limit_exceeded:
            return "growth limit exceeded";
        case Verdict::counter_limit_exceeded:
            return "counter limit exceeded";
        case Verdict::memory_limit_exceeded:
            return "memory limit exceeded";
        case Verdict::output_limit_exceeded:
            return "output limit exceeded";
        case Verdict::invalid_submission:
            return "invalid submission";
        case Verdict::skipped:
            return "skipped";
        case Verdict::internal_error:
            return "internal error";
    }
    return "unknown verdict";
}

std::optional<Verdict> verdict_from_code(std::string_view code) {
    for (const Verdict verdict : all_verdicts) {
        if (code_of(verdict) == code) return verdict;
    }
    return std::nullopt;
}

}  // namespace kata::exercise
