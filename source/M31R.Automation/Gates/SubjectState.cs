using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using M31R.Automation.Subjects;

namespace M31R.Automation.Gates;

/// <summary>
/// A short text that changes whenever a file of the subject or what is declared of it does; what one target learned holds for the next as
/// long as it is the same.
/// </summary>
internal static class SubjectState
{
    /// <summary>
    /// From the root, the commit, the declared commands, the leave to run its code and each file's path, length and time of writing, as
    /// build tools do; no file is read.
    /// </summary>
    public static string Of(Inspection inspection)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{inspection.Subject.Root}\n{inspection.Subject.Git?.Commit}\n"));
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(new
        {
            inspection.MayRunSubjectCode,
            inspection.Maintenance.Restore,
            inspection.Maintenance.Compile,
            inspection.Maintenance.Tests,
            inspection.Maintenance.Format,
            inspection.Maintenance.Ignore,
        }));
        foreach (var file in inspection.Subject.Files)
        {
            var stamp = inspection.Doors.Files.Stamp(Path.Combine(inspection.Subject.Root, file));
            hash.AppendData(Encoding.UTF8.GetBytes($"{file}\0{stamp?.Length}\0{stamp?.Written.Ticks}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
