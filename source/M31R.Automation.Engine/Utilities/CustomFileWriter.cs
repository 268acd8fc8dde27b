namespace Nuke.Common.Utilities;

/// <summary>Writes indented lines, for files that are generated. The stream stays the caller's to close.</summary>
public class CustomFileWriter(StreamWriter streamWriter, int indentationFactor, string commentPrefix)
{
    private int level;

    /// <summary>Indents what is written until the end of a block by as many spaces as the constructor was given.</summary>
    public IDisposable Indent() => DelegateDisposable.CreateBracket(() => level++, () => level--);

    /// <summary>Lets a function write.</summary>
    public void Write(Action<CustomFileWriter> writer) => writer(this);

    /// <summary>Writes a line that starts with the prefix of comments.</summary>
    public void WriteComment(string? text = null) => WriteLine($"{commentPrefix} {text}".TrimEnd());

    /// <summary>Writes a line; an empty one is not indented.</summary>
    public void WriteLine(string? text = null) =>
        streamWriter.WriteLine(string.IsNullOrEmpty(text) ? "" : ' '.Repeat(level * indentationFactor) + text);
}
