"""What the two builds saw."""
import json
import os

from corpus import CORPUS, TRACES

with open(os.path.join(CORPUS, "traces.json"), "w", encoding="utf-8") as stream:
    json.dump(TRACES, stream, indent=2)
