using M31R.Automation.Compatibility.Python;

namespace M31R.Automation.Compatibility.CommandLines.Argparse;

/// <summary>Gives names to values: <c>name, help = ("train", "trains")</c>.</summary>
internal static class Unpacking
{
    /// <summary>Sets the names of a target; those whose value is not known are set to that.</summary>
    public static void Set(PythonNode target, PythonValue value, PythonScope scope)
    {
        if (target.Text("id") is { } name)
        {
            scope.Set(name, value);
            return;
        }

        foreach (var (index, part) in target.List("elts").Index())
            Set(part, value.Items?.ElementAtOrDefault(index) ?? PythonValue.Unknown, scope);
    }
}
