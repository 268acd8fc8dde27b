namespace Nuke.Common;

/// <summary>Puts a prefix before the names of all parameters of a component.</summary>
/// <param name="prefix">Placed before the member's name as it is.</param>
[AttributeUsage(AttributeTargets.Interface, AllowMultiple = false, Inherited = false)]
public class ParameterPrefixAttribute(string prefix) : Attribute
{
    /// <summary>Placed before the member's name as it is.</summary>
    public string Prefix { get; } = prefix;
}

/// <summary>A member without whose value no target runs.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public class RequiredAttribute : Attribute;

/// <summary>A member that may stay without a value; nothing is said about it.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public class OptionalAttribute : Attribute;

/// <summary>A member that gets its value only when a target that runs requires it, or when a component asks for it.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public class OnDemandAttribute : Attribute;

/// <summary>
/// On a build class: all its injected members but parameters get their values on demand. On an attribute's class: all members that it
/// marks.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public class OnDemandValueInjectionAttribute : Attribute;

/// <summary>A parameter whose value is masked wherever the build prints.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public class SecretAttribute : Attribute;
