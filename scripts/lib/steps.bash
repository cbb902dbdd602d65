# Steps with their time and outcome, for scripts/test and .ci/run, which source this. A step that fails
# does not stop the next ones: whoever waits this long wants to know everything that is wrong.
#
# The rows (outcome, seconds, tests passed, tests failed, name, remark) are in a file, so that .ci/run
# shows its own steps in one table with those of scripts/test.

if [ -z "${WAARBORG_STEPS:-}" ]; then
  WAARBORG_STEPS=$(mktemp)
  export WAARBORG_STEPS
  trap 'rm -f "$WAARBORG_STEPS"' EXIT
fi

# step NAME COMMAND…  The command may set these for the row.
step() {
  local name=$1 began=$SECONDS outcome=passed
  shift
  tests_passed=0 tests_failed=0 remark=
  printf '\n== %s\n' "$name"
  "$@" || outcome=FAILED
  printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$outcome" $((SECONDS - began)) "$tests_passed" "$tests_failed" "$name" "$remark" >>"$WAARBORG_STEPS"
  [ "$outcome" = passed ]
}

# skipped NAME REASON
skipped() { printf 'skipped\t0\t0\t0\t%s\t%s\n' "$1" "$2" >>"$WAARBORG_STEPS"; }

# Prints the table. Fails if a step failed, and on CI also if one was skipped.
result() {
  printf '\n== Result\n'
  awk -F '\t' '
    { printf "%-8s %5d s  %s%s\n", $1, $2, $5, $6 == "" ? "" : ": " $6
      steps[$1]++; seconds += $2; passed += $3; failed += $4 }
    END {
      printf "%-8s %5d s  all together\n", "", seconds
      printf "%d steps: %d passed, %d failed, %d skipped\n", NR, steps["passed"], steps["FAILED"], steps["skipped"]
      printf "%d tests: %d passed, %d failed\n", passed + failed, passed, failed }' "$WAARBORG_STEPS"
  local unwanted='^FAILED'
  [ -z "${CI:-}" ] || unwanted='^(FAILED|skipped)'
  ! grep -qE "$unwanted" "$WAARBORG_STEPS"
}
