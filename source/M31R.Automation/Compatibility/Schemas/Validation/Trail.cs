using System.Text;

namespace M31R.Automation.Compatibility.Schemas.Validation;

/// <summary>A place in a document: keys as they are, <c>*</c> for keys of a map, <c>[]</c> for items.</summary>
/// <param name="Parent">What it stands in; null for the document.</param>
/// <param name="Step">The last part.</param>
internal sealed record Trail(Trail? Parent, string Step)
{
    /// <summary>The step into a list.</summary>
    public const string Item = "[]";

    /// <summary>The step to a key that no schema names.</summary>
    public const string AnyKey = "*";

    /// <summary>The document itself.</summary>
    public static Trail Whole { get; } = new(null, "");

    /// <summary>How many steps.</summary>
    public int Depth { get; } = Parent is null ? 0 : Parent.Depth + 1;

    /// <summary>Below the document: <c>stages[].epochs</c>; empty for the document itself.</summary>
    public string Dotted
    {
        get
        {
            var text = new StringBuilder();
            Write(text);
            return text.ToString();
        }
    }

    /// <summary>One step further.</summary>
    public Trail Then(string step) => new(this, step);

    /// <summary>With the declared name before it: <c>training.seed</c>, <c>manifest:files[].size</c>.</summary>
    public string Named(SchemaTitle title) =>
        Dotted is not { Length: > 0 } dotted ? title.Name : dotted[0] == '[' ? title.Name + dotted
            : $"{title.Name}{title.Separator}{dotted}";

    private void Write(StringBuilder text)
    {
        if (Parent is null)
            return;

        Parent.Write(text);
        if (Step != Item && text.Length > 0)
            text.Append('.');

        text.Append(Step);
    }
}
