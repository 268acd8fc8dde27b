using System.Text;

namespace M31R.Automation.Findings;

/// <summary>Texts that travel inside the program.</summary>
internal static class EmbeddedText
{
    /// <summary>The text by its logical name, such as <c>report.css</c>.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource \"{name}\" is not embedded; see the project file.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
