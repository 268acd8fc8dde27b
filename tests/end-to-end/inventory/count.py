#!/usr/bin/env python3
"""Counts what the samples beside it depend on, without a line of M31R.Automation: json, tomllib and small readings of its own.

    count.py            prints the table, tab-separated, in the columns of truth.tsv
    count.py SAMPLE     prints the packages of one sample, for a look when numbers differ

A package is a name with a version; names are counted without. Direct is what a manifest of the sample itself asks for. Runtime is what its declarations outside of
development reach. An edge leads from a package to one that it brings in; own projects have none.
"""
import json
import pathlib
import re
import sys
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
COLUMNS = ["format", "components", "names", "direct", "transitive", "runtime", "development", "edges"]


class Graph:
    def __init__(self):
        self.packages, self.edges, self.direct, self.runtime = set(), set(), set(), set()

    def ask(self, package, runtime):
        """A manifest asks for a package."""
        self.packages.add(package)
        self.direct.add(package)
        if runtime:
            self.runtime.add(package)

    def reach(self):
        """What the runtime brings in is runtime."""
        waiting = list(self.runtime)
        while waiting:
            package = waiting.pop()
            for source, target in self.edges:
                if source == package and target not in self.runtime:
                    self.runtime.add(target)
                    waiting.append(target)
        return self

    def numbers(self):
        runtime = len(self.packages & self.runtime)
        direct = len(self.packages & self.direct)
        names = len({name for name, _ in self.packages})
        return [len(self.packages), names, direct, len(self.packages) - direct, runtime, len(self.packages) - runtime, len(self.edges)]


def declared(manifest):
    """Name, range and whether it is for runtime, of a package.json."""
    sections = {"dependencies": True, "optionalDependencies": True, "devDependencies": False}
    return [(name, wish, runtime) for section, runtime in sections.items() for name, wish in manifest.get(section, {}).items()]


def npm(folder):
    """package-lock.json 2 and 3: node resolves upwards from where a package is placed."""
    places = json.loads((folder / "package-lock.json").read_text())["packages"]
    graph = Graph()

    def package(place):
        entry = places[place]
        return (entry.get("name") or place.rpartition("node_modules/")[2], entry["version"])

    def find(place, name):
        while True:
            here = (place + "/" if place else "") + "node_modules/" + name
            if here in places:
                return None if places[here].get("link") else here
            if not place:
                return None
            place = place.rpartition("node_modules/")[0].rstrip("/") if "node_modules/" in place else ""

    for place, entry in places.items():
        if entry.get("link"):
            continue
        own = "node_modules/" not in place
        if not own:
            graph.packages.add(package(place))
        wishes = {**entry.get("dependencies", {}), **entry.get("optionalDependencies", {}), **entry.get("peerDependencies", {})}
        for name in wishes:
            target = find(place, name)
            if target and own:
                graph.ask(package(target), True)
            elif target:
                graph.edges.add((package(place), package(target)))
        for name in entry.get("devDependencies", {}) if own else {}:
            if find(place, name):
                graph.ask(package(find(place, name)), False)
    return graph.reach()


def npm_classic(folder):
    """package-lock.json 1: packages lie in each other."""
    lock = json.loads((folder / "package-lock.json").read_text())
    graph = Graph()

    def walk(above):
        for name, entry in above[-1].items():
            package = (name, entry["version"])
            graph.packages.add(package)
            inner = above + [entry.get("dependencies", {})]
            for wish in entry.get("requires", {}):
                found = next((level[wish] for level in reversed(inner) if wish in level), None)
                if found:
                    graph.edges.add((package, (wish, found["version"])))
            walk(inner)

    walk([lock.get("dependencies", {})])
    for name, _, runtime in declared(json.loads((folder / "package.json").read_text())):
        graph.ask((name, lock["dependencies"][name]["version"]), runtime)
    return graph.reach()


def unquoted(text):
    return text.strip().strip("\"'")


def yarn_entries(text):
    """Blocks of a yarn.lock of either kind: the requests that stand above, and key by key what stands below."""
    for block in re.split(r"\n\n+", text):
        lines = [line for line in block.split("\n") if line and not line.startswith("#")]
        if not lines or lines[0].startswith("__metadata"):
            continue
        requests = [unquoted(request) for request in unquoted(lines[0].rstrip(":")).split(",")]
        entry, section = {}, None
        for line in lines[1:]:
            key, value = re.match(r'\s*("[^"]+"|[^\s:]+):?\s*(.*)$', line).groups()
            if line.startswith("    "):
                entry[section][unquoted(key)] = unquoted(value)
            elif value:
                entry[unquoted(key)] = unquoted(value)
            else:
                section = unquoted(key)
                entry[section] = {}
        yield requests, entry


