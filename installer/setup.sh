#!/bin/sh
# Sets up what a Debian machine lacks: `setup.sh run` for the program, `setup.sh test` for the
# checks as well. Run again, it finds everything in place and is silent.
set -eu
cd "$(dirname "$0")/.."

purpose=${1:-}
python=.venv/bin/python
stamp=.venv/set-up-for

say() { printf '%s\n' "$*"; }
warn() { printf '%s\n' "$*" >&2; }
stop() {
    warn "$@"
    exit 1
}

case $purpose in
run) lock=requirements.lock ;;
test) lock=requirements-dev.lock ;;
*) stop "Cách gọi / Usage: sh installer/setup.sh run|test" ;;
esac

# --- Debian packages -----------------------------------------------------------------------------

# Exactly what Qt's own wheels do not carry, first without a screen, then on one. A name with a
# bar is one library that Debian 13 calls differently.
libraries="libgl1 libegl1 libglib2.0-0|libglib2.0-0t64 libfontconfig1 libdbus-1-3 libxkbcommon0
    libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"

# The outside judges of the tests, as command:package; one that did not come from Debian is as good.
# What Debian keeps off the PATH stands with its place, in which a star is any version.
programs="git:git Xvfb:xvfb xauth:xauth hledger:hledger ledger:ledger pdftotext:poppler-utils
    xdotool:xdotool xmlsec1:xmlsec1 localc:libreoffice-calc /usr/lib/python3/dist-packages/uno.py:python3-uno
    dbus-run-session:dbus-daemon /usr/libexec/at-spi-bus-launcher:at-spi2-core
    /usr/lib/python3/dist-packages/gi/__init__.py:python3-gi
    /usr/lib/*/girepository-1.0/Atspi-2.0.typelib:gir1.2-atspi-2.0
    /usr/lib/postgresql/*/bin/postgres:postgresql"

# Some Debian package of these names (split at the bar) is installed.
is_installed() {
    for name in $(printf '%s' "$1" | tr '|' ' '); do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null)" = installed ] && return 0
    done
    return 1
}

missing_libraries() {
    # Without dpkg this is no Debian: which package brings a library is unknown, so nothing is asked.
    command -v dpkg-query >/dev/null || return 0
    for library in $libraries; do
        is_installed "$library" || printf ' %s' "$library"
    done
}

# Some command of this name is there, or some file in this place.
is_there() {
    # Unquoted on purpose: the star becomes the versions that are there.
    # shellcheck disable=SC2086
    for place in $1; do
        case $place in
        /*) [ ! -e "$place" ] || return 0 ;;
        *) ! command -v "$place" >/dev/null || return 0 ;;
        esac
    done
    return 1
}

missing_programs() {
    [ "$purpose" = test ] || return 0
    for program in $programs; do
        is_there "${program%%:*}" || printf ' %s' "${program##*:}"
    done
}

# Debian keeps ensurepip, which fills a new .venv, in a package of its own.
missing_venv() {
    venv_is_sound || "$python3" -c 'import ensurepip' 2>/dev/null || printf ' python3-venv'
}

missing_packages() {
    printf '%s' "$(missing_venv)$(missing_libraries)$(missing_programs)"
}

# What to put before a command that needs the administrator's rights; fails where there are none.
# sudo may ask for a password at a terminal; elsewhere it must not wait for an answer.
as_root() {
    if [ "$(id -u)" = 0 ]; then return 0; fi
    command -v sudo >/dev/null || return 1
    if [ -t 0 ] && [ -z "${CI:-}" ]; then
        echo sudo
    else
        sudo -n true 2>/dev/null && echo sudo -n
    fi
}

# For each name with a bar the half that this Debian knows.
known_names() {
    for name in "$@"; do
        newer=${name##*\|}
        if [ "$newer" != "$name" ] && apt-cache show "$newer" >/dev/null 2>&1; then
            printf ' %s' "$newer"
        else
            printf ' %s' "${name%%\|*}"
        fi
    done
}

# Lists of names are split into words on purpose, here and below.
# shellcheck disable=SC2046,SC2086
install_packages() {
    root=$(as_root) || return 0
    command -v apt-get >/dev/null || return 0
    apt="$root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o Dpkg::Use-Pty=0"
    log=$(mktemp)
    say "Đang đọc danh sách gói Debian / Reading Debian's package lists"
    $apt update </dev/null >"$log" 2>&1 || cat "$log" >&2 # an old list may still do
    names=$(known_names "$@")
    say "Đang cài gói Debian / Installing Debian packages:$names"
    $apt install --no-install-recommends $names </dev/null >"$log" 2>&1 || cat "$log" >&2
    rm -f "$log"
}

# shellcheck disable=SC2046,SC2086
set_up_packages() {
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    install_packages $missing
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    command="apt-get install$(known_names $missing)"
    warn "Còn thiếu gói hệ thống; hãy chạy với quyền quản trị (root): $command"
    warn "System packages are still missing; as administrator (root), run: $command"
    # A missing library matters for the window alone; the tests need everything, and must say so.
    if [ "$purpose" = test ] || [ -n "$(missing_venv)" ]; then exit 1; fi
}

# --- Python --------------------------------------------------------------------------------------

# PySide6 6.8 knows Python up to 3.13.
find_python() {
    for name in python3 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null
        then
            command -v "$name"
            return 0
        fi
    done
    warn "Cần Python 3.11, 3.12 hoặc 3.13; hãy cài gói python3 của Debian 12 trở lên."
    warn "Python 3.11, 3.12 or 3.13 is needed; install python3 of Debian 12 or newer."
    return 1
}

# The commands in a .venv carry its whole path: copied or moved, it would work on the old place.
venv_is_sound() {
    [ -x .venv/bin/pip ] && grep -qF "$(pwd -P)/.venv/bin/python" .venv/bin/pip &&
        $python -c 'import pip' 2>/dev/null
}

set_up_venv() {
    venv_is_sound && return 0
    say "Đang tạo .venv / Making .venv"
    rm -rf .venv
    "$python3" -m venv .venv
}

# What is installed follows from these files; the development lock contains the other one.
wanted() { cat requirements.lock requirements-dev.lock pyproject.toml | sha256sum | cut -c 1-64; }

set_up_python() {
    sum=$(wanted)
    grep -qsx -e "test $sum" -e "$purpose $sum" $stamp && return 0
    say "Đang cài thư viện Python / Installing Python libraries: $lock"
    rm -f $stamp
    pip="$python -m pip install -qq --no-input --disable-pip-version-check" # -qq: errors only
    $pip --require-hashes -r $lock || {
        warn "Chưa tải được thư viện Python; lần cài đầu cần mạng. Lỗi của pip ở ngay trên."
        stop "Python libraries not fetched; the first set-up needs a network. See pip's error above."
    }
    # The project itself, editable; what builds it came with the lock file.
    $pip --no-deps --no-build-isolation -e .
    echo "$purpose $sum" >$stamp
}

python3=$(find_python)
set_up_packages
set_up_venv
set_up_python
