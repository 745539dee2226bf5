#pragma once

#include <vector>

#include "runner/judge/judgement.h"
#include "runner/judge/submission.h"
#include "runner/value/compare_text.h"
#include "runner/value/reply.h"

namespace kata::judge {

/// Whether what was raised is what was expected: the type by its name, anywhere in the class's
/// ancestry, and the message where one is expected. A bare built-in name ("ValueError") means the
/// built-in class; other bare names may come from any module; "json.JSONDecodeError" may stand
/// for a class of json.decoder. With `regex` the expected message is a pattern for the whole one.
bool matches(const value::ExpectedException& expected, const value::ExceptionInfo& raised,
             value::TextMode mode = value::TextMode::lines);

/// Whether the class or one of its ancestors is the built-in of that name.
bool is_builtin(const value::ExceptionInfo& raised, std::string_view name);

/// The exception for reports, with the source lines of the submission's frames.
ExceptionReport describe(const value::ExceptionInfo& raised, const Submission& submission);

/// Frames for reports, with their source lines.
std::vector<Frame> describe(const std::vector<value::TracebackFrame>& frames,
                            const Submission& submission);

/// A line of a submitted file, counted from 1, without its newline; empty where there is none.
std::string source_line(const Submission& submission, std::string_view file, std::int64_t line);

/// "ValueError: message", as a traceback ends.
std::string headline(const ExceptionReport& exception);

}  // namespace kata::judge
