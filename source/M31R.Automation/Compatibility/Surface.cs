namespace M31R.Automation.Compatibility;

/// <summary>Where a subject can break those who use it (M22 §10).</summary>
public enum Surface
{
    /// <summary>Public and protected members of packable .NET projects.</summary>
    Api,

    /// <summary>Commands, options, arguments and exit codes.</summary>
    CommandLine,

    /// <summary>The keys of configuration files, and the files themselves.</summary>
    Configuration,

    /// <summary>Files that the software writes and reads.</summary>
    Artifacts,

    /// <summary>Texts become the same ids.</summary>
    Tokenizer,
}
