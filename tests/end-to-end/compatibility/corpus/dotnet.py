"""Changes of a .NET library: one project, one file, no packages."""

from __future__ import annotations

import dotnet_attributes
import dotnet_inheritance
import dotnet_members
import dotnet_projects
import dotnet_signatures
import dotnet_types

CASES = [
    *dotnet_types.CASES,
    *dotnet_inheritance.CASES,
    *dotnet_members.CASES,
    *dotnet_signatures.CASES,
    *dotnet_attributes.CASES,
    *dotnet_projects.CASES,
]
