#!/bin/sh
# Builds the Debian package, unpacks it into a root of its own and grades with what is in there.
#
#   check_package.sh BUILD-FOLDER
set -eu
build=$(cd -P -- "$1" && pwd -P)
[ -w "$build" ] || { echo "SKIPPED: packing writes to $build"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

(cd "$build" && cpack -G DEB -B "$folder/package" >"$folder/log" 2>&1) || { cat "$folder/log"; exit 1; }
package=$(echo "$folder"/package/*.deb)
dpkg-deb --field "$package" Package Depends
dpkg-deb --extract "$package" "$folder/root"
[ -e "$folder/root/usr/libexec/kata/kata-sandbox" ]
kata=$folder/root/usr/bin/kata
"$kata" --version

chmod 755 "$folder"
mkdir "$folder/work"
cd "$folder/work"
cp "$folder/root/usr/share/kata/exercises/01-data-structures/reverse-string/solution.py" reverse_string.py
cp "$folder/root/usr/share/kata/exercises/01-data-structures/binary-search/starter.py" binary_search.py
status=0
"$kata" grade . --report junit=junit.xml >out || status=$?
tail -n 1 out
[ "$status" = 1 ] && [ -s junit.xml ] && echo "graded"
