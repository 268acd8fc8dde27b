using System.ComponentModel;
using System.Globalization;
using Nuke.Common.IO;

namespace Nuke.Common.ProjectModel;

/// <summary>Reads values from the texts of a project file.</summary>
internal static class ItemText
{
    /// <summary>The value of a text; a path counts from the directory of the project.</summary>
    /// <exception cref="Execution.AssertionFailure">The text does not fit the type.</exception>
    internal static T Convert<T>(string text, Project project)
    {
        try
        {
            return (T)(typeof(T) == typeof(AbsolutePath)
                ? AbsolutePath.Create(Path.GetFullPath(text.Replace('\\', Path.DirectorySeparatorChar), project.Directory))
                : TypeDescriptor.GetConverter(typeof(T)).ConvertFromString(null, CultureInfo.InvariantCulture, text.Trim())!);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Assert.Fail($"\"{text}\" in \"{project.Path}\" is no {typeof(T).Name}.", exception);
            throw;
        }
    }
}
