#include "runner/batch/merge.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "runner/judge/quantity.h"

namespace kata::batch {

namespace {

constexpr std::size_t most_duplicates = 10;

void compare_heads(const std::vector<std::string>& paths, const std::vector<RunHead>& heads,
                   std::vector<std::string>& obstacles) {
    const auto differ = [&](std::size_t index, std::string_view what, const std::string& one,
                            const std::string& other) {
        if (one == other) return;
        obstacles.push_back(fmt::format("{} comes from {} {}, {} from {}", paths[index], what,
                                        other, paths[0], one));
    };
    for (std::size_t index = 1; index < heads.size(); ++index) {
        differ(index, "kata", heads[0].kata, heads[index].kata);
        differ(index, "Python", heads[0].python, heads[index].python);
        if (heads[index].shard.count != heads[0].shard.count) {
            obstacles.push_back(fmt::format("{} is one of {} shards, {} one of {}", paths[index],
                                            heads[index].shard.count, paths[0],
                                            heads[0].shard.count));
        } else if (heads[index].plan != heads[0].plan) {
            obstacles.push_back(
                fmt::format("{} and {} come from different submissions", paths[index], paths[0]));
        }
    }
}

void find_shards(const std::vector<std::string>& paths, const std::vector<RunHead>& heads,
                 std::vector<std::string>& obstacles) {
    std::map<std::size_t, std::size_t> seen;  // shard, file
    for (std::size_t file = 0; file < heads.size(); ++file) {
        const auto [known, added] = seen.try_emplace(heads[file].shard.index, file);
        if (added) continue;
        obstacles.push_back(fmt::format("{} and {} are both shard {}", paths[known->second],
                                        paths[file], heads[file].shard.index));
    }
    for (std::size_t index = 1; index <= heads[0].shard.count; ++index) {
        if (seen.count(index) > 0) continue;
        obstacles.push_back(fmt::format("shard {} of {} is missing", index, heads[0].shard.count));
    }
}

}  // namespace

std::vector<std::string> obstacles_to_merging(const std::vector<std::string>& paths,
                                              const Results& results) {
    std::vector<std::string> obstacles;
    const std::vector<RunHead>& heads = results.heads();
    compare_heads(paths, heads, obstacles);
    find_shards(paths, heads, obstacles);
    std::vector<std::size_t> graded(heads.size());
    std::map<std::string_view, std::size_t> owners;  // id, file
    std::size_t duplicates = 0;
    for (const Results::Entry& entry : results.entries()) {
        ++graded[entry.file];
        const auto [known, added] = owners.try_emplace(entry.id, entry.file);
        if (added || known->second == entry.file || ++duplicates > most_duplicates) continue;
        obstacles.push_back(fmt::format("{} is both in {} and in {}", entry.name,
                                        paths[known->second], paths[entry.file]));
    }
    for (std::size_t file = 0; file < heads.size(); ++file) {
        if (graded[file] >= heads[file].expected) continue;
        obstacles.push_back(fmt::format("{} has {} of its {}: `kata grade --resume` completes it",
                                        paths[file], graded[file],
                                        judge::plural(heads[file].expected, "result")));
    }
    return obstacles;
}

RunHead merged_head(const Results& results) {
    RunHead head = results.heads()[0];
    head.shard = {1, 1};
    head.expected = results.gradebook().expected;
    for (const RunHead& one : results.heads()) head.started = std::min(head.started, one.started);
    return head;
}

}  // namespace kata::batch
