#include "sandbox/rules_inside.h"

#include "sandbox/landlock.h"
#include "sandbox/scratch.h"

namespace kata::sandbox {

Failure enforce_rules_inside(int abi) {
    LandlockRules rules;
    if (Failure failure = LandlockRules::make(abi, true, rules)) return failure;
    if (Failure failure = rules.allow("/", Access::read_only)) return failure;
    if (Failure failure = rules.allow(scratch_folder, Access::read_write)) return failure;
    if (Failure failure = rules.allow("/dev", Access::device)) return failure;
    return rules.enforce();
}

}  // namespace kata::sandbox
