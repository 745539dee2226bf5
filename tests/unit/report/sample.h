#pragma once

#include "runner/judge/judgement.h"

/// Judgements to report on.
namespace sample {

inline kata::judge::Subject subject() {
    kata::judge::Subject subject;
    subject.slug = "binary-search";
    subject.id = "fc137ad6";
    subject.title = "Binary search";
    subject.kind = "function";
    subject.path = "/katas/binary-search";
    subject.files = {"attempt.py"};
    subject.python = "3.11.2";
    subject.executable = "/usr/bin/python3";
    subject.hints = 2;
    return subject;
}

inline kata::sandbox::Usage usage() {
    kata::sandbox::Usage usage;
    usage.cpu = std::chrono::microseconds(1500);
    usage.wall = std::chrono::milliseconds(2);
    usage.peak_memory = 8ULL << 20;
    usage.cpu_source = "rusage";
    usage.memory_source = "maxrss";
    return usage;
}

inline kata::judge::CaseJudgement accepted(const char* title, bool hidden = false) {
    kata::judge::CaseJudgement one;
    one.title = title;
    one.hidden = hidden;
    one.verdict = kata::judge::Verdict::accepted;
    one.points = {1, 1};
    one.usage = usage();
    return one;
}

inline kata::judge::CaseJudgement wrong(const char* title) {
    kata::judge::CaseJudgement one = accepted(title);
    one.verdict = kata::judge::Verdict::wrong_answer;
    one.points = {0, 1};
    kata::judge::Check check;
    check.verdict = kata::judge::Verdict::wrong_answer;
    check.action = "find([1, 3], 3)";
    check.number = 1;
    check.expected = "[0, 1]";
    check.got = "[0, 2]";
    check.difference = kata::judge::Difference{"[1]", "another value", "1", "2"};
    one.checks.push_back(check);
    return one;
}

inline kata::judge::Judgement judgement(std::vector<kata::judge::CaseJudgement> cases) {
    kata::judge::Judgement judgement;
    judgement.subject = subject();
    judgement.verdict = kata::judge::Verdict::accepted;
    for (kata::judge::CaseJudgement& one : cases) {
        if (one.verdict && !one.accepted() && judgement.verdict == kata::judge::Verdict::accepted) {
            judgement.verdict = *one.verdict;
        }
        judgement.points.earned += one.points.earned;
        judgement.points.possible += one.points.possible;
    }
    judgement.cases = std::move(cases);
    judgement.layers = {{kata::sandbox::Layer::seccomp, true, ""}};
    return judgement;
}

}  // namespace sample
