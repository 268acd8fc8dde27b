using System.Globalization;
using System.Xml;
using Nuke.Common;
using Nuke.Common.IO;

namespace Nuke.Components;

/// <summary>How many tests passed, failed and were skipped.</summary>
internal sealed record TestCounts(int Passed, int Failed, int Skipped)
{
    private static readonly XmlReaderSettings strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>The sum over <c>.trx</c> files: what neither passed nor failed was skipped, whatever its own counter says.</summary>
    /// <exception cref="Nuke.Common.Execution.AssertionFailure">A file is broken.</exception>
    internal static TestCounts Read(IEnumerable<AbsolutePath> files)
    {
        var sum = new TestCounts(0, 0, 0);
        foreach (var file in files)
        {
            var counts = Read(file);
            sum = new TestCounts(sum.Passed + counts.Passed, sum.Failed + counts.Failed, sum.Skipped + counts.Skipped);
        }

        return sum;
    }

    private static TestCounts Read(AbsolutePath file)
    {
        try
        {
            using var reader = XmlReader.Create(file, strict);
            Assert.True(reader.ReadToFollowing("Counters"), $"\"{file}\" counts no tests.");
            var (total, passed) = (Number(reader, "total"), Number(reader, "passed"));
            var failed = Number(reader, "failed") + Number(reader, "error") + Number(reader, "timeout") + Number(reader, "aborted");
            return new TestCounts(passed, failed, total - passed - failed);
        }
        catch (XmlException exception)
        {
            Assert.Fail($"{file}:{exception.LineNumber} is not valid XML: {exception.Message}", exception);
            throw;
        }
    }

    private static int Number(XmlReader reader, string name) =>
        int.TryParse(reader.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
