"""Draws a piece of template and lets a test look into it."""

from html.parser import HTMLParser

from django.template import engines

VOID = {"input", "br", "img", "meta", "link", "hr"}


class Tree(HTMLParser):
    """All elements as (name, attributes, text), with a complaint about any that is not closed in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None], list[str]]] = []
        self.open: list[tuple[str, dict[str, str | None], list[str]]] = []
        self.faults: list[str] = []
        self.feed(html)
        self.close()
        self.faults += [f"{name} is not closed" for name, _, _ in self.open]

    def handle_starttag(self, tag, attrs):
        element = (tag, dict(attrs), [])
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs), []))

    def handle_endtag(self, tag):
        if not self.open or self.open.pop()[0] != tag:
            self.faults.append(f"</{tag}> closes something else")

    def handle_data(self, data):
        for _, _, words in self.open:
            words.append(data)

    def find(self, tag, **wanted):
        """Elements of a name whose attributes are as wanted; text as one line."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in wanted.items()}
        return [
            (attrs, " ".join("".join(words).split()))
            for name, attrs, words in self.elements
            if name == tag and all(attrs.get(key) == value for key, value in wanted.items())
        ]


def draw(source: str, **context: object) -> Tree:
    tree = Tree(engines["django"].from_string("{% load ui %}" + source).render(context))
    assert tree.faults == []
    return tree
