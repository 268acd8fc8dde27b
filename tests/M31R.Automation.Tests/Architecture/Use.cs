namespace M31R.Automation.Tests.Architecture;

/// <summary>One type of an assembly uses a type, or a member of one.</summary>
/// <param name="From">Full name of the outermost type that uses.</param>
/// <param name="Type">Full name of the outermost type that is used.</param>
/// <param name="Member">Name of the member, <c>get_X</c> for a property; empty where only the type is named.</param>
internal readonly record struct Use(string From, string Type, string Member = "")
{
    /// <summary>As a failure shows it.</summary>
    public override string ToString() => $"{From} uses {Type}{(Member.Length == 0 ? "" : ".")}{Member}";
}
