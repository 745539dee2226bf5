#include "runner/judge/given_faults.h"

#include <algorithm>

#include <fmt/format.h>

#include "runner/exercise/read_file.h"
#include "runner/judge/exceptions.h"

namespace kata::judge {

namespace {

std::string yaml_text(const exercise::Exercise& exercise) {
    auto bytes = exercise::read_file(exercise.folder / "exercise.yaml", 1U << 20);
    auto* text = std::get_if<std::string>(&bytes);
    return text == nullptr ? std::string() : std::move(*text);
}

/// "oracle.py, line 3, in sorted_list": the innermost place in the exercise's own module.
std::string place_of(const value::ExceptionInfo& raised) {
    const auto frame = std::find_if(raised.frames.rbegin(), raised.frames.rend(),
                                    [](const auto& one) { return one.file.ends_with(".py"); });
    if (frame == raised.frames.rend()) return {};
    return fmt::format("raised in {}, line {}, in {}", frame->file, frame->line, frame->function);
}

}  // namespace

YamlFaults::YamlFaults(const exercise::Exercise& exercise)
    : exercise_(exercise), text_(yaml_text(exercise)) {}

void YamlFaults::at(exercise::Position place, std::size_t length, std::string message,
                    std::string help) {
    found.push_back(exercise::diagnose(exercise_.file, text_, place, length, std::move(message),
                                       std::move(help)));
}

void report_given(const exercise::Given& given, const value::GivenOutcome& made,
                  YamlFaults& faults) {
    const std::size_t length = given.source.find_last_not_of(" \n") + 1;
    if (const auto* fault = std::get_if<value::SyntaxFault>(&made.outcome)) {
        exercise::Position place = given.position;
        const bool exact = given.in_place && fault->line == 1 && fault->column > 1;
        if (exact) place.column += static_cast<std::uint32_t>(fault->column - 1);
        faults.at(place, exact ? 1 : length,
                  fmt::format("`{}` is not a Python expression: {}", given.name, fault->message));
    } else if (const auto* raised = std::get_if<value::ExceptionInfo>(&made.outcome)) {
        faults.at(given.position, length,
                  fmt::format("`{}` raises {}", given.name, headline(describe(*raised, {}))),
                  place_of(*raised));
    } else if (const auto* unfit = std::get_if<value::Unfit>(&made.outcome)) {
        faults.at(given.position, length,
                  fmt::format("the value of `{}` cannot be given to a session: {}", given.name,
                              unfit->reason),
                  "plain data and the library's value classes can; `!remote` keeps an object in "
                  "the oracle");
    }
}

}  // namespace kata::judge
