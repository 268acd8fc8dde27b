using System.Globalization;
using System.Reflection.Metadata;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>A constant of the metadata as text.</summary>
internal static class ConstantText
{
    /// <summary>Its value: a string without quotes, a number as C# writes it without a culture.</summary>
    public static string Of(MetadataReader metadata, Constant constant)
    {
        var blob = metadata.GetBlobReader(constant.Value);
        return blob.ReadConstant(constant.TypeCode) switch
        {
            null => "null",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString() ?? "",
        };
    }
}
