#include "runner/judge/redaction.h"

#include <algorithm>

#include "runner/exercise/digest.h"
#include "runner/judge/reveal.h"

namespace kata::judge {

namespace {

/// How such an end came about is at the submission's choice: it may tell in this way, too. What is
/// said of a limit is the same for all.
bool ended_by_its_own(const CaseJudgement& judgement) {
    return judgement.verdict == Verdict::wrong_answer ||
           judgement.verdict == Verdict::counter_limit_exceeded ||
           judgement.verdict == Verdict::runtime_error;
}

/// Where an object lies is different each time: `<Stack object at 0x7f…>`.
std::string without_addresses(std::string text) {
    constexpr std::string_view digits = "0123456789abcdef";
    for (std::size_t at = 0; (at = text.find(" at 0x", at)) != std::string::npos;) {
        at += std::string_view(" at 0x").size();
        text.erase(at, std::min(text.find_first_not_of(digits, at), text.size()) - at);
    }
    return text;
}

void redact(CaseJudgement& judgement, exercise::Reveal at_most) {
    if (!judgement.hidden) return;
    const bool import_failed = judgement.exception.has_value();
    judgement.reveal = std::max(judgement.reveal, at_most);
    judgement = revealed(std::move(judgement));
    if (judgement.reveal < exercise::Reveal::name) return;
    if (ended_by_its_own(judgement) && !import_failed) judgement.message.clear();
    judgement.usage = {};
}

}  // namespace

void redact(Judgement& judgement, exercise::Reveal at_most) {
    for (CaseJudgement& one : judgement.cases) redact(one, at_most);
}

std::string behaviour_of(const CaseJudgement& judgement, const std::string& key) {
    if (!judgement.verdict || judgement.accepted()) return {};
    exercise::Digest digest;
    digest.add(key).add(judgement.title).add(exercise::code_of(*judgement.verdict));
    const Check* check = judgement.first_failure();
    const auto& exception =
        check != nullptr && check->exception ? check->exception : judgement.exception;
    if (check != nullptr) {
        digest.add(check->action).add(std::to_string(check->number)).add(name_of(check->kind));
    }
    if (exception) {
        digest.add(exception->type);
    } else {
        digest.add(without_addresses(check != nullptr ? check->got : judgement.message));
    }
    return digest.hex().substr(0, 16);
}

}  // namespace kata::judge
