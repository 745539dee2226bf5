#pragma once

#include "runner/batch/results.h"
#include "runner/report/record.h"
#include "tests/unit/batch/folder.h"
#include "tests/unit/report/sample.h"

/// Results files with the judgements of tests/unit/report/sample.h.
namespace sample {

inline std::string head_line(std::size_t shard, std::size_t shards, std::size_t expected,
                             const std::string& plan = "plan") {
    return kata::batch::run_line(
               {"0.1.0", "3.11.2", "2026-02-03T10:00:00Z", {shard, shards}, plan, expected}) +
           "\n";
}

inline std::string result_line(const std::string& id, const std::string& student,
                               kata::judge::Judgement judgement, const std::string& slug = "",
                               const std::vector<kata::report::CaseNote>& notes = {}) {
    if (!slug.empty()) judgement.subject.slug = slug;
    return kata::report::record_line({id, "key of " + id, student, student + ".py"}, judgement,
                                     notes) +
           "\n";
}

inline kata::judge::Judgement right() {
    return judgement({accepted("first"), accepted("second", true)});
}

inline kata::judge::Judgement half_right() {
    return judgement({accepted("first"), wrong("second")});
}

inline kata::batch::Results read(const std::vector<std::string>& paths,
                                 const kata::batch::Grading& grading = {}) {
    auto results = kata::batch::Results::read(paths, grading);
    if (const auto* message = std::get_if<std::string>(&results))
        throw std::runtime_error(*message);
    return std::move(std::get<kata::batch::Results>(results));
}

}  // namespace sample
