# Read by the other scripts: where the tree is, and long work without its noise.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '%s\n' "$*" >&2; }

# quietly NAME COMMAND...: what it prints goes to build/NAME.log, whose end is shown when it fails.
quietly() {
  local log="build/$1.log"
  shift
  mkdir -p build
  "$@" >"$log" 2>&1 && return
  local code=$?
  tail -n 60 "$log" >&2
  say "failed: $* (all of its output: $log)"
  return "$code"
}

configure() { # PRESET
  quietly "configure-$1" cmake --preset "$1"
}

# build PRESET TARGET...: brings the targets up to date in build/PRESET. Ninja configures again by
# itself when needed.
build() {
  local preset=$1
  shift
  [ -e "build/$preset/build.ninja" ] || configure "$preset"
  quietly "build-$preset" ninja -C "build/$preset" -j "$(nproc)" "$@"
}
