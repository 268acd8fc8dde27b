# Runs the unittest tests of the files named on standard input, one a line, and notes what each comes to.
import importlib.util
import os
import sys
import time
import traceback
import unittest

import watched_tests

sys.path.insert(0, os.getcwd())
leave_out = set(filter(None, os.environ.get("M31R_LEAVE_OUT", "").split("\n")))


class Noted(unittest.TestResult):
    def startTest(self, test):
        super().startTest(test)
        self.begun, self.worst = time.perf_counter(), ("passed", "", "")
        watched_tests.begin(test.id())

    def stopTest(self, test):
        super().stopTest(test)
        watched_tests.rest()
        watched_tests.end(test.id(), self.worst[0], time.perf_counter() - self.begun, *self.worst[1:])

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.put(test, "skipped", reason)

    def addFailure(self, test, error):
        super().addFailure(test, error)
        self.put(test, "failed", *self.words(error))

    addError = addFailure

    def addSubTest(self, test, part, error):
        super().addSubTest(test, part, error)
        if error is not None:
            message, trace = self.words(error)
            self.put(test, "failed", f"{part._subDescription()} {message}", trace)

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self.put(test, "failed", "it passes although it is marked as an expected failure")

    def put(self, test, outcome, message, trace=""):
        if isinstance(test, unittest.TestCase):
            if self.worst[0] != "failed":
                self.worst = (outcome, message, trace)
        else:
            # What sets up a class or module is no test; its failure is told under its own name.
            watched_tests.note(kind="begin", name=test.id())
            watched_tests.end(test.id(), outcome, 0, message, trace)

    @staticmethod
    def words(error):
        kind, value, _ = error
        return f"{kind.__name__}: {value}", "".join(traceback.format_exception(*error))


def module_of(path):
    """The module of a file, under the name that its package gives it."""
    folder, parts = os.path.dirname(path), [os.path.splitext(os.path.basename(path))[0]]
    while folder and os.path.exists(os.path.join(folder, "__init__.py")):
        parts.insert(0, os.path.basename(folder))
        folder = os.path.dirname(folder)
    if os.path.abspath(folder) not in sys.path:
        sys.path.insert(1, os.path.abspath(folder))
    name = ".".join(parts)
    known = sys.modules.get(name)
    if known is None or getattr(known, "__file__", None) == os.path.abspath(path):
        return importlib.import_module(name)
    spec = importlib.util.spec_from_file_location(path.removesuffix(".py").replace("/", "."), path)
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def each(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from each(test)
        else:
            yield test


suite = unittest.TestSuite()
for path in filter(None, sys.stdin.read().split("\n")):
    try:
        tests = unittest.defaultTestLoader.loadTestsFromModule(module_of(path))
        suite.addTests(test for test in each(tests) if test.id() not in leave_out)
    except unittest.SkipTest as skip:
        watched_tests.note(kind="begin", name=path)
        watched_tests.end(path, "skipped", 0, str(skip), "", path)
    except BaseException as problem:
        watched_tests.note(kind="begin", name=path)
        watched_tests.end(path, "failed", 0, f"{type(problem).__name__}: {problem}", traceback.format_exc(), path)
suite.run(Noted())
watched_tests.note(kind="done")
