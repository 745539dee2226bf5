#include "runner/value/trace.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace kata::value {
namespace {

constexpr std::size_t most_frames = 100;
constexpr std::size_t most_threads = 100;

/// Takes the text up to `mark` and the mark itself off `text`.
std::optional<std::string_view> take_until(std::string_view& text, std::string_view mark) {
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos) return std::nullopt;
    const std::string_view taken = text.substr(0, at);
    text.remove_prefix(at + mark.size());
    return taken;
}

/// `  File "/scratch/a.py", line 3 in f`
std::optional<TracebackFrame> frame_of(std::string_view line) {
    if (!take_until(line, "File \"")) return std::nullopt;
    const auto file = take_until(line, "\", line ");
    const auto number = take_until(line, " in ");
    if (!file || !number) return std::nullopt;
    TracebackFrame frame;
    frame.file = std::string(file->substr(file->rfind('/') + 1));
    frame.function = std::string(line);
    const char* end = number->data() + number->size();
    if (std::from_chars(number->data(), end, frame.line).ptr != end) return std::nullopt;
    return frame;
}

bool belongs(const TracebackFrame& frame, const std::vector<std::string>& files) {
    if (frame.file.rfind("<prompt ", 0) == 0) return true;
    return std::find(files.begin(), files.end(), frame.file) != files.end();
}

/// One thread in a dump.
struct Section {
    std::string id;
    bool current = false;
    std::vector<TracebackFrame> frames;  // innermost first
};

using Dump = std::vector<Section>;

constexpr std::string_view alone = "Stack";

/// "Current thread 0x7f (most recent call first):", "Thread 0x7f (…):", and, where one thread alone
/// was looked at, "Stack (…):".
std::optional<Section> section_of(std::string_view line) {
    Section section;
    if (line.rfind("Stack ", 0) == 0) return Section{std::string(alone), true, {}};
    section.current = line.rfind("Current thread ", 0) == 0;
    if (!section.current && line.rfind("Thread ", 0) != 0) return std::nullopt;
    if (!take_until(line, "hread ")) return std::nullopt;
    section.id = std::string(line.substr(0, line.find(' ')));
    return section;
}

void add(Section& section, TracebackFrame frame) {
    if (!section.frames.empty()) {
        TracebackFrame& last = section.frames.back();
        if (last.file == frame.file && last.line == frame.line && last.function == frame.function) {
            ++last.count;
            return;
        }
    }
    if (section.frames.size() < most_frames) section.frames.push_back(std::move(frame));
}

/// A thread that comes again begins another dump, and so does one that stands alone.
void begin(std::vector<Dump>& dumps, Section section) {
    const auto known = [&](const Section& one) {
        return one.id == section.id || one.id == alone || section.id == alone;
    };
    if (dumps.empty() || std::any_of(dumps.back().begin(), dumps.back().end(), known)) {
        dumps.emplace_back();
    }
    if (dumps.back().size() < most_threads) dumps.back().push_back(std::move(section));
}

std::vector<Dump> dumps_in(std::string_view text, const std::vector<std::string>& files) {
    std::vector<Dump> dumps;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (auto section = section_of(line)) {
            begin(dumps, std::move(*section));
        } else if (!dumps.empty()) {
            std::optional<TracebackFrame> frame = frame_of(line);
            if (frame && belongs(*frame, files)) add(dumps.back().back(), std::move(*frame));
        }
    }
    return dumps;
}

const Section* current_of(const Dump& dump) {
    const auto found = std::find_if(dump.begin(), dump.end(),
                                    [](const Section& section) { return section.current; });
    return found == dump.end() ? nullptr : &*found;
}

std::vector<TracebackFrame> outermost_first(const Section& section) {
    return {section.frames.rbegin(), section.frames.rend()};
}

}  // namespace

Trace read_trace(std::string_view dump, const std::vector<std::string>& files) {
    Trace trace;
    const std::vector<Dump> dumps = dumps_in(dump, files);
    if (dumps.empty()) return trace;
    for (const Section& section : dumps.back()) {
        if (section.current) {
            trace.running = outermost_first(section);
        } else if (!section.frames.empty()) {
            trace.others.push_back(outermost_first(section));
        }
    }
    for (std::size_t index = 0; index + 1 < dumps.size(); ++index) {
        const Section* running = current_of(dumps[index]);
        if (running != nullptr && !running->frames.empty()) {
            trace.samples.push_back(running->frames.front());
        }
    }
    return trace;
}

}  // namespace kata::value
