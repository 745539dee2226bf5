#include "runner/learner/full_screen.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <utility>

#include <fmt/format.h>

#include "runner/learner/editor.h"
#include "runner/learner/kata_list.h"
#include "runner/learner/pages.h"
#include "runner/learner/progress_text.h"
#include "runner/learner/screen.h"
#include "runner/learner/solution_text.h"
#include "runner/report/layout.h"

namespace kata::learner {

namespace {

/// The signal that asks to end, if one came; and what wakes the loop then.
volatile std::sig_atomic_t ending_signal = 0;
int wakeup[2] = {-1, -1};

void note_signal(int number) {
    ending_signal = number;
    const int saved = errno;
    (void)!::write(wakeup[1], "!", 1);
    errno = saved;
}

/// While it lives, signals that end a program end the loop instead.
class EndingSignals {
  public:
    EndingSignals() {
        ending_signal = 0;
        (void)!::pipe2(wakeup, O_CLOEXEC | O_NONBLOCK);
        struct sigaction action {};
        action.sa_handler = note_signal;
        for (std::size_t at = 0; at < signals.size(); ++at) {
            ::sigaction(signals[at], &action, &before_[at]);
        }
    }
    ~EndingSignals() {
        for (std::size_t at = 0; at < signals.size(); ++at) {
            ::sigaction(signals[at], &before_[at], nullptr);
        }
        for (int& end : wakeup) ::close(std::exchange(end, -1));
    }
    EndingSignals(const EndingSignals&) = delete;
    EndingSignals& operator=(const EndingSignals&) = delete;

  private:
    static constexpr std::array<int, 4> signals = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
    std::array<struct sigaction, 4> before_{};
};

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds between_frames{15};

/// What the body of the screen shows.
enum class View { work, hints, why, solution, reruns, progress, keys, list, confirm_reset };

class FullScreen {
  public:
    FullScreen(Canvas& canvas, Session& session)
        : canvas_(canvas), session_(session), screen_(canvas), list_(session.desk()) {}

    int run() {
        const EndingSignals signals;
        show_verdict_ = session_.results().running;
        while (!quits_ && ending_signal == 0) {
            if (is_due()) draw();
            wait();
            take_keys();
            if (session_.look()) turn_to_verdict();
            session_.hear();
        }
        return ending_signal;
    }

  private:
    /// Cases that end one after another wait to be drawn together: to draw each takes from the
    /// judging the time that it needs for the next.
    bool is_due() const {
        return touched_ || !session_.results().running || Clock::now() - drawn_ >= between_frames;
    }

    /// How long to wait for news: until what came already is due, where something may have.
    std::chrono::milliseconds patience() const {
        if (!session_.results().running) return session_.patience();
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(drawn_ + between_frames - Clock::now());
        return std::max(left, std::chrono::milliseconds(1));
    }

    void wait() {
        std::array<pollfd, 4> waiting = {{{STDIN_FILENO, POLLIN, 0},
                                          {session_.saves(), POLLIN, 0},
                                          {session_.tidings(), POLLIN, 0},
                                          {wakeup[0], POLLIN, 0}}};
        (void)::poll(waiting.data(), waiting.size(), static_cast<int>(patience().count()));
        // The terminal went away without a word.
        if ((waiting[0].revents & (POLLHUP | POLLERR)) != 0) quits_ = true;
    }

    void take_keys() {
        for (Key key = canvas_.key(); key.kind != Key::Kind::none && !quits_; key = canvas_.key()) {
            touched_ = true;
            if (key.kind == Key::Kind::resize) continue;
            session_.say("");
            if (view_ == View::list && take_list_key(key)) continue;
            if (view_ == View::confirm_reset) {
                if (key.is('y')) session_.reset();
                go(View::work);
                continue;
            }
            if (!screen_.scroll(key)) take(key);
        }
    }

    /// Whether the list has taken the key.
    bool take_list_key(const Key& key) {
        const KataList::Answer answer = list_.take(key, canvas_.rows());
        if (answer.opened != nullptr) {
            session_.open(*answer.opened);
            turn_to_task();
        }
        return answer.taken;
    }

    void take(const Key& key) {
        using Kind = Key::Kind;
        if (key.kind == Kind::escape || key.kind == Kind::backspace) return go(View::work);
        if (key.kind == Kind::enter) return rerun();
        if (key.kind == Kind::tab) {
            show_verdict_ = view_ == View::work ? !show_verdict_ : show_verdict_;
            return go(View::work);
        }
        if (key.kind != Kind::character) return;
        switch (key.character) {
            case 'q':
                quits_ = true;
                return;
            case 'e':
                return edit();
            case 'h':
                session_.hint();
                return go(View::hints);
            case 'n':
                session_.next();
                return turn_to_task();
            case 'p':
                session_.previous();
                return turn_to_task();
            case 'v':
                session_.review();
                return turn_to_task();
            case 'l':
                list_.refresh();
                return go(View::list);
            case 'r':
                return go(View::confirm_reset);
            case 'u':
                session_.undo();
                return turn_to_verdict();
            case 'x':
                return go(View::why);
            case 's':
                return go(View::solution);
            case 'S':
                return spoil();
            case 'g':
                return go(View::progress);
            case 'a':
                session_.rerun_all();
                return go(View::reruns);
            case '?':
                return go(View::keys);
            case 'L' - '@':
                canvas_.suspend();
                canvas_.resume();
                return;
            default:
                session_.say("? shows what the keys do.");
        }
    }

