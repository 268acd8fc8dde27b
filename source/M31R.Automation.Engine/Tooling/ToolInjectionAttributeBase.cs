using System.Reflection;
using Nuke.Common.ValueInjection;

namespace Nuke.Common.Tooling;

/// <summary>
/// Gives a member of type <see cref="Tool"/> its tool. A tool that is not there leaves the member null, and says so only where a target
/// requires it (<c>.Requires(() => Git)</c>).
/// </summary>
public abstract class ToolInjectionAttributeBase : ValueInjectionAttributeBase
{
    /// <summary>For derived attributes.</summary>
    protected ToolInjectionAttributeBase()
    {
    }

    /// <inheritdoc />
    public override bool SuppressWarnings => true;

    /// <summary>What must be there, so that the member gets its tool.</summary>
    public abstract ToolRequirement GetRequirement(MemberInfo member);
}
