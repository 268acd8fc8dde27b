# shellcheck shell=bash
# the tests that the suite leaves to this place, because it has 30 seconds
# Truth: the tests marked as slow pass in the three projects that have some, and there are some.

log=$work/$name/tests.log
printf '  $ dotnet test --filter Speed=Slow\n'
dotnet test "$repository/M31R.Automation.sln" --filter Speed=Slow --nologo -v q >"$log" 2>&1 </dev/null
code=$?
check "none of them fails" lacks -aE '^ +(Failed|Error Message:) ?' "$log"
exits 0
check "tests of the domains passed" grep -qE 'Passed! .*Passed: +[1-9][0-9]*.* M31R\.Automation\.Tests\.dll' "$log"
check "tests of the engine passed" grep -qE 'Passed! .*Passed: +[1-9][0-9]*.* M31R\.Automation\.Engine\.Tests\.dll' "$log"
check "tests of the build passed" grep -qE 'Passed! .*Passed: +[1-9][0-9]*.* M31R\.Automation\.Build\.Tests\.dll' "$log"
