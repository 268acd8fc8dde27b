using System.Linq.Expressions;

namespace Nuke.Common.Tooling;

/// <summary>
/// Options that never change: to set one answers a changed copy. A class of an author's own reads its properties with
/// <c>Get&lt;string&gt;(() => Name)</c>, and changes them in <see cref="OptionsExtensions.Modify"/>.
/// </summary>
public partial class Options
{
    private Dictionary<string, object?> values = new(StringComparer.Ordinal);

    /// <summary>The value of a property, or the type's default.</summary>
    internal T? Get<T>(string property) => values.TryGetValue(property, out var value) ? (T?)value : default;

    /// <summary>A copy in which a property has another value.</summary>
    internal Options With(string property, object? value)
    {
        var copy = Copy();
        copy.values[property] = value;
        return copy;
    }

    /// <summary>A copy that changes without this one.</summary>
    internal Options Copy()
    {
        var copy = (Options)MemberwiseClone();
        copy.values = new Dictionary<string, object?>(values, StringComparer.Ordinal);
        return copy;
    }

    /// <summary>The value of the property that the expression names, or the type's default.</summary>
    protected T? Get<T>(Expression<Func<object?>> provider) => Get<T>(NameOf(provider));

    /// <summary>Sets the property that the expression names, in this very object: meant for constructors.</summary>
    protected void Set<T>(Expression<Func<T?>> provider, object? value) => values[NameOf(provider)] = value;

    private static string NameOf(LambdaExpression provider) => Execution.BuildRun.MemberOf(provider)?.Name
        ?? throw new ArgumentException($"\"{provider.Body}\" names no property. Write it as () => Name.", nameof(provider));
}
