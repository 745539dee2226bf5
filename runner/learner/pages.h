#pragma once

#include <string>

#include "runner/learner/session.h"
#include "runner/report/style.h"

namespace kata::learner {

// The texts of a session, whatever shows them. Lines end with newlines; sanitised.

/// The task, where to write the answer, limits and what is forbidden.
std::string task_page(const report::Style& style, const Session& session);

/// The judging of the file as far as it has come.
std::string results_page(const report::Style& style, const Session& session);

/// The hints that have been read.
std::string hints_page(const report::Style& style, const Session& session);

/// Reference and explanation, or what has to be done before.
std::string solution_page(const report::Style& style, const Session& session);
std::string why_page(const report::Style& style, const Session& session);

/// The katas that are judged one after another.
std::string reruns_page(const report::Style& style, const Session& session);

/// How far the judging is, or its verdict, in a few words: "✗ wrong answer, 3 of 15".
std::string status_line(const report::Style& style, const Session& session);

/// "Data structures", a bar, "3/8".
std::string section_line(const report::Style& style, Session& session);

/// Which key does what.
std::string keys_page(const report::Style& style);

/// A kata in a list of them.
std::string list_line(const report::Style& given, const exercise::Heading& heading, State state,
                      bool chosen);

}  // namespace kata::learner
