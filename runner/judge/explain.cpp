#include "runner/judge/explain.h"

#include <algorithm>

#include "runner/judge/exceptions.h"
#include "runner/judge/plan.h"
#include "runner/judge/words.h"

namespace kata::judge {

namespace {

using value::SourceNote;

/// A note, and where it stands.
struct Place {
    const SourceNote* note = nullptr;
    Frame frame;
};

class Notes {
  public:
    Notes(const std::vector<std::vector<SourceNote>>& notes, const Submission& submission) {
        for (std::size_t file = 0; file < std::min(notes.size(), submission.size()); ++file) {
            for (const SourceNote& note : notes[file]) {
                Place place{&note, {}};
                place.frame.file = submission[file].name;
                place.frame.line = static_cast<int>(note.line);
                place.frame.function = note.function;
                place.frame.source = source_line(submission, place.frame.file, note.line);
                places_.push_back(std::move(place));
            }
        }
    }

    /// The first of this kind for which `suits` is true.
    template <typename Suits>
    const Place* find(std::string_view kind, Suits suits) const {
        for (const Place& place : places_) {
            if (place.note->kind == kind && suits(*place.note)) return &place;
        }
        return nullptr;
    }

  private:
    std::vector<Place> places_;
};

bool is_name_part(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// How often a name stands in a text, by itself.
std::size_t mentions(std::string_view text, std::string_view name) {
    std::size_t count = 0;
    for (std::size_t at = text.find(name); at != std::string_view::npos;
         at = text.find(name, at + name.size())) {
        const bool begins = at == 0 || !is_name_part(text[at - 1]);
        const std::size_t end = at + name.size();
        if (begins && (end == text.size() || !is_name_part(text[end]))) ++count;
    }
    return count;
}

void set(Hint& hint, const Place& place, std::string text) {
    hint.text = std::move(text);
    hint.places = {place.frame};
}

/// Which branch ended without a return.
void explain_none(Hint& hint, const Check& check, const Notes& notes) {
    const auto called = [&](const SourceNote& note) {
        return mentions(check.action, note.function) > 0;
    };
    if (const Place* place = notes.find("always_none", called)) {
        set(hint, *place, words::always_none(place->note->text));
    } else if (const Place* dropped = notes.find("dropped_result", called)) {
        set(hint, *dropped, words::dropped_result(dropped->note->function));
    } else if (const Place* end = notes.find("falls_through", called)) {
        set(hint, *end, words::falls_through(end->note->function));
    } else if (const Place* whole = notes.find("no_return", called)) {
        set(hint, *whole, words::no_return(whole->note->function));
    }
}

std::string all_calls(const CaseJudgement& one, const Check& last) {
    std::string calls;
    for (const Check& check : one.checks) {
        calls += check.action + "\n";
        if (&check == &last) break;
    }
    return calls;
}

/// A default that was changed shows where something is called a second time.
void explain_default(const CaseJudgement& one, Check& check, const Notes& notes) {
    if (check.hint && check.hint->kind == HintKind::returned_none) return;
    const std::string calls = all_calls(one, check);
    const Place* place = notes.find("shared_default", [&](const SourceNote& note) {
        const bool constructor = note.function == "__init__";
        return constructor ? check.number > 1 : mentions(calls, note.function) > 1;
    });
    if (place == nullptr) return;
    check.hint = Hint{HintKind::shared_default, {}, {}};
    set(*check.hint, *place, words::shared_default(place->note->function, place->note->text));
}

void explain_iterator(Check& check, const Notes& notes) {
    const auto any = [](const SourceNote&) { return true; };
    const Place* place = notes.find("used_up", any);
    const bool handed_over = check.hint && check.hint->kind == HintKind::used_up;
    if (place == nullptr && handed_over) place = notes.find("used_up_parameter", any);
    if (place == nullptr || (check.hint && !handed_over)) return;
    check.hint = Hint{HintKind::used_up, {}, {}};
    set(*check.hint, *place, words::used_up(place->note->text));
}

/// The first failure of a case, if there is anything of it to be seen.
Check* failure_of(CaseJudgement& one) {
    if (one.verdict != Verdict::wrong_answer && one.verdict != Verdict::runtime_error) {
        return nullptr;
    }
    const auto found = std::find_if(one.checks.begin(), one.checks.end(), [](const Check& check) {
        return check.verdict != Verdict::accepted;
    });
    const bool shown = one.reveal == exercise::Reveal::full || !one.hidden;
    return found == one.checks.end() || !shown ? nullptr : &*found;
}

void explain_check(const CaseJudgement& one, Check& check, const Notes& notes) {
    if (check.kind != CheckKind::prompt || check.verdict != Verdict::wrong_answer) return;
    if (check.hint && check.hint->kind == HintKind::returned_none) {
        explain_none(*check.hint, check, notes);
    }
    explain_default(one, check, notes);
    explain_iterator(check, notes);
}

bool passes_examples_alone(const Judgement& judgement) {
    std::size_t examples = 0;
    std::size_t hidden = 0;
    for (const CaseJudgement& one : judgement.cases) {
        if (one.hidden == one.accepted()) return false;
        const bool judged = one.verdict == Verdict::wrong_answer ||
                            one.verdict == Verdict::runtime_error || one.accepted();
        if (!judged) return false;
        ++(one.hidden ? hidden : examples);
    }
    return examples > 0 && hidden > 1;
}

bool has_prompts(const Judgement& judgement) {
    return std::any_of(judgement.cases.begin(), judgement.cases.end(),
                       [](const CaseJudgement& one) {
                           const Check* first = one.first_failure();
                           return first != nullptr && first->kind == CheckKind::prompt &&
                                  first->verdict == Verdict::wrong_answer;
                       });
}

}  // namespace

void explain(Judgement& judgement, const Submission& submission,
             const std::vector<std::vector<SourceNote>>& notes) {
    const Notes places(notes, submission);
    for (CaseJudgement& one : judgement.cases) {
        if (Check* check = failure_of(one)) explain_check(one, *check, places);
    }
    if (passes_examples_alone(judgement)) {
        judgement.hint = Hint{HintKind::examples_only, words::examples_only(), {}};
    }
}

void explain(Judgement& judgement, const Submission& submission, Executor& executor) {
    std::vector<std::vector<SourceNote>> notes;
    if (has_prompts(judgement)) {
        harness::ExamineRequest request;
        for (const SubmittedFile& file : submission) {
            request.files.push_back({file.name, file.bytes});
        }
        executor.submit({oracle_limits(), harness::build_request(request), false});
        const harness::ExecutionOutcome answer = executor.next();
        // Without an answer there is no advice; the verdict stands.
        if (const auto* result = std::get_if<sandbox::Result>(&answer)) {
            auto read = value::read_examined(result->reply.bytes, submission.size());
            if (auto* found = std::get_if<std::vector<std::vector<SourceNote>>>(&read)) {
                notes = std::move(*found);
            }
        }
    }
    explain(judgement, submission, notes);
}

}  // namespace kata::judge
