namespace M31R.Automation.Inventory.Toml;

/// <summary>Reads a whole text: headers, and the keys below each (TOML 1.0, "Table" and "Array of Tables").</summary>
internal sealed class TomlSections(TomlCursor cursor)
{
    private readonly TomlValues values = new(cursor);
    private readonly TomlTable root = new(1);
    private int section = 1;

    /// <summary>The table of the file.</summary>
    public TomlTable Read()
    {
        var current = root;
        for (cursor.SkipLines(); !cursor.IsAtEnd; cursor.SkipLines())
        {
            if (cursor.Peek() == '[')
                current = ReadHeader();
            else
                values.ReadMember(current, section);

            cursor.SkipRestOfLine();
        }

        return root;
    }

    /// <summary>Adds a member whose name must not be taken.</summary>
    public static void AddTo(TomlTable table, TomlMember member)
    {
        if (table.Member(member.Name) is { } first)
            throw new TomlException(member.Line, $"the key \"{member.Name}\" stands twice, in line {first.Line} too");

        table.Add(member);
    }

    private TomlTable ReadHeader()
    {
        section++;
        var line = cursor.Line;
        var isArray = cursor.Sees("[[");
        cursor.Skip(isArray ? 2 : 1);
        var key = values.ReadKey();
        if (!(isArray ? cursor.Sees("]]") : cursor.Peek() == ']'))
            throw cursor.Broken($"the header \"{string.Join('.', key)}\" is not closed");

        cursor.Skip(isArray ? 2 : 1);
        var holder = HolderOf(key, line);
        return isArray ? Appended(holder, key, line) : Opened(holder, key, line);
    }

    /// <summary>The table above the one that a header names; made where it does not exist yet.</summary>
    private TomlTable HolderOf(List<string> key, int line)
    {
        var table = root;
        foreach (var part in key.SkipLast(1))
        {
            var found = table[part];
            if (found is null)
                AddTo(table, new TomlMember(part, line, found = new TomlTable(line)));

            table = found switch
            {
                TomlTable { IsClosed: false } next => next,
                TomlArray { IsOpen: true } list => (TomlTable)list[^1],
                _ => throw Overwritten(key, found, line),
            };
        }

        return table;
    }

    private static TomlTable Opened(TomlTable holder, List<string> key, int line)
    {
        switch (holder[key[^1]])
        {
            case null:
                var made = new TomlTable(line) { HasHeader = true };
                holder.Add(new TomlMember(key[^1], line, made));
                return made;
            case TomlTable { HasHeader: false, IsClosed: false, Section: 0 } known:
                known.HasHeader = true;
                return known;
            case var other:
                throw Overwritten(key, other, line);
        }
    }

    private static TomlTable Appended(TomlTable holder, List<string> key, int line)
    {
        if (holder[key[^1]] is not { } found)
            holder.Add(new TomlMember(key[^1], line, found = new TomlArray(line, IsOpen: true)));

        if (found is not TomlArray { IsOpen: true } list)
            throw Overwritten(key, found, line);

        var made = new TomlTable(line) { HasHeader = true };
        list.Add(made);
        return made;
    }

    private static TomlException Overwritten(List<string> key, TomlValue found, int line) =>
        new(line, $"the table \"{string.Join('.', key)}\" stands twice or over another value, in line {found.Line} too");
}
