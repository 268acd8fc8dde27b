# shellcheck shell=bash
# targets, parameters and values, completed by the shells themselves
# Truth: every shell makes "Comp" Compile, finds a value in another case, and completes paths where a path is asked for.
# shellcheck disable=SC2154

scripts=$work/$name/scripts
mkdir -p "$scripts"
# Whatever building the build has to say is said here.
build --help
exits 0
for shell in bash zsh fish pwsh; do
  build --completion "$shell"
  exits 0
  cp -- "$log" "$scripts/completion.$shell"
done
build --completion bsah
exits 2
says 'Did you mean "bash"?'

# in_SHELL   what the command lines become, one a line.
in_bash() {
  local line
  cd -- "$repository" || return
  # shellcheck source=/dev/null
  . "$scripts/completion.bash"
  for line in './build.sh Comp' './build.sh --verbosity qu' './build.sh --subject tes'; do
    COMP_LINE=$line COMP_POINT=${#line} COMP_WORDS=(./build.sh)
    _nuke_build_complete
    # Bash completes file names by itself where a function knows nothing.
    echo "${line% *} ${COMPREPLY[*]-}"
  done
}
in_zsh() {
  cat >"$scripts/drive.zsh" <<'ZSH'
zmodload zsh/zpty
zpty -b shell zsh -f -i
send() { zpty -w -n shell "$1"; }
# Control-X shows the line instead of running it.
send "PS1=; autoload -Uz compinit; compinit -D -u; source ${(q)1}; cd ${(q)2}"$'\n'
send $'show() { print -r -- "[$BUFFER]"; BUFFER=; zle redisplay; }; zle -N show; bindkey "^X" show\n'
for line in './build.sh Comp' './build.sh --verbosity qu' './build.sh --subject tes'; do
  send $line$'\t\x18'
  out=
  for ((i = 0; i < 100; i++)); do
    while zpty -t shell && zpty -r shell more; do out+=$more; done
    if [[ $out == *'[./build.sh '*']'* ]]; then break; fi
    sleep 0.1
  done
  out=${out##*'[./build.sh '}
  print -r -- "./build.sh ${out%%']'*}"
done
zpty -d shell
ZSH
  timeout 60 zsh -f "$scripts/drive.zsh" "$scripts/completion.zsh" "$repository"
}
in_fish() {
  cd -- "$repository" || return
  fish -c "source '$scripts/completion.fish'
    for line in './build.sh Comp' './build.sh --verbosity qu' './build.sh --subject tes'
      echo (string replace -r '[^ ]*\$' '' -- \$line)(complete -C \$line)
    end"
}
completes() {
  local words
  words=$("in_$1") || return
  for expected in "${@:2}"; do
    grep -qxE -- "$expected *" <<<"$words" || { printf 'no "%s" in:\n%s\n' "$expected" "$words"; return 1; }
  done
}
for shell in bash zsh fish; do
  if command -v "$shell" >/dev/null; then
    check "$shell completes a target, and a value in another case" completes "$shell" './build.sh Compile' './build.sh --verbosity Quiet'
    if [ "$shell" != bash ]; then check "$shell completes a path" completes "$shell" './build.sh --subject tests/'; fi
  else
    printf '  --    %s is not installed: not checked\n' "$shell"
  fi
done
