# shellcheck shell=sh
# Builds a preset when its sources changed, one build at a time. Sourced; expects $root, the
# checkout's absolute path. Sets $build_folder.

# shellcheck source=scripts/setup/packages.sh disable=SC2154
. "$root/scripts/setup/packages.sh"

# build_current PRESET STAMP TARGET [PATH…]: makes TARGET of PRESET current. STAMP is a file in the
# build folder whose time says when TARGET was last made; PATHs are sources besides the usual ones.
# Returns 0 when $build_folder holds a current build, 3 otherwise, having said why.
build_current() {
    _preset=$1 _stamp=$2 _target=$3
    shift 3
    set -- CMakeLists.txt CMakePresets.json runner sandbox "$@"
    _own=$root/build/$_preset
    # Where the checkout is another user's, a build goes to the cache.
    _cached=${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/kata/build/$(
        printf %s "$root" | cksum | cut -d' ' -f1)/$_preset

    for build_folder in "$_own" "$_cached"; do
        is_current "$@" && return 0
    done
    for build_folder in "$_own" "$_cached" ""; do
        [ -n "$build_folder" ] && mkdir -p "$build_folder" 2>/dev/null &&
            [ -w "$build_folder" ] && break
    done
    if [ -z "$build_folder" ]; then
        say "cannot build: neither $_own nor $_cached can be written"
        return 3
    fi
    build_alone "$@"
}

# is_current PATH…: whether no source is newer than the stamp in $build_folder.
is_current() {
    [ -z "$(cd "$root" && find "$@" -name __pycache__ -prune -o \
        -newer "$build_folder/$_stamp" -print -quit 2>&1)" ]
}

# build_alone PATH…: builds under a lock, unless another process did while this one waited.
build_alone() {
    exec 9>"$build_folder/.lock" || return 3
    if ! flock -n 9; then
        say "waiting for another build of $_preset"
        flock 9
    fi
    _status=0
    is_current "$@" || build_now || _status=3
    exec 9>&-
    return "$_status"
}

build_now() {
    # shellcheck disable=SC2086,SC2154  # a list of package names
    need_packages $packages_build || return 3
    _first=""
    [ -e "$build_folder/CMakeCache.txt" ] || _first=" (the first time takes minutes)"
    say "building for $_preset$_first"
    # The stamp's time is from before the build: a source changed meanwhile is newer.
    : >"$build_folder/$_stamp.new"
    if (configure && compile) >"$build_folder/build.log" 2>&1 9>&- </dev/null; then
        mv "$build_folder/$_stamp.new" "$build_folder/$_stamp"
        return 0
    fi
    rm -f "$build_folder/$_stamp.new"
    cat "$build_folder/build.log" >&2
    say "the build failed; the log is $build_folder/build.log"
    return 3
}

configure() {
    _fresh=""
    # A cache of another folder is what a checkout that was moved has.
    grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$build_folder/CMakeCache.txt" 2>/dev/null ||
        _fresh=--fresh
    cd "$root" && cmake ${_fresh:+"$_fresh"} --preset "$_preset" -B "$build_folder"
}

compile() { cmake --build "$build_folder" --target "$_target"; }
