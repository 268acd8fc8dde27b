"""Changes of configuration files: what a JSON Schema, a pydantic model, a dataclass or a C# type accepts of them."""

from __future__ import annotations

import configuration_csharp
import configuration_python
import configuration_schema

CASES = [*configuration_schema.CASES, *configuration_python.CASES, *configuration_csharp.CASES]
