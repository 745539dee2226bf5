#pragma once

#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "runner/judge/judgement.h"

namespace kata::report {

// Parts of the document in json.h, for records of their own.

nlohmann::ordered_json to_json(const judge::CaseJudgement& one);
nlohmann::ordered_json to_json(const std::vector<judge::SourceProblem>& problems);

}  // namespace kata::report
