#include "runner/value/trace.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace kata::value {
namespace {

constexpr std::size_t most_frames = 100;

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

}  // namespace

std::vector<TracebackFrame> read_trace(std::string_view dump,
                                       const std::vector<std::string>& files) {
    // Threads are dumped one after another; the main thread, which is the last, is the one that
    // the session runs in, unless another one holds the lock at that moment.
    std::vector<TracebackFrame> running;
    std::vector<TracebackFrame>* into = nullptr;
    while (!dump.empty()) {
        const std::string_view line = dump.substr(0, dump.find('\n'));
        dump.remove_prefix(std::min(dump.size(), line.size() + 1));
        if (line.rfind("Current thread", 0) == 0) {
            running.clear();
            into = &running;
        } else if (line.rfind("Thread", 0) == 0) {
            into = nullptr;
        } else if (into != nullptr && into->size() < most_frames) {
            std::optional<TracebackFrame> frame = frame_of(line);
            if (frame && belongs(*frame, files)) into->push_back(std::move(*frame));
        }
    }
    std::reverse(running.begin(), running.end());
    return running;
}

}  // namespace kata::value
