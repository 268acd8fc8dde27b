using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Nuke.Common.Utilities;

/// <summary>This part: JSON.</summary>
public static partial class ObjectExtensions
{
    /// <summary>The JSON object that describes an object.</summary>
    public static JObject ToJObject(this object obj, JsonSerializer? serializer = null) =>
        JObject.FromObject(obj, serializer ?? JsonSerializer.CreateDefault());
}