def yarn(folder, berry):
    graph, answers = Graph(), {}
    entries = list(yarn_entries((folder / "yarn.lock").read_text()))
    for requests, entry in entries:
        if berry:
            name, _, reference = entry["resolution"].rpartition("@")
            if reference.startswith("workspace:"):
                continue
            package = (name, reference.removeprefix("npm:"))
        else:
            alias = re.search(r"@npm:(.+)@", requests[0])
            package = (alias.group(1) if alias else requests[0].rpartition("@")[0], entry["version"])
        graph.packages.add(package)
        entry["package"] = package
        for request in requests:
            answers[request] = package

    def answer(name, wish):
        return answers[f"{name}@{wish if not berry or ':' in wish else 'npm:' + wish}"]

    for _, entry in entries:
        for name, wish in {**entry.get("dependencies", {}), **entry.get("optionalDependencies", {})}.items():
            if "package" in entry:
                graph.edges.add((entry["package"], answer(name, wish)))
    for name, wish, runtime in declared(json.loads((folder / "package.json").read_text())):
        graph.ask(answer(name, wish), runtime)
    return graph.reach()


def pnpm(folder):
    """pnpm-lock.yaml 9, of which only the indentation is looked at."""
    graph, path = Graph(), []
    asked = {}
    for line in (folder / "pnpm-lock.yaml").read_text().split("\n"):
        if not line.strip():
            continue
        depth = (len(line) - len(line.lstrip())) // 2
        key, _, value = re.match(r"""('[^']+'|[^\s:]+|[^:]+?):(\s+|$)(.*)$""", line.strip()).groups()
        path = path[:depth] + [unquoted(key)]
        if path[0] == "snapshots" and depth == 1:
            graph.packages.add(split(path[1]))
        elif path[0] == "snapshots" and depth == 3 and path[2] in ("dependencies", "optionalDependencies"):
            wish = unquoted(value)
            graph.edges.add((split(path[1]), split(wish) if "@" in wish.split("(")[0] else (path[3], wish.split("(")[0])))
        elif path[0] == "importers" and depth == 4 and path[4] == "version":
            asked[path[3]] = (unquoted(value), path[2] != "devDependencies")
    for name, (wish, runtime) in asked.items():
        graph.ask(split(wish) if "@" in wish.split("(")[0] else (name, wish.split("(")[0]), runtime)
    return graph.reach()


def pnpm_6(folder):
    """pnpm-lock.yaml 6: keys with a stroke in front, what is asked for above them."""
    graph, path, asked = Graph(), [], {}

    def package(name, wish):
        wish = wish.split("(")[0]
        return split(wish[1:]) if wish.startswith("/") else (name, wish)

    for line in (folder / "pnpm-lock.yaml").read_text().split("\n"):
        if not line.strip():
            continue
        depth = (len(line) - len(line.lstrip())) // 2
        key, _, value = re.match(r"""('[^']+'|[^\s:]+|[^:]+?):(\s+|$)(.*)$""", line.strip()).groups()
        path = path[:depth] + [unquoted(key)]
        if path[0] == "packages" and depth == 1:
            graph.packages.add(package("", path[1]))
        elif path[0] == "packages" and depth == 3 and path[2] in ("dependencies", "optionalDependencies"):
            graph.edges.add((package("", path[1]), package(path[3], unquoted(value))))
        elif depth == 2 and path[2] == "version":
            asked[path[1]] = (unquoted(value), path[0] != "devDependencies")
    for name, (wish, runtime) in asked.items():
        graph.ask(package(name, wish), runtime)
    return graph.reach()


def bun(folder):
    """bun.lock: JSON with a comma too many; what a package needs is looked for below its own place, then upwards."""
    lock = json.loads(re.sub(r",(\s*[}\]])", r"\1", (folder / "bun.lock").read_text()))
    places = {place: split(entry[0]) for place, entry in lock["packages"].items()}
    graph = Graph()
    graph.packages.update(places.values())

    def find(place, name):
        parts = place.split("/") if place else []
        for depth in range(len(parts), -1, -1):
            here = "/".join([*parts[:depth], name])
            if here in places:
                return places[here]
        return None

    for place, entry in lock["packages"].items():
        for name in entry[2].get("dependencies", {}):
            graph.edges.add((places[place], find(place, name)))
    for name, _, runtime in declared(lock["workspaces"][""]):
        graph.ask(find("", name), runtime)
    return graph.reach()


