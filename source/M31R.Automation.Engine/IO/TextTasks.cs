using System.Text;

namespace Nuke.Common.IO;

/// <summary>Encodings of text.</summary>
public static class TextTasks
{
    /// <summary>UTF-8 without byte order mark.</summary>
    public static UTF8Encoding UTF8NoBom => TextFile.Utf8;
}
