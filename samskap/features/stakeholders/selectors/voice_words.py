"""Proposals of the starting help in sentences: why somebody should be considered, and what is thin about the map."""

from collections.abc import Collection, Iterable, Mapping

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from samskap.algorithms.missing_voices.propose import Proposal
from samskap.algorithms.missing_voices.warn import Remark
from samskap.features.stakeholders.knowledge import read, topics

# So many sides of a matter, and so many rooms, are named in one sentence.
SOME = 3
SOME_MISSING = 6

FACET_REMARKS = {
    "only_proxies": lambda said: _("Only others speak for %(facet)s: %(who)s. Ask them themselves.") % said,
    "one_voice": lambda said: _("Only one on the map speaks for %(facet)s: %(who)s.") % said,
}
MAP_REMARKS = {
    "power_without_affected": lambda said: _(
        "Those who can decide stand in the map, but nobody who is affected themselves."
    ),
    "affected_without_power": lambda said: _("Those affected stand in the map, but nobody who can decide."),
    "covers_too_much": lambda said: _("Much rests on one alone: %(who)s.") % said,
    "many_specialists": lambda said: _("%(percent)s per cent of those in the map are specialists.") % said,
    "few_affected": lambda said: (
        _("Only %(percent)s per cent of those in the map are residents or next of kin.") % said
    ),
}


def language() -> str:
    """The language the page is read in."""
    return get_language() or "nb"


def group_name(code: str) -> str:
    """What a kind of stakeholder is called; its code, when the knowledge no longer has it."""
    known = read.groups().get(code)
    return known.name.within(language()) if known else code


def facet_name(code: str) -> str:
    """What a side of a matter is called."""
    return read.facets()[code].name.within(language())


def _names(codes: Iterable[str], most: int = SOME) -> str:
    # Some sides have a comma in their own name.
    return "; ".join([facet_name(code) for code in codes][:most])


def _quoted(titles: Iterable[str]) -> str:
    return ", ".join(_("“%(title)s”") % {"title": title} for title in titles)


def why_of(theme: str, level: str, proposal: Proposal) -> str:
    """The sentence that says why: what the list for such topics says, or else what the group would add."""
    told = topics.why(theme, level, proposal.code)
    if told:
        return told.within(language())
    if proposal.facets:
        return _("They can speak for %(facets)s.") % {"facets": _names(code for code, _gain in proposal.facets)}
    return _("Rooms that are like this one had them on the map.")


def adds_of(proposal: Proposal, *, is_first: bool) -> list[str]:
    """What the map lacks that they would add. On an empty map everything is lacking, and only what they add is said."""
    sides = {code: _facets(proposal, code) for code in ("nobody_yet", "more_voices", "full_already")}
    if is_first:
        return [_("Adds: %(facets)s.") % {"facets": _names(sides["nobody_yet"])}] if sides["nobody_yet"] else []
    told = {
        "nobody_yet": _("Nobody on the map speaks for: %(facets)s."),
        "more_voices": _("More should speak for: %(facets)s."),
        "full_already": _("Others on the map already speak for: %(facets)s."),
    }
    return [sentence % {"facets": _names(sides[code])} for code, sentence in told.items() if sides[code]]


def _facets(proposal: Proposal, code: str) -> list[str]:
    return [reason.facet for reason in proposal.reasons if reason.code == code]


def is_mentioned(proposal: Proposal) -> bool:
    """Whether the question of the floke names them."""
    return any(reason.code == "mentioned" for reason in proposal.reasons)


def rooms_of(room_ids: Collection[int], titles: Mapping[int, str]) -> str:
    """Which earlier rooms had them: by title those the reader may know of, the others only as a number."""
    named = [titles[room_id] for room_id in room_ids if room_id in titles][:SOME]
    more = len(room_ids) - len(named)
    if not named:
        return ngettext("On the map in an earlier room.", "On the map in %(count)s earlier rooms.", more) % {
            "count": more
        }
    said = {"rooms": _quoted(named), "count": more}
    if not more:
        return _("On the map in %(rooms)s.") % said
    return (
        ngettext(
            "On the map in %(rooms)s, and in %(count)s other room.",
            "On the map in %(rooms)s, and in %(count)s other rooms.",
            more,
        )
        % said
    )


def rooms_with_place(room_ids: Collection[int], titles: Mapping[int, str]) -> str:
    """Which earlier rooms had a place for them, named as far as the reader may know of them."""
    named = [titles[room_id] for room_id in room_ids if room_id in titles][:SOME]
    if not named:
        return _("A room like this one had a place for them.")
    return _("There was a place for them in %(rooms)s.") % {"rooms": _quoted(named)}


def remarks_told(remarks: list[Remark], names: Mapping[str, str]) -> list[str]:
    """What is thin about the map, in plain words: those who are only spoken for first, then those nobody speaks for."""
    whole = [_remark(MAP_REMARKS, each, names) for each in remarks if each.code in MAP_REMARKS]
    proxies = [_remark(FACET_REMARKS, each, names) for each in remarks if each.code == "only_proxies"]
    alone = [_remark(FACET_REMARKS, each, names) for each in remarks if each.code == "one_voice"]
    return [*proxies[:SOME], *_missing(remarks), *whole, *alone[:SOME]]


def _remark(told: Mapping, each: Remark, names: Mapping[str, str]) -> str:
    who = ", ".join(names[key] for key in each.voices[:SOME] if key in names)
    facet = facet_name(each.facet) if each.facet else ""
    return str(told[each.code]({"facet": facet, "who": who, "percent": round(each.share * 100)}))


def _missing(remarks: list[Remark]) -> list[str]:
    facets = [each.facet for each in remarks if each.code in ("nobody", "no_candidate")]
    if not facets:
        return []
    more = len(facets) - SOME_MISSING
    if more <= 0:
        return [_("Nobody on the map speaks for: %(facets)s.") % {"facets": _names(facets, SOME_MISSING)}]
    return [
        ngettext(
            "Nobody on the map speaks for: %(facets)s, and %(count)s thing more.",
            "Nobody on the map speaks for: %(facets)s, and %(count)s things more.",
            more,
        )
        % {"facets": _names(facets, SOME_MISSING), "count": more}
    ]
