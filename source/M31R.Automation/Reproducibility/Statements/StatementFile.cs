namespace M31R.Automation.Reproducibility.Statements;

/// <summary>A file that holds one statement.</summary>
/// <param name="Name">Relative to the folder of statements, with <c>/</c>.</param>
/// <param name="Outputs">What it is of; the first build made them all.</param>
internal sealed record StatementFile(string Name, IReadOnlyList<ComparedOutput> Outputs);
