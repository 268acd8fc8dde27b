using M31R.Automation.Engine.Tests.Conformance.Signatures;

namespace M31R.Automation.NukeStubs;

/// <summary>Explicit implementations of .NET's interfaces: an author does not see them, so the list does not have them.</summary>
internal static class ImplementationsOfOthers
{
    internal static IEnumerable<string> Of(TypeSignature type) => type.Name switch
    {
        "AbsolutePath" => ["string System.IFormattable.ToString(string format, System.IFormatProvider provider) => throw null;"],
        "LookupTable" => ["System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null;"],
        _ => [],
    };
}
