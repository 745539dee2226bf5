#!/bin/bash
# Grades with what action.yml passes in the environment. kata itself finds that it runs in GitHub
# Actions: it annotates, appends to the step's summary and sets the outputs.
set -eu

arguments=(--overwrite --results "${RUNNER_TEMP:-/tmp}/kata-results.jsonl")
# each VARIABLE [OPTION]: adds each line of the variable that is not empty, behind the option.
each() {
    local line
    while IFS= read -r line; do
        [ -n "$line" ] || continue
        [ -z "${2:-}" ] || arguments+=("$2")
        arguments+=("$line")
    done <<<"${!1:-}"
}
each KATA_EXERCISES_FOLDER --exercises
each KATA_LAYOUT --layout
each KATA_REPORTS --report
each KATA_MIN_SCORE --min-score
each KATA_ISOLATION --isolation
each KATA_ARGUMENTS
arguments+=(--)
each KATA_PATHS

exec kata grade "${arguments[@]}"
