using System.Globalization;
using M31R.Automation.Inventory.Toml;

namespace M31R.Automation.Inventory.Python;

/// <summary>Versions of lock formats, of which a higher first number means that older readers must not read them.</summary>
internal static class LockVersion
{
    /// <summary>Throws for a lock that is newer than known, older than read, or has no version.</summary>
    /// <param name="shape">Of the lock.</param>
    /// <param name="table">That holds it.</param>
    /// <param name="name">Of the member.</param>
    /// <param name="read">The lowest and the highest first number that are read.</param>
    public static void Refuse(TomlShape shape, TomlTable table, string name, (int Oldest, int Newest) read)
    {
        var value = table[name];
        var spelled = value is TomlInteger number ? number.Value.ToString(CultureInfo.InvariantCulture) : shape.Text(table, name);
        if (!int.TryParse(spelled?.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first))
            throw shape.Broken(value?.Line ?? table.Line, $"\"{name}\" is missing or no version; the lock is cut off");

        if (first > read.Newest || first < read.Oldest)
        {
            throw shape.Unsupported(
                value!.Line, $"the lock is of version \"{spelled}\", and those from {read.Oldest} to {read.Newest} are read");
        }
    }
}
