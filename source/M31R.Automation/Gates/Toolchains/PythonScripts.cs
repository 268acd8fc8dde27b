namespace M31R.Automation.Gates.Toolchains;

/// <summary>Our own small Python programs, which lie in this assembly.</summary>
internal static class PythonScripts
{
    /// <summary>The text of one, such as <c>syntax.py</c>.</summary>
    public static string TextOf(string name)
    {
        using var stream = typeof(PythonScripts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource \"{name}\" is missing.");
        using var text = new MemoryStream();
        stream.CopyTo(text);
        return System.Text.Encoding.UTF8.GetString(text.ToArray());
    }
}
