"""The closed lists of codes that room facts and findings are written with."""

from enum import StrEnum

KINDS = ("resident", "kin", "employee", "specialist", "leadership", "elected", "organisation")
# Kinds that work in or govern the municipality.
INSIDE_KINDS = ("employee", "specialist", "leadership", "elected")
ROLES = ("participant", "facilitator", "lead", "owner", "decider")
BRINGS = (
    "personal_interest",
    "subject_knowledge",
    "power",
    "out_of_box",
    "external",
    "idea_maker",
    "doer",
    "opponent",
    "user",
    "affected",
)
SECTORS = ("public", "business", "voluntary", "research", "residents")
COUNCILS = ("youth", "elderly", "disability")
RELATIONS = ("affected", "affecting", "both")

# Strength, interest and influence are judged on the scale none, small, medium, large.
LEVELS = range(4)
LARGE = 3
SMALL = 1


class Status(StrEnum):
    """What a rule found."""

    MET = "met"
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"


class Severity(StrEnum):
    """How much a finding matters, gravest first."""

    GRAVE = "grave"
    MISSING = "missing"
    OUTDATED = "outdated"
    OK = "ok"


class Act(StrEnum):
    """The act that closes a gap; `NONE` where there is nothing to close."""

    NONE = ""
    INVITE = "invite"
    ADD_PLACE = "add_place"
    ASSIGN_RESPONSIBLE = "assign_responsible"
    MAKE_MAP = "make_map"
    RENEW_MAP = "renew_map"
    ASSESS = "assess"
    ASK_COUNCIL = "ask_council"
    CONTACT = "contact"
    FOLLOW_UP = "follow_up"
    CLARIFY = "clarify"
    CONSIDER_LEAD = "consider_lead"
