"""JSON: the order of keys, the writing of numbers, and values."""
from corpus import TRACES, document, pair


def both(name):
    """A value of the two traces."""
    return TRACES["first"][name], TRACES["second"][name]


def turned(value):
    """The same members, the other way round."""
    return dict(reversed(value.items()))


PLAIN = {"name": "parser", "version": "3.1.0", "files": 12, "ratio": 0.5}
ROOTS, HOMES, USERS = both("root"), both("home"), both("user")
TIMES = ("2026-03-07T10:16:02Z", "2026-03-29T22:41:41Z")
GUIDS = ("5f2b8f0e-90f4-4a53-9d0c-6e0c7f3f1b11", "c41d7a93-1e2f-4b86-8a57-2d9be05a6f42")

# One cause each.
document("json-key-order", "info.json", PLAIN, turned(PLAIN))
document("json-key-order-nested", "info.json", {"tool": PLAIN, "ok": True}, {"tool": turned(PLAIN), "ok": True})
pair("json-number-format", "ratio.json", '{"files": 12, "ratio": 1.0}\n', '{"files": 12, "ratio": 1}\n')
pair("json-number-format-exponent", "ratio.json", '{"files": 1200, "ratio": 0.5}\n', '{"files": 1.2e3, "ratio": 0.5}\n')
document("json-path", "info.json", {"source": ROOTS[0] + "/source", **PLAIN}, {"source": ROOTS[1] + "/source", **PLAIN})
document("json-time", "info.json", {**PLAIN, "built": TIMES[0]}, {**PLAIN, "built": TIMES[1]})
document("json-epoch", "info.json", {**PLAIN, "built": 1772878562}, {**PLAIN, "built": 1774824101})

# Several at once.
document("two-json-order-and-time", "info.json", {**PLAIN, "built": TIMES[0]}, turned({**PLAIN, "built": TIMES[1]}))
pair(
    "three-json-order-number-and-path",
    "info.json",
    '{"root": "%s", "files": 12, "ratio": 2.0}\n' % ROOTS[0],
    '{"ratio": 2, "files": 12, "root": "%s"}\n' % ROOTS[1],
)
document("two-json-user-and-guid", "info.json", {**PLAIN, "by": USERS[0], "id": GUIDS[0]}, {**PLAIN, "by": USERS[1], "id": GUIDS[1]})
document("two-json-order-and-home", "info.json", {**PLAIN, "cache": HOMES[0] + "/.cache"}, turned({**PLAIN, "cache": HOMES[1] + "/.cache"}))
