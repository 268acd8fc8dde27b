using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using M31R.Automation.Compatibility;
using M31R.Automation.Compatibility.Api;
using M31R.Automation.Compatibility.Api.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace M31R.Automation.Benchmarks;

/// <summary>An assembly of 5,000 public types against the next version of it, of which one type in a hundred has changed.</summary>
[MemoryDiagnoser]
public class ApiComparing
{
    private const int Types = 5000;
    private static readonly MetadataReference[] Basic = [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)];

    private CompiledProject before = null!;
    private CompiledProject now = null!;

    /// <summary>Compiles both versions.</summary>
    [GlobalSetup]
    public void Compile() => (before, now) = (Compiled(changed: false), Compiled(changed: true));

    /// <summary>Finds what changed, with a witness for what breaks.</summary>
    [Benchmark]
    public IReadOnlyList<ContractChange> Compare() => ApiComparison.Of(new ApiSide(before, Basic), new ApiSide(now, Basic));

    private static CompiledProject Compiled(bool changed)
    {
        var text = new StringBuilder("namespace Lib;\n");
        for (var number = 0; number < Types; number++)
        {
            var parameter = changed && number % 100 == 0 ? "long" : "int";
            text.Append(CultureInfo.InvariantCulture,
                $"public class C{number} {{ public int Value {{ get; set; }} public string? Name({parameter} size) => null; ");
            text.Append(CultureInfo.InvariantCulture, $"public void Run(C{number} other) {{ }} }}\n");
        }

        var settings = new SourceSettings([], LanguageVersion.Preview, NullableContextOptions.Enable, "");
        return new ProjectSourcesCompilation(
            "Lib",
            new FrameworkName("net10.0"),
            settings,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["Lib.cs"] = text.ToString() })
        {
            Trees = new SourceTrees(),
            Framework = Basic,
        }.Compile();
    }
}
