#pragma once

#include <string>
#include <vector>

#include "runner/batch/results.h"

namespace kata::batch {

/// What keeps the results of several shards from being one whole, each in one sentence; nothing
/// when they are: every shard once, all of its submissions graded, the same submissions, kata and
/// interpreter behind all of them, and no submission twice.
std::vector<std::string> obstacles_to_merging(const std::vector<std::string>& paths,
                                              const Results& results);

/// The head of the merged results.
RunHead merged_head(const Results& results);

}  // namespace kata::batch
