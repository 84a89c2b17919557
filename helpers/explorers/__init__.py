"""Panels to play with: one model each, controls, a picture, a sentence that says what one sees."""

from helpers.explorers.after_you import after_you
from helpers.explorers.balancing import balance_pass_or_join
from helpers.explorers.hold_tighter import hold_tighter
from helpers.explorers.indicator_switch import indicator_switch
from helpers.explorers.nobody_wanted_this import nobody_wanted_this
from helpers.explorers.same_trade import same_trade
from helpers.explorers.what_counts import what_counts
from helpers.explorers.why_ally import why_ally

__all__ = [
    "after_you",
    "balance_pass_or_join",
    "hold_tighter",
    "indicator_switch",
    "nobody_wanted_this",
    "same_trade",
    "what_counts",
    "why_ally",
]
