"""What the events of the plan change on it."""

from collections.abc import Callable, Mapping
from typing import Any

from hotline_sim.workshop import events as e
from hotline_sim.workshop.state import Item

Items = Mapping[str, Item]


def _put(items: Items, what: e.PlanItemPut) -> dict[str, Item]:
    merged = items[what.item].merged_into if what.item in items else ""
    return {**items, what.item: Item(*what, merged_into=merged)}


def _merged(items: Items, what: e.PlanItemMerged) -> dict[str, Item]:
    """Put an item with another, and those that stood with it too; or on its own again."""
    if not what.into and what.item in items:
        return {**items, what.item: items[what.item]._replace(merged_into="")}
    if what.into not in items:
        return dict(items)
    return {
        name: one._replace(merged_into=what.into) if what.item in {name, one.merged_into} else one
        for name, one in items.items()
    }


def _removed(items: Items, what: e.PlanItemRemoved) -> dict[str, Item]:
    """Take an item off; what stood with it stands on its own again."""
    return {
        name: one._replace(merged_into="") if one.merged_into == what.item else one
        for name, one in items.items()
        if name != what.item
    }


PLAN: dict[type, Callable[[Items, Any], dict[str, Item]]] = {
    e.PlanItemPut: _put,
    e.PlanItemMerged: _merged,
    e.PlanItemRemoved: _removed,
}
"""By kind of event: the plan after it."""
