#include "runner/judge/remote.h"

#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>

#include <fmt/format.h>

#include "runner/judge/checker.h"
#include "runner/judge/ending.h"
#include "runner/judge/exceptions.h"
#include "runner/judge/measures.h"
#include "runner/judge/relay.h"
#include "runner/judge/reveal.h"
#include "runner/value/oracle_reply.h"

namespace kata::judge {

namespace {

using exercise::CounterBound;
using exercise::Exercise;
using harness::ExecutionOutcome;

/// A link: the host keeps one end, a process gets the other.
struct Ends {
    sandbox::UniqueDescriptor ours;
    sandbox::UniqueDescriptor theirs;
};

std::optional<Ends> connected() {
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return std::nullopt;
    return Ends{sandbox::UniqueDescriptor(ends[0]), sandbox::UniqueDescriptor(ends[1])};
}

/// An oracle lives longer than its case and the one before that, whatever they do.
sandbox::Limits limits_beside(const std::vector<PlannedCase>& plan) {
    sandbox::Limits limits = oracle_limits();
    std::chrono::nanoseconds longest{};
    for (const PlannedCase& planned : plan) longest = std::max(longest, planned.limits.wall);
    limits.wall = 5 * longest + std::chrono::seconds(60);
    limits.cpu = limits.wall;
    return limits;
}

harness::RemoteRequest remote_request(const PlannedCase& planned, const OwnModules& own) {
    harness::RemoteRequest request;
    if (own.oracle) request.oracle = {own.oracle->source, own.oracle->code};
    for (const PlannedGiven& given : planned.given) {
        const bool remote = given.text->remote;
        request.given.push_back(
            {given.text->name, remote ? "" : given.encoded, remote ? given.text->source : ""});
    }
    request.clock = planned.source->virtual_clock;
    for (const CounterBound& bound : planned.source->counters) {
        if (!bound.object.empty()) request.counters.emplace_back(bound.object, bound.counter);
    }
    return request;
}

/// Whether the oracle may need any of the packages: its text names one.
bool may_import(const OwnModules& own, const std::vector<std::string>& packages) {
    return own.oracle && std::any_of(packages.begin(), packages.end(), [&](const auto& package) {
               return own.oracle->source.find(package.substr(0, package.find('.'))) !=
                      std::string::npos;
           });
}

void fail(CaseOutcome& outcome, const std::string& why) {
    settle(outcome.judgement, Verdict::internal_error,
           "The objects that this case works with failed: " + why);
}

void fail_link(CaseOutcome& outcome, int error) {
    fail(outcome, fmt::format("the connection to them: {}.", std::strerror(error)));
}

bool by_limit(std::optional<Verdict> verdict) {
    return verdict == Verdict::time_limit_exceeded || verdict == Verdict::memory_limit_exceeded ||
           verdict == Verdict::output_limit_exceeded;
}

/// A limit of the oracle that struck after calls: with those of the reference it stays within. If
/// the case met one of its own, that came first.
void blame_calls(CaseOutcome& outcome, Ending ending) {
    if (by_limit(outcome.judgement.verdict)) return;
    ending.message =
        "What it asked of the objects that it was given broke a limit of their process. " +
        ending.message;
    settle(outcome.judgement, std::move(ending));
}

/// What the objects counted, against the case's bounds.
void judge_counters(CaseOutcome& outcome, const PlannedCase& planned,
                    const std::vector<value::Counted>& counted) {
    CaseJudgement& judgement = outcome.judgement;
    std::size_t next = 0;
    for (const CounterBound& bound : planned.source->counters) {
        if (bound.object.empty()) continue;
        const value::Counted& found = counted[next++];
        if (!found.number) {
            return fail(outcome, fmt::format("`{}` is no number but {}.", exercise::name_of(bound),
                                             found.instead));
        }
        judgement.checks.push_back(check_counter(bound, *found.number));
        const Verdict verdict = judgement.checks.back().verdict;
        if (verdict == Verdict::accepted || !judgement.accepted()) continue;
        settle(judgement, verdict, message_of_measures(judgement));
    }
}

}  // namespace

/// The oracle process of one case, in which the case's objects live.
class RemoteObjects {
  public:
    /// Starts the process, unless there is no socket for it; does not wait.
    RemoteObjects(const PlannedCase& planned, const OwnModules& own, const sandbox::Limits& limits,
                  Executor& oracle)
        : limits_(limits), oracle_(oracle), link_(connected()) {
        if (!link_) {
            error_ = errno;
            return;
        }
        harness::Execution serving;
        serving.limits = limits;
        serving.request = harness::build_request(remote_request(planned, own));
        serving.link = std::move(link_->theirs);
        oracle_.submit(std::move(serving));
    }

