#!/usr/bin/env python3
"""Prints, of one CycloneDX bill: its packages, those that are for runtime, and its edges from one package to another.

A package is a component with a package URL; the subject itself, its members and its artifacts are none.
"""
import json
import sys

bill = json.load(open(sys.argv[1], encoding="utf-8"))
packages = {component["bom-ref"]: component for component in bill.get("components", []) if "purl" in component}
runtime = [component for component in packages.values() if component.get("scope", "required") != "excluded"]
edges = [
    (dependency["ref"], target)
    for dependency in bill.get("dependencies", [])
    for target in dependency.get("dependsOn", [])
    if dependency["ref"] in packages and target in packages
]
print(len(packages), len(runtime), len(edges))
