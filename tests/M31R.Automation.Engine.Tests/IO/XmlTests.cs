using System.Xml;
using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common.IO;
using Nuke.Common.Utilities;

namespace M31R.Automation.Engine.Tests.IO;

/// <summary>https://nuke.build/docs/common/serialization/</summary>
public sealed class XmlFiles : IDisposable
{
    private const string Project = """
        <Project Sdk="a">
          <PropertyGroup>
            <Version>1.0</Version>

            <!-- kept -->
            <Version>2.0</Version>
          </PropertyGroup>
          <n:Other xmlns:n="urn:n" n:x="3" />
        </Project>

        """;

    private readonly Root root = new();

    private AbsolutePath File => root["a.xml"];

    public sealed class Settings
    {
        public string Value { get; set; } = "";
    }

    [Fact]
    public void ArePeekedInto()
    {
        root.Write("a.xml", Project);
        XmlTasks.XmlPeek(File, "//Version").ShouldBe(["1.0", "2.0"]);
        XmlTasks.XmlPeekSingle(File, "/Project/@Sdk").ShouldBe("a");
        XmlTasks.XmlPeekSingle(File, "//p:Other/@p:x", ("p", "urn:n")).ShouldBe("3");
        XmlTasks.XmlPeekSingle(File, "//None").ShouldBeNull();
        XmlTasks.XmlPeekElements(File, "//Version").Count().ShouldBe(2);
        XmlTasks.XmlPeekFromString(Project, "//Version/text()").ShouldBe(["1.0", "2.0"]);
        Should.Throw<Exception>(() => XmlTasks.XmlPeekSingle(File, "//Version"))
            .Message.ShouldBe($"\"//Version\" selects 2 values in \"{File}\", where one is wanted.");
        Should.Throw<ArgumentException>(() => XmlTasks.XmlPeek(File, "count(//Version)")).Message.ShouldContain("computes a value");
        File.ReadXml().XPathSelectElementValues("//Version").ShouldBe(["1.0", "2.0"]);
        File.ReadXml().XPathSelectAttributeValues("/Project/@Sdk").ShouldBe(["a"]);
        File.ReadXml().Root!.GetAttributeValue("None").ShouldBeNull();
    }

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "")]
    [InlineData("\n", "\uFEFF")]
    [InlineData("\n", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")]
    public void ArePokedIntoAndOtherwiseKept(string end, string start)
    {
        var text = (start + Project).Replace("\n", end, StringComparison.Ordinal);
        root.Write("a.xml", text);
        XmlTasks.XmlPoke(File, "//p:Other/@p:x", 4, ("p", "urn:n"));
        XmlTasks.XmlPoke(File, "//Version[2]", "2 < 3");
        System.Text.Encoding.UTF8.GetString(File.ReadAllBytes())
            .ShouldBe(text.Replace("\"3\"", "\"4\"", StringComparison.Ordinal).Replace("2.0", "2 &lt; 3", StringComparison.Ordinal));
    }

    [Fact]
    public void AreNotPokedIntoWhereNothingIs()
    {
        root.Write("a.xml", Project);
        Should.Throw<Exception>(() => XmlTasks.XmlPoke(File, "//None", "x")).Message.ShouldBe($"\"//None\" selects nothing in \"{File}\".");
    }

    [Fact]
    public void AreTyped()
    {
        File.WriteXml(new Settings { Value = "é" }).UpdateXml<Settings>(x => x.Value += "!").ReadXml<Settings>().Value.ShouldBe("é!");
        new Settings { Value = "x" }.ToXml().GetXml<Settings>().Value.ShouldBe("x");
        File.UpdateXml(d => d.Root!.Element("Value")!.Value = "y").ReadXml<Settings>().Value.ShouldBe("y");
    }

    [Fact]
    public void DoNotReadOtherFiles()
    {
        root.Write("secret", "secret").Write("a.xml", $"<!DOCTYPE a [<!ENTITY e SYSTEM \"file://{root["secret"]}\">]><a>&e;</a>");
        Read().ShouldNotContain("secret");

        string Read()
        {
            try
            {
                return string.Concat(XmlTasks.XmlPeek(File, "/a"));
            }
            catch (XmlException exception)
            {
                return exception.GetType().Name;
            }
        }
    }

    [Fact]
    public void DoNotGrowWithoutEnd()
    {
        var entities = string.Concat(
            Enumerable.Range(1, 9).Select(i => $"<!ENTITY e{i} \"{string.Concat(Enumerable.Repeat($"&e{i - 1};", 10))}\">"));
        root.Write("a.xml", $"<!DOCTYPE a [<!ENTITY e0 \"0123456789\">{entities}]><a>&e9;</a>");
        Should.Throw<XmlException>(() => File.ReadXml()).Message.ShouldStartWith($"\"{File}\" is no XML: ");
    }

    public void Dispose() => root.Dispose();
}
