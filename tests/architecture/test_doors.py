"""A feature is entered by others only through its doors; foreign keys obey the same order; every page has a keeper."""

import grimp
import pytest
from django.apps import apps
from django.urls import URLResolver, get_resolver

from tests.architecture import house

FEATURES = "samskap.features."


@pytest.fixture(scope="module")
def imports():
    graph = grimp.build_graph("samskap")
    return [(module, target) for module in graph.modules for target in graph.find_modules_directly_imported_by(module)]


def test_features_are_entered_through_their_doors(imports):
    assert house.through_walls(imports) == []


@pytest.mark.parametrize(
    "breach",
    [
        ("samskap.features.projects.actions.propose", "samskap.features.decisions.forms"),
        ("samskap.across.portal.selectors", "samskap.features.suggestions.views.public"),
        ("samskap.features.projects.views", "samskap.features.suggestions.urls"),
    ],
)
def test_a_breach_of_the_doors_is_seen(breach):
    assert len(house.through_walls([breach])) == 1


def _keys():
    for model in apps.get_models():
        if model.__module__.startswith(FEATURES):
            for field in model._meta.get_fields(include_parents=False):
                target = field.related_model if field.is_relation and field.concrete else None
                if target is not None and target.__module__.startswith(FEATURES):
                    yield model.__module__.split(".")[2], target.__module__.split(".")[2]


def test_foreign_keys_point_down_the_order():
    keys = set(_keys())
    assert ("benefits", "projects") in keys
    assert house.upward_keys(keys, house.feature_order()) == []


@pytest.mark.parametrize("breach", [("rooms", "projects"), ("suggestions", "stakeholders"), ("people", "rooms")])
def test_a_key_that_points_up_or_to_a_neighbour_is_seen(breach):
    assert len(house.upward_keys([breach], house.feature_order())) == 1


def _views(resolver=None, prefix=""):
    for pattern in (resolver or get_resolver()).url_patterns:
        address = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _views(pattern, address)
        elif not pattern.callback.__module__.startswith(("allauth.", "django.views.generic.base")):
            yield address, pattern.callback


def test_every_page_has_a_doorkeeper():
    views = list(_views())
    assert len(views) > 1
    assert house.without_doorkeeper(views) == []


def test_a_page_without_a_doorkeeper_is_seen():
    assert house.without_doorkeeper([("arbeid/hemmelig/", lambda request: None)]) == ["arbeid/hemmelig/"]
