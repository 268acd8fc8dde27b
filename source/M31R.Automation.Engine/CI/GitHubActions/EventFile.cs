using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Nuke.Common.Execution;

namespace Nuke.Common.CI.GitHubActions;

/// <summary>The JSON file that tells what started a workflow. Pull requests of strangers decide on parts of it.</summary>
internal static class EventFile
{
    private const int MaximumSize = 16 * 1024 * 1024;
    private const int MaximumDepth = 64;

    internal static JObject Read(string path)
    {
        try
        {
            var size = new FileInfo(path).Length;
            Assert.True(size <= MaximumSize, $"The event in \"{path}\" has {size} bytes; more than {MaximumSize} are not read.");
            using var reader =
                new JsonTextReader(File.OpenText(path)) { MaxDepth = MaximumDepth, DateParseHandling = DateParseHandling.None };
            return JObject.Load(reader);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new AssertionFailure($"The event in \"{path}\" (GITHUB_EVENT_PATH) cannot be read: {exception.Message}", exception);
        }
    }
}
