namespace M31R.Automation.Inventory;

/// <summary>Names of people and organisations as manifests write them: <c>Name &lt;mail&gt; (url)</c>.</summary>
internal static class PersonName
{
    /// <summary>The name alone: mail addresses have no place in a bill of materials. Null when nothing else is there.</summary>
    public static string? Of(string? person)
    {
        var name = person?.Split('<', '(')[0].Trim().Trim('"').Trim();
        return string.IsNullOrEmpty(name) || name.Contains('@', StringComparison.Ordinal) ? null : name;
    }
}
