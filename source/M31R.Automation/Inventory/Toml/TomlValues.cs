namespace M31R.Automation.Inventory.Toml;

/// <summary>Reads values, arrays and inline tables, and the keys before them.</summary>
internal sealed class TomlValues(TomlCursor cursor)
{
    private readonly TomlStrings strings = new(cursor);
    private int depth;

    /// <summary>Any value.</summary>
    public TomlValue Read() => cursor.Peek() switch
    {
        '"' or '\'' => ReadText(),
        '[' => Nested(ReadArray),
        '{' => Nested(ReadInlineTable),
        _ => TomlScalars.Read(cursor),
    };

    /// <summary>A key, its dots taken apart.</summary>
    public List<string> ReadKey()
    {
        var parts = new List<string>();
        do
        {
            cursor.SkipBlanks();
            parts.Add(ReadKeyPart());
            cursor.SkipBlanks();
            if (parts.Count > TomlDocument.MostNested)
                throw cursor.Broken($"a key has more than {TomlDocument.MostNested} parts");
        }
        while (cursor.Accepts('.'));
        return parts;
    }

    /// <summary>A key, the sign and its value, added to a table.</summary>
    public void ReadMember(TomlTable table, int section)
    {
        var line = cursor.Line;
        var key = ReadKey();
        if (!cursor.Accepts('='))
            throw cursor.Broken($"{cursor.Shown(cursor.Peek())} stands where the \"=\" after the key \"{string.Join('.', key)}\" should");

        cursor.SkipBlanks();
        var holder = HolderOf(table, key, section, line);
        TomlSections.AddTo(holder, new TomlMember(key[^1], line, Read()));
    }

    private static TomlTable HolderOf(TomlTable table, List<string> key, int section, int line)
    {
        foreach (var part in key.SkipLast(1))
        {
            var found = table[part];
            if (found is null)
                TomlSections.AddTo(table, new TomlMember(part, line, found = new TomlTable(line) { Section = section }));

            if (found is not TomlTable next || next.HasHeader || next.IsClosed || (next.Section != 0 && next.Section != section))
                throw new TomlException(line, $"the key \"{string.Join('.', key)}\" adds to \"{part}\", which line {found.Line} closed");

            next.Section = section;
            table = next;
        }

        return table;
    }

    private string ReadKeyPart()
    {
        var letter = cursor.Peek();
        if (letter is '"' or '\'')
            return strings.ReadShort(letter);

        var word = cursor.TakeWhile(part => char.IsAsciiLetterOrDigit(part) || part is '_' or '-');
        return word.Length > 0 ? word : throw cursor.Broken($"{cursor.Shown(letter)} stands where a key should");
    }

    private TomlText ReadText()
    {
        var line = cursor.Line;
        return new TomlText(strings.Read(), line);
    }

    private TomlValue Nested(Func<TomlValue> read)
    {
        if (++depth > TomlDocument.MostNested)
            throw cursor.Broken($"the values are nested deeper than {TomlDocument.MostNested}");

        var value = read();
        depth--;
        return value;
    }

    private TomlArray ReadArray()
    {
        var array = new TomlArray(cursor.Line, IsOpen: false);
        cursor.Skip(1);
        for (cursor.SkipLines(); !cursor.Accepts(']'); cursor.SkipLines())
        {
            array.Add(Read());
            cursor.SkipLines();
            if (!cursor.Accepts(',') && cursor.Peek() != ']')
                throw cursor.Broken($"{cursor.Shown(cursor.Peek())} stands where the list that began in line {array.Line} should go on");
        }

        return array;
    }

    private TomlTable ReadInlineTable()
    {
        var table = new TomlTable(cursor.Line);
        cursor.Skip(1);
        cursor.SkipBlanks();
        if (!cursor.Accepts('}'))
        {
            do
            {
                ReadMember(table, section: -1);
                cursor.SkipBlanks();
            }
            while (cursor.Accepts(','));
            if (!cursor.Accepts('}'))
                throw cursor.Broken($"{cursor.Shown(cursor.Peek())} stands where an inline table should go on or end");
        }

        table.IsClosed = true;
        return table;
    }
}
