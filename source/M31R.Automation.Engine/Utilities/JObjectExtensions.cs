using Newtonsoft.Json.Linq;

namespace Nuke.Common.Utilities;

/// <summary>Reads properties of JSON objects. One that is not there fails and is named, except where null is an answer.</summary>
public static class JObjectExtensions
{
    /// <summary>The object that is the value of a property.</summary>
    public static JObject GetPropertyValue(this JObject jobject, string name) => jobject.GetPropertyValue<JObject>(name);

    /// <summary>The value of a property.</summary>
    public static T GetPropertyValue<T>(this JObject jobject, string name) =>
        jobject.Property(name, StringComparison.Ordinal) is { } property && property.Value.Value<T>() is { } value
            ? value
            : throw new ArgumentException($"There is no \"{name}\" in the object with {Names(jobject)}.", nameof(name));

    /// <summary>The value of a property; null, or the default, when it is not there.</summary>
    public static T? GetPropertyValueOrNull<T>(this JObject jobject, string name) =>
        jobject.Property(name, StringComparison.Ordinal) is { } property ? property.Value.Value<T>() : default;

    /// <summary>The text of a property.</summary>
    public static string GetPropertyStringValue(this JObject jobject, string name) => jobject.GetPropertyValue<string>(name);

    /// <summary>The objects in the list that is the value of a property.</summary>
    public static JEnumerable<JObject> GetChildren(this JObject jobject, string name) => jobject.GetChildren<JObject>(name);

    /// <summary>What is in the list or object that is the value of a property.</summary>
    public static JEnumerable<T> GetChildren<T>(this JObject jobject, string name)
        where T : JToken => jobject.GetPropertyValue<JToken>(name).Children<T>();

    private static string Names(JObject jobject) =>
        jobject.Count == 0 ? "no properties" : $"\"{string.Join("\", \"", jobject.Properties().Select(p => p.Name))}\"";
}
