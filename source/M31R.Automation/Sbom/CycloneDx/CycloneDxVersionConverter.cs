using System.ComponentModel;
using System.Globalization;

namespace M31R.Automation.Sbom.CycloneDx;

/// <summary>Reads a version from the command line, so that a wrong one is refused before anything runs.</summary>
public sealed class CycloneDxVersionConverter : TypeConverter
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    /// <exception cref="FormatException">It is not one of <see cref="CycloneDxVersion.All"/>.</exception>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) => value is string text
        ? CycloneDxVersion.Find(text) ?? throw new FormatException(CycloneDxVersion.Refusal(text))
        : base.ConvertFrom(context, culture, value);
}
