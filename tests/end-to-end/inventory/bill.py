#!/usr/bin/env python3
"""Prints of one CycloneDX bill: its packages, their names, those that the subject itself asks for, those for runtime, and the edges between two of them.

    bill.py BOM [TYPE]     TYPE: only packages of that type of package URL, and of those only the ones with a version

Direct is not what only a lock holds, which has no other place in the graph than below the subject. A package is a component with a package URL; the subject itself, its members and its artifacts are none.
"""
import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    bill = json.load(file)
kind = f"pkg:{sys.argv[2]}/" if len(sys.argv) > 2 else ""
packages = {
    component["bom-ref"]: component
    for component in bill.get("components", [])
    if component.get("purl", " ").startswith(kind or "pkg:") and (not kind or "version" in component)
}
names = {(component.get("group"), component["name"]) for component in packages.values()}
runtime = [component for component in packages.values() if component.get("scope", "required") != "excluded"]
graph = {dependency["ref"]: dependency.get("dependsOn", []) for dependency in bill.get("dependencies", [])}
asked = [target for target in graph.get(bill["metadata"]["component"]["bom-ref"], []) if target in packages]
direct = [ref for ref in asked if not any(fact["name"] == "m31r:by-lock-only" for fact in packages[ref].get("properties", []))]
edges = [target for source, targets in graph.items() if source in packages for target in targets if target in packages]
print(len(packages), len(names), len(direct), len(runtime), len(edges))
