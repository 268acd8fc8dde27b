namespace Nuke.Common.Execution;

/// <summary>A person's terminal; a build is local exactly when its host is one.</summary>
public class Terminal : Host
{
    /// <summary>Whether the output of this run goes to an interactive terminal.</summary>
    public static bool IsRunningTerminal => BuildRun.Here.Request.IsTerminal;
}

/// <summary>The terminal of Rider.</summary>
public class Rider : Terminal;

/// <summary>The terminal of Visual Studio Code.</summary>
public class VSCode : Terminal;

/// <summary>The console of Visual Studio.</summary>
public class VisualStudio : Terminal;
