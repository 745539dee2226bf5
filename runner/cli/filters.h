#pragma once

#include <string>

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

  private:
    learner::Filter filter_;
};

}  // namespace kata::cli
