"""The one way out of a half-read file."""

from samskap.algorithms.table_import.table import Problem


class UnreadableFile(Exception):
    """The file cannot be read at all; raised inside the package only, and told as `problem`."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem
