using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace M31R.Automation.Inventory.Versions;

/// <summary>A version of a Python package (PEP 440, "Public version identifiers" and "Local version identifiers").</summary>
internal sealed partial class Pep440Version
{
    private static readonly string[] Stages = ["a", "b", "rc"];

    private Pep440Version(Match match)
    {
        Epoch = Value(match, "epoch") ?? "0";
        Release = match.Groups["release"].Value.Split('.');
        if (Value(match, "stage") is { } stage)
            Pre = (StageOf(stage), Number(match, "pre"));

        Post = match.Groups["post"].Success || match.Groups["bare"].Success ? Value(match, "bare") ?? Number(match, "postnumber") : null;
        Dev = match.Groups["dev"].Success ? Number(match, "devnumber") : null;
        Local = Value(match, "local")?.ToLowerInvariant().Split('.', '-', '_') ?? [];
    }

    /// <summary>Counts before everything else; <c>0</c> where none is written.</summary>
    public string Epoch { get; }

    /// <summary>The numbers, as they are written.</summary>
    public string[] Release { get; }

    /// <summary>Alpha, beta or release candidate, as 0, 1 and 2, with its number.</summary>
    public (int Stage, string Number)? Pre { get; }

    /// <summary>The number of a post-release; null when it is none.</summary>
    public string? Post { get; }

    /// <summary>The number of a development release; null when it is none.</summary>
    public string? Dev { get; }

    /// <summary>The parts after <c>+</c>.</summary>
    public string[] Local { get; }

    /// <summary>A pre-release or a development release.</summary>
    public bool IsPrerelease => Pre is not null || Dev is not null;

    /// <summary>The release itself, without what follows its numbers: <c>1!2.0</c> of <c>1!2.0.post1</c>.</summary>
    public string Base => (Epoch == "0" ? "" : Epoch + "!") + string.Join('.', Release);

    /// <summary>The first release after all that begin with its numbers up to a place, which counts from 0.</summary>
    public string After(int place) =>
        (Epoch == "0" ? "" : Epoch + "!") + string.Join('.', Release[..place].Append(DecimalDigits.Next(Release[place])));

    /// <summary>Reads one; false when it is none.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Pep440Version? version)
    {
        var match = Shape().Match(text.Trim());
        version = match.Success ? new Pep440Version(match) : null;
        return match.Success;
    }

    /// <summary>Negative when it is older than another.</summary>
    public int CompareWith(Pep440Version other) => ComparePublic(other) is not 0 and var order ? order : CompareLocal(Local, other.Local);

    /// <summary>Orders without regard to the parts after <c>+</c>.</summary>
    public int ComparePublic(Pep440Version other) =>
        CompareBase(other) is not 0 and var byBase ? byBase
        : ComparePre(other) is not 0 and var byPre ? byPre
        : CompareOptional(Post, other.Post, whenMissing: -1) is not 0 and var byPost ? byPost
        : CompareOptional(Dev, other.Dev, whenMissing: 1);

    /// <summary>Orders by epoch and release alone.</summary>
    public int CompareBase(Pep440Version other) =>
        DecimalDigits.Compare(Epoch, other.Epoch) is not 0 and var byEpoch ? byEpoch
            : CompareRelease(other, Math.Max(Release.Length, other.Release.Length));

    /// <summary>Whether epoch and the first numbers of the release are those of another.</summary>
    public bool StartsWith(Pep440Version other, int numbers) =>
        DecimalDigits.Compare(Epoch, other.Epoch) == 0 && CompareRelease(other, numbers) == 0;

    private int CompareRelease(Pep440Version other, int numbers)
    {
        for (var index = 0; index < numbers; index++)
        {
            if (DecimalDigits.Compare(NumberAt(index), other.NumberAt(index)) is not 0 and var order)
                return order;
        }

        return 0;
    }

    private string NumberAt(int index) => index < Release.Length ? Release[index] : "0";

    private int ComparePre(Pep440Version other)
    {
        var byStage = StageRank().CompareTo(other.StageRank());
        return byStage != 0 || Pre is null || other.Pre is null ? byStage : DecimalDigits.Compare(Pre.Value.Number, other.Pre.Value.Number);
    }

    /// <summary>
    /// A development release of a release is older than its alphas; the release and what comes after it is newer than its candidates.
    /// </summary>
    private int StageRank() => Pre?.Stage ?? (Post is null && Dev is not null ? -1 : 3);

    private static int CompareOptional(string? first, string? second, int whenMissing) => (first, second) switch
    {
        (null, null) => 0,
        (null, _) => whenMissing,
        (_, null) => -whenMissing,
        _ => DecimalDigits.Compare(first, second),
    };

    private static int CompareLocal(string[] first, string[] second)
    {
        for (var index = 0; index < Math.Min(first.Length, second.Length); index++)
        {
            if (CompareLocal(first[index], second[index]) is not 0 and var order)
                return order;
        }

        return first.Length.CompareTo(second.Length);
    }

    private static int CompareLocal(string first, string second) => (DecimalDigits.Are(first), DecimalDigits.Are(second)) switch
    {
        (true, true) => DecimalDigits.Compare(first, second),
        (false, false) => string.CompareOrdinal(first, second),
        (var isNumber, _) => isNumber ? 1 : -1,
    };

    private static int StageOf(string stage) => Array.IndexOf(Stages, stage.ToLowerInvariant() switch
    {
        "alpha" => "a",
        "beta" => "b",
        "c" or "pre" or "preview" => "rc",
        var known => known,
    });

    private static string? Value(Match match, string group) => match.Groups[group] is { Success: true } found ? found.Value : null;

    private static string Number(Match match, string group) => Value(match, group) is { Length: > 0 } digits ? digits : "0";

    [GeneratedRegex(
        @"^v?((?<epoch>[0-9]+)!)?(?<release>[0-9]+([.][0-9]+)*)([-_.]?(?<stage>alpha|beta|preview|pre|a|b|c|rc)[-_.]?(?<pre>[0-9]*))?"
        + @"(-(?<bare>[0-9]+)|[-_.]?(?<post>post|rev|r)[-_.]?(?<postnumber>[0-9]*))?([-_.]?(?<dev>dev)[-_.]?(?<devnumber>[0-9]*))?"
        + @"([+](?<local>[a-z0-9]+([-_.][a-z0-9]+)*))?$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
