#pragma once

#include <string>
#include <variant>
#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/judge/ending.h"
#include "runner/judge/executor.h"
#include "runner/value/reply.h"
#include "sandbox/harness/message/message.h"

namespace kata::judge {

/// A Python file of an exercise.
struct OwnFile {
    enum class Role { other, reference, fixtures };

    std::string path;  ///< as messages name it
    std::string text;
    Role role = Role::other;
};

/// The Python files that must compile: starter, reference, accepted and wrong solutions, but for
/// those that are declared invalid (IS); what a learner's tests are run on; oracle.py and
/// fixtures.py. None for kind predict, whose snippet is run in any case. A file that cannot be read
/// is left out.
std::vector<OwnFile> own_files(const exercise::Exercise& exercise);

/// What the check asks about an exercise.
harness::InspectRequest inspect_request(const exercise::Exercise& exercise,
                                        const std::vector<OwnFile>& files);

/// The mistakes that the answer tells of, sorted: files that are no Python, `entry` names that the
/// reference does not define, names in prompts that nothing defines, results expected of statements
/// that show nothing. Pure but for reading the YAML file's lines.
std::vector<exercise::Diagnostic> faults_in(const exercise::Exercise& exercise,
                                            const std::vector<OwnFile>& files,
                                            const value::Inspected& inspected);

/// Looks for mistakes in the exercise's own code, in a process that runs none of it. Returns what
/// was found, or how the judge failed.
std::variant<std::vector<exercise::Diagnostic>, Ending> check_exercise(
    const exercise::Exercise& exercise, Executor& executor);

}  // namespace kata::judge
