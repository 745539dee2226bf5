#pragma once

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include "runner/judge/warm_judge.h"
#include "sandbox/descriptor.h"

namespace kata::learner {

/// What a judging has to tell, as it goes on.
struct JudgingEvent {
    /// A case; the whole; why the exercise, or the judge, is of no use.
    using Content = std::variant<judge::Subject, judge::CaseJudgement, judge::Judgement,
                                 std::vector<exercise::Diagnostic>, std::string>;
    std::uint64_t ticket = 0;  ///< of the request that it belongs to
    Content content;
};

/// Judges in a thread of its own, so that keys are never waited for. Only the last request counts:
/// a judging that is under way ends with its next case.
class LiveJudge {
  public:
    LiveJudge(harness::Interpreter interpreter, sandbox::Policy policy);
    /// Waits for the case under way.
    ~LiveJudge();

    /// Has a submission judged. Does not wait. Returns the ticket of its events.
    std::uint64_t judge(std::shared_ptr<const exercise::Exercise> exercise,
                        judge::Submission submission);

    /// Readable when there are events.
    int descriptor() const { return wakeup_.get(); }
    std::vector<JudgingEvent> take();

    bool is_busy();

  private:
    struct Request {
        std::uint64_t ticket;
        std::shared_ptr<const exercise::Exercise> exercise;
        judge::Submission submission;
    };
    class Relay;

    void serve();
    void serve(const Request& request);
    void post(std::uint64_t ticket, JudgingEvent::Content content);
    bool is_superseded(std::uint64_t ticket);

    judge::WarmJudge judge_;
    sandbox::UniqueDescriptor wakeup_;
    std::mutex mutex_;
    std::condition_variable requested_;
    std::optional<Request> request_;
    std::vector<JudgingEvent> events_;
    std::uint64_t last_ticket_ = 0;
    bool busy_ = false;
    bool ending_ = false;
    std::thread thread_;  ///< the last member: it uses the others
};

}  // namespace kata::learner