def split(key):
    name, _, version = key.split("(")[0].rpartition("@")
    return (name, version)


def nuget(folder):
    """One lock a project; each framework is a graph of its own. What a project of tests has is for development."""
    whole = Graph()
    central = folder / "Directory.Packages.props"
    everywhere = {name.lower() for name in re.findall(r'GlobalPackageReference Include="([^"]+)"', central.read_text() if central.exists() else "")}
    for path in sorted(folder.glob("*/packages.lock.json")):
        tests = path.parent.name.endswith("Tests")
        project = (next(path.parent.glob("*.csproj"))).read_text()
        private = everywhere | {match.lower() for match in re.findall(r'Include="([^"]+)"[^>]*PrivateAssets="all"', project)}
        for nodes in json.loads(path.read_text())["dependencies"].values():
            graph, names = Graph(), {name.lower(): (name, entry.get("resolved")) for name, entry in nodes.items()}
            for name, entry in nodes.items():
                targets = [names[wish.lower()] for wish in entry.get("dependencies", {}) if wish.lower() in names]
                if entry["type"] == "Project":
                    graph.runtime.update(target for target in targets if not tests and target[1])
                    continue
                graph.packages.add(names[name.lower()])
                graph.edges.update((names[name.lower()], target) for target in targets)
                if entry["type"] == "Direct":
                    graph.ask(names[name.lower()], not tests and name.lower() not in private)
            graph.reach()
            whole.packages |= graph.packages
            whole.edges |= graph.edges
            whole.direct |= graph.direct
            whole.runtime |= graph.runtime
    return whole


def requirements(folder):
    """Compiled files: the notes say who asked."""
    graph = Graph()
    for path, runtime in ((folder / "requirements.txt", True), (folder / "dev-requirements.txt", False)):
        found, parents = {}, {}
        name = None
        for line in path.read_text().split("\n"):
            if match := re.match(r"([\w.-]+)==([\w.]+)", line):
                name = match.group(1)
                found[name], parents[name] = (name, match.group(2)), []
            elif (match := re.match(r"    #\s+(?:via\s+)?(\S.*)$", line)) and match.group(1) != "via":
                parents[name].append(match.group(1))
        for name, package in found.items():
            graph.packages.add(package)
            if runtime:
                graph.runtime.add(package)
            for parent in parents[name]:
                if parent.startswith("-r"):
                    graph.ask(package, runtime)
                else:
                    graph.edges.add((found[parent], package))
    return graph


def names_of(requirements_texts):
    return [re.match(r"[\w.-]+", text).group(0) for text in requirements_texts]


def locked(folder, lock, key):
    entries = tomllib.loads((folder / lock).read_text())[key]
    return entries, {entry["name"]: (entry["name"], entry["version"]) for entry in entries}


def poetry(folder):
    graph = Graph()
    entries, found = locked(folder, "poetry.lock", "package")
    manifest = tomllib.loads((folder / "pyproject.toml").read_text())
    for entry in entries:
        graph.packages.add(found[entry["name"]])
        graph.edges.update((found[entry["name"]], found[name]) for name in entry.get("dependencies", {}))
    for name in manifest["tool"]["poetry"]["dependencies"]:
        if name != "python":
            graph.ask(found[name], True)
    for name in manifest["tool"]["poetry"]["group"]["dev"]["dependencies"]:
        graph.ask(found[name], False)
    for requirement in manifest["build-system"]["requires"]:
        graph.ask(tuple(requirement.split("==")), False)
    return graph.reach()


def uv(folder):
    graph = Graph()
    entries, found = locked(folder, "uv.lock", "package")
    manifest = tomllib.loads((folder / "pyproject.toml").read_text())
    for entry in entries:
        if "virtual" in entry["source"]:
            continue
        graph.packages.add(found[entry["name"]])
        graph.edges.update((found[entry["name"]], found[wish["name"]]) for wish in entry.get("dependencies", []))
    for name in names_of(manifest["project"]["dependencies"]):
        graph.ask(found[name], True)
    for name in names_of(manifest["dependency-groups"]["dev"]):
        graph.ask(found[name], False)
    return graph.reach()


