using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Nuke.Common.IO;

namespace Nuke.Common.Utilities;

/// <summary>
/// JSON of objects and objects of JSON, by Newtonsoft.Json. Files are UTF-8 and replaced at once. In a <see cref="JObject"/> dates stay
/// the text they are and numbers keep their digits, so that what is not changed is written as it was read.
/// </summary>
public static class JsonExtensions
{
    private static readonly JsonSerializerSettings asWritten =
        new() { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };

    /// <summary>The object that the text describes.</summary>
    /// <exception cref="JsonException">The text is no JSON of such an object.</exception>
    public static T GetJson<T>(this string content, JsonSerializerSettings? serializerSettings = null) =>
        JsonConvert.DeserializeObject<T>(content, serializerSettings)
        ?? throw new JsonSerializationException($"There is no {typeof(T).Name} in this text.");

    /// <summary>The object in the text.</summary>
    /// <exception cref="JsonException">The text is no JSON object.</exception>
    public static JObject GetJson(this string content, JsonSerializerSettings? serializerSettings = null) =>
        content.GetJson<JObject>(serializerSettings ?? asWritten);

    /// <summary>The text that describes the object.</summary>
    public static string ToJson<T>(
        this T obj, JsonSerializerSettings? serializerSettings = null, Formatting formatting = Formatting.Indented) =>
        JsonConvert.SerializeObject(obj, formatting, serializerSettings);

    /// <summary>The object that the file describes.</summary>
    /// <exception cref="JsonException">The file is no JSON of such an object.</exception>
    public static T ReadJson<T>(this AbsolutePath path, JsonSerializerSettings? serializerSettings = null)
    {
        try
        {
            return path.ReadAllText().GetJson<T>(serializerSettings);
        }
        catch (JsonException exception)
        {
            throw new JsonSerializationException($"\"{path}\" cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>The object in the file.</summary>
    /// <exception cref="JsonException">The file is no JSON object.</exception>
    public static JObject ReadJson(this AbsolutePath path, JsonSerializerSettings? serializerSettings = null) =>
        path.ReadJson<JObject>(serializerSettings ?? asWritten);

    /// <summary>Replaces the file by one that describes the object, indented.</summary>
    public static AbsolutePath WriteJson<T>(this AbsolutePath path, T obj, JsonSerializerSettings? serializerSettings = null) =>
        path.WriteAllText(obj.ToJson(serializerSettings), eofLineBreak: true);

    /// <summary>Changes the object that the file describes.</summary>
    /// <exception cref="JsonException">The file is no JSON of such an object.</exception>
    public static AbsolutePath UpdateJson<T>(this AbsolutePath path, Action<T> update, JsonSerializerSettings? serializerSettings = null)
    {
        var obj = path.ReadJson<T>(serializerSettings);
        update(obj);
        return path.WriteJson(obj, serializerSettings);
    }

    /// <summary>Changes the object in the file.</summary>
    /// <exception cref="JsonException">The file is no JSON object.</exception>
    public static AbsolutePath UpdateJson(
        this AbsolutePath path, Action<JObject> update, JsonSerializerSettings? serializerSettings = null) =>
        path.UpdateJson<JObject>(update, serializerSettings ?? asWritten);
}
