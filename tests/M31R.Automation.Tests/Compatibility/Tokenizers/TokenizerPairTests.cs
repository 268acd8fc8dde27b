using M31R.Automation.Compatibility.Tokenizers;

namespace M31R.Automation.Tests.Compatibility.Tokenizers;

public sealed class TheTokenizersOfTwoSides
{
    [Theory]
    [InlineData("tokenizer.json", "tokenizer.json", "tokenizer.json>tokenizer.json")]
    [InlineData("a/tokenizer.json", "b/tokenizer.json", "a/tokenizer.json>b/tokenizer.json")]
    [InlineData("a/tokenizer.json", "", "a/tokenizer.json>")]
    [InlineData("", "a/tokenizer.json", ">a/tokenizer.json")]
    [InlineData("a/tokenizer.json", "b/tokenizer.json c/tokenizer.json", "a/tokenizer.json> >b/tokenizer.json >c/tokenizer.json")]
    [InlineData("vocab.json", "", "")]
    [InlineData("vocab.json merges.txt", "vocab.txt", "vocab.json>vocab.txt")]
    [InlineData("tokenizer.json vocab.txt", "tokenizer.json vocab.json merges.txt", "tokenizer.json>tokenizer.json")]
    public void ArePairedByPath(string before, string now, string expected) => Assert.Equal(
        expected,
        string.Join(' ', TokenizerPair.Of(In(before), In(now)).Select(pair => $"{pair.Before?.Path}>{pair.Now?.Path}")));

    private static IEnumerable<TokenizerFiles> In(string files) => TokenizerFiles.In(files.Split(' ',
        StringSplitOptions.RemoveEmptyEntries), []);
}
