namespace Nuke.Common.Utilities.Net;

/// <summary>An answer was not as it should be.</summary>
public class HttpResponseException : Exception
{
    /// <summary>For code that says nothing more.</summary>
    public HttpResponseException()
    {
    }

    /// <summary>With what is wrong.</summary>
    public HttpResponseException(string message)
        : base(message)
    {
    }

    /// <summary>With what is wrong, and why.</summary>
    public HttpResponseException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
