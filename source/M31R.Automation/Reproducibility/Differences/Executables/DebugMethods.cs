using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Compares what symbols tell of methods: lines, scopes, names of locals, constants.</summary>
internal sealed class DebugMethods(SymbolsImage first, SymbolsImage second, DifferenceList found)
{
    private const string Constant = "constant ";

    /// <summary>Tells the first method that differs; a constant that holds a trace of the build is told by itself.</summary>
    public void Compare()
    {
        var (mine, theirs) = (first.Metadata, second.Metadata);
        if (mine.MethodDebugInformation.Count != theirs.MethodDebugInformation.Count)
        {
            found.Add(ExecutableCauses.SymbolsContent, "methods", Count(mine), Count(theirs));
            return;
        }

        var isTold = false;
        foreach (var (one, other) in mine.MethodDebugInformation.Zip(theirs.MethodDebugInformation))
        {
            var (before, after) = (Lines(first, one), Lines(second, other));
            if (!before.SequenceEqual(after, StringComparer.Ordinal))
                isTold |= TellMethod($"method 0x{MetadataTokens.GetToken(one.ToDefinitionHandle()):X8}", before, after, isTold);
        }
    }

    private static string Count(MetadataReader symbols) => $"{symbols.MethodDebugInformation.Count} methods";

    private bool TellMethod(string place, List<string> before, List<string> after, bool isTold)
    {
        var isPlain = before.Count != after.Count;
        foreach (var (one, other) in before.Zip(after).Where(pair => !string.Equals(pair.First, pair.Second, StringComparison.Ordinal)))
        {
            var told = found.ExplainedText(place, one, other, out var isWhole);
            if (isWhole && one.StartsWith(Constant, StringComparison.Ordinal))
                found.AddAll(told);
            else
                isPlain = true;
        }

        if (isPlain && !isTold)
        {
            var (one, other) = Sequence.FirstMove(before, after) ?? ($"{before.Count} facts", $"{after.Count} facts");
            found.Add(ExecutableCauses.SymbolsContent, place, one, other);
        }

        return isPlain;
    }

    private static List<string> Lines(SymbolsImage side, MethodDebugInformationHandle handle)
    {
        var symbols = side.Metadata;
        var lines = new List<string>();
        foreach (var point in symbols.GetMethodDebugInformation(handle).GetSequencePoints())
            lines.Add(Shown(point));

        foreach (var scope in symbols.GetLocalScopes(handle))
            AddScope(symbols, symbols.GetLocalScope(scope), lines);

        foreach (var (kind, value) in side.InformationOf(handle.ToDefinitionHandle()))
            lines.Add($"information {kind} {Convert.ToHexString(value.Span)}");

        return lines;
    }

    private static string Shown(SequencePoint point)
    {
        var source = MetadataTokens.GetRowNumber(point.Document);
        return $"lines {source} {point.Offset}: {point.StartLine},{point.StartColumn}-{point.EndLine},{point.EndColumn}";
    }

    private static void AddScope(MetadataReader symbols, LocalScope scope, List<string> lines)
    {
        lines.Add($"scope {scope.StartOffset} {scope.Length}");
        foreach (var handle in scope.GetLocalVariables())
        {
            var variable = symbols.GetLocalVariable(handle);
            lines.Add($"local {variable.Index} {symbols.GetString(variable.Name)} {variable.Attributes}");
        }

        foreach (var handle in scope.GetLocalConstants())
        {
            var constant = symbols.GetLocalConstant(handle);
            lines.Add($"{Constant}{symbols.GetString(constant.Name)} {Value(symbols.GetBlobReader(constant.Signature))}");
        }
    }

    /// <summary>A string as text; other constants as bytes.</summary>
    private static string Value(BlobReader signature) => signature.Length > 0 && signature.ReadByte() == (byte)SignatureTypeCode.String
        ? signature.ReadUTF16(signature.RemainingBytes & ~1)
        : Hex(signature);

    private static string Hex(BlobReader signature)
    {
        signature.Reset();
        return Convert.ToHexString(signature.ReadBytes(signature.Length));
    }
}
