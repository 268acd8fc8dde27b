# shellcheck shell=bash
# a corpus of files that differ for known reasons, by the tools that builds use
# Truth: reproducibility/truth.tsv, written down from how each pair was made, before anything compared them.

corpus=$work/$name/corpus
check 'every pair is made' "$here/reproducibility/make.sh" "$corpus"
check 'every cause is named, none missed and none wrong' "$here/reproducibility/score.sh" "$corpus"
