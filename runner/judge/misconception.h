#pragma once

#include <memory>
#include <string>
#include <vector>

#include "runner/judge/warm_judge.h"

namespace kata::judge {

/// How a submission does, case by case: what a mistake is recognised by.
struct Profile {
    std::string cases;  ///< a letter for each: 'p' passes, 'f' fails, '-' was not run
    std::string got;    ///< what its first failing check got

    bool operator==(const Profile&) const = default;
};

Profile profile_of(const Judgement& judgement);

/// The index of the wrong solution that makes the same mistake: it passes and fails the same cases,
/// at least one of each; where several do, the one that also gives the same first wrong answer.
/// None if there is none, or if it cannot be told which it is.
std::optional<std::size_t> same_mistake(const Profile& submission,
                                        const std::vector<Profile>& wrong);

/// Whether a wrong solution is judged for its profile: what runs into a limit takes as long as the
/// limit in each of its cases.
bool has_profile(const exercise::WrongSolution& wrong);

/// The profiles of the exercise's wrong solutions, in its order: from the cache, else by judging
/// them, which is then remembered. One that is not judged has an empty one, like no other. Empty
/// where one cannot be judged.
std::vector<Profile> profiles_of_wrong(WarmJudge& judge,
                                       const std::shared_ptr<const exercise::Exercise>& exercise);

/// Whether they are in the cache.
bool are_profiles_known(const WarmJudge& judge, const exercise::Exercise& exercise);

/// The files of a solution, as if they had been submitted; nothing if one cannot be read.
std::optional<Submission> as_submission(const exercise::Solution& solution);

}  // namespace kata::judge
