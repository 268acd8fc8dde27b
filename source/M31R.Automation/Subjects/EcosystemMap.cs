namespace M31R.Automation.Subjects;

/// <summary>Where ecosystems were found in a subject, and which manifests were seen and do not count.</summary>
/// <param name="Roots">In ordinal order of manifest.</param>
/// <param name="PassedOver">The other manifests, in ordinal order of path.</param>
public sealed record EcosystemMap(IReadOnlyList<EcosystemRoot> Roots, IReadOnlyList<PassedOverManifest> PassedOver);

/// <summary>A manifest that is no root of its ecosystem.</summary>
/// <param name="Path">Relative to the subject's root.</param>
/// <param name="Reason">Why, as the end of a sentence: <c>it lies in the tree "fixtures"</c>.</param>
public sealed record PassedOverManifest(string Path, string Reason);
