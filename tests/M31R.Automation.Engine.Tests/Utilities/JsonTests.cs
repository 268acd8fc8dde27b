using M31R.Automation.Engine.Tests.Kit;
using Newtonsoft.Json;
using Nuke.Common.IO;
using Nuke.Common.Utilities;

namespace M31R.Automation.Engine.Tests.Utilities;

/// <summary>https://nuke.build/docs/common/serialization/</summary>
public sealed class JsonFiles : IDisposable
{
    private readonly Root root = new();

    private AbsolutePath File => root["a.json"];

    public sealed class Settings
    {
        public string Value { get; set; } = "";

        public DateTime? When { get; set; }
    }

    [Fact]
    public void AreTyped()
    {
        File.WriteJson(new Settings { Value = "é" }).UpdateJson<Settings>(x => x.Value += "!").ReadJson<Settings>().Value.ShouldBe("é!");
        new Settings { Value = "x" }.ToJson(formatting: Formatting.None).GetJson<Settings>().Value.ShouldBe("x");
        File.ReadAllText().ShouldEndWith("}\n");
    }

    [Fact]
    public void KeepWhatIsNotChanged()
    {
        root.Write("a.json", """{"date":"2020-01-01T10:00:00+02:00","number":1.10,"big":12345678901234567890,"x":1}""");
        File.UpdateJson(x => x["x"] = 2);
        File.ReadJson().ToString(Formatting.None).ShouldBe(
            """{"date":"2020-01-01T10:00:00+02:00","number":1.10,"big":12345678901234567890,"x":2}""");
    }

    [Fact]
    public void AreReadByPropertyNames()
    {
        var found = """{"name":"a","list":[{"n":1},{"n":2}],"object":{"b":true},"none":null}""".GetJson();
        found.GetPropertyStringValue("name").ShouldBe("a");
        found.GetChildren("list").Select(c => c.GetPropertyValue<int>("n")).ShouldBe([1, 2]);
        found.GetPropertyValue("object").GetPropertyValue<bool>("b").ShouldBeTrue();
        found.GetPropertyValueOrNull<string>("other").ShouldBeNull();
        Should.Throw<ArgumentException>(() => found.GetPropertyValue("other"))
            .Message.ShouldStartWith("There is no \"other\" in the object with \"name\", \"list\"");
        new Settings { Value = "x" }.ToJObject().ToString(Formatting.None).ShouldContain("\"Value\":\"x\"");
    }

    [Fact]
    public void SayWhereTheyAreBroken()
    {
        root.Write("a.json", "{ \"a\": ");
        Should.Throw<JsonException>(() => File.ReadJson()).Message.ShouldStartWith($"\"{File}\" cannot be read: ");
        Should.Throw<JsonException>(() => "".GetJson());
        Should.Throw<Exception>(() => File.UpdateJson(_ => { }));
        File.ReadAllText().ShouldBe("{ \"a\": ");
    }

    public void Dispose() => root.Dispose();
}
