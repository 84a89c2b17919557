"""What each definition of alliance asks of a tie, author by author: see `definitions`.

A finding is True, False or None, with the features it rests on; None is not known or contested.
Glenn Snyder is meant here, the author of *Alliance Politics*, and not Jack Snyder.
"""

from collections.abc import Callable
from dataclasses import dataclass

# As a thesis reports them that applies the article of 2019; the book of 2022 words its stages
# differently, so check both before quoting.
LADDER = {
    "moderate": (
        "formal_treaty",
        "regular_consultation",
        "military_technical_cooperation",
        "regular_drills",
        "confidence_building",
    ),
    "deep": ("integrated_command", "joint_deployment", "common_defence_policy"),
}

# What two states do together for their security. A promise is not here, because it can
# outlive every deed; nor is talk, which rivals keep up too.
COOPERATION = (
    "military_technical_cooperation",
    "regular_drills",
    "integrated_command",
    "joint_deployment",
    "common_defence_policy",
)


@dataclass(frozen=True)
class Definition:
    """One author's answer to what counts, with the rule that applies it to a tie."""

    name: str
    label: str
    short: str
    author: str
    work: str
    asks: str
    decide: Callable


def _has(tie, name):
    """Return a finding: True, False or None, and the features it rests on."""
    return getattr(tie, name), (name,)


def _not(finding):
    value, names = finding
    return (None if value is None else not value), names


def _arguable(finding):
    """Turn a yes into a doubt, where it is arguable whether the feature counts."""
    value, names = finding
    return (None if value else value), names


def _all(*findings):
    return _joined(findings, decisive=False)


def _any(*findings):
    return _joined(findings, decisive=True)


def _joined(findings, decisive):
    """Return the first of: what decides alone, what leaves it open, all of them together."""
    for value in (decisive, None, not decisive):
        agreeing = [names for found, names in findings if found is value]
        if agreeing:
            return value, tuple(dict.fromkeys(name for names in agreeing for name in names))


def _snyder_g(tie):
    """Decide Glenn Snyder's narrow definition (1997, p. 4).

    He speaks of the use or non-use of force against states outside the alliance. A promise
    of the members not to attack one another is non-use, but inside the pair: whether it
    falls under his words is arguable, so alone it never gives a yes. For the treaty of 2001
    this comes on top of the other doubt, that it names no third state.
    """
    force = _any(_has(tie, "promise_to_defend"), _arguable(_has(tie, "promise_not_to_attack")))
    return _all(_has(tie, "formal_treaty"), force, _has(tie, "directed_against_outsiders"))


def _walt(tie):
    """Decide Walt's broad definition (1987, p. 1 n. 1).

    Formal or informal, there must be cooperation. That a treaty kept only on paper is not
    enough is our reading, and it decides the case of 1969.
    """
    return _any(*(_has(tie, name) for name in COOPERATION))


def _atop(tie):
    promises = ("promise_to_defend", "promise_not_to_attack", "promise_to_consult")
    return _all(_has(tie, "formal_treaty"), _any(*(_has(tie, name) for name in promises)))


def _defense_pact(tie):
    return _all(_has(tie, "formal_treaty"), _has(tie, "promise_to_defend"))


def _wilkins(tie):
    together = ("regular_consultation", "confidence_building", *COOPERATION)
    return _all(
        _has(tie, "goal_driven"),
        _not(_has(tie, "promise_to_defend")),
        _any(*(_has(tie, name) for name in together)),
    )


def _cha(tie):
    return _all(_has(tie, "shared_patron"), _not(_has(tie, "promise_to_defend")))


def _sun(tie):
    return _all(
        _not(_has(tie, "promise_to_defend")),
        _any(*(_has(tie, name) for name in COOPERATION)),
        _has(tie, "directed_against_outsiders"),
    )


def _korolev(stage):
    """Return the rule for one stage; that a stage needs all its rungs is our reading."""
    return lambda tie: _all(*(_has(tie, name) for name in LADDER[stage]))


LEEDS = "Brett Ashley Leeds and others"
ATOP = "ATOP, International Interactions 28:3, 2002, 237-260"
KOROLEV = "On the Verge of an Alliance, Asian Security 15:3, 2019, 233-252"

_IN_ORDER = (
    Definition(
        "narrow",
        "the narrow definition of alliance",
        "Glenn Snyder 1997, p. 4",
        "Glenn Snyder",
        "Alliance Politics, 1997, p. 4",
        "a formal association for the use or non-use of force, in stated circumstances, against states outside it",
        _snyder_g,
    ),
    Definition(
        "broad",
        "the broad definition of alliance",
        "Walt 1987, p. 1 n. 1",
        "Stephen Walt",
        "The Origins of Alliances, 1987, p. 1 n. 1",
        "security cooperation, formal or informal",
        _walt,
    ),
    Definition(
        "atop",
        "ATOP's rule for an alliance",
        "Leeds and others 2002",
        LEEDS,
        ATOP,
        "any formal agreement to cooperate militarily, pure non-aggression and consultation pacts included",
        _atop,
    ),
    Definition(
        "defense_pact",
        "the rule for a defense pact",
        "Leeds and others 2002",
        LEEDS,
        ATOP,
        "a treaty promise to fight if the partner is attacked",
        _defense_pact,
    ),
    Definition(
        "strategic_partnership",
        "the definition of strategic partnership",
        "Wilkins 2008, 2012",
        "Thomas Wilkins",
        "Contemporary Security Policy 29:2, 2008; Review of International Studies 38:1, 2012",
        "cooperation driven by a goal rather than a threat, without a promise to defend",
        _wilkins,
    ),
    Definition(
        "quasi_alliance_cha",
        "Cha's sense of quasi-alliance",
        "Cha 2000",
        "Victor Cha",
        "International Studies Quarterly 44:2, 2000, 261-291",
        "two states not allied with each other that share a third as ally",
        _cha,
    ),
    Definition(
        "quasi_alliance_sun",
        "the Chinese-language sense of quasi-alliance",
        "Sun 2007",
        "Sun Degang",
        "doctoral thesis, 2007",
        "informal security cooperation towards a third party, resting on less than an alliance treaty",
        _sun,
    ),
    Definition(
        "korolev_moderate",
        "the ladder's moderate stage",
        "Korolev 2019",
        "Alexander Korolev",
        KOROLEV,
        "treaty, regular consultation, military-technical cooperation, regular drills, confidence-building",
        _korolev("moderate"),
    ),
    Definition(
        "korolev_deep",
        "the ladder's deep stage",
        "Korolev 2019",
        "Alexander Korolev",
        KOROLEV,
        "integrated command, joint troops or bases, common defence policy",
        _korolev("deep"),
    ),
)
DEFINITIONS = {definition.name: definition for definition in _IN_ORDER}
