namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>A Win32 resource.</summary>
/// <param name="Path">Type, name and language: <c>16/1/0</c>.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record NativeResource(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>Whether it holds the version that the system shows (RT_VERSION).</summary>
    public bool IsVersion => Path.StartsWith("16/", StringComparison.Ordinal);

    /// <summary>What people call it.</summary>
    public string Shown => Path.Split('/')[0] switch
    {
        "16" => "version resource",
        "24" => "application manifest",
        "3" or "14" => $"icon {Path}",
        _ => $"resource {Path}",
    };
}
