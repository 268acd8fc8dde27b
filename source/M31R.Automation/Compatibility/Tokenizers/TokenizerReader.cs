using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Files;
using M31R.Automation.Compatibility.Sides;
using M31R.Automation.Compatibility.Tokenizers.Comparing;
using M31R.Automation.Compatibility.Tokenizers.Reading;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Tokenizers;

/// <summary>Compares the tokenizers of a subject (M22 §15): those that are declared, or those that are found by their names.</summary>
internal sealed class TokenizerReader : ISurfaceReader
{
    private const string Remedy = "Correct the file: what a token's id is must be certain.";

    private const string RemedyWhereItCannotRun =
        "Compare the ids of texts of yours with the library that runs it, and raise the version if they differ.";

    /// <inheritdoc/>
    public IReadOnlyList<SurfaceEnd> Compare(ContractSides sides)
    {
        var globs = sides.Inspection.Maintenance.Compatibility.Tokenizers;
        return
        [
            .. TokenizerPair.Of(TokenizerFiles.In(sides.Before.Files, globs), TokenizerFiles.In(sides.Now.Files, globs))
                .Select(pair => Compare(sides, pair)),
            .. PatternGaps.Of(sides, "tokenizers", globs).Select(Unmatched),
        ];
    }

    private static SurfaceEnd Unmatched(ContractGap gap) =>
        new(Surface.Tokenizer, gap.Item) { Place = gap.Place, Hindrance = (gap.Reason, gap.Remedy) };

    private static SurfaceEnd Compare(ContractSides sides, TokenizerPair pair)
    {
        var files = pair.Now ?? pair.Before!;
        var end = new SurfaceEnd(Surface.Tokenizer, files.Path)
        {
            ReadFrom = string.Join(", ", files.All.Where(sides.Now.Has)),
            Place = new Place(files.Path),
        };
        try
        {
            var before = pair.Before is null ? null : Understood(pair.Before, sides.Before);
            end = end with { Items = before?.Count ?? 0 };
            return pair.Now is null ? end with { Changes = [Gone(files, sides)] }
                : before is null ? Written(end, Understood(pair.Now, sides.Now))
                : Compare(end, before, pair.Now, sides.Now);
        }
        catch (NotCheckedException problem)
        {
            return end with { Hindrance = (problem.Message, RemedyWhereItCannotRun) };
        }
        catch (MaintenanceException problem)
        {
            return end with { Hindrance = (problem.Message, Remedy) };
        }
    }

    private static SurfaceEnd Compare(SurfaceEnd end, TokenizerDefinition before, TokenizerFiles files, ContractSide side)
    {
        try
        {
            var now = Read(files, side);
            return Written(end, now) with { Changes = TokenizerComparison.Of(before, now, new Place(files.Path)) };
        }
        catch (DocumentException problem)
        {
            return end with { IsBroken = true, Changes = [BrokenFile.Of(files.Path, problem)] };
        }
    }

    private static SurfaceEnd Written(SurfaceEnd end, TokenizerDefinition now) =>
        end with { Snapshot = new LazyLines(() => TokenizerSnapshot.Of(now)) };

    private static TokenizerDefinition Understood(TokenizerFiles files, ContractSide side)
    {
        try
        {
            return Read(files, side);
        }
        catch (DocumentException problem)
        {
            throw new MaintenanceException($"{problem.At(files.Path)} of {side.Name} cannot be read: {problem.Message}.", problem);
        }
    }

    /// <summary>The tokenizer of a side.</summary>
    /// <exception cref="DocumentException">It is no tokenizer.</exception>
    /// <exception cref="MaintenanceException">It is one that is not understood.</exception>
    private static TokenizerDefinition Read(TokenizerFiles files, ContractSide side)
    {
        var texts = side.Texts([.. files.All]);
        if (!texts.TryGetValue(files.Path, out var text))
            throw new MaintenanceException($"\"{files.Path}\" of {side.Name} cannot be read, or is longer than 64 MiB.");

        if (text.StartsWith("version https://git-lfs.github.com/", StringComparison.Ordinal))
            throw new MaintenanceException($"\"{files.Path}\" of {side.Name} is a pointer of Git LFS, and what it points at is not read.");

        var settings = texts.GetValueOrDefault(files.Settings);
        if (files.Merges is null)
            return files.AreWords ? VocabularyFilesReader.Words(text, settings) : TokenizerJsonReader.Read(text);

        return texts.TryGetValue(files.Merges, out var merges)
            ? VocabularyFilesReader.ByteLevel(text, merges, settings)
            : throw new MaintenanceException(
                $"\"{files.Merges}\" of {side.Name} is missing: without merges nobody knows the tokens of a text.");
    }

    private static ContractChange Gone(TokenizerFiles files, ContractSides sides) =>
        new(ChangeKind.Breaking, "tokenizer", $"The tokenizer \"{files.Path}\" is gone.")
        {
            IsRemoval = true,
            Witness = new Witness("file", files.Path) { Before = $"it is in {sides.Before.Name}", Now = $"it is not in {sides.Now.Name}" },
        };
}
