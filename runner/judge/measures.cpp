#include "runner/judge/measures.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "runner/judge/quantity.h"
#include "runner/judge/text_verdict.h"
#include "runner/value/compare_text.h"

namespace kata::judge {

namespace {

using exercise::CounterBound;
using exercise::LeftFile;
using sandbox::FoundFile;
using sandbox::Probe;
using Side = CounterBound::Side;
using Unit = CounterBound::Unit;

// --- Whether the measuring was left alone
// ---------------------------------------------------------

/// Where the reply has to stand at each measurement: empty at the first, then with one more result.
std::vector<std::uint64_t> expected_places(const std::string& reply) {
    std::vector<std::uint64_t> places = {0};
    const auto read = harness::read_frames(reply);
    const auto* frames = std::get_if<std::vector<harness::Frame>>(&read);
    if (frames == nullptr) return places;
    constexpr std::uint64_t head = 5;
    std::uint64_t place = 0;
    for (const harness::Frame& frame : *frames) {
        place += head + frame.payload.size();
        if (frame.type == harness::FrameType::result) places.push_back(place);
    }
    return places;
}

/// A process that runs a submission could ask to be measured when it has nothing to hide: it must
/// have given each answer just before, and not yet the next.
bool undisturbed(const sandbox::Result& result, std::size_t expected) {
    const std::vector<std::uint64_t> places = expected_places(result.reply.bytes);
    return places.size() == expected &&
           std::equal(result.probes.begin(), result.probes.end(), places.begin(), places.end(),
                      [](const Probe& probe, std::uint64_t place) { return probe.reply == place; });
}

bool needs(const CounterBound& bound, const std::string& unreadable) {
    if (unreadable == "fd") return bound.counter == "open_files";
    if (unreadable == "io") return bound.counter == "bytes_read";
    return true;
}

/// What it could not be counted from.
std::optional<std::string> hidden_from(const Probe& probe, const CounterBound& bound) {
    const auto hidden = std::find_if(probe.unreadable.begin(), probe.unreadable.end(),
                                     [&](const auto& file) { return needs(bound, file); });
    if (hidden == probe.unreadable.end()) return std::nullopt;
    return *hidden;
}

std::optional<Ending> fault_in_probes(const PlannedCase& planned, const sandbox::Result& result) {
    if (!undisturbed(result, probes_of(planned))) {
        return Ending{Verdict::runtime_error, "It disturbed the measuring of what it uses."};
    }
    for (const CounterBound& bound : planned.source->counters) {
        const auto hidden =
            std::find_if(result.probes.begin(), result.probes.end(),
                         [&](const Probe& probe) { return hidden_from(probe, bound).has_value(); });
        if (!bound.object.empty() || hidden == result.probes.end()) continue;
        if (hidden != result.probes.begin()) {
            return Ending{Verdict::runtime_error, "It hid what it uses from being measured."};
        }
        return Ending{Verdict::internal_error,
                      fmt::format("This machine does not show /proc/PID/{}, from which `{}` is "
                                  "counted.",
                                  *hidden_from(*hidden, bound), bound.counter)};
    }
    return std::nullopt;
}

// --- What the host counts
// -------------------------------------------------------------------------

bool is_given(const PlannedCase& planned, const std::string& path) {
    const auto& files = exercise::files_of(*planned.source);
    return std::find(planned.submit->begin(), planned.submit->end(), path) !=
               planned.submit->end() ||
           std::any_of(files.begin(), files.end(),
                       [&](const exercise::InputFile& file) { return file.path == path; });
}

double files_beyond_those_given(const PlannedCase& planned, const sandbox::Result& result) {
    return static_cast<double>(
        std::count_if(result.files.begin(), result.files.end(), [&](const FoundFile& file) {
            return file.type != FoundFile::Type::folder && !is_given(planned, file.path);
        }));
}

template <typename Number>
double beyond(Number last, Number first) {
    return last > first ? static_cast<double>(last - first) : 0;
}

double value_of(const CounterBound& bound, const PlannedCase& planned,
                const sandbox::Result& result) {
    if (bound.counter == "files") return files_beyond_those_given(planned, result);
    const Probe& first = result.probes.front();
    const Probe& last = result.probes.back();
    if (bound.counter == "open_files") return beyond(last.open_files, first.open_files);
    if (bound.counter == "processes") return beyond(last.processes, first.processes);
    if (bound.counter == "workers") return last.workers;
    if (bound.counter == "cpu") return beyond(last.cpu.count(), first.cpu.count());
    if (bound.counter == "bytes_read") return beyond(last.bytes_read, first.bytes_read);
    const auto highest =
        std::max_element(result.probes.begin(), result.probes.end(),
                         [](const Probe& a, const Probe& b) { return a.memory < b.memory; });
    return beyond(highest->memory, first.memory);
}

std::string number_text(double value) {
    // What an object counts may be no number at all (nan), or one that no integer type holds.
    constexpr double largest = 1e15;
    const bool whole = std::abs(value) <= largest && value == std::trunc(value);
    return whole ? grouped(static_cast<std::int64_t>(value)) : fmt::format("{:.3g}", value);
}

std::string quantity(Unit unit, double value) {
    switch (unit) {
        case Unit::count:
            return number_text(value);
        case Unit::nanoseconds:
            return duration(std::chrono::nanoseconds(static_cast<std::int64_t>(value)));
        case Unit::bytes:
            return memory(static_cast<std::uint64_t>(value));
    }
    return number_text(value);
}

// --- What is left in the folder
// -------------------------------------------------------------------

std::string_view name_of(FoundFile::Type type) {
    switch (type) {
        case FoundFile::Type::regular:
            return "a file";
        case FoundFile::Type::folder:
            return "a folder";
        case FoundFile::Type::link:
            return "a symbolic link";
        case FoundFile::Type::other:
            return "neither file nor folder";
    }
    return "something else";
}

std::string mode_text(std::uint32_t mode) {
    return fmt::format("0o{:o}", mode);
}

/// A check that has failed in the way that the two words say.
Check differs(Check check, std::string expected, std::string got) {
    check.verdict = Verdict::wrong_answer;
    check.expected = std::move(expected);
    check.got = std::move(got);
    return check;
}

Check check_text(Check check, const std::string& expected, const sandbox::Capture& content) {
    check.expected = expected;
    check.got = content.bytes;
    if (content.truncated()) {
        check.got += fmt::format("\n[{} in all]", memory(content.total));
        check.verdict = Verdict::wrong_answer;
    }
    if (const auto mismatch =
            value::compare_text(expected, content.bytes, value::TextMode::exact)) {
        check.verdict = Verdict::wrong_answer;
        check.difference = difference_of(*mismatch);
    }
    return check;
}

Check check_left(const LeftFile& wanted, const std::vector<FoundFile>& files) {
    Check check;
    check.kind = CheckKind::left_file;
    check.action = wanted.path;
    const auto found = std::find_if(files.begin(), files.end(), [&](const FoundFile& file) {
        return file.path == wanted.path;
    });
    if (wanted.absent) {
        if (found == files.end()) return check;
        return differs(check, "nothing is there", std::string(name_of(found->type)));
    }
    if (found == files.end()) return differs(check, "a file", "nothing is there");
    if (wanted.text && found->type != FoundFile::Type::regular) {
        return differs(check, "a file", std::string(name_of(found->type)));
    }
    if (wanted.mode && *wanted.mode != (found->mode & 0777)) {
        return differs(check, "permissions " + mode_text(*wanted.mode),
                       "permissions " + mode_text(found->mode & 0777));
    }
    return wanted.text ? check_text(check, *wanted.text, found->content) : check;
}

std::string sentence(const CounterBound& bound) {
    if (!bound.object.empty()) return "`" + exercise::name_of(bound) + "`: {}";
    if (bound.counter == "open_files") return "Files left open: {}";
    if (bound.counter == "processes") return "Processes left running: {}";
    if (bound.counter == "workers") return "Other processes that worked: {}";
    if (bound.counter == "cpu") return "CPU time used: {}";
    if (bound.counter == "memory") return "Memory held: {}";
    if (bound.counter == "bytes_read") return "Bytes read: {}";
    return "Files left behind: {}";
}

std::string limit_text(const CounterBound& bound) {
    return fmt::format("{} {}", bound.side == Side::most ? "at most" : "at least",
                       quantity(bound.unit, bound.limit));
}

}  // namespace

std::string text_of(const CounterBound& bound) {
    return fmt::format(fmt::runtime(sentence(bound)), limit_text(bound));
}

std::uint32_t probes_of(const PlannedCase& planned) {
    if (planned.source->growth) return static_cast<std::uint32_t>(planned.prompts.size() + 2);
    const auto& counters = planned.source->counters;
    const bool any = std::any_of(counters.begin(), counters.end(), [](const CounterBound& bound) {
        return bound.object.empty() && bound.counter != "files";
    });
    return any ? static_cast<std::uint32_t>(planned.prompts.size() + 1) : 0;
}

bool wants_files(const PlannedCase& planned) {
    const auto& counters = planned.source->counters;
    return !planned.source->leaves.empty() ||
           std::any_of(counters.begin(), counters.end(), [](const CounterBound& bound) {
               return bound.object.empty() && bound.counter == "files";
           });
}

std::vector<Input> inputs_of(const std::vector<exercise::InputFile>& files) {
    std::vector<Input> inputs;
    for (const exercise::InputFile& file : files) {
        inputs.push_back({file.path, exercise::preview_of(file)});
    }
    return inputs;
}

Check check_counter(const CounterBound& bound, double value) {
    const bool most = bound.side == Side::most;
    Check check;
    check.kind = CheckKind::counter;
    check.action = fmt::format(fmt::runtime(sentence(bound)), quantity(bound.unit, value));
    check.expected = limit_text(bound);
    check.got = quantity(bound.unit, value);
    // nan keeps no bound.
    const bool kept = most ? value <= bound.limit : value >= bound.limit;
    if (!kept) check.verdict = most ? Verdict::counter_limit_exceeded : Verdict::wrong_answer;
    return check;
}

std::optional<Ending> add_measures(CaseJudgement& judgement, const PlannedCase& planned,
                                   const sandbox::Result& result) {
    if (probes_of(planned) > 0 && !planned.source->growth) {
        if (auto fault = fault_in_probes(planned, result)) return fault;
    }
    if (wants_files(planned) && !result.files_complete) {
        return Ending{Verdict::runtime_error,
                      "It left more in its folder than can be looked at: at most 1,000 files, 16 "
                      "folders deep."};
    }
    for (const LeftFile& wanted : planned.source->leaves) {
        judgement.checks.push_back(check_left(wanted, result.files));
    }
    for (const CounterBound& bound : planned.source->counters) {
        if (!bound.object.empty()) continue;
        judgement.checks.push_back(check_counter(bound, value_of(bound, planned, result)));
    }
    return std::nullopt;
}

std::string message_of_measures(const CaseJudgement& judgement) {
    const Check* first = judgement.first_failure();
    if (first == nullptr || first->kind != CheckKind::counter) return {};
    return fmt::format("{}, {}.", first->action, *first->expected);
}

}  // namespace kata::judge
