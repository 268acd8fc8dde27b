#!/usr/bin/env python3
"""Counts what public repositories depend on, without a line of M31R.Automation: json, tomllib and small readings of its own.

    count.py CLONES                 prints the table of truth.tsv for the clones in that directory, named as in its first column
    count.py CLONES NAME TYPE       prints the packages of one of them, for a look when numbers differ

The lock of the repository's own root is read, of uv also that of a workspace of its own below crates/; numbers mean what ../inventory/README.md says.
"""
import importlib.util
import json
import pathlib
import re
import subprocess
import sys
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
spec = importlib.util.spec_from_file_location("samples", HERE.parent / "inventory" / "count.py")
samples = importlib.util.module_from_spec(spec)
spec.loader.exec_module(samples)
Graph, names_of = samples.Graph, samples.names_of


def toml(path):
    return tomllib.loads(path.read_text())


def cargo(folder):
    """The lock says what members need; their manifests, what of that is for runtime."""
    entries = toml(folder / "Cargo.lock")["package"]
    graph = Graph()

    def find(wish):
        name, version = (wish.split(" ") + [None])[:2]
        return next(entry for entry in entries if entry["name"] == name and version in (None, entry["version"]))

    workspace = toml(folder / "Cargo.toml").get("workspace", {}).get("dependencies", {})
    renamed = {key: value["package"] for key, value in workspace.items() if isinstance(value, dict) and "package" in value}
    runtime = {}
    tracked = subprocess.run(["git", "-C", folder, "ls-files", "*Cargo.toml"], capture_output=True, text=True, check=True).stdout.split("\n")
    for path in filter(None, tracked):
        manifest = toml(folder / path)
        if "package" not in manifest:
            continue
        sections = [manifest, *manifest.get("target", {}).values()]
        wishes = {key: wish for section in sections for key, wish in section.get("dependencies", {}).items()}
        runtime[manifest["package"]["name"]] = {
            wish.get("package", renamed.get(key, key)) if isinstance(wish, dict) else key for key, wish in wishes.items()
        }
    for entry in entries:
        package = (entry["name"], entry["version"])
        targets = [find(wish) for wish in entry.get("dependencies", [])]
        foreign = [(target["name"], target["version"]) for target in targets if "source" in target]
        if "source" in entry:
            graph.packages.add(package)
            graph.edges.update((package, target) for target in foreign)
        else:
            for target in foreign:
                graph.ask(target, target[0] in runtime.get(entry["name"], ()))
    return graph.reach()


def cargo_of_uv(folder):
    """Two workspaces: the trampoline is built by itself."""
    whole, second = cargo(folder), cargo(folder / "crates/uv-trampoline")
    for name in ("packages", "edges", "direct", "runtime"):
        setattr(whole, name, getattr(whole, name) | getattr(second, name))
    return whole


def npm(folder):
    """As the samples', but what is for runtime npm itself has marked: a package may lie in several places, each with needs of its own."""
    graph = samples.npm(folder)
    places = json.loads((folder / "package-lock.json").read_text())["packages"]
    graph.runtime = {
        (entry.get("name") or place.rpartition("node_modules/")[2], entry["version"])
        for place, entry in places.items()
        if "node_modules/" in place and not entry.get("link") and not entry.get("dev")
    }
    return graph


def uv(folder):
    """The lock says it all: members are entries without a registry, and a root that is no package has groups of its own."""
    lock = toml(folder / "uv.lock")
    entries = lock["package"]
    graph = Graph()

    def find(wish):
        return next(entry for entry in entries if entry["name"] == wish["name"] and wish.get("version", entry.get("version")) == entry.get("version"))

    def wishes(entry, section):
        return [wish for wishes in entry.get(section, {}).values() for wish in wishes]

    for entry in entries:
        own = not {"registry", "git", "url"} & set(entry["source"])
        targets = [(find(wish), True) for wish in entry.get("dependencies", []) + wishes(entry, "optional-dependencies")]
        targets += [(find(wish), False) for wish in wishes(entry, "dev-dependencies")]
        for target, runtime in targets:
            if not {"registry", "git", "url"} & set(target["source"]):
                continue
            package = (target["name"], target["version"])
            if own:
                graph.ask(package, runtime)
            else:
                graph.edges.add(((entry["name"], entry["version"]), package))
        if not own:
            graph.packages.add((entry["name"], entry["version"]))
    for target in map(find, wishes(lock.get("manifest", {}), "dependency-groups")):
        graph.ask((target["name"], target["version"]), False)
    return graph.reach()


