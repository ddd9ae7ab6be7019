"""Small fixed lifecycles as plain tables: which step leads from which states to which."""

from collections.abc import Iterable
from dataclasses import dataclass


class IllegalStep(Exception):
    """The step is not open from the state that the subject is in."""

    def __init__(self, flow: str, step: str, state: str):
        super().__init__(f"{flow}: {step} is not open from {state}")
        self.flow, self.step, self.state = flow, step, state


@dataclass(frozen=True)
class Step:
    """One move. Its name is the verb of the action that carries it out."""

    name: str
    sources: frozenset[str]
    target: str


@dataclass(frozen=True)
class Flow:
    """A lifecycle: its name (the thing, as in `thing.verb`), its first state and its steps."""

    name: str
    initial: str
    steps: tuple[Step, ...]

    @property
    def states(self) -> frozenset[str]:
        found = {self.initial}
        for step in self.steps:
            found |= step.sources | {step.target}
        return frozenset(found)

    def after(self, state: str, step: Step) -> str:
        """The state that the step leads to, or IllegalStep."""
        if state not in step.sources:
            raise IllegalStep(self.name, step.name, state)
        return step.target

    def open_from(self, state: str) -> list[Step]:
        """The steps that can be taken now."""
        return [step for step in self.steps if state in step.sources]


def step(name: str, sources: Iterable[str], target: str) -> Step:
    """A step as it is written in a state table."""
    return Step(str(name), frozenset(str(source) for source in sources), str(target))
