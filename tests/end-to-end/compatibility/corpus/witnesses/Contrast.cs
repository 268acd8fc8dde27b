namespace M31R.Automation.Witnesses;

/// <summary>A caller against both sides of a library, for one framework: compiled with each, and compiled before and run after.</summary>
internal sealed class Contrast
{
    private readonly Truth _truth;
    private readonly Side _before;
    private readonly Side _after;
    private readonly Compiled? _old;
    private readonly Compiled? _anew;

    public Contrast(Truth truth, string directory, string framework)
    {
        _truth = truth;
        (_before, _after) = Side.Both(directory, framework);
        if (truth.Path is null || _before.Errors.Any() || _after.Errors.Any()) return;
        (_old, _anew) = (_before.Caller(truth.Path), _after.Caller(truth.Path));
    }

    /// <summary>Whether the caller that worked does not compile, or not run where the line says <c>binary</c>.</summary>
    public bool Breaks => _old is not null && (IsBinary ? Judge.Failed(_after.Run(_old)) : _anew!.Image is null);

    /// <summary>What contradicts the line, whatever other frameworks say.</summary>
    public string? Objection
    {
        get
        {
            if (_before.Errors.Any()) return $"before does not compile: {string.Join(' ', _before.Errors)}";
            if (_truth.Kind == "not-checked") return _after.Errors.Any() ? null : "after compiles";
            if (_after.Errors.Any()) return $"after does not compile: {string.Join(' ', _after.Errors)}";
            if (_old is null) return null;
            if (_old.Image is null) return $"its file does not compile before: {string.Join(' ', _old.Errors)}";
            return _truth.Kind == "breaking" ? Broken(_old, _anew!) : Working(_old, _anew!);
        }
    }

    private bool IsBinary => _truth.Tags.Contains("binary");

    private string? Broken(Compiled old, Compiled anew)
    {
        if (!IsBinary) return null;
        if (Judge.Failed(_before.Run(old))) return $"its file fails before: {_before.Run(old)}";
        return anew.Image is null ? $"it breaks source too: {string.Join(' ', anew.Errors)}" : null;
    }

    private string? Working(Compiled old, Compiled anew)
    {
        if (anew.Image is null) return $"its file does not compile after: {string.Join(' ', anew.Errors)}";
        var (was, isNow, compiled) = (_before.Run(old), _after.Run(anew), _after.Run(old));
        if (Judge.Failed(compiled)) return $"the compiled caller fails after: {compiled}";
        var warnings = anew.Warnings.Length - old.Warnings.Length;
        if (_truth.Kind == "behavioural") return was == isNow && warnings <= 0 ? $"nothing differs: {was}" : null;
        if (was != isNow || was != compiled) return $"it gives {was}, then {isNow} compiled anew and {compiled} compiled before";
        return warnings > 0 ? $"a new warning: {string.Join(' ', anew.Warnings)}" : null;
    }
}
