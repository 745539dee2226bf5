#include "runner/learner/line_session.h"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include <fmt/format.h>

#include "runner/learner/editor.h"
#include "runner/learner/pages.h"
#include "runner/learner/progress_text.h"
#include "runner/learner/solution_text.h"
#include "runner/report/layout.h"
#include "runner/report/sanitise.h"

namespace kata::learner {

namespace {

constexpr std::string_view letters =
    "t task, Enter judge again, h hint, n next, p previous, l list, r reset, u undo,\n"
    "x why it works, s reference, g progress, a judge all, v review, e edit, q quit.\n"
    "After l: a text that is searched for, as in `l generator`. `o SLUG` opens a kata.\n";

class LineSession {
  public:
    LineSession(report::Output& output, const report::Style& style, Session& session)
        : output_(output), style_(style), session_(session) {}

    void begin() {
        output_.write(std::string(letters) + "\n");
        show_task();
    }

    /// Takes a line in; false when the user quits.
    bool take(const std::string& line) {
        const std::string_view rest =
            line.size() > 2 && line[1] == ' ' ? std::string_view(line).substr(2) : "";
        session_.say("");
        switch (line.empty() ? '\n' : line[0]) {
            case 'q':
                return false;
            case '\n':
                session_.rerun();
                break;
            case 't':
                show_task();
                break;
            case 'h':
                session_.hint();
                output_.write(hints_page(style_, session_));
                break;
            case 'n':
                session_.next();
                show_task();
                break;
            case 'p':
                session_.previous();
                show_task();
                break;
            case 'v':
                session_.review();
                show_task();
                break;
            case 'l':
                list(rest);
                break;
            case 'o':
                open(rest);
                break;
            case 'r':
                session_.reset();
                break;
            case 'u':
                session_.undo();
                break;
            case 'x':
                output_.write(why_page(style_, session_));
                break;
            case 's':
                output_.write(solution());
                break;
            case 'g':
                output_.write(progress_text(style_, session_.desk()));
                break;
            case 'a':
                session_.rerun_all();
                break;
            case 'e':
                session_.say(edit_file(session_.files().at(0)));
                break;
            default:
                output_.write(std::string(letters));
                break;
        }
        say_note();
        return true;
    }

    /// After something was told or saved.
    void tell() {
        const Results& results = session_.results();
        const bool done = results.judgement || !results.problem.empty();
        if (told_ && !done) told_ = false;
        if (!told_ && done) {
            output_.write("\n" + results_page(style_, session_));
            told_ = true;
        }
        tell_reruns();
        say_note();
    }

  private:
    void show_task() {
        told_ = false;
        output_.write(task_page(style_, session_));
    }

    void say_note() {
        if (!session_.note().empty()) {
            output_.write(
                report::sanitise(session_.note(), report::Whitespace::line, !style_.unicode) +
                "\n");
        }
        session_.say("");
    }

    void tell_reruns() {
        const auto& reruns = session_.reruns();
        bool done = !reruns.empty();
        for (const Rerun& one : reruns) done = done && (one.verdict || !one.problem.empty());
        if (done && !reruns_told_) output_.write(reruns_page(style_, session_));
        reruns_told_ = done;
    }

    void list(std::string_view text) {
        const auto progress = session_.desk().all();
        Filter filter;
        filter.text = text;
        for (const exercise::Heading& heading : session_.desk().katas()) {
            const State state = state_of(progress, heading, now_ms());
            if (!matches(heading, state, filter)) continue;
            output_.write(
                fmt::format("{}, {}, difficulty {}, {}\n",
                            report::sanitise(heading.slug, report::Whitespace::line, true),
                            exercise::name_of(heading.kind), heading.difficulty, name_of(state)));
        }
    }

    void open(std::string_view slug) {
        for (const exercise::Heading& heading : session_.desk().katas()) {
            if (heading.slug != slug) continue;
            session_.open(heading);
            return show_task();
        }
        session_.say("There is no kata of that name. `l` lists all.");
    }

    std::string solution() {
        try {
            return solution_page(style_, session_);
        } catch (const WorkspaceError& error) {
            return std::string(error.what()) + "\n";
        }
    }

    report::Output& output_;
    const report::Style& style_;
    Session& session_;
    bool told_ = false;
    bool reruns_told_ = false;
};

/// Waits for lines, saves and tidings. False when the input has ended.
bool wait(LineReader& lines, const Session& session) {
    std::array<pollfd, 3> waiting = {{{lines.descriptor(), POLLIN, 0},
                                      {session.saves(), POLLIN, 0},
                                      {session.tidings(), POLLIN, 0}}};
    (void)::poll(waiting.data(), waiting.size(), static_cast<int>(session.patience().count()));
    const bool readable = (waiting[0].revents & (POLLIN | POLLHUP | POLLERR)) != 0;
    return !readable || lines.fill();
}

/// What is being judged when the input ends is still told.
void finish(Session& session, LineSession& shown) {
    while (session.results().running) {
        pollfd waiting{session.tidings(), POLLIN, 0};
        (void)::poll(&waiting, 1, 1000);
        session.hear();
    }
    shown.tell();
}

}  // namespace

bool LineReader::fill() {
    std::array<char, 4096> bytes;
    const ssize_t got = ::read(descriptor_, bytes.data(), bytes.size());
    if (got < 0) return errno == EINTR || errno == EAGAIN;
    buffer_.append(bytes.data(), static_cast<std::size_t>(got));
    return got > 0;
}

std::optional<std::string> LineReader::take() {
    const std::size_t end = buffer_.find('\n');
    if (end == std::string::npos) return std::nullopt;
    std::string line = buffer_.substr(0, end);
    buffer_.erase(0, end + 1);
    return line;
}

std::optional<Workspace> choose_workspace(report::Output& output, const report::Style& style,
                                          LineReader& lines, Desk& desk) {
    if (auto known = desk.workspace()) return known;
    const auto home = default_workspace();
    output.write(report::paragraph(
        style,
        fmt::format("Welcome to kata. Where shall your files lie? Enter: {}. A folder: there. q: "
                    "quit.",
                    home.empty() ? "here" : displayed(home)),
        0));
    output.flush();
    std::optional<std::string> answer;
    while (!(answer = lines.take())) {
        if (!lines.fill()) return std::nullopt;
    }
    if (*answer == "q") return std::nullopt;
    if (!answer->empty()) return desk.settle(*answer);
    return desk.settle(home.empty() ? std::filesystem::path(".") : home);
}

void run_lines(report::Output& output, const report::Style& style, LineReader& lines,
               Session& session) {
    LineSession shown(output, style, session);
    shown.begin();
    while (output.error() == 0) {
        while (const auto line = lines.take()) {
            if (!shown.take(*line)) return;
        }
        output.flush();
        if (!wait(lines, session)) return finish(session, shown);
        session.look();
        session.hear();
        shown.tell();
    }
}

}  // namespace kata::learner
