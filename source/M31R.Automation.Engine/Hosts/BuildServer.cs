namespace Nuke.Common.Execution;

/// <summary>A build server without commands that we write: plain lines, with the time in front.</summary>
internal sealed class BuildServer(string name, CommandMarks marks) : Host
{
    internal string Name => name;

    public override string ToString() => name;

    internal override CommandMarks Marks => marks;

    internal override bool NeedsTimes => true;
}
