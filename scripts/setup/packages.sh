# shellcheck shell=sh disable=SC2034
# Which Debian packages kata needs, and how they get installed. Sourced by the scripts; needs no
# variable set, defines `say` and `need_packages`.

packages_build="g++ cmake ninja-build libboost1.81-dev libyaml-cpp-dev libcli11-dev libfmt-dev \
catch2 libcmark-gfm-dev libcmark-gfm-extensions-dev libncurses-dev libre2-dev libseccomp-dev \
libsqlite3-dev libpugixml-dev nettle-dev nlohmann-json3-dev python3 libpython3-dev"
# The katas of packages, and the tests of what such packages need of the sandbox.
packages_katas="mypy python3-django python3-fastapi python3-flask python3-numpy python3-pandas \
python3-pytest python3-sqlalchemy"
packages_test="$packages_build $packages_katas python3-jsonschema python3-lxml python3-yaml strace procps util-linux tmux \
bash-completion fish man-db zsh"
packages_fuzz="$packages_build clang"
packages_lint="$packages_test clang-format-14 clang-tidy-14 cppcheck shellcheck"

say() { printf 'kata: %s\n' "$*" >&2; }

# need_packages NAME…: installs the ones that are missing, as root or through sudo.
# Returns 0 when all are there, 3 when they cannot be installed.
need_packages() {
    if ! command -v dpkg-query >/dev/null 2>&1; then
        say "this is not Debian, so nothing is installed; needed are the equivalents of: $*"
        return 0
    fi
    _missing=$(missing_packages "$@")
    [ -n "$_missing" ] || return 0
    # shellcheck disable=SC2086  # a list of package names
    set -- $_missing

    if [ -n "${KATA_NO_INSTALL:-}" ] && [ "$KATA_NO_INSTALL" != 0 ]; then
        say "packages are missing, and KATA_NO_INSTALL is set; to install them:"
        printf '%sapt-get install -y --no-install-recommends %s\n' "$(elevate)" "$*" >&2
        return 3
    fi
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null 2>&1; then
        say "packages are missing, and there is no sudo; as root:"
        printf 'apt-get install -y --no-install-recommends %s\n' "$*" >&2
        return 3
    fi
    say "installing $* ($(elevate)apt-get)"
    install_packages "$@" 3>&2 && return 0
    say "could not install: $*"
    return 3
}

# missing_packages NAME…: those of them that dpkg does not know as installed, one a line.
missing_packages() {
    # shellcheck disable=SC2016  # dpkg-query's own variables
    _installed=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "$@" 2>/dev/null |
        sed -n 's/ installed$//p')
    for _package in "$@"; do
        case "
$_installed
" in *"
$_package
"*) ;; *) echo "$_package" ;; esac
    done
}

elevate() { [ "$(id -u)" = 0 ] || printf 'sudo '; }

install_packages() {
    # On a fresh machine the lists are absent or stale: a first failure, which says nothing, fetches
    # them.
    apt_get install "$@" 2>/dev/null || { apt_get update && apt_get install "$@"; }
}

# apt_get update | install NAME…: its output goes to stderr, for stdout is kata's own.
apt_get() {
    _verb=$1
    shift
    [ "$_verb" = update ] || set -- -y --no-install-recommends "$@"
    # A lock held by another apt is waited for, five minutes at most.
    # shellcheck disable=SC2046  # nothing or the word sudo
    $(elevate) env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq -o DPkg::Lock::Timeout=300 "$_verb" "$@" </dev/null >&3
}
