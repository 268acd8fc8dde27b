"""One cause each: text that differs because of where, when and by whom it was made."""
import subprocess
from datetime import datetime, timedelta, timezone

from corpus import CORPUS, TRACES, pair, text

LOG = "Parsing 12 files\n{0}\n12 files parsed, 0 errors\n"


def log(case, line, **varied):
    """A log of three lines, whose second varies."""
    text(case, "build.log", LOG.format(line), **varied)


def shell(command, **environment):
    """What a program prints."""
    return subprocess.run(["bash", "-c", command], env={"PATH": "/usr/bin:/bin", **environment}, check=True, capture_output=True).stdout


# Paths: of the root, of the home, of the directory for temporary files.
log("text-build-path", "{root}/source/parser.c:12:5: note: declared here")
log("text-build-path-as-uri", "see file://{root}/docs/index.html")
log("text-home-path", "using {home}/.cache/parser/tables.bin")
log("text-temporary-path", "wrote {temporary}/tables.o")

# Times, as programs print them; the first is date's own.
SECONDS = (1772878562, 1774824101)
pair("text-time", "banner.txt", *(b"Built on " + shell(f"date -u -d @{seconds}", LC_ALL="C") for seconds in SECONDS))
log("text-time-iso", "generated {time}", time=("2026-03-07T10:16:02Z", "2026-03-29T22:41:41Z"))
log("text-time-of-day", "[{time}] parsing parser.c", time=("10:16:02", "22:41:41"))
log("text-time-epoch", "stamp={time}", time=SECONDS)
log("text-time-epoch-milliseconds", "stamp={time}", time=(1772878562417, 1774824101093))
log("text-date", "Generated on {date} by parser 3.1", date=("2026-03-07", "2026-03-29"))
log("text-date-in-words", "Generated on {date} by parser 3.1", date=("March 7, 2026", "March 29, 2026"))
log("text-duration", "Elapsed {time} s", time=("1.2", "1.9"))
log("text-duration-clock", "Time Elapsed {time}", time=("00:00:01.23", "00:00:04.71"))
log("text-duration-milliseconds", "parsed in {time} ms", time=(812, 798))

# Who and where.
log("text-user-name", "Built by {user}")
log("text-host-name", "Built on machine {host}")
log("text-process-id", "worker started, pid {pid}", pid=(4711, 4890))
log("text-process-id-in-brackets", "parser[{pid}]: ready", pid=(10277, 10933))
log("text-environment", "noise is {noise}", noise=tuple(trace["environment"]["NOISE"] for trace in TRACES.values()))

# The same values in the formats of two languages.
log("text-number-format", "covered: {share} %", share=("91.5", "91,5"))
log("text-number-format-grouping", "lines: {lines}", lines=("1,234,567.5", "1.234.567,5"))
log("text-date-format", "released {date}", date=("03/28/2025", "28.03.2025"))
log("text-date-format-names", "released {date}", date=("28 March 2025", "28. März 2025"))
COMMAND = "date -d @1743156000 -Is"
pair("text-time-zone", "release.txt", shell(COMMAND, TZ="UTC"), shell(COMMAND, TZ="CET-1"))
INSTANT = datetime(2025, 3, 28, 10, 0, tzinfo=timezone.utc)
log(
    "text-time-zone-in-a-log",
    "last commit {time}",
    time=(INSTANT.strftime("%Y-%m-%d %H:%M:%S %z"), INSTANT.astimezone(timezone(timedelta(hours=-8))).strftime("%Y-%m-%d %H:%M:%S %z")),
)
HELP = "dotnet build --help | head -n 12"
pair("text-language", "help.txt", *(shell(HELP, DOTNET_CLI_UI_LANGUAGE=language, HOME=CORPUS + "/.work") for language in ("en", "de")))
log("text-language-of-a-compiler", "parser.c:3: {words}", words=("warning: unused variable", "Warnung: unbenutzte Variable"))

# What is drawn by lot.
log(
    "text-random-guid",
    "session {guid}",
    guid=("5f2b8f0e-90f4-4a53-9d0c-6e0c7f3f1b11", "c41d7a93-1e2f-4b86-8a57-2d9be05a6f42"),
)
log("text-random", "nonce {token}", token=("9c1f06b7a2d84e35", "03be77c5d9126fa8"))
log("text-random-base-64", "token: {token}", token=("q83vEjRWeJCrze8SNFZ4kA==", "Zm9vYmFyYmF6cXV4MTIzNA=="))
log("text-random-number", "seed {seed}", seed=(5817, 9034))

# The same lines in another order; ends of lines.
LINES = ["alpha depends on beta", "beta depends on nothing", "gamma depends on alpha", "delta depends on gamma"]
pair("text-line-order", "graph.txt", "\n".join(LINES) + "\n", "\n".join([LINES[2], LINES[0], LINES[3], LINES[1]]) + "\n")
LIST = "d=$(mktemp -d) && cd $d && touch zebra.c apple.c mango.h kiwi.c main.c && ls; rm -r $d"
pair("text-file-order", "files.txt", shell(LIST), shell(LIST.replace("ls;", "ls -r;")))
pair("text-line-ends", "notes.txt", "One line.\nAnother.\n", "One line.\r\nAnother.\r\n")

# Nothing explains it.
log("text-content", "the colour is {colour}", colour=("dark red", "a light shade of blue"))
