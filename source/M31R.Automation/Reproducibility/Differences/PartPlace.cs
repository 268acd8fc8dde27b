namespace M31R.Automation.Reproducibility.Differences;

/// <summary>Writes where in an output something is; see <see cref="Difference.Where"/>.</summary>
internal static class PartPlace
{
    /// <summary>A place inside another.</summary>
    public static string Of(string where, string inside) =>
        where.Length == 0 ? inside : inside.Length == 0 ? where : $"{where}!{inside}";
}
