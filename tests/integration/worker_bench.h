#pragma once

// A worker to run short sources with, and machines to run it on.

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <cstddef>
#include <exception>
#include <functional>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "runner/value/render.h"
#include "runner/value/reply.h"
#include "sandbox/harness/message/message.h"
#include "sandbox/harness/worker.h"

namespace kata::tests {

using sandbox::Cause;
using sandbox::Result;

inline harness::Interpreter interpreter() {
    auto found = harness::find_interpreter(std::string("/usr/bin/python3"));
    if (const auto* error = std::get_if<harness::InterpreterError>(&found)) FAIL(error->message);
    return std::get<harness::Interpreter>(found);
}

inline sandbox::Policy plain_policy() {
    sandbox::Policy policy;
    policy.environment = {"PATH=/usr/bin:/bin", "LANG=C.UTF-8", "PYTHONHASHSEED=0", "PYTHONUTF8=1"};
    return policy;
}

/// A worker that loads `source` as the module `answer` and asks prompts of it.
struct Bench {
    harness::Worker worker{interpreter(), plain_policy()};
    sandbox::Limits limits;
    bool fresh_network = false;

    bool has_namespaces() {
        const auto ready = worker.await_ready();
        if (const auto* error = std::get_if<sandbox::SetupError>(&ready)) FAIL(error->message());
        return std::get<std::vector<sandbox::LayerState>>(ready).front().in_force;
    }

    Result execute(std::string request) {
        harness::Execution execution;
        execution.limits = limits;
        execution.request = std::move(request);
        execution.fresh_network = fresh_network;
        return execute(std::move(execution));
    }

    Result execute(harness::Execution execution) {
        const auto outcome = worker.execute(std::move(execution));
        if (const auto* error = std::get_if<sandbox::SetupError>(&outcome)) FAIL(error->message());
        return std::get<Result>(outcome);
    }

    std::string code_of(const std::string& source) {
        const Result result =
            execute(harness::build_request(harness::CompileRequest{{{"answer.py", source}}, {}}));
        const auto compiled = value::read_compiled(result.reply.bytes, 1);
        REQUIRE(std::holds_alternative<value::Compiled>(compiled));
        const value::CompiledFile& file = std::get<value::Compiled>(compiled).files.at(0);
        if (file.fault) FAIL(file.fault->message);
        return file.code;
    }

    harness::SessionRequest session(const std::string& source,
                                    const std::vector<std::string>& prompts) {
        harness::SessionRequest request;
        request.modules = {{"answer", "answer.py", source, code_of(source)}};
        request.entry = {"f"};
        harness::PrepareRequest prepare;
        for (const std::string& prompt : prompts) prepare.prompts.push_back({prompt, std::nullopt});
        const Result result = execute(harness::build_request(prepare));
        const auto read = value::read_prepared(result.reply.bytes, prompts.size());
        REQUIRE(std::holds_alternative<value::Prepared>(read));
        const auto& prepared = std::get<value::Prepared>(read).prompts;
        for (std::size_t i = 0; i < prompts.size(); ++i) {
            request.prompts.push_back(
                {prompts[i], prepared[i].code, prepared[i].expression, false});
        }
        return request;
    }

    Result run(const std::string& source, const std::vector<std::string>& prompts) {
        return execute(harness::build_request(session(source, prompts)));
    }

    /// The value of one call, as Python writes it; fails the test where there is none.
    std::string value_of(const std::string& source, const std::string& prompt = "f()") {
        const Result result = run(source, {prompt});
        const value::SessionReply reply = value::read_session(result.reply.bytes, 1);
        INFO(result.err.bytes);
        CHECK(result.cause == Cause::exited);
        REQUIRE(reply.results.size() == 1);
        const auto& outcome = reply.results[0].outcome;
        if (const auto* exception = std::get_if<value::ExceptionInfo>(&outcome)) {
            return exception->type + ": " + exception->message;
        }
        REQUIRE(std::holds_alternative<value::Value>(outcome));
        return value::to_python(std::get<value::Value>(outcome));
    }
};

/// Has the calling thread, and what it starts, live on a machine that refuses user namespaces, as
/// Docker's default profile does.
inline void refuse_namespaces() {
    sock_filter filter[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 3),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, args)),
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_NEWUSER, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    const sock_fprog program{sizeof filter / sizeof *filter, filter};
    REQUIRE(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0);
    REQUIRE(syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0);
}

/// Runs `test` on this machine, then on one that refuses namespaces: `namespaces` says which.
inline void on_both_tiers(const std::function<void(bool namespaces)>& test) {
    test(true);
    std::exception_ptr failure;
    std::thread([&] {
        try {
            refuse_namespaces();
            test(false);
        } catch (...) {
            failure = std::current_exception();
        }
    }).join();
    if (failure) std::rethrow_exception(failure);
}

}  // namespace kata::tests
