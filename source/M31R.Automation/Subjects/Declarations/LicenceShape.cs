using System.Text.Json.Nodes;
using M31R.Automation.Findings;
using M31R.Automation.Inventory.Licences;

namespace M31R.Automation.Subjects.Declarations;

/// <summary>One licence of the SPDX list, with an exception or not, or a <c>LicenseRef-</c>.</summary>
internal sealed record LicenceShape() : Shape<string>("SPDX identifier")
{
    /// <inheritdoc/>
    public override string? Read(YamlValue value, Problems problems)
    {
        if (MaintenanceShapes.Text.Read(value, problems) is not { } text)
            return null;
        if (LicenceExpressionReader.TryRead(text, out var expression))
        {
            if (expression is LicenceTerm)
                return text;

            problems.Add(value.Place, $"\"{Counted.Short(text)}\" is more than one licence. Write each for itself.");
        }
        else
        {
            problems.Add(value.Place,
                $"\"{Counted.Short(text)}\" is not an identifier of the SPDX licence list.{Question(text)}");
        }

        return null;
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => MaintenanceShapes.Text.Schema();

    /// <summary>The wording of a licence leads to its identifier, and a mistyped identifier to the nearest.</summary>
    private static string Question(string text) =>
        NearestName.Question(text.Trim(), LicenceList.Ids) is { Length: > 0 } question ? question
        : " See https://spdx.org/licenses; what is not on the list is written \"LicenseRef-…\".";
}
