namespace Nuke.Common.Execution;

/// <summary>The scripts that make shells complete the command line of any build: they ask the <c>build.sh</c> that is typed.</summary>
internal static class CompletionScript
{
    /// <summary>The shells there is a script for, by the names that they are asked for.</summary>
    internal static readonly IReadOnlyList<string> Shells = ["bash", "fish", "pwsh", "zsh"];

    private const string Bash = """
        # Completes targets, parameters and their values after build.sh. Load it once for all builds:
        #   ./build.sh --completion bash >~/.local/share/bash-completion/completions/build.sh
        # or, without the package bash-completion:  source <(./build.sh --completion bash)
        _nuke_build_complete() {
          local item line=${COMP_LINE:0:COMP_POINT}
          COMPREPLY=()
          while IFS= read -r item; do
            # Where "=" breaks words, only what follows it is replaced.
            case $COMP_WORDBREAKS in *=*) item=${item#--*=} ;; esac
            COMPREPLY+=("$item")
          done < <("${COMP_WORDS[0]/#\~/$HOME}" --complete "$line" 2>/dev/null </dev/null)
        }
        complete -o default -F _nuke_build_complete build.sh

        """;

    private const string Zsh = """
        #compdef build.sh
        # Completes targets, parameters and their values after build.sh. Load it once for all builds, into a directory of $fpath:
        #   ./build.sh --completion zsh >~/.zfunc/_build.sh
        # or, after compinit:  source <(./build.sh --completion zsh)
        _nuke_build_complete() {
          local -a items
          items=(${(f)"$(${words[1]/#\~/$HOME} --complete "${(j: :)words[1,CURRENT-1]} $PREFIX" 2>/dev/null </dev/null)"})
          if (( $#items )); then compadd -M 'm:{a-zA-Z}={A-Za-z}' -a items; else _files; fi
        }
        if [[ $funcstack[1] == _build.sh ]]; then _nuke_build_complete "$@"; else compdef _nuke_build_complete build.sh; fi

        """;

    private const string Fish = """
        # Completes targets, parameters and their values after build.sh. Load it once for all builds:
        #   ./build.sh --completion fish >~/.config/fish/completions/build.sh.fish
        # or:  ./build.sh --completion fish | source
        function __nuke_build_complete
            set -l words (commandline -opc)
            set -l command (string replace -r '^~' $HOME -- $words[1])
            set -l items ($command --complete (commandline -cp | string collect) 2>/dev/null </dev/null)
            if test (count $items) -gt 0
                printf '%s\n' $items
            else
                __fish_complete_path (commandline -ct)
            end
        end
        complete -c build.sh -f -a '(__nuke_build_complete)'

        """;

    private const string PowerShell = """
        # Completes targets, parameters and their values after build.sh and build.cmd. Load it from $PROFILE:
        #   ./build.sh --completion pwsh >> $PROFILE
        # or:  ./build.sh --completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName build.sh, build.cmd, build -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            $line = $commandAst.ToString()
            if ($wordToComplete -eq '') { $line = "$line " }
            & $commandAst.CommandElements[0].ToString() --complete $line | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    /// <summary>The script of a shell.</summary>
    /// <exception cref="UsageException">Not one shell, or an unknown one.</exception>
    internal static string For(IReadOnlyList<string> shells) => shells switch
    {
        ["bash"] => Bash,
        ["zsh"] => Zsh,
        ["fish"] => Fish,
        ["pwsh" or "powershell"] => PowerShell,
        [var other] => throw new UsageException(
            $"Parameter \"completion\" cannot be \"{other}\" (--completion). Allowed: {string.Join(", ", Shells)}."
            + Names.Suggestion(other, Shells)),
        _ => throw new UsageException($"Parameter \"completion\" takes one shell (--completion). Allowed: {string.Join(", ", Shells)}."),
    };
}
