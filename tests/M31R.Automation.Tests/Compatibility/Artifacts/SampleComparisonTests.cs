using M31R.Automation.Compatibility.Artifacts;
using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Files;
using M31R.Automation.Compatibility.Schemas;

namespace M31R.Automation.Tests.Compatibility.Artifacts;

public sealed class AChangeOfSamples
{
    private const string Sha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("{'a':1,'b':1}", "{'a':1}", "breaking app:b")]
    [InlineData("{'a':1}", "{'a':1,'b':{'c':1}}", "addition app:b")]
    [InlineData("{'a':1}", "{'a':'1'}", "breaking app:a")]
    [InlineData("{'a':1.0}", "{'a':2}", "")]
    [InlineData("{'a':null}", "{'a':2}", "")]
    [InlineData("{'a':'x'}", "{'a':null}", "breaking app:a")]
    [InlineData("{'a':[{'b':1,'c':1},{'b':2}]}", "{'a':[{'b':1}]}", "behavioural app:a[].c")]
    [InlineData("{'a':[{'b':1}]}", "{'a':[{'b':1},{}]}", "breaking app:a[].b")]
    [InlineData("{'a':[{'b':1}]}", "{'a':[]}", "")]
    [InlineData("{'a':[{'b':1}]}", "{'a':{'x.bin':{'b':1}}}", "breaking app:a")]
    [InlineData("{'a':{'x.bin':{'b':1}}}", "{'a':{'y.bin':{'b':2},'z/w':{'b':2}}}", "")]
    [InlineData("{'a':{'x.bin':{'b':1}}}", "{'a':{'y.bin':{}}}", "breaking app:a.*.b")]
    [InlineData("{'h':'" + Sha256 + "'}", "{'h':'0123456789abcdef0123456789abcdef01234567'}", "breaking app:h")]
    [InlineData("{'h':'" + Sha256 + "'}", "{'h':'ASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4mrze8='}", "breaking app:h")]
    [InlineData("{'h':'sha256:" + Sha256 + "'}", "{'h':'sha512:" + Sha256 + Sha256 + "'}", "breaking app:h")]
    [InlineData("{'h':'" + Sha256 + "'}", "{'h':'none'}", "")]
    public void IsJudged(string before, string now, string expected) =>
        string.Join(", ", SampleComparison.Of(Shape(before), Shape(now), new SchemaTitle("app") { Separator = ':' })
            .Select(change => $"{change.Kind.ToString().ToLowerInvariant()} {change.Item}")).ShouldBe(expected);

    private static IReadOnlyDictionary<string, SampleField> Shape(string text) =>
        SampleShape.Of([new ContractFile("a.json", JsonText.Read(text.Replace('\'', '"')))]);
}
