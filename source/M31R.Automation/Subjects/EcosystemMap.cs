namespace M31R.Automation.Subjects;

/// <summary>Where ecosystems were found in a subject, and which manifests were seen and do not count.</summary>
/// <param name="Roots">In ordinal order of manifest.</param>
/// <param name="PassedOver">The other manifests, in ordinal order of path.</param>
public sealed record EcosystemMap(IReadOnlyList<EcosystemRoot> Roots, IReadOnlyList<PassedOverManifest> PassedOver);
