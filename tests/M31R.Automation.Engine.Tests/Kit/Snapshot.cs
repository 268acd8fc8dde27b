using System.Runtime.CompilerServices;
using System.Text;

namespace M31R.Automation.Engine.Tests.Kit;

/// <summary>Text held in a file beside the test. <c>M31R_ACCEPT_SNAPSHOTS=1</c> writes what came instead of comparing it.</summary>
internal static class Snapshot
{
    /// <summary>Compares; controls other than line ends are written as <c>\e</c>, <c>\r</c> or <c>\u0007</c>.</summary>
    internal static void ShouldBe(string text, string path, [CallerFilePath] string test = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(SourceFile.At(test))!, path);
        var shown = Shown(text);
        if (Environment.GetEnvironmentVariable("M31R_ACCEPT_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, shown);
        }

        shown.ShouldBe(File.Exists(file) ? File.ReadAllText(file) : "", $"M31R_ACCEPT_SNAPSHOTS=1 writes \"{file}\"");
    }

    private static string Shown(string text)
    {
        var shown = new StringBuilder();
        foreach (var letter in text)
        {
            shown.Append(letter switch
            {
                '\e' => @"\e",
                '\r' => @"\r",
                not '\n' when char.IsControl(letter) => $"\\u{(int)letter:x4}",
                _ => $"{letter}",
            });
        }

        return shown.ToString();
    }
}
