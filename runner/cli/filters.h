#pragma once

#include <string>

#include "runner/cli/console.h"
#include "runner/learner/curriculum.h"

namespace CLI {
class App;
}

namespace kata::cli {

/// The options by which katas are chosen.
class FilterOptions {
  public:
    /// `--section`, `--kind`, `--difficulty`, and with `state` also `--state` and a TEXT.
    void add(CLI::App& command, bool state);

    const learner::Filter& filter() const { return filter_; }

    /// Whether any of them was given.
    bool given() const;

    /// Whether the section that was asked for, if any, is there; says so where it is not.
    bool has_section(Console& console, bool json,
                     const std::vector<exercise::Heading>& katas) const;

  private:
    learner::Filter filter_;
};

}  // namespace kata::cli
