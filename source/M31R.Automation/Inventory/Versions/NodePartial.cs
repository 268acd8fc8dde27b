namespace M31R.Automation.Inventory.Versions;

/// <summary>
/// A version of which numbers may be left out or be written as <c>x</c>, <c>X</c> or <c>*</c>: the <c>partial</c> of node-semver's
/// grammar.
/// </summary>
/// <param name="Major">Null for any; then the others are null too.</param>
/// <param name="Minor">Null for any; then <paramref name="Patch"/> is null too.</param>
/// <param name="Patch">Null for any.</param>
/// <param name="Prerelease">With dots; empty for none.</param>
internal sealed record NodePartial(long? Major, long? Minor, long? Patch, string Prerelease)
{
    /// <summary>Three numbers and nothing left open.</summary>
    public bool IsComplete => Patch is not null;

    /// <summary>A number stands behind an open one, as in <c>1.x.2</c>: nothing but <c>^</c> and <c>~</c> understands it.</summary>
    public bool HasGap { get; init; }

    /// <summary>The smallest version of it.</summary>
    public NodeVersion Version => new(Major ?? 0, Minor ?? 0, Patch ?? 0, IsComplete ? Prerelease : "");

    /// <summary>The first version after all that begin with the same major number, and after its pre-releases.</summary>
    public NodeVersion AfterMajor => new((Major ?? 0) + 1, 0, 0, "");

    /// <summary>The first version after all that begin with the same two numbers.</summary>
    public NodeVersion AfterMinor => new(Major ?? 0, (Minor ?? 0) + 1, 0, "");

    /// <summary>Reads one; null when the text is none. What is too large stays so, see <see cref="NodeVersion.IsTooLarge"/>.</summary>
    public static NodePartial? TryParse(ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart(" \tv=");
        if (!TryTakeNumbers(ref rest, out var numbers)
            || !TryTakePrerelease(ref rest, numbers[2].IsWritten, out var prerelease)
            || !TryTakeBuild(ref rest, numbers[2].IsWritten))
            return null;

        var major = numbers[0].Value;
        var minor = major is null ? null : numbers[1].Value;
        return new NodePartial(major, minor, minor is null ? null : numbers[2].Value, prerelease)
        {
            HasGap = (minor is null && numbers[2].Value is not null) || (major is null && numbers[1].Value is not null),
        };
    }

    private static bool TryTakeNumbers(ref ReadOnlySpan<char> rest, out (bool IsWritten, long? Value)[] numbers)
    {
        numbers = new (bool, long?)[3];
        for (var index = 0; index < 3; index++)
        {
            if (index > 0)
            {
                if (rest is not ['.', ..])
                    return true;

                rest = rest[1..];
            }

            if (!TryTakeNumber(ref rest, out numbers[index].Value))
                return false;

            numbers[index].IsWritten = true;
        }

        return true;
    }

    private static bool TryTakeNumber(ref ReadOnlySpan<char> rest, out long? value)
    {
        value = null;
        if (rest is ['x' or 'X' or '*', ..])
        {
            rest = rest[1..];
            return true;
        }

        var digits = rest.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? rest[..end] : rest;
        rest = rest[digits.Length..];
        value = digits.Length == 0 ? null
            : long.TryParse(digits, out var number) ? Math.Min(number, NodeVersion.TooLarge)
            : NodeVersion.TooLarge;
        return digits.Length > 0;
    }

    /// <summary>The dash before it may be missing: <c>1.2.3beta</c>; then a dash is part of it.</summary>
    private static bool TryTakePrerelease(ref ReadOnlySpan<char> rest, bool mayFollow, out string prerelease)
    {
        var end = rest.IndexOf('+') is >= 0 and var plus ? plus : rest.Length;
        var words = rest[..end];
        rest = rest[end..];
        prerelease = (words is ['-', ..] && AreIdentifiers(words[1..].ToString()) ? words[1..] : words).ToString();
        return words.Length == 0 || (mayFollow && AreIdentifiers(prerelease));
    }

    private static bool TryTakeBuild(ref ReadOnlySpan<char> rest, bool mayFollow)
    {
        if (rest.Length == 0)
            return true;

        var isBuild = mayFollow && AreIdentifiers(rest[1..].ToString());
        rest = [];
        return isBuild;
    }

    private static bool AreIdentifiers(string text) =>
        text.Split('.')
            .All(identifier => identifier.Length > 0 && identifier.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));
}