    ~RemoteObjects() {
        if (link_ && !ended_) end();
    }

    RemoteObjects(const RemoteObjects&) = delete;
    RemoteObjects& operator=(const RemoteObjects&) = delete;

    /// Why there is no socket for them: an errno, or 0.
    int error() const { return error_; }
    /// Waits until they stand. Else an errno, as of `await_objects`.
    int stand() const { return await_objects(link()); }
    /// The host's end of the link to them.
    int link() const { return link_->ours.get(); }
    const sandbox::Limits& limits() const { return limits_; }

    /// Hangs up, and waits for the end of the process.
    ExecutionOutcome end() {
        ended_ = true;
        link_->ours.reset();
        return oracle_.next();
    }

  private:
    sandbox::Limits limits_;
    Executor& oracle_;
    std::optional<Ends> link_;
    int error_ = 0;
    bool ended_ = false;
};

namespace {

/// One case beside its objects: what is known as it goes on.
class RemoteRun {
  public:
    RemoteRun(const Exercise& exercise, const PlannedCase& planned, const Submission& submission,
              const value::Compiled& compiled, const OwnModules& own, Executor& executor,
              RemoteObjects& objects)
        : exercise_(exercise),
          planned_(planned),
          submission_(submission),
          compiled_(compiled),
          own_(own),
          executor_(executor),
          objects_(objects) {}

    CaseOutcome run() {
        CaseOutcome outcome{start_of(planned_, {}), false, {}};
        auto to_case = connected();
        const int error = to_case ? objects_.error() : errno;
        if (error != 0) {
            fail(outcome, fmt::format("socketpair: {}.", std::strerror(error)));
            return outcome;
        }
        if (const int missing = objects_.stand(); missing != 0) {
            judge_missing(outcome, missing, objects_.end());
            return outcome;
        }
        const Relayed relayed = run_case(outcome, *to_case);
        const ExecutionOutcome served = objects_.end();
        if (outcome.judgement.verdict != Verdict::internal_error) {
            judge_oracle(outcome, served, relayed);
        }
        const bool told =
            outcome.judgement.accepted() || outcome.judgement.verdict == Verdict::internal_error;
        outcome.judgement.feedback = told ? "" : planned_.source->feedback;
        return outcome;
    }

  private:
    void judge_missing(CaseOutcome& outcome, int missing, const ExecutionOutcome& served) {
        const bool ended = missing == ECONNRESET || missing == ETIMEDOUT;
        if (ended) judge_oracle(outcome, served, {});
        if (outcome.judgement.verdict == Verdict::internal_error) return;
        if (missing == ETIMEDOUT) return fail(outcome, "they were not there in time.");
        fail_link(outcome, missing);
    }

    Relayed run_case(CaseOutcome& outcome, Ends& to_case) {
        Relay relay(to_case.ours.get(), objects_.link());
        harness::Execution execution =
            execution_of(exercise_, planned_, submission_, compiled_, own_);
        execution.link = std::move(to_case.theirs);
        executor_.submit(std::move(execution));
        const ExecutionOutcome answer = executor_.next();
        Relayed relayed = relay.stop();
        judge_case(outcome, answer, relayed);
        std::string words;
        if (outcome.judgement.accepted() && !planned_.source->checker.name.empty()) {
            const auto& result = std::get<sandbox::Result>(answer);
            words = harness::build_request(check_request(planned_, own_, result, reply_));
        }
        send_last_words(objects_.link(), relayed.unsent, words);
        return relayed;
    }

    void judge_case(CaseOutcome& outcome, const ExecutionOutcome& answer, const Relayed& relayed) {
        if (const auto* error = std::get_if<sandbox::SetupError>(&answer)) {
            outcome = not_run(planned_, *error);
            return;
        }
        const auto& result = std::get<sandbox::Result>(answer);
        reply_ = value::read_session(result.reply.bytes, planned_.prompts.size(),
                                     planned_.source->unchanged.size());
        if (auto* missing = std::get_if<value::Missing>(&reply_.load)) {
            restrict_names(*missing, exercise_, *planned_.source);
        }
        outcome = judge_session(planned_, result, reply_, submission_);
        if (relayed.error != 0) return fail_link(outcome, relayed.error);
        const bool ended = ending_of(result, planned_.limits).has_value();
        if (relayed.violation && !ended) {
            settle(outcome.judgement, Verdict::runtime_error,
                   "It disturbed its connection to the objects that it was given: " +
                       *relayed.violation + ".");
        }
    }

