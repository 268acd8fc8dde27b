# shellcheck shell=bash
# a corpus of changes over five surfaces, each a small repository with a release
# Truth: compatibility/corpus, written down beside each change before there was anything that could judge it.

corpus=$work/$name/corpus
check 'every change is made' python3 "$here/compatibility/corpus/make.py" "$corpus"
check 'every change has a release before it' "$here/compatibility/histories.sh" "$corpus" "$work/$name/histories"
check 'every change is told as it is, with a witness for all that breaks' "$here/compatibility/score.sh" "$work/$name/histories"
check "each difference from the SDK's own comparison of assemblies is explained" \
  "$here/compatibility/apicompat.sh" "$corpus" "$work/$name/histories" "$work/$name/apicompat"
