#include "runner/exercise/random_reader.h"

#include <algorithm>
#include <array>

#include "runner/exercise/yaml_faults.h"

namespace kata::exercise {
namespace {

constexpr int most_inputs = 1000;
constexpr std::array<std::string_view, 2> keys = {"count", "operations"};

void read_operations(const Member& member, RandomInputs& random, Problems& problems) {
    const Node& value = member.value;
    if (value.kind == Node::Kind::sequence || value.kind == Node::Kind::map) {
        problems.at(value, "`operations` takes Python source, not a YAML value",
                    "it is an expression that lists prompts: `operations: calls(rng)`");
        return;
    }
    random.operations = text_of(value, "`operations`", problems).value_or("");
    random.operations_position = value.position;
}

/// What cannot go together with `random`, or makes it senseless.
void check_company(const Member& member, const Case& single, const RandomInputs& random,
                   Problems& problems) {
    if (!single.hidden) {
        problems.at_key(member, "`random` is for hidden cases", "an example shows one input");
    }
    if (single.given.empty() && random.operations.empty()) {
        problems.at_key(member, "`random` without `given` or `operations` draws nothing");
    }
    if (!single.checker.name.empty()) {
        problems.at_key(member, "`random` and `check` cannot be in one case",
                        "the answers of random inputs are compared with the reference's");
    }
    const bool remote = std::any_of(single.given.begin(), single.given.end(),
                                    [](const Given& given) { return given.remote; });
    const bool looks_at_one_process = single.virtual_clock || !single.counters.empty() ||
                                      !single.leaves.empty() || !files_of(single).empty();
    if (looks_at_one_process) {
        problems.at_key(member,
                        "`random` goes without `clock`, `files`, `leaves`, `at_most` and "
                        "`at_least`",
                        "all inputs of the case run in one process, and share a folder");
    }
    if (remote) problems.at_key(member, "`random` and `!remote` cannot be in one case");
}

}  // namespace

void read_random(const Member& member, Case& single, Problems& problems) {
    if (!expect_map(member.value, "`random`", problems)) return;
    check_keys(member.value, keys, "`random`", problems);
    RandomInputs random;
    random.position = member.position;
    const Member* count = find(member.value, "count");
    if (count == nullptr) {
        problems.at(member.value, "`random` needs a `count` of inputs", "`random: {count: 200}`");
    } else {
        random.count = integer_of(count->value, "`count`", 1, most_inputs, problems).value_or(1);
    }
    if (const Member* operations = find(member.value, "operations")) {
        read_operations(*operations, random, problems);
    }
    check_company(member, single, random, problems);
    single.random = std::move(random);
}

}  // namespace kata::exercise
