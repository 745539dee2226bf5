#pragma once

#include <chrono>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "runner/judge/judgement.h"
#include "runner/report/output.h"
#include "sandbox/result.h"

namespace kata::report {

/// The version of every JSON document that kata writes; README.md describes its fields.
inline constexpr int json_format = 1;

/// For a field that ends in `_ms`: to the microsecond.
double milliseconds(std::chrono::nanoseconds time);

/// Writes one JSON document when the judging has finished, and nothing before.
class Json : public judge::Observer {
  public:
    /// `output` must outlive the report.
    explicit Json(Output& output) : output_(output) {}
    void judging_finished(const judge::Judgement& judgement) override;

  private:
    Output& output_;
};

nlohmann::ordered_json to_json(const judge::Judgement& judgement);
nlohmann::ordered_json to_json(const std::vector<sandbox::LayerState>& layers);
nlohmann::ordered_json to_json(const sandbox::Usage& usage);

/// {"format": 1, "error": {"kind": …, "message": …}}: what stands in the place of a result.
nlohmann::ordered_json error_document(std::string_view kind, std::string_view message);

/// The document, indented, with a newline at its end. Bytes that are not UTF-8 become U+FFFD.
void write_json(Output& output, const nlohmann::ordered_json& document);

}  // namespace kata::report
