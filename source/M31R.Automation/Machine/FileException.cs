using M31R.Automation.Findings;

namespace M31R.Automation.Machine;

/// <summary>
/// A file cannot be read or written. The message names its absolute path, for whoever sits at this machine; a finding, which must be the
/// same on every machine, names the file itself and takes the <see cref="Reason"/>.
/// </summary>
public sealed class FileException : MaintenanceException
{
    /// <summary>For serializers; use the constructor with a reason.</summary>
    public FileException()
        : this("The file cannot be read.")
    {
    }

    /// <summary>For serializers; use the constructor with a reason.</summary>
    public FileException(string message)
        : this(message, cause: null)
    {
    }

    /// <summary>For serializers; use the constructor with a reason.</summary>
    public FileException(string message, Exception? cause)
        : base(message, cause) => Reason = message;

    /// <summary>Carries what is wrong.</summary>
    /// <param name="message">With the path.</param>
    /// <param name="reason">Without it: sentences with the next step.</param>
    /// <param name="cause">What the operating system said; null when it said nothing.</param>
    internal FileException(string message, string reason, Exception? cause = null)
        : base(message, cause) => Reason = reason;

    /// <summary>What is wrong, as sentences that do not name the file.</summary>
    public string Reason { get; }

    /// <summary>Counted from 1; null for the whole file.</summary>
    public int? Line { get; init; }
}
