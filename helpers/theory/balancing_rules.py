"""The rules of balancing and its rivals, one row an author: see `balancing` for their use.

The table is a teaching synthesis, and nobody's theory; each row is one author's. Jack Snyder,
who wrote two of them with Christensen, is not Glenn Snyder of the two fears.
"""

from collections.abc import Callable
from dataclasses import dataclass

MEARSHEIMER = "John Mearsheimer"
TRAGEDY = "The Tragedy of Great Power Politics (2001), ch. 8"
SNYDER_J = "Thomas Christensen and Jack Snyder"
CHAIN_GANGS = "Chain Gangs and Passed Bucks, International Organization 44:2 (1990), 137-168"
PERCEIVED = "what leaders perceive counts; neighbours must be each other's rivals"


@dataclass(frozen=True)
class Rule:
    """One author's rule: when it holds, what it expects, and how far it may be pushed."""

    name: str
    condition: str
    prediction: str
    stance: str
    about: str
    author: str
    work: str
    caution: str
    fires: Callable


def _weitsman(level, prediction, stance):
    return Rule(
        name=f"{level} threat in the pair",
        condition=f"{level} mutual threat between the pair",
        prediction=prediction,
        stance=stance,
        about="partner",
        author="Patricia Weitsman",
        work="Intimate Enemies, Security Studies 7:1 (1997), 156-193",
        caution="where one level ends and the next begins is the analyst's judgment",
        fires=lambda s: s.mutual_threat_in_pair == level,
    )


# The stance decides what counts as a contradiction. Chain-ganging is balancing without
# conditions, so it disagrees with passing the buck, and not with balancing.
RULES = (
    Rule(
        name="bipolar, Waltz",
        condition="bipolar",
        prediction="balance, mostly by its own arms and growth",
        stance="resist",
        about="threat",
        author="Kenneth Waltz",
        work="Theory of International Politics (1979), ch. 8, pp. 161-176",
        caution="says what systems tend to, not what one state will do, nor when",
        fires=lambda s: s.polarity == "bipolar",
    ),
    Rule(
        name="bipolar, Mearsheimer",
        condition="bipolar",
        prediction="balance, since there is nobody to pass the buck to",
        stance="resist",
        about="threat",
        author=MEARSHEIMER,
        work=TRAGEDY,
        caution="speaks of great powers",
        fires=lambda s: s.polarity == "bipolar",
    ),
    Rule(
        name="no potential hegemon",
        condition="multipolar, no potential hegemon",
        prediction="pass the buck",
        stance="leave it to others",
        about="threat",
        author=MEARSHEIMER,
        work=TRAGEDY,
        caution="speaks of great powers; needs somebody to catch the buck",
        fires=lambda s: s.polarity == "multipolar" and not s.potential_hegemon,
    ),
    Rule(
        name="potential hegemon next door",
        condition="multipolar, potential hegemon, shared border",
        prediction="balance",
        stance="resist",
        about="threat",
        author=MEARSHEIMER,
        work=TRAGEDY,
        caution="a tendency: more likely, not always",
        fires=lambda s: s.potential_hegemon and s.shared_border,
    ),
    Rule(
        name="potential hegemon behind a barrier",
        condition="multipolar, potential hegemon, barrier, someone else can check it",
        prediction="pass the buck",
        stance="leave it to others",
        about="threat",
        author=MEARSHEIMER,
        work=TRAGEDY,
        caution="only while the other can hold the threat alone",
        fires=lambda s: s.potential_hegemon and not s.shared_border and s.someone_else_can_check,
    ),
    Rule(
        name="offence looks easier",
        condition="multipolar, perceived advantage of offence",
        prediction="chain-gang: stand by allies without conditions",
        stance="resist",
        about="threat",
        author=SNYDER_J,
        work=CHAIN_GANGS,
        caution=PERCEIVED,
        fires=lambda s: s.polarity == "multipolar" and s.perceived_advantage == "offence",
    ),
    Rule(
        name="defence looks easier",
        condition="multipolar, perceived advantage of defence",
        prediction="pass the buck",
        stance="leave it to others",
        about="threat",
        author=SNYDER_J,
        work=CHAIN_GANGS,
        caution=PERCEIVED,
        fires=lambda s: s.polarity == "multipolar" and s.perceived_advantage == "defence",
    ),
    Rule(
        name="weak and alone",
        condition="weak, no allies, threat looks appeasable",
        prediction="bandwagon: align with the threat",
        stance="join",
        about="threat",
        author="Stephen Walt",
        work="The Origins of Alliances (1987), ch. 2, pp. 17-49",
        caution="more likely than otherwise; balancing stays the rule, and no factor has a weight",
        fires=lambda s: s.weak and s.without_allies and s.threat_appeasable,
    ),
    Rule(
        name="something to gain",
        condition="dissatisfied, gain available",
        prediction="bandwagon for profit",
        stance="join",
        about="threat",
        author="Randall Schweller",
        work="Bandwagoning for Profit, International Security 19:1 (1994), 72-107",
        caution="dissatisfaction must be shown apart from the joining",
        fires=lambda s: s.dissatisfied_with_gain,
    ),
    _weitsman("low", "hedge: keep the ties loose", "manage"),
    _weitsman("moderate", "tether: ally with the rival to manage it", "manage"),
    _weitsman("high", "balance against the partner", "resist"),
)
