using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Sides;
using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Compatibility.Files;

/// <summary>The files of a kind on both sides, as far as they can be read.</summary>
internal sealed class DeclaredFiles
{
    private readonly ContractSides sides;

    private DeclaredFiles(ContractSides sides, SideFiles before, SideFiles now) => (this.sides, OfBefore, OfNow) = (sides, before, now);

    /// <summary>Those of the last release.</summary>
    public IReadOnlyList<ContractFile> Before => OfBefore.Read;

    /// <summary>Those of now.</summary>
    public IReadOnlyList<ContractFile> Now => OfNow.Read;

    /// <summary>The last release, as a user would name it.</summary>
    public string Release => sides.Before.Name;

    private SideFiles OfBefore { get; }

    private SideFiles OfNow { get; }

    /// <summary>Reads them; a side that has none of the patterns of now has those of its own declaration.</summary>
    /// <param name="sides">Both.</param>
    /// <param name="globs">Of now.</param>
    /// <param name="own">Those that the last release declared.</param>
    public static DeclaredFiles Of(ContractSides sides, IReadOnlyList<string> globs, IReadOnlyList<string> own)
    {
        var patterns = PathPatterns.Parse(globs);
        var old = sides.Before.Files.Any(patterns.Matches) ? patterns : PathPatterns.Parse(own);
        return new DeclaredFiles(sides, SideFiles.Of(sides.Before, old), SideFiles.Of(sides.Now, patterns));
    }

    /// <summary>The place of a file now; null when it is gone.</summary>
    public Place? PlaceOf(string path) => sides.Now.Has(path) ? new Place(path) : null;

    /// <summary>A change for every file that cannot be read: breaking where it could be, else not proven.</summary>
    public IReadOnlyList<ContractChange> Unread() =>
    [
        .. OfBefore.Broken.Select(each => Unproven(each.Key, each.Value, sides.Before)),
        .. OfNow.Broken.Where(each => !OfBefore.Broken.ContainsKey(each.Key))
            .Select(each => Before.Any(file => file.Path == each.Key)
                ? BrokenFile.Of(each.Key, each.Value)
                : Unproven(each.Key, each.Value, sides.Now)),
    ];

    private ContractChange Unproven(string path, DocumentException problem, ContractSide side) => new(
        ChangeKind.Unproven, path, $"{problem.At(path)} of {side.Name} cannot be read: {problem.Message}.")
    {
        Place = PlaceOf(path),
        Remedy = $"Correct it, or leave it out of the patterns with \"!{path}\".",
    };
}
