namespace M31R.Automation.Reproducibility.Recipes;

/// <summary>Who knows a recipe.</summary>
internal enum RecipeKind
{
    /// <summary>The ecosystem: assemblies, symbols and packages of .NET.</summary>
    BuiltIn,

    /// <summary>The subject, by <c>maintenance.yml</c>.</summary>
    Declared,
}
