namespace M31R.Automation.Inventory.Python;

/// <summary>Who installs what a Python manifest declares, and writes its lock.</summary>
internal enum PythonClient
{
    /// <summary>The manifest names none.</summary>
    Any,

    /// <summary>uv.</summary>
    Uv,

    /// <summary>Poetry.</summary>
    Poetry,

    /// <summary>PDM.</summary>
    Pdm,

    /// <summary>Pipenv.</summary>
    Pipenv,
}
