# A pytest plugin that notes what each test comes to.
import watched_tests

seconds = {}
outcomes = {}


def pytest_runtest_logstart(nodeid, location):
    watched_tests.begin(nodeid)


def pytest_runtest_logreport(report):
    seconds[report.nodeid] = seconds.get(report.nodeid, 0) + report.duration
    outcome, message = outcome_of(report)
    if outcome and outcomes.get(report.nodeid, (None,))[0] != "failed":
        outcomes[report.nodeid] = (outcome, message, getattr(report, "longreprtext", ""), report.location)


def pytest_runtest_logfinish(nodeid, location):
    watched_tests.rest()
    outcome, message, trace, place = outcomes.pop(nodeid, ("passed", "", "", location))
    watched_tests.end(nodeid, outcome, seconds.pop(nodeid, 0), message, trace, place[0], (place[1] or 0) + 1)


def pytest_collectreport(report):
    if report.failed:
        name = report.nodeid or "collection"
        watched_tests.note(kind="begin", name=name)
        watched_tests.end(name, "failed", 0, last_line(report.longreprtext), report.longreprtext, report.nodeid)


def outcome_of(report):
    if report.skipped:
        if hasattr(report, "wasxfail"):
            return "passed", ""
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        return "skipped", reason.removeprefix("Skipped: ")
    if report.failed:
        crash = getattr(report.longrepr, "reprcrash", None)
        message = crash.message if crash else last_line(report.longreprtext)
        return "failed", message if report.when == "call" else f"in its {report.when}: {message}"
    return ("passed", "") if report.when == "call" else (None, "")


def last_line(text):
    lines = [line.removeprefix("E ").strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else ""
