using System.Reflection;
using Nuke.Common.Execution;
using Nuke.Common.ValueInjection;

namespace Nuke.Common;

/// <summary>
/// Makes a field or property a parameter: <c>RunSubjectCode</c> is set by <c>--run-subject-code</c> on the command line, else by
/// <c>.nuke/parameters.json</c> and the profiles asked for, else by the environment variable <c>NUKE_RUN_SUBJECT_CODE</c> or
/// <c>RUN_SUBJECT_CODE</c>, the latter unless the repository declines.
/// </summary>
/// <param name="description">Shown by <c>--help</c>.</param>
public class ParameterAttribute(string? description = null) : ValueInjectionAttributeBase
{
    /// <summary>Shown by <c>--help</c>.</summary>
    public virtual string? Description { get; } = description;

    /// <summary>Replaces the member's name.</summary>
    public string? Name { get; set; }

    /// <summary>Separates the values of a list, besides whitespace; one character.</summary>
    public string? Separator { get; set; }

    /// <summary>Whether <c>--help</c> shows the parameter; default true.</summary>
    public virtual bool List { get; set; } = true;

    /// <summary>The class that has <see cref="ValueProviderMember"/>; default: the build.</summary>
    public Type? ValueProviderType { get; set; }

    /// <summary>
    /// The name of a field, property or method without parameters that holds the values to choose from. They are offered; others are taken
    /// too.
    /// </summary>
    public string? ValueProviderMember { get; set; }

    /// <inheritdoc />
    public override object? GetValue(MemberInfo member, object instance) => Given(member, BuildMember.TypeOf(member));

    /// <summary>The values to choose from with their names; null when they cannot be counted.</summary>
    /// <exception cref="InvalidOperationException">There is no member named <see cref="ValueProviderMember"/>.</exception>
    public virtual IEnumerable<(string, object)>? GetValueSet(MemberInfo member, object instance) => ValueSet.Of(this, member, instance);

    /// <summary>What was given for a member, as a value of another type than its own; null when nothing was.</summary>
    /// <exception cref="UsageException">The text does not fit the type.</exception>
    private protected static object? Given(MemberInfo member, Type type) =>
        ParameterMember.Of(member) is { } parameter ? BuildRun.Here.Parameters.As(parameter, type) : null;
}
