namespace Nuke.Common;

/// <summary>A unit of a build: a function that describes, through the definition it is given, when and how the unit runs.</summary>
public delegate ITargetDefinition Target(ITargetDefinition definition);
