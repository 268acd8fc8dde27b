namespace Nuke.Common.Execution;

/// <summary>A person who can be asked.</summary>
internal interface IPrompt
{
    /// <summary>Whether there is a person: both input and output are a terminal.</summary>
    bool IsPossible { get; }

    /// <summary>Lets one of several texts be chosen.</summary>
    string Choose(string question, IReadOnlyList<string> choices, CancellationToken cancellation);

    /// <summary>Asks for a text that is not empty; a secret one is not shown while it is typed.</summary>
    string Ask(string question, bool isSecret, CancellationToken cancellation);
}
