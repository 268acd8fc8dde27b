using M31R.Automation.Engine.Tests.Conformance.Comparison;
using M31R.Automation.Engine.Tests.Conformance.Reflected;
using M31R.Automation.Engine.Tests.Conformance.Signatures;
using Nuke.Common;

namespace M31R.Automation.Engine.Tests.Conformance;

/// <summary>Every member that our engine has in NUKE's namespaces is one that NUKE has.</summary>
public class ConformanceTests
{
    private static readonly IReadOnlyList<TypeSignature> Listed = SignatureList.OfNuke();

    private static readonly IReadOnlyList<TypeSignature> Ours = ReflectedType.Visible(typeof(NukeBuild).Assembly, "Nuke.");

    [Fact]
    public void WhatOurEngineShows_IsNukes() =>
        string.Join('\n', TypeComparison.Of(Ours, Listed)).ShouldBeEmpty();

    [Fact]
    public void OurEngine_ShowsNothingOutsideOfNukesNamespaces() =>
        ReflectedType.Visible(typeof(NukeBuild).Assembly, "").Count.ShouldBe(Ours.Count);
}
