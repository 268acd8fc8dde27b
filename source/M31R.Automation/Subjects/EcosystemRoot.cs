namespace M31R.Automation.Subjects;

/// <summary>A place in the subject where one ecosystem's tools are run.</summary>
/// <param name="Ecosystem">Whose tools.</param>
/// <param name="Directory">Relative to the subject's root with <c>/</c>; empty for the root itself.</param>
/// <param name="Manifest">The file that shows it, relative to the root: a solution, <c>package.json</c>, <c>pyproject.toml</c>,
/// <c>Cargo.toml</c>.</param>
public sealed record EcosystemRoot(Ecosystem Ecosystem, string Directory, string Manifest);
