"""Prints how often a hidden stakeholder kind is among the first five proposals, beside simpler ways."""

from time import process_time

from ground import say

from samskap.algorithms.missing_voices.propose import propose
from samskap.features.stakeholders.knowledge import topics
from tests.missing_voices import measure


def main():
    asked = list(measure.questions())
    say(f"\nvoices    {len(asked)} hidden kinds in {len(measure.rooms())} rooms: found among the first {measure.FIRST}")
    for name, share in measure.figures().items():
        say(f"          {share:6.1%}  {name}")
    topic, present = topics.topic_for("health", "sector", "Bo hjemme lenger?"), topics.present_of([("a", "carers")])
    begun = process_time()
    for _ in range(50):
        propose(topic, topics.candidates(), present, asked[0].others)
    say(f"          {(process_time() - begun) * 20:.1f} ms CPU for the proposals of one room")


if __name__ == "__main__":
    main()
