"""Texts with two or three causes at once, and texts that are easily taken for what they are not."""
import hashlib

from corpus import SIDES, TRACES, pair, text

GUIDS = ("5f2b8f0e-90f4-4a53-9d0c-6e0c7f3f1b11", "c41d7a93-1e2f-4b86-8a57-2d9be05a6f42")

# Several at once: each on a line of its own, but for the first, where lines with a path are in another order too.
ORDERED = ["{root}/source/alpha.c is compiled", "beta is linked", "gamma is packed", "delta is signed"]
pair(
    "two-path-and-line-order",
    "build.log",
    "\n".join(ORDERED).format(**TRACES["first"]) + "\n",
    "\n".join(reversed(ORDERED)).format(**TRACES["second"]) + "\n",
)
text(
    "three-time-user-and-host",
    "banner.txt",
    "parser 3.1\nbuilt at {time}\nbuilt by {user}\nbuilt on {host}\n",
    time=("2026-03-07T10:16:02Z", "2026-03-29T22:41:41Z"),
)
text("two-user-and-host-in-one-line", "banner.txt", "parser 3.1 ({user}@{host})\n")
text("two-guid-and-date", "report.txt", "Report {guid}\nDay: {date}\n", guid=GUIDS, date=("2026-03-07", "2026-03-29"))
text("two-duration-and-process", "build.log", "pid {pid} started\nElapsed {time} s\n", pid=(4711, 4890), time=("1.2", "1.9"))
text(
    "three-home-environment-and-number-format",
    "settings.txt",
    "cache = {home}/.cache\nnoise = {environment[NOISE]}\nshare = {share}\n",
    share=("91.5", "91,5"),
)
text("two-temporary-and-time", "build.log", "wrote {temporary}/a.o\ndone at {time}\n", time=("10:16:02", "22:41:41"))
pair(
    "two-line-ends-and-path",
    "paths.txt",
    "{root}/a\nsecond line\n".format(**TRACES["first"]),
    "{root}/a\r\nsecond line\r\n".format(**TRACES["second"]),
)

# Easily mistaken. The date is the same on both sides, and a number beside it differs.
text("tricky-same-date-other-number", "report.txt", "2026-03-07: {count} tests passed\n", count=(412, 415))
# One GUID, in small and in capital letters.
text("tricky-guid-in-capitals", "id.txt", "id: {guid}\n", guid=(GUIDS[0], GUIDS[0].upper()))
# A version whose parts could be hour, minute and second.
text("tricky-version-like-a-time", "version.txt", "parser version 10.16.{last}\n", last=(2, 3))
# Two numbers, not one number in two languages.
text("tricky-other-number", "ratio.txt", "ratio: {ratio}\n", ratio=("1.5", "2.5"))
# The first begins as the root does and is another directory; the second has nothing to do with a root.
text("tricky-path-like-the-root", "place.txt", "data in {place}\n", place=("/build/first/repository/data", "/opt/data/of/others"))
# A hash in hexadecimal digits.
text("tricky-hash", "SHA256SUMS", "{sum}  parser\n", sum=tuple(hashlib.sha256(side.encode()).hexdigest() for side in SIDES))
# A number of ten digits that would be an epoch of 2003.
text("tricky-number-like-an-epoch", "size.txt", "size: {size}\n", size=(1048576123, 1048990457))
# The user's name is a part of another word on the first side only.
text("tricky-user-in-a-word", "words.txt", "the {word} is on\n", word=("adapter", "switch of the lamp"))
# A temporary file's name ends in letters drawn by lot; they belong to its path.
text("tricky-temporary-name", "build.log", "linking {temporary}/{name}.o\n", name=("ccXy81Qa", "ccB0rT5z"))
# A host's name in an address.
text("tricky-host-in-an-address", "link.txt", "see http://{host}.example.org:8080/report\n")
# Two instants, each at the offset of its build; not one instant at two offsets.
text("tricky-times-at-offsets", "build.txt", "built {time}\n", time=("2026-03-07T10:16:02+00:00", "2026-03-30T00:41:41+02:00"))
# A date that is the same, and a duration that is not.
text("tricky-same-time-other-duration", "build.log", "2026-03-07T10:16:02Z done in {time} s\n", time=("3.25", "4.75"))
# A file's name with the name of the user; the home is its own cause, and the user's name in it is not another.
text("tricky-home-of-the-user", "build.log", "reading {home}/projects/parser.toml\n")
