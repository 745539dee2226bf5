#include "runner/cli/session.h"

#include <csignal>

#include <unistd.h>

#include <fmt/format.h>

#include "runner/cli/learning.h"
#include "runner/cli/paths.h"
#include "runner/cli/submission_policy.h"
#include "runner/learner/full_screen.h"
#include "runner/learner/line_session.h"

namespace kata::cli {

namespace {

using learner::Desk;
using learner::LiveJudge;
using learner::Session;

std::unique_ptr<LiveJudge> make_judge(Console& console) {
    const auto found = harness::find_interpreter(std::nullopt);
    if (const auto* error = std::get_if<harness::InterpreterError>(&found)) {
        fail(console, false, ErrorKind::interpreter, failed, error->message);
        return nullptr;
    }
    return std::make_unique<LiveJudge>(std::get<harness::Interpreter>(found),
                                       submission_policy(sandbox::Isolation::standard, {}));
}

/// A case under way may take seconds, and nobody waits for it any more: the sandbox ends what runs
/// in it as soon as this process is gone.
void leave(Console& console, LiveJudge& judge) {
    if (!judge.is_busy()) return;
    console.out.flush();
    console.err.flush();
    ::_exit(console.status);
}

bool begin(Console& console, Session& session) {
    if (session.begin()) return true;
    fail(console, false, ErrorKind::usage, usage_error,
         session.note().empty() ? "no exercises found" : session.note(),
         "Set KATA_EXERCISES to the folder that holds them.");
    return false;
}

/// Ends as the signal would have ended it.
void end_by(int signal) {
    (void)std::signal(signal, SIG_DFL);
    (void)::raise(signal);
}

void run_on_screen(Console& console, std::unique_ptr<learner::Canvas> canvas) {
    Desk desk(catalogue());
    const auto workspace = learner::choose_workspace(*canvas, desk);
    std::unique_ptr<LiveJudge> judge = workspace ? make_judge(console) : nullptr;
    if (!judge) return;
    Session session(desk, *judge, *workspace);
    if (!begin(console, session)) return;
    const int signal = learner::run_full_screen(*canvas, session);
    canvas.reset();
    say_trouble(console, desk);
    if (signal != 0) end_by(signal);
    leave(console, *judge);
}

void run_by_lines(Console& console) {
    Desk desk(catalogue());
    const report::Style style = console.style();
    learner::LineReader lines(STDIN_FILENO);
    const auto workspace = learner::choose_workspace(console.out, style, lines, desk);
    std::unique_ptr<LiveJudge> judge = workspace ? make_judge(console) : nullptr;
    if (!judge) return;
    Session session(desk, *judge, *workspace);
    if (!begin(console, session)) return;
    learner::run_lines(console.out, style, lines, session);
    say_trouble(console, desk);
    leave(console, *judge);
}

}  // namespace

void run_session(Console& console) {
    guarded(console, [&] {
        if (console.plain) return run_by_lines(console);
        auto opened = learner::Canvas::open(console.colour);
        if (auto* canvas = std::get_if<std::unique_ptr<learner::Canvas>>(&opened)) {
            return run_on_screen(console, std::move(*canvas));
        }
        console.err.write(
            fmt::format("kata: {}: going on by lines\n", std::get<std::string>(opened)));
        console.err.flush();
        console.plain = true;
        run_by_lines(console);
    });
}

}  // namespace kata::cli
