using System.Xml.Linq;
using System.Xml.Serialization;
using Nuke.Common.IO;

namespace Nuke.Common.Utilities;

/// <summary>
/// XML of objects and objects of XML, by <see cref="XmlSerializer"/>. Files are replaced at once; a file that is updated keeps its
/// encoding and declaration. A document that names other files is read without them, and one whose entities grow beyond a million
/// characters fails.
/// </summary>
public static class XmlExtensions
{
    /// <summary>The object that the text describes.</summary>
    public static T GetXml<T>(this string content, LoadOptions options = LoadOptions.PreserveWhitespace) =>
        Object<T>(XmlText.Parse(content, options));

    /// <summary>The text that describes the object, without declaration.</summary>
    public static string ToXml<T>(this T obj, SaveOptions options = SaveOptions.None) => Document(obj).ToString(options);

    /// <summary>The object that the file describes.</summary>
    public static T ReadXml<T>(this AbsolutePath path, LoadOptions options = LoadOptions.PreserveWhitespace) =>
        Object<T>(path.ReadXml(options));

    /// <summary>The document in the file.</summary>
    public static XDocument ReadXml(this AbsolutePath path, LoadOptions options = LoadOptions.PreserveWhitespace) =>
        XmlText.Load(path, options);

    /// <summary>Replaces the file by one that describes the object.</summary>
    public static AbsolutePath WriteXml<T>(this AbsolutePath path, T obj, SaveOptions options = SaveOptions.None) =>
        path.WriteXml(Document(obj), options);

    /// <summary>Replaces the file by a document.</summary>
    public static AbsolutePath WriteXml(this AbsolutePath path, XDocument obj, SaveOptions options = SaveOptions.None)
    {
        XmlText.Save(path, obj, options);
        return path;
    }

    /// <summary>Changes the object that the file describes.</summary>
    public static AbsolutePath UpdateXml<T>(
        this AbsolutePath path,
        Action<T> update,
        LoadOptions loadOptions = LoadOptions.PreserveWhitespace,
        SaveOptions saveOptions = SaveOptions.None)
    {
        var obj = path.ReadXml<T>(loadOptions);
        update(obj);
        return path.WriteXml(obj, saveOptions);
    }

    /// <summary>Changes the document in the file.</summary>
    public static AbsolutePath UpdateXml(
        this AbsolutePath path,
        Action<XDocument> update,
        LoadOptions loadOptions = LoadOptions.PreserveWhitespace,
        SaveOptions saveOptions = SaveOptions.None)
    {
        var document = path.ReadXml(loadOptions);
        update(document);
        return path.WriteXml(document, saveOptions);
    }

    private static T Object<T>(XDocument document)
    {
        using var reader = document.CreateReader();
        return (T)new XmlSerializer(typeof(T)).Deserialize(reader)!;
    }

    private static XDocument Document<T>(T obj)
    {
        var document = new XDocument(new XDeclaration("1.0", "utf-8", standalone: null));
        using (var writer = document.CreateWriter())
        {
            new XmlSerializer(typeof(T)).Serialize(writer, obj);
        }

        return document;
    }
}