    /// The oracle's part. A failure there is never hidden, nor the submission's, unless its calls
    /// made the oracle break a limit.
    void judge_oracle(CaseOutcome& outcome, const ExecutionOutcome& answer,
                      const Relayed& relayed) {
        if (const auto* error = std::get_if<sandbox::SetupError>(&answer)) {
            return settle(outcome.judgement, ending_of(*error));
        }
        const auto& result = std::get<sandbox::Result>(answer);
        const auto bounds = planned_.source->counters;
        const auto counters = std::count_if(
            bounds.begin(), bounds.end(), [](const auto& bound) { return !bound.object.empty(); });
        const auto read =
            value::read_remote(result.reply.bytes, static_cast<std::size_t>(counters));
        if (const auto* error = std::get_if<value::ReplyError>(&read)) {
            const auto ending = ending_of(result, objects_.limits());
            return fail(outcome, ending ? ending->message : error->reason + ".");
        }
        const auto& reply = std::get<value::RemoteReply>(read);
        if (reply.exception) {
            outcome.judgement.exception = describe(
                *reply.exception,
                {{own_.oracle ? own_.oracle->name : "", own_.oracle ? own_.oracle->path : "",
                  own_.oracle ? own_.oracle->source : ""}});
            return fail(outcome, headline(*outcome.judgement.exception));
        }
        if (!reply.fault.empty()) return fail(outcome, reply.fault + ".");
        if (!reply.counted) {
            const auto ending = ending_of(result, objects_.limits());
            if (ending && relayed.calls > 0 && by_limit(ending->verdict)) {
                return blame_calls(outcome, *ending);
            }
            return fail(outcome, ending ? ending->message : "their process ended early.");
        }
        if (relayed.oracle_left) return fail_link(outcome, ECONNRESET);
        if (!outcome.judgement.accepted()) return;
        judge_counters(outcome, planned_, *reply.counted);
        if (!outcome.judgement.accepted() || planned_.source->checker.name.empty()) return;
        judge_check(outcome, planned_, own_, result, objects_.limits(), reply.check);
    }

    const Exercise& exercise_;
    const PlannedCase& planned_;
    const Submission& submission_;
    const value::Compiled& compiled_;
    const OwnModules& own_;
    Executor& executor_;
    RemoteObjects& objects_;
    value::SessionReply reply_;
};

}  // namespace

bool has_remote(const exercise::Case& single) {
    return single.virtual_clock ||
           std::any_of(single.given.begin(), single.given.end(),
                       [](const exercise::Given& given) { return given.remote; });
}

bool has_remote(const Exercise& exercise) {
    return std::any_of(exercise.cases.begin(), exercise.cases.end(),
                       [](const exercise::Case& single) { return has_remote(single); });
}

bool has_virtual_clock(const Exercise& exercise) {
    return std::any_of(exercise.cases.begin(), exercise.cases.end(),
                       [](const exercise::Case& single) { return single.virtual_clock; });
}

RemoteCases::RemoteCases(const Exercise& exercise, const std::vector<PlannedCase>& plan,
                         const OwnModules& own, Executor& executor)
    : exercise_(exercise),
      plan_(plan),
      own_(own),
      executor_(executor),
      oracles_{{executor.oracle(0, may_import(own, exercise.packages)),
                executor.oracle(1, may_import(own, exercise.packages))}} {
    if (!has_virtual_clock(exercise)) return;
    for (Executor& oracle : oracles_) oracle.preload({"asyncio"});
}

RemoteCases::~RemoteCases() = default;

void RemoteCases::begin(std::size_t index) {
    std::unique_ptr<RemoteObjects>& objects = begun_[index];
    if (objects) return;
    Executor& oracle = oracles_[turns_++ % oracles_.size()];
    if (own_.oracle) oracle.preload(own_.oracle->imports);
    objects = std::make_unique<RemoteObjects>(plan_[index], own_, limits_beside(plan_), oracle);
}

void RemoteCases::forget() {
    begun_.clear();
}

CaseOutcome RemoteCases::run(const PlannedCase& planned, const Submission& submission,
                             const value::Compiled& compiled) {
    begin(planned.index);
    const auto objects = begun_.extract(planned.index);
    return RemoteRun(exercise_, planned, submission, compiled, own_, executor_, *objects.mapped())
        .run();
}

}  // namespace kata::judge