def poetry(folder):
    """Poetry 2 writes the groups into the lock."""
    entries = toml(folder / "poetry.lock")["package"]
    manifest = toml(folder / "pyproject.toml")
    graph, found = Graph(), {}
    for entry in entries:
        found.setdefault(entry["name"].lower(), []).append((entry["name"], entry["version"]))
    for entry in entries:
        package = (entry["name"], entry["version"])
        graph.packages.add(package)
        if "main" in entry["groups"]:
            graph.runtime.add(package)
        for name in entry.get("dependencies", {}):
            graph.edges.update((package, target) for target in found.get(plain(name), []))
    groups = manifest["tool"]["poetry"].get("group", {}).values()
    names = names_of(manifest["project"].get("dependencies", [])) + [name for group in groups for name in group["dependencies"]]
    names += [name for wishes in manifest["project"].get("optional-dependencies", {}).values() for name in names_of(wishes)]
    for name in map(plain, names):
        graph.direct.update(found.get(name, []))
    return graph


def plain(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def pip_compile(folder):
    """All files that pip-compile wrote in requirements/: its notes say who asked. Files of developers' tools are not for runtime."""
    graph = Graph()
    for path in sorted((folder / "requirements").glob("*.txt")):
        text = path.read_text()
        if "pip-compile" not in text:
            continue
        found, parents, name = {}, {}, None
        for line in text.split("\n"):
            if match := re.match(r"([\w.-]+)(?:\[[^]]*\])?==([^\s\\]+)", line):
                name = match.group(1)
                found[plain(name)], parents[plain(name)] = (plain(name), match.group(2)), []
            elif (match := re.match(r"    #\s+(?:via\s+)?(\S.*)$", line)) and match.group(1) != "via":
                parents[plain(name)].append(match.group(1))
        for name, package in found.items():
            graph.packages.add(package)
            for parent in parents[name]:
                if parent.startswith("-"):
                    graph.direct.add(package)
                else:
                    graph.edges.add((found[plain(parent.split("[")[0])], package))
    graph.runtime = None
    return graph


def pnpm(folder):
    """pnpm-lock.yaml 9, of which only the indentation is looked at; each importer is a member, but for samples of tests; what tests need is for development."""
    graph, path, asked = Graph(), [], []
    for line in (folder / "pnpm-lock.yaml").read_text().split("\n"):
        if not line.strip() or line.startswith("---"):
            continue
        depth = (len(line) - len(line.lstrip())) // 2
        match = re.match(r"""('[^']+'|"[^"]+"|[^\s:]+|[^:]+?):(\s+|$)(.*)$""", line.strip())
        if not match:
            continue
        path = path[:depth] + [samples.unquoted(match.group(1))]
        value = samples.unquoted(match.group(3))
        if path[0] == "snapshots" and depth == 1 and not is_own(path[1]):
            graph.packages.add(samples.split(path[1]))
        elif path[0] == "snapshots" and depth == 3 and path[2] in ("dependencies", "optionalDependencies") and not is_own(value):
            if not is_own(path[1]):
                graph.edges.add((samples.split(path[1]), wished(path[3], value)))
            else:
                asked.append((path[3], value, True))
        elif path[0] == "importers" and depth == 4 and path[4] == "version" and not is_own(value) and "/fixtures/" not in path[1]:
            asked.append((path[3], value, path[2] != "devDependencies" and "__tests__" not in path[1]))
    for name, value, runtime in asked:
        graph.ask(wished(name, value), runtime)
    return graph.reach()


def is_own(key):
    return bool(re.match(r"(link|file|workspace):", key) or "@file:" in key or "@link:" in key)


def wished(name, value):
    return samples.split(value) if "@" in value.split("(")[0] else (name, value.split("(")[0])


def yarn(folder):
    """yarn.lock of Yarn 2 and later: workspaces are entries; their manifests say what is for development, that of the root what is replaced."""
    entries = list(samples.yarn_entries((folder / "yarn.lock").read_text()))
    answers, graph = {}, Graph()
    for requests, entry in entries:
        name, _, reference = re.match(r"(@?[^@]+)(@)(.*)$", entry["resolution"]).groups()
        entry["package"] = None if reference.startswith(("workspace:", "link:", "portal:")) else (name, entry["version"])
        entry["place"] = reference.removeprefix("workspace:")
        if entry["package"]:
            graph.packages.add(entry["package"])
        for request in requests:
            answers[request] = entry["package"]
    replaced = json.loads((folder / "package.json").read_text()).get("resolutions", {})

    catalogs = catalogs_of(folder / ".yarnrc.yml")

    def answer(name, wish):
        if wish.startswith("catalog:"):
            wish = catalogs[wish.removeprefix("catalog:"), name]
        wish = replaced.get(f"{name}@{wish}") or replaced.get(f"{name}@{wish.removeprefix('npm:')}") or replaced.get(name) or wish
        return answers.get(f"{name}@{wish}") or answers.get(f"{name}@npm:{wish}")

    for _, entry in entries:
        wishes = {**entry.get("dependencies", {}), **entry.get("optionalDependencies", {})}
        if entry["package"]:
            targets = [answer(name, wish) for name, wish in wishes.items()]
            graph.edges.update((entry["package"], target) for target in targets if target)
            continue
        if "workspace:" not in entry["resolution"]:
            continue
        manifest = json.loads((folder / entry["place"] / "package.json").read_text())
        runtime = {**manifest.get("dependencies", {}), **manifest.get("optionalDependencies", {})}
        for name, wish in wishes.items():
            if target := answer(name, wish):
                graph.ask(target, name in runtime)
    return graph.reach()


def catalogs_of(settings):
    """Versions that members refer to, by catalog and name; the catalog without a name is empty."""
    found, path = {}, []
    for line in settings.read_text().split("\n") if settings.exists() else []:
        if match := re.match(r"""( *)("[^"]+"|[^\s:]+):\s*(.*)$""", line):
            path = path[: len(match.group(1)) // 2] + [samples.unquoted(match.group(2))]
            if path[0] == "catalog" and len(path) == 2 or path[0] == "catalogs" and len(path) == 3:
                found["" if len(path) == 2 else path[1], path[-1]] = samples.unquoted(match.group(3))
    return found


def bun(folder):
    lock = json.loads(re.sub(r",(\s*[}\]])", r"\1", (folder / "bun.lock").read_text()))
    graph, places = Graph(), {}
    for place, entry in lock["packages"].items():
        name, _, version = re.match(r"(@?[^@]+)(@)(.*)$", entry[0]).groups()
        places[place] = None if version.startswith("workspace:") else (name, version)
    graph.packages.update(filter(None, places.values()))

    def steps(place):
        return re.findall(r"@[^/]+/[^/]+|[^/]+", place)

    def find(place, name):
        parts = steps(place)
        return next((places[here] for depth in range(len(parts), -1, -1) if (here := "/".join([*parts[:depth], name])) in places), None)

    for place, entry in lock["packages"].items():
        wishes = entry[2] if len(entry) > 2 and isinstance(entry[2], dict) else {}
        for section in ("dependencies", "optionalDependencies", "peerDependencies"):
            for name in wishes.get(section, {}):
                if places[place] and (target := find(place, name)):
                    graph.edges.add((places[place], target))
    for place, member in lock["workspaces"].items():
        for name, _, runtime in samples.declared(member):
            if target := find(member["name"] if place else "", name):
                graph.ask(target, runtime)
    return graph.reach()


SUBJECTS = [
    ("axios", "npm", npm),
    ("opentelemetry-js-contrib", "npm", npm),
    ("babel", "npm", yarn),
    ("vite", "npm", pnpm),
    ("full-stack-fastapi-template", "npm", bun),
    ("full-stack-fastapi-template", "pypi", uv),
    ("flask", "pypi", uv),
    ("ggshield", "pypi", uv),
    ("poetry", "pypi", poetry),
    ("warehouse", "pypi", pip_compile),
    ("ripgrep", "cargo", cargo),
    ("uv", "cargo", cargo_of_uv),
]


def main():
    clones = pathlib.Path(sys.argv[1])
    if len(sys.argv) > 2:
        graph = next(count for name, kind, count in SUBJECTS if [name, kind] == sys.argv[2:])(clones / sys.argv[2])
        for package in sorted(graph.packages):
            print(*package, *(["direct"] if package in graph.direct else []), *(["runtime"] if graph.runtime and package in graph.runtime else []))
        return
    print("\t".join(["repository", "commit", "type", "packages", "names", "direct", "runtime", "edges"]))
    for name, kind, count in SUBJECTS:
        commit = subprocess.run(["git", "-C", clones / name, "rev-parse", "HEAD"], capture_output=True, text=True, check=True).stdout.strip()
        graph = count(clones / name)
        names = len({package[0] for package in graph.packages})
        runtime = "-" if graph.runtime is None else len(graph.packages & graph.runtime)
        print("\t".join(map(str, [name, commit[:12], kind, len(graph.packages), names, len(graph.packages & graph.direct), runtime, len(graph.edges)])))


if __name__ == "__main__":
    main()