def grouped(folder, lock, key):
    """Locks that keep what each package needs: pdm.lock in words of PEP 508, pylock.toml (PEP 751) in tables."""
    graph = Graph()
    entries, found = locked(folder, lock, key)
    manifest = tomllib.loads((folder / "pyproject.toml").read_text())
    for entry in entries:
        graph.packages.add(found[entry["name"]])
        wishes = [wish if isinstance(wish, str) else wish["name"] for wish in entry.get("dependencies", [])]
        graph.edges.update((found[entry["name"]], found[name]) for name in names_of(wishes))
    for name in names_of(manifest["project"]["dependencies"]):
        graph.ask(found[name], True)
    for name in names_of(manifest["dependency-groups"]["dev"]):
        graph.ask(found[name], False)
    return graph.reach()


def pipenv(folder):
    """The lock has sections instead of edges."""
    graph = Graph()
    lock = json.loads((folder / "Pipfile.lock").read_text())
    manifest = tomllib.loads((folder / "Pipfile").read_text())
    for section, asked, runtime in (("default", "packages", True), ("develop", "dev-packages", False)):
        for name, entry in lock[section].items():
            package = (name, entry["version"].lstrip("="))
            graph.packages.add(package)
            if runtime:
                graph.runtime.add(package)
            if name in manifest[asked]:
                graph.ask(package, runtime)
    return graph


def cargo(folder):
    graph = Graph()
    entries = tomllib.loads((folder / "Cargo.lock").read_text())["package"]

    def find(wish, wanted=None):
        name, _, version = wish.partition(" ")
        found = [entry for entry in entries if entry["name"] == name and (not version or entry["version"] == version.split(" ")[0])]
        found = [entry for entry in found if not wanted or entry["version"].startswith(wanted)] or found
        return (found[0]["name"], found[0]["version"]) if "source" in found[0] else None

    for entry in entries:
        if "source" in entry:
            package = (entry["name"], entry["version"])
            graph.packages.add(package)
            graph.edges.update((package, find(wish)) for wish in entry.get("dependencies", []))
    for path in [folder / "Cargo.toml", *folder.glob("crates/*/Cargo.toml")]:
        manifest = tomllib.loads(path.read_text())
        for section, runtime in (("dependencies", True), ("dev-dependencies", False), ("build-dependencies", False)):
            for name, wish in manifest.get(section, {}).items():
                wish = wish if isinstance(wish, dict) else {"version": wish}
                target = None if "path" in wish or "workspace" in wish else find(wish.get("package", name), wish["version"].lstrip("="))
                if target:
                    graph.ask(target, runtime)
    return graph.reach()


def workflows(folder):
    """Everything is for development, and asks for itself."""
    graph = Graph()
    for path in folder.rglob("*.yml"):
        for used in re.findall(r"uses: *\"?([^\s\",}]+)", path.read_text()):
            if used.startswith("./"):
                continue
            name, _, revision = used.rpartition(":" if used.startswith("docker:") else "@")
            graph.ask((name if used.startswith("docker:") else "/".join(name.split("/")[:2]), revision), False)
    return graph


SAMPLES = {
    "nuget": nuget,
    "nuget-2": nuget,
    "npm-1": npm_classic,
    "npm-2": npm,
    "npm-3": npm,
    "yarn-1": lambda folder: yarn(folder, berry=False),
    "yarn-4": lambda folder: yarn(folder, berry=True),
    "pnpm-6": pnpm_6,
    "pnpm-9": pnpm,
    "bun": bun,
    "requirements": requirements,
    "poetry": poetry,
    "uv": uv,
    "pdm": lambda folder: grouped(folder, "pdm.lock", "package"),
    "pylock": lambda folder: grouped(folder, "pylock.toml", "packages"),
    "pipenv": pipenv,
    "cargo": cargo,
    "cargo-registry": cargo,
    "workflows": workflows,
}


def main():
    if len(sys.argv) > 1:
        graph = SAMPLES[sys.argv[1]](HERE / sys.argv[1])
        for name, version in sorted(graph.packages):
            words = ["direct" if (name, version) in graph.direct else "", "" if (name, version) in graph.runtime else "development"]
            print(name, version, *[word for word in words if word])
        return
    print("\t".join(COLUMNS))
    for name, count in SAMPLES.items():
        print("\t".join([name, *map(str, count(HERE / name).numbers())]))


if __name__ == "__main__":
    main()
