using System.Globalization;
using System.Runtime.CompilerServices;

namespace M31R.Automation.Tests.Kit;

/// <summary>A machine whose user counts years as in Bangkok and writes numbers as in Zurich and Berlin; until it is disposed.</summary>
internal sealed class ForeignCulture : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentCulture;

    public ForeignCulture()
    {
        var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        foreign.NumberFormat.NumberDecimalSeparator = ",";
        foreign.NumberFormat.NumberGroupSeparator = "'";
        CalendarOf(foreign.DateTimeFormat) = new ThaiBuddhistCalendar();
        CultureInfo.CurrentCulture = foreign;
    }

    public void Dispose() => CultureInfo.CurrentCulture = before;

    /// <summary>The tests run without the data of cultures, and without it no other calendar can be set from outside.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "calendar")]
    private static extern ref Calendar CalendarOf(DateTimeFormatInfo format);
}
