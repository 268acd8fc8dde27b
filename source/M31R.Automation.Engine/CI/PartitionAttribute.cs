using System.Reflection;

namespace Nuke.Common.CI;

/// <summary>
/// Makes a member of type <see cref="Partition"/> a parameter: <c>TestPartition</c> is set by <c>--test-partition 2/3</c>, else by the
/// <c>--partition</c> of the whole build; without either it is <see cref="Partition.Single"/>.
/// </summary>
/// <param name="total">How many runs a build server should share the work among.</param>
public class PartitionAttribute(int total) : ParameterAttribute
{
    /// <summary>How many runs a build server should share the work among.</summary>
    public int Total { get; } = total;

    /// <summary>It is for build servers, so that <c>--help</c> does not show it.</summary>
    public override bool List => false;

    /// <inheritdoc />
    public override object? GetValue(MemberInfo member, object instance) => base.GetValue(member, instance) ?? Build.Partition;
}
