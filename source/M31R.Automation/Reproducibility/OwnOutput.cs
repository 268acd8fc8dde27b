using M31R.Automation.Reproducibility.Recipes;

namespace M31R.Automation.Reproducibility;

/// <summary>An output with the recipe that made it.</summary>
internal sealed record OwnOutput(Recipe Recipe, ComparedOutput Output);
