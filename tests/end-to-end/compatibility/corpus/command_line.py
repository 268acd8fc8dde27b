"""Changes of command lines: parameters of a NUKE build, argparse sources, and help that must be crawled."""

from __future__ import annotations

import command_line_argparse
import command_line_help
import command_line_nuke

CASES = [*command_line_nuke.CASES, *command_line_argparse.CASES, *command_line_help.CASES]
