#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "runner/judge/judgement.h"
#include "runner/report/failure.h"
#include "runner/report/style.h"

namespace kata::report {

// Lines of a submission's code, and how it came there. All of it is sanitised; lines end with
// newlines and are indented by `indent` columns.

/// The innermost frames, as they say most; the outer ones are counted. None of prompts.
std::string frames(const Style& style, const std::vector<judge::Frame>& all, std::size_t indent,
                   Detail detail);

/// Where an exception was raised, with the values there, and what led to it.
std::string raised_at(const Style& style, const judge::ExceptionReport& exception,
                      std::size_t indent, Detail detail);

/// The same behind its name and message.
std::string exception_block(const Style& style, const judge::ExceptionReport& exception,
                            std::size_t indent, Detail detail);

/// Where a limit struck: the line, how often it was found there, and the other threads.
std::string stop(const Style& style, const judge::CaseJudgement& one, std::size_t indent,
                 Detail detail);

/// A hint, and the lines that it speaks of.
std::string hint(const Style& style, const judge::Hint& hint, std::size_t indent);

}  // namespace kata::report
