namespace Nuke.Common.Tooling;

/// <summary>Options of a tool whose package ships it for several target frameworks.</summary>
public interface IToolOptionsWithFramework
{
    /// <summary>The target framework, such as <c>net8.0</c>; null takes the newest that this runtime can run.</summary>
    string? Framework => (this as Options)?.Get<string>(nameof(Framework));
}

/// <summary>Sets the target framework of a tool.</summary>
public static class ToolOptionsWithFrameworkExtensions
{
    /// <summary>Sets the target framework of the tool, such as <c>net8.0</c>.</summary>
    public static T SetFramework<T>(this T o, string? v)
        where T : Options, IToolOptionsWithFramework => o.Set(nameof(o.Framework), v);
}
