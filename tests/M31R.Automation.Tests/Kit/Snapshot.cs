using System.Runtime.CompilerServices;

namespace M31R.Automation.Tests.Kit;

/// <summary>
/// A text that people or tools see, held by a committed file in <c>Snapshots/</c> beside the test.
/// <c>M31R_ACCEPT_SNAPSHOTS=1 dotnet test</c> accepts what the tests see now; the difference is then reviewed as a diff.
/// </summary>
public static class Snapshot
{
    /// <summary>Fails when the text is not that of <c>Snapshots/name</c> beside the calling test.</summary>
    public static void Matches(string name, string text, [CallerFilePath] string test = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(SourceFile.At(test))!, "Snapshots", name);
        if (Environment.GetEnvironmentVariable("M31R_ACCEPT_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        File.Exists(file)
            .ShouldBeTrue($"There is no snapshot \"{file}\" yet. Run the tests once with M31R_ACCEPT_SNAPSHOTS=1 and review it.");
        text.ShouldBe(File.ReadAllText(file), $"\"{file}\" differs. If it should: M31R_ACCEPT_SNAPSHOTS=1, then review the diff.");
    }
}
