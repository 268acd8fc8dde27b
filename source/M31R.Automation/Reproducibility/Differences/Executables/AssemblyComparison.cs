using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Compares two managed assemblies: what they are, declare, do and carry.</summary>
/// <param name="first">That of the first build.</param>
/// <param name="second">That of the second.</param>
/// <param name="found">Takes what is found.</param>
internal sealed class AssemblyComparison(AssemblyImage first, AssemblyImage second, DifferenceList found)
{
    private readonly AttributeComparison attributes = new(found);

    /// <summary>Both sides of values that were told: what repeats them follows.</summary>
    public IReadOnlySet<(string First, string Second)> Told => attributes.Told.Union(attributes.Known).ToHashSet();

    /// <summary>Tells why they differ.</summary>
    /// <param name="weak">Takes what follows when anything else is found: what the compiler makes up, and the order of references.</param>
    public void Compare(DifferenceList weak)
    {
        CompareIdentity();
        CompareReferences(weak);
        CompareModules();
        new TypeComparison(first, second, found, weak).Compare();
        new ManifestResources(first, second, found).Compare();
        if (found.IsEmpty)
            CompareStrings(weak);
    }

    private void CompareIdentity()
    {
        if (!first.Metadata.IsAssembly || !second.Metadata.IsAssembly)
            return;

        var (one, other) = (first.Metadata.GetAssemblyDefinition(), second.Metadata.GetAssemblyDefinition());
        if (one.Version != other.Version)
            found.Add(ExecutableCauses.Version, "", one.Version.ToString(), other.Version.ToString());

        attributes.Known.Add((one.Version.ToString(), other.Version.ToString()));
        Compare("assembly", Identity(first, one), Identity(second, other));
        attributes.Compare("", first.Attributes.Read(one.GetCustomAttributes()), second.Attributes.Read(other.GetCustomAttributes()));
    }

    private static string Identity(AssemblyImage side, AssemblyDefinition assembly) => string.Join(
        ", ",
        side.Metadata.GetString(assembly.Name),
        side.Metadata.GetString(assembly.Culture),
        assembly.Flags.ToString(),
        Convert.ToHexString(side.Metadata.GetBlobBytes(assembly.PublicKey)));

    private void CompareModules()
    {
        var (one, other) = (first.Metadata.GetModuleDefinition(), second.Metadata.GetModuleDefinition());
        Compare("module", first.Metadata.GetString(one.Name), second.Metadata.GetString(other.Name));
        attributes.Compare("module", first.Attributes.Read(one.GetCustomAttributes()), second.Attributes.Read(other.GetCustomAttributes()));
        Compare("forwarded types", Forwarded(first), Forwarded(second));
    }

    private static string Forwarded(AssemblyImage side)
    {
        var types = side.Metadata.ExportedTypes.Select(side.Metadata.GetExportedType)
            .Select(type => $"{side.Metadata.GetString(type.Namespace)}.{side.Metadata.GetString(type.Name)}");
        return string.Join(", ", types.Order(StringComparer.Ordinal));
    }

    private void Compare(string place, string one, string other)
    {
        if (!string.Equals(one, other, StringComparison.Ordinal))
            found.Add(ExecutableCauses.Member, place, one, other);
    }

    private void CompareReferences(DifferenceList weak)
    {
        var (mine, theirs) = (References(first), References(second));
        foreach (var (name, version) in mine.Where(one => theirs.ContainsKey(one.Key) && one.Value != theirs[one.Key]))
            found.Add(ExecutableCauses.Version, $"reference {name}", version.ToString(), theirs[name].ToString());

        foreach (var name in mine.Keys.Concat(theirs.Keys).Where(name => !mine.ContainsKey(name) || !theirs.ContainsKey(name)))
            weak.Add(ExecutableCauses.Member, $"reference {name}", Shown(mine, name), Shown(theirs, name));

        if (Sequence.FirstMove(Used(first), Used(second)) is { } move)
            weak.Add(ExecutableCauses.MemberOrder, "references", move.First, move.Second);
    }

    private static string Shown(Dictionary<string, Version> references, string name) =>
        references.TryGetValue(name, out var version) ? version.ToString() : "no such reference";

    private static Dictionary<string, Version> References(AssemblyImage side) => side.Metadata.AssemblyReferences
        .Select(side.Metadata.GetAssemblyReference)
        .DistinctBy(reference => side.Metadata.GetString(reference.Name), StringComparer.Ordinal)
        .ToDictionary(reference => side.Metadata.GetString(reference.Name), reference => reference.Version, StringComparer.Ordinal);

    /// <summary>What is used of other assemblies, in the order of the tables: the order in which the compiler met it.</summary>
    private static IEnumerable<string> Used(AssemblyImage side) =>
        side.Metadata.AssemblyReferences.Select(handle => side.Names.Of(handle))
            .Concat(side.Metadata.TypeReferences.Select(handle => side.Names.Of(handle)))
            .Concat(side.Metadata.MemberReferences.Select(handle => side.Names.Of(handle)));

    /// <summary>Strings that methods load were compared with the methods; what is left lies in the heap only.</summary>
    private void CompareStrings(DifferenceList weak)
    {
        var (mine, theirs) = (Strings(first), Strings(second));
        var one = mine.Except(theirs, StringComparer.Ordinal).FirstOrDefault();
        var other = theirs.Except(mine, StringComparer.Ordinal).FirstOrDefault();
        if (one is not null || other is not null)
            weak.AddText(ExecutableCauses.UserString, "strings", one ?? "", other ?? "");
    }

    private static List<string> Strings(AssemblyImage side)
    {
        var all = new List<string>();
        for (var at = MetadataTokens.UserStringHandle(0); ;)
        {
            at = side.Metadata.GetNextHandle(at);
            if (at.IsNil)
                return all;

            all.Add(side.Metadata.GetUserString(at));
        }
    }
}
