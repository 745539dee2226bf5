#include "runner/exercise/exercise.h"

#include <algorithm>
#include <array>
#include <span>

namespace kata::exercise {
namespace {

template <typename Enum>
std::optional<Enum> named(std::string_view name, std::span<const Enum> values) {
    for (const Enum value : values) {
        if (name_of(value) == name) return value;
    }
    return std::nullopt;
}

constexpr std::array kinds = {Kind::function, Kind::class_,  Kind::program,
                              Kind::fix,      Kind::predict, Kind::tests};
constexpr std::array reveals = {Reveal::full, Reveal::call, Reveal::name, Reveal::none};
constexpr std::array value_modes = {ValueMode::typed, ValueMode::equal, ValueMode::unordered,
                                    ValueMode::approx};
constexpr std::array text_modes = {TextMode::exact, TextMode::lines, TextMode::tokens,
                                   TextMode::regex, TextMode::json};

}  // namespace

std::string_view name_of(Kind kind) {
    switch (kind) {
        case Kind::function:
            return "function";
        case Kind::class_:
            return "class";
        case Kind::program:
            return "program";
        case Kind::fix:
            return "fix";
        case Kind::predict:
            return "predict";
        case Kind::tests:
            return "tests";
    }
    return "unknown";
}

std::string_view name_of(Reveal reveal) {
    switch (reveal) {
        case Reveal::full:
            return "full";
        case Reveal::call:
            return "call";
        case Reveal::name:
            return "name";
        case Reveal::none:
            return "none";
    }
    return "unknown";
}

std::string_view name_of(ValueMode mode) {
    switch (mode) {
        case ValueMode::typed:
            return "typed";
        case ValueMode::equal:
            return "equal";
        case ValueMode::unordered:
            return "unordered";
        case ValueMode::approx:
            return "approx";
    }
    return "unknown";
}

std::string_view name_of(TextMode mode) {
    switch (mode) {
        case TextMode::exact:
            return "exact";
        case TextMode::lines:
            return "lines";
        case TextMode::tokens:
            return "tokens";
        case TextMode::regex:
            return "regex";
        case TextMode::json:
            return "json";
    }
    return "unknown";
}

std::optional<Kind> kind_from(std::string_view name) {
    return named<Kind>(name, kinds);
}

std::optional<Reveal> reveal_from(std::string_view name) {
    return named<Reveal>(name, reveals);
}

std::optional<ValueMode> value_mode_from(std::string_view name) {
    return named<ValueMode>(name, value_modes);
}

std::optional<TextMode> text_mode_from(std::string_view name) {
    return named<TextMode>(name, text_modes);
}

std::string name_of(const CounterBound& bound) {
    return bound.object.empty() ? bound.counter : bound.object + "." + bound.counter;
}

const std::vector<InputFile>& files_of(const Case& single) {
    static const std::vector<InputFile> none;
    if (const auto* session = std::get_if<Session>(&single.action)) return session->files;
    const auto* run = std::get_if<ProgramRun>(&single.action);
    return run != nullptr ? run->files : none;
}

std::string preview_of(const InputFile& file) {
    if (file.times == 1) return file.text + file.end;
    const bool line = !file.text.empty() && file.text.back() == '\n';
    return file.text + (line ? "" : "\n") + "[" + std::to_string(file.times) + " times]\n" +
           file.end;
}

const Comparison& comparison_of(const Exercise& exercise, const Case& single) {
    return single.compare ? *single.compare : exercise.compare;
}

Reveal reveal_of(const Exercise& exercise, const Case& single) {
    if (!single.hidden) return Reveal::full;
    return single.reveal.value_or(exercise.reveal);
}

bool is_drawn(const Case& single) {
    return single.random || single.growth;
}

std::int64_t Growth::calls(const InputSize& size) const {
    return divided ? std::max<std::int64_t>(1, total / size.n) : total;
}

std::int64_t Growth::value(const std::string& name, const InputSize& size) const {
    if (name == "calls") return calls(size);
    return name == "n" ? size.n : size.m;
}

}  // namespace kata::exercise
