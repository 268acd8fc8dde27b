"""repack.py PACKAGE COPY TIME NAME ID   copies a package; a dash leaves the time of entries, psmdcp's name, relationship's id."""
import hashlib
import re
import sys
import zipfile
from datetime import datetime

PACKAGE, COPY, TIME, NAME, ID = sys.argv[1:]
FOLDER = "package/services/metadata/core-properties/"


def renamed(name):
    """The entry's name in the copy."""
    return f"{FOLDER}{NAME}.psmdcp" if name.startswith(FOLDER) and NAME != "-" else name


def related(content):
    """The relationships: NuGet makes the id of one from the path of its target."""
    if NAME != "-":
        path = f"/{FOLDER}{NAME}.psmdcp"
        own = "R" + hashlib.sha512(path.encode()).hexdigest()[:16].upper()
        content = re.sub(r'Target="[^"]*psmdcp" Id="[^"]*"', f'Target="{path}" Id="{own}"', content)
    return content if ID == "-" else re.sub(r'(nuspec" Id=")[^"]*', rf"\g<1>{ID}", content)


with zipfile.ZipFile(PACKAGE) as source, zipfile.ZipFile(COPY, "w", zipfile.ZIP_DEFLATED) as target:
    for entry in source.infolist():
        content = source.read(entry)
        entry.filename = renamed(entry.filename)
        if TIME != "-":
            entry.date_time = datetime.fromisoformat(TIME).timetuple()[:6]
        if entry.filename == "_rels/.rels":
            content = related(content.decode()).encode()
        target.writestr(entry, content)