    void go(View view) {
        view_ = view;
        screen_.to_top();
    }

    void turn_to_task() {
        show_verdict_ = session_.results().running;
        spoiled_ = false;
        go(View::work);
    }

    void turn_to_verdict() {
        touched_ = true;
        show_verdict_ = true;
        go(View::work);
    }

    void rerun() {
        session_.rerun();
        turn_to_verdict();
    }

    void spoil() {
        session_.saw_solution();
        spoiled_ = true;
        go(View::solution);
    }

    void edit() {
        canvas_.suspend();
        const std::string problem = edit_file(session_.files().at(0));
        canvas_.resume();
        if (!problem.empty()) session_.say(problem);
        if (session_.look()) turn_to_verdict();
    }

    /// The title stands in the head of the screen already.
    std::string task(const report::Style& style) {
        std::string page = task_page(style, session_);
        return page.erase(0, page.find("\n\n") + 2);
    }

    std::string page() {
        const report::Style& style = canvas_.style();
        switch (view_) {
            case View::hints:
                return hints_page(style, session_);
            case View::why:
                return why_page(style, session_);
            case View::solution:
                return solution();
            case View::reruns:
                return reruns_page(style, session_);
            case View::progress:
                return progress_text(style, session_.desk());
            case View::keys:
                return keys_page(style);
            case View::confirm_reset:
                return report::paragraph(
                    style, "Begin this kata anew? Your file is kept, and u brings it back.", 0);
            case View::work:
            case View::list:
                break;
        }
        return {};
    }

    std::string solution() {
        try {
            return spoiled_ ? solution_text(canvas_.style(), session_.exercise())
                            : solution_page(canvas_.style(), session_);
        } catch (const WorkspaceError& error) {
            return std::string(error.what()) + "\n";
        }
    }

    std::vector<KeyHint> keys() const {
        if (view_ == View::list) return list_.keys();
        if (view_ == View::confirm_reset) return {{"y", "begin anew"}, {"any", "keep on"}};
        if (view_ != View::work) {
            return {{"Esc", "back"}, {"q", "quit"}, {"h", "hint"}, {"l", "list"}, {"?", "keys"}};
        }
        std::vector<KeyHint> keys = {{"?", "keys"}, {"q", "quit"}, {"e", "edit"}};
        const auto& judgement = session_.results().judgement;
        if (judgement && judgement->verdict == judge::Verdict::accepted) {
            keys.insert(keys.end(), {{"n", "next"}, {"x", "why"}, {"s", "reference"}});
        } else {
            keys.insert(keys.end(), {{"h", "hint"}, {"n", "next"}});
        }
        if (!is_wide()) keys.push_back({"Tab", show_verdict_ ? "task" : "verdict"});
        keys.insert(keys.end(), {{"l", "list"}, {"r", "reset"}, {"g", "progress"}, {"a", "all"}});
        return keys;
    }

    bool is_wide() const { return canvas_.columns() >= Screen::two_panes; }

    void draw() {
        screen_.begin(session_);
        if (view_ == View::list) {
            screen_.rows(list_.lines(canvas_.style(), screen_.body_rows()));
        } else if (view_ != View::work) {
            screen_.page(page());
        } else if (is_wide()) {
            screen_.two(task(screen_.pane_style()), results_page(screen_.pane_style(), session_));
        } else {
            screen_.page(show_verdict_ ? results_page(canvas_.style(), session_)
                                       : task(canvas_.style()));
        }
        screen_.finish(session_.note(), keys());
        drawn_ = Clock::now();
        touched_ = false;
    }

    Canvas& canvas_;
    Session& session_;
    Screen screen_;
    KataList list_;
    View view_ = View::work;
    bool show_verdict_ = false;
    bool spoiled_ = false;
    bool quits_ = false;
    bool touched_ = false;  ///< what is shown changed by a key or a save
    Clock::time_point drawn_;
};

}  // namespace

std::optional<Workspace> choose_workspace(Canvas& canvas, Desk& desk) {
    if (auto known = desk.workspace()) return known;
    const EndingSignals signals;
    const auto home = default_workspace();
    std::error_code error;
    const auto here = std::filesystem::current_path(error);
    std::string problem;
    while (ending_signal == 0) {
        Screen screen(canvas);
        screen.welcome(home, here, problem);
        std::array<pollfd, 2> waiting = {{{STDIN_FILENO, POLLIN, 0}, {wakeup[0], POLLIN, 0}}};
        (void)::poll(waiting.data(), waiting.size(), -1);
        if ((waiting[0].revents & (POLLHUP | POLLERR)) != 0) return std::nullopt;
        const Key key = canvas.key();
        if (key.is('q') || key.kind == Key::Kind::escape) return std::nullopt;
        try {
            if (key.kind == Key::Kind::enter && !home.empty()) return desk.settle(home);
            if (key.is('h')) return desk.settle(here);
        } catch (const WorkspaceError& failure) {
            problem = failure.what();
        }
    }
    return std::nullopt;
}

int run_full_screen(Canvas& canvas, Session& session) {
    return FullScreen(canvas, session).run();
}

}  // namespace kata::learner
