#pragma once

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "runner/judge/judgement.h"
#include "runner/report/graded.h"

namespace kata::report {

/// Whose submission a judgement is of.
struct Submitter {
    std::string id;
    std::string key;
    std::string student;
    std::string name;
};

/// The most that one line of a results file takes, in bytes.
inline constexpr std::size_t longest_record = 2UL << 20;

/// What is known of a case besides its judgement.
struct CaseNote {
    std::string group;      ///< of the exercise's case; may be empty
    std::string behaviour;  ///< see judge::behaviour_of; may be empty
};

/// One line of a results file, without its newline: a "graded" record. It is UTF-8 and, whatever
/// the submission printed, at most `longest_record` long: long texts are cut, and the details of
/// the cases are left out where that is not enough. Holds no more of a hidden case than the
/// judgement.
/// `notes`: for each case, or fewer.
std::string record_line(const Submitter& submitter, const judge::Judgement& judgement,
                        const std::vector<CaseNote>& notes = {});

/// What the reports need of a "graded" record; nothing if it is none.
std::optional<Graded> graded_from(const nlohmann::ordered_json& record);

}  // namespace kata::report
