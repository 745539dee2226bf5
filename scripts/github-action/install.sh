#!/bin/sh
# Installs a kata package: install.sh PATH|URL [SHA256]. As root, or through sudo.
set -eu
package=$1
sha256=${2:-}

case $package in
https://*)
    [ -n "$sha256" ] || { echo "kata: a package from a URL needs its sha256" >&2; exit 2; }
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    curl --fail --silent --show-error --location --proto '=https' --retry 3 \
        --output "$folder/kata.deb" "$package"
    package=$folder/kata.deb
    ;;
*) [ -f "$package" ] || { echo "kata: there is no package $package" >&2; exit 2; } ;;
esac

if [ -n "$sha256" ]; then
    echo "$sha256  $package" | sha256sum --check --quiet - ||
        { echo "kata: the package is not the one with that sha256" >&2; exit 2; }
fi

elevate=
[ "$(id -u)" = 0 ] || elevate=sudo
$elevate dpkg --install "$package"
kata --version
