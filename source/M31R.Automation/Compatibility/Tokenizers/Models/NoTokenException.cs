using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Tokenizers.Models;

/// <summary>A text has characters for which there is no token, not even the one for what is unknown.</summary>
internal sealed class NoTokenException(string message) : MaintenanceException(message);
