#!/bin/sh
# Every check, the fastest to fail first; stops at the first that fails. The set-up comes first
# (setup.sh test).
set -eu
cd "$(dirname "$0")/.."

# The tools are called by their names in the set-up, never a machine's own.
PATH=$(pwd -P)/.venv/bin:$PATH
# Tests of the window need no screen.
QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}
export PATH QT_QPA_PLATFORM

echo "== Trình bày mã / Format"
ruff format --check .
echo "== Thói quen xấu / Lint"
ruff check .
echo "== Chiều phụ thuộc / Imports"
lint-imports --no-logo
echo "== Kiểu dữ liệu / Types"
mypy
echo "== Kiểm thử / Tests"
# Two workers: the smallest machine we build on has two cores. The rules of tests/domain are part.
exec pytest -n 2 --dist worksteal
