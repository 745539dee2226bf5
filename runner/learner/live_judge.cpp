#include "runner/learner/live_judge.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <csignal>
#include <exception>
#include <utility>

namespace kata::learner {

namespace {

/// Thrown through a judging that nobody waits for any more.
struct Superseded {};

}  // namespace

/// Posts what a judging tells, and ends one that is superseded.
class LiveJudge::Relay : public judge::Observer {
  public:
    Relay(LiveJudge& live, std::uint64_t ticket) : live_(live), ticket_(ticket) {}

    void judging_started(const judge::Subject& subject) override { live_.post(ticket_, subject); }
    void case_judged(const judge::CaseJudgement& one) override {
        if (live_.is_superseded(ticket_)) throw Superseded();
        live_.post(ticket_, one);
    }

  private:
    LiveJudge& live_;
    std::uint64_t ticket_;
};

LiveJudge::LiveJudge(harness::Interpreter interpreter, sandbox::Policy policy)
    : judge_(std::move(interpreter), std::move(policy)),
      wakeup_(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
    // Signals are the other thread's.
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    thread_ = std::thread([this] { serve(); });
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

LiveJudge::~LiveJudge() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
        ++last_ticket_;
    }
    requested_.notify_one();
    thread_.join();
}

std::uint64_t LiveJudge::judge(std::shared_ptr<const exercise::Exercise> exercise,
                               judge::Submission submission) {
    const std::lock_guard lock(mutex_);
    request_ = Request{++last_ticket_, std::move(exercise), std::move(submission)};
    requested_.notify_one();
    return last_ticket_;
}

std::vector<JudgingEvent> LiveJudge::take() {
    std::uint64_t count = 0;
    (void)!::read(wakeup_.get(), &count, sizeof count);
    const std::lock_guard lock(mutex_);
    return std::exchange(events_, {});
}

bool LiveJudge::is_busy() {
    const std::lock_guard lock(mutex_);
    return busy_ || request_;
}

void LiveJudge::serve() {
    judge_.warm_up();
    std::unique_lock lock(mutex_);
    while (true) {
        requested_.wait(lock, [this] { return ending_ || request_; });
        if (ending_) return;
        const Request request = std::move(*request_);
        request_.reset();
        busy_ = true;
        lock.unlock();
        serve(request);
        lock.lock();
        busy_ = false;
    }
}

void LiveJudge::serve(const Request& request) {
    try {
        Relay relay(*this, request.ticket);
        const auto subject = judge_.subject_of(*request.exercise, request.submission);
        auto outcome = judge_.judge(request.exercise, request.submission, subject, relay);
        if (auto* invalid = std::get_if<judge::InvalidExercise>(&outcome)) {
            post(request.ticket, std::move(invalid->diagnostics));
        } else {
            post(request.ticket, std::get<judge::Judgement>(std::move(outcome)));
        }
    } catch (const Superseded&) {
    } catch (const std::exception& error) {
        post(request.ticket, std::string(error.what()));
    }
}

void LiveJudge::post(std::uint64_t ticket, JudgingEvent::Content content) {
    {
        const std::lock_guard lock(mutex_);
        events_.push_back({ticket, std::move(content)});
    }
    const std::uint64_t one = 1;
    (void)!::write(wakeup_.get(), &one, sizeof one);
}

bool LiveJudge::is_superseded(std::uint64_t ticket) {
    const std::lock_guard lock(mutex_);
    return ticket != last_ticket_;
}

}  // namespace kata::learner
