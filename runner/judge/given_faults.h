#pragma once

#include <string>
#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/value/oracle_reply.h"

namespace kata::judge {

using Diagnostics = std::vector<exercise::Diagnostic>;

/// What is said of places in an exercise's exercise.yaml.
class YamlFaults {
  public:
    explicit YamlFaults(const exercise::Exercise& exercise);

    void at(exercise::Position place, std::size_t length, std::string message,
            std::string help = {});

    Diagnostics found;

  private:
    const exercise::Exercise& exercise_;
    std::string text_;
};

/// Says why an expression made no value; says nothing of one that did.
void report_given(const exercise::Given& given, const value::GivenOutcome& made,
                  YamlFaults& faults);

}  // namespace kata::judge
