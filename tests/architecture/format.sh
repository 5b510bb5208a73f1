#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# format.sh PROJECT_FOLDER: fails when a C++ file is not as clang-format would write it, and names it. Exits with 77
# (skipped) where there is no clang-format.
set -euo pipefail
cd "$1"
if ! command -v clang-format >/dev/null; then
    echo "clang-format is not installed; not checked"
    exit 77
fi
mapfile -d '' files < <(find app ui tests -name data -prune -o \( -name '*.h' -o -name '*.cpp' \) -print0)
if ! complaints=$(clang-format --style=file --dry-run --Werror "${files[@]}" 2>&1); then
    echo "Not formatted (clang-format -i FILE mends it):"
    grep -oE '^(app|ui|tests)/[^: ]+\.(h|cpp)' <<<"$complaints" | sort | uniq -c
    exit 1
fi
echo "${#files[@]} files are formatted"
