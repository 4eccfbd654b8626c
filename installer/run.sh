#!/bin/sh
# Shows the program at work on a practice club: in its window, or, on a machine without a screen,
# by the month's main job at the command line. The set-up (setup.sh run) comes first.
set -eu
cd "$(dirname "$0")/.."

lthtgn=.venv/bin/lthtgn
mkdir -p practice

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    book=practice/lam-thu.clb
    [ -e "$book" ] || $lthtgn demo "$book"
    exec $lthtgn "$book"
fi

echo "Không có màn hình, nên chương trình làm việc chính của tháng ở dòng lệnh."
echo "There is no screen, so the program does the month's main job at the command line."

# A new folder each time, so that nothing of an earlier run is in the way.
folder=$(mktemp -d "practice/$(date +%Y-%m-%d)-XXXXXX")
book=$folder/lam-thu.clb

echo "1. Tạo sổ làm thử / Making a practice book"
$lthtgn demo "$book"
echo "2. Kiểm tra sổ / Checking the book"
$lthtgn check "$book"

# The practice club's last month is still open; the balances say which month that is.
balances=$($lthtgn balances "$book" --json)
month=$(printf '%s' "$balances" |
    .venv/bin/python -c 'import json, sys; print(json.load(sys.stdin)["at"][:7])')

echo "3. Khóa sổ tháng $month / Closing the month"
$lthtgn close "$book" --month "$month"
# The practice club's key needs a password like any other; nothing real hangs on it.
LTHTGN_PASSWORD=lam-thu
export LTHTGN_PASSWORD

echo "4. Lập báo cáo tháng có chữ ký, kiểm tra chữ ký / Writing the signed report, verifying it"
$lthtgn export "$book" --month "$month" --out "$folder"
$lthtgn verify "$folder"/BC_*.xlsx
echo "5. Kiểm tra lại sổ / Checking the book again"
$lthtgn check "$book"

echo "Sổ và báo cáo nằm trong / The book and the report are in: $folder"
ls "$folder"
