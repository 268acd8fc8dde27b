using M31R.Automation.Reproducibility;

namespace M31R.Automation.Tests.Reproducibility;

public class SteadyWordsTests
{
    [Theory]
    [InlineData("failed at 2026-11-22T14:36:55Z.", "failed at ….")]
    [InlineData("Time Elapsed 00:00:03.24", "Time Elapsed …")]
    [InlineData("took 1.25 s, then 40ms", "took …, then …")]
    [InlineData("pid 4711 died", "… died")]
    [InlineData("no file /tmp/build-x1/a.c: gone", "no file …: gone")]
    [InlineData("package/core-properties/3f2a9c4e8b7d4f60a1b2c3d4e5f60718.psmdcp", "package/core-properties/….psmdcp")]
    [InlineData("id 0f8fad5b-d9cb-469f-a165-70867728950e", "id …")]
    public void LeaveOutWhatIsAnotherEachTime(string words, string steady) => SteadyWords.Of(words).ShouldBe(steady);

    [Theory]
    [InlineData("src/a.cs(12,34): error CS0246: no type 'B'")]
    [InlineData("a.py:12:34: 3 errors")]
    [InlineData("offset 0x4600000")]
    [InlineData("exit code 125")]
    public void KeepTheRest(string words) => SteadyWords.Of(words).ShouldBe(words);
}
