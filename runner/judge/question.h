#pragma once

#include <string>
#include <variant>
#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/judge/warm_judge.h"

namespace kata::judge {

/// Why a question has no answer: in the words of a message, and of whom it speaks.
struct NoAnswer {
    enum class Blame { question, exercise, judge };
    Blame blame = Blame::question;
    std::string message;
    std::string help;
};

/// What the reference answers to prompts that run one after another, as the expected texts of a
/// case: the value as Python writes it behind what is printed, an exception by its type, nothing
/// for None. The prompts see what a case's prompts see. Whoever may ask has the exercise's files:
/// the answers come from a process that holds the reference, and are the prompts' word alone.
std::variant<std::vector<exercise::Prompt>, NoAnswer> ask(const exercise::Exercise& exercise,
                                                          const std::vector<std::string>& prompts,
                                                          WarmJudge& judge);

}  // namespace kata::judge
