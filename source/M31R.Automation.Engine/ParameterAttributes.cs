namespace Nuke.Common;

/// <summary>
/// Makes a field or property a parameter: <c>RunSubjectCode</c> is set by <c>--run-subject-code</c> on the command line, else by the environment variable
/// <c>NUKE_RUN_SUBJECT_CODE</c> (never by one without the prefix), else by <c>.nuke/parameters.json</c>.
/// </summary>
/// <param name="description">Shown by <c>--help</c>.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public class ParameterAttribute(string? description = null) : Attribute
{
    /// <summary>Shown by <c>--help</c>.</summary>
    public virtual string? Description { get; } = description;

    /// <summary>Replaces the member's name.</summary>
    public string? Name { get; set; }

    /// <summary>Separates the values of a list, besides whitespace; one character.</summary>
    public string? Separator { get; set; }

    /// <summary>Whether <c>--help</c> shows the parameter; default true.</summary>
    public virtual bool List { get; set; } = true;
}

/// <summary>Puts a prefix before the names of all parameters of a component.</summary>
/// <param name="prefix">Placed before the member's name as it is.</param>
[AttributeUsage(AttributeTargets.Interface, AllowMultiple = false, Inherited = false)]
public class ParameterPrefixAttribute(string prefix) : Attribute
{
    /// <summary>Placed before the member's name as it is.</summary>
    public string Prefix { get; } = prefix;
}

/// <summary>A parameter without which no target runs.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public class RequiredAttribute : Attribute;

/// <summary>A parameter whose value is masked wherever the build prints.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public class SecretAttribute : Attribute;
