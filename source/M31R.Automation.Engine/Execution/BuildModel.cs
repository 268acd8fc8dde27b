using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>A target as it is declared.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Property">On the build class, or on a component's interface.</param>
/// <param name="Factory">What the property answers for this build, overrides included.</param>
internal sealed record TargetMember(string Name, PropertyInfo Property, Target Factory);

/// <summary>What a build class declares: found once, by reflection, then plain values.</summary>
/// <param name="Targets">The class's own first (base classes before derived ones), then each component's.</param>
/// <param name="Parameters">Likewise; a member of the class hides a component's of the same name.</param>
/// <param name="Injected">Every member that gets its value from an attribute, parameters included, hidden ones too.</param>
/// <param name="Aliases">Answers of properties that a derived component hides; they mean the target that hides them.</param>
internal sealed record BuildModel(
    IReadOnlyList<TargetMember> Targets,
    IReadOnlyList<ParameterMember> Parameters,
    IReadOnlyList<InjectedMember> Injected,
    IReadOnlyList<(Target Factory, string Name)> Aliases);
