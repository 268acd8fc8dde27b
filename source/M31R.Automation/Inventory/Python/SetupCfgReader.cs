using M31R.Automation.Findings;

namespace M31R.Automation.Inventory.Python;

/// <summary>
/// Reads <c>setup.cfg</c> (Setuptools' documentation, "Configuring setuptools using setup.cfg files"): <c>install_requires</c>,
/// <c>setup_requires</c>, <c>tests_require</c> of <c>options</c>, and <c>options.extras_require</c>.
/// </summary>
internal static class SetupCfgReader
{
    private const string Extras = "options.extras_require";

    /// <summary>Reads a <c>setup.cfg</c>.</summary>
    /// <exception cref="UnreadableManifestException">A requirement in it is none.</exception>
    public static PythonManifest Read(string path, string text)
    {
        ConflictMarkers.Refuse(path, text, "Mend the manifest.");
        var settings = Settings(text).ToList();
        return new PythonManifest(path)
        {
            Name = settings.Find(setting => setting is { Section: "metadata", Key: "name" })?.Value,
            Declarations = [.. settings.SelectMany(setting => Declared(path, setting))],
        };
    }

    private static IEnumerable<Declaration> Declared(string path, Setting setting)
    {
        if (setting.Section != Extras
            && (setting.Section != "options" || setting.Key is not ("install_requires" or "setup_requires" or "tests_require")))
            yield break;

        foreach (var text in IsSemicolonList(setting.Value) ? setting.Value.Split(';', StringSplitOptions.TrimEntries) : [setting.Value])
        {
            // `file: requirements.txt` leads to a file that is read by itself, `%(name)s` to another setting.
            if (text.Length == 0 || text.StartsWith("file:", StringComparison.Ordinal) || text.StartsWith("%(", StringComparison.Ordinal))
                continue;

            yield return Declared(path, setting, text);
        }
    }

    /// <summary>Semicolons part requirements only where no marker follows one.</summary>
    private static bool IsSemicolonList(string value) =>
        value.Split(';').All(part => part.Trim().Length == 0 || PythonDeclarations.Read(part, new Place("")) is not null);

    private static Declaration Declared(string path, Setting setting, string text)
    {
        var declaration = PythonDeclarations.Read(text, new Place(path, setting.Line))
            ?? throw new UnreadableManifestException(new ReadingProblem(ProblemKind.Broken, new Place(path, setting.Line),
                $"\"{text}\" is no requirement of PEP 508.", "Mend the manifest."));
        return setting switch
        {
            { Section: Extras } => declaration.InExtra(setting.Key),
            { Key: "setup_requires" } => declaration with { Scope = DependencyScope.Development, IsLockable = false },
            { Key: "tests_require" } => declaration with { Scope = DependencyScope.Development },
            _ => declaration,
        };
    }

    /// <summary>Every line of a value, as an own setting with the same key.</summary>
    private static IEnumerable<Setting> Settings(string text)
    {
        var (section, key, line) = ("", "", 0);
        foreach (var raw in text.Split('\n'))
        {
            line++;
            var plain = raw.Trim();
            if (plain.Length == 0 || plain[0] is '#' or ';')
                continue;

            if (char.IsWhiteSpace(raw[0]))
            {
                yield return new Setting(section, key, WithoutComment(plain), line);
            }
            else if (plain[0] == '[' && plain.EndsWith(']'))
            {
                (section, key) = (plain[1..^1].Trim(), "");
            }
            else if (plain.AsSpan().IndexOfAny('=', ':') is > 0 and var sign)
            {
                key = plain[..sign].Trim().Replace('-', '_');
                yield return new Setting(section, key, WithoutComment(plain[(sign + 1)..].Trim()), line);
            }
        }
    }

    private static string WithoutComment(string value) =>
        value.IndexOf(" #", StringComparison.Ordinal) is >= 0 and var mark ? value[..mark].TrimEnd() : value;

    private sealed record Setting(string Section, string Key, string Value, int Line);
}
