using System.Buffers.Binary;
using System.Globalization;
using System.Reflection.Metadata;
using System.Text;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Compares two portable PDBs: their sources, links and options first; what follows from those is left out.</summary>
internal sealed class SymbolsComparison(SymbolsImage first, SymbolsImage second, DifferenceList found)
{
    /// <summary>Why they differ; empty when only their tables are laid out in another way.</summary>
    public IReadOnlyList<Difference> Compare()
    {
        var documents = new DocumentComparison(first.Documents(), second.Documents(), found);
        documents.Compare();
        CompareLinks();
        CompareLists("option", SymbolKinds.Options, Options);
        CompareLists("reference", SymbolKinds.References, References);
        CompareModules();
        if (!documents.HaveOtherContent)
            new DebugMethods(first, second, found).Compare();

        if (found.IsEmpty && !first.Id.AsSpan().SequenceEqual(second.Id.AsSpan()))
            found.Add(ExecutableCauses.SymbolsId, "", Convert.ToHexString(first.Id.AsSpan()), Convert.ToHexString(second.Id.AsSpan()));

        return found.Ordered;
    }

    private void CompareLinks()
    {
        var (one, other) = (first.OfModule(SymbolKinds.SourceLink), second.OfModule(SymbolKinds.SourceLink));
        if (!one.Span.SequenceEqual(other.Span))
            found.Add(ExecutableCauses.SourceLink, "source link", Encoding.UTF8.GetString(one.Span), Encoding.UTF8.GetString(other.Span));
    }

    private void CompareLists(string place, Guid kind, Func<ReadOnlyMemory<byte>, Dictionary<string, string>> read)
    {
        var (mine, theirs) = (read(first.OfModule(kind)), read(second.OfModule(kind)));
        foreach (var name in mine.Keys.Union(theirs.Keys, StringComparer.Ordinal))
        {
            var (one, other) = (mine.GetValueOrDefault(name) ?? "none", theirs.GetValueOrDefault(name) ?? "none");
            if (!string.Equals(one, other, StringComparison.Ordinal))
                found.AddText(ExecutableCauses.SymbolsContent, $"{place} {name}", one, other);
        }
    }

    private void CompareModules()
    {
        foreach (var (kind, value) in first.InformationOf(EntityHandle.ModuleDefinition).Where(information => !IsKnown(information.Kind)))
        {
            if (!value.Span.SequenceEqual(second.OfModule(kind).Span))
                found.AddParts(ExecutableCauses.SymbolsContent, $"module information {kind}", value, second.OfModule(kind));
        }
    }

    private static bool IsKnown(Guid kind) =>
        kind == SymbolKinds.SourceLink || kind == SymbolKinds.Options || kind == SymbolKinds.References;

    /// <summary>Names and values, each ended by a zero.</summary>
    private static Dictionary<string, string> Options(ReadOnlyMemory<byte> blob)
    {
        var texts = Encoding.UTF8.GetString(blob.Span).Split('\0');
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index + 1 < texts.Length; index += 2)
            options[texts[index]] = texts[index + 1];

        return options;
    }

    /// <summary>Per reference: name and aliases, each ended by a zero; a byte of flags, stamp, size, id.</summary>
    private static Dictionary<string, string> References(ReadOnlyMemory<byte> blob)
    {
        const int Numbers = 1 + 4 + 4 + 16;
        var references = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var rest = blob.Span; rest.Length > 0;)
        {
            var name = TakeText(ref rest);
            TakeText(ref rest);
            if (rest.Length < Numbers)
                break;

            references[name] = string.Create(
                CultureInfo.InvariantCulture,
                $"{new Guid(rest.Slice(9, 16))}, {BinaryPrimitives.ReadInt32LittleEndian(rest[5..])} bytes, flags {rest[0]}");
            rest = rest[Numbers..];
        }

        return references;
    }

    private static string TakeText(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)0);
        var text = Encoding.UTF8.GetString(end < 0 ? rest : rest[..end]);
        rest = end < 0 ? [] : rest[(end + 1)..];
        return text;
    }
}
