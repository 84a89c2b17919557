"""The pictures of the two fears: one state's trade-off, and two partners who want different things."""

from math import sqrt

from helpers.charts.style import ACTORS
from helpers.charts.two_fears import draw_one_state, draw_two_partners
from helpers.figure import MODEL_NOTE, finished
from helpers.theory.dilemma import Partner, bargaining_gap, least_loss, loss, loss_curves, preferred_commitment

OUR_UNIT = "Teaching device, not in the author"


def one_state_two_fears(dependence=0.5, exposure=0.5):
    """Picture how one state's two fears move against each other.

    Parameters
    ----------
    dependence, exposure : float
        What being left, and what being drawn in, would cost it: above 0, up to 1.

    Returns
    -------
    Picture

    Examples
    --------
    >>> print(one_state_two_fears().title)
    To hold tighter lowers one fear and raises the other; no choice takes both away
    """
    state = Partner("a state", dependence, exposure, shared_interest=0)
    curve, best = loss_curves(state), preferred_commitment(state)
    return finished(
        lambda ax: draw_one_state(ax, curve, best),
        title="To hold tighter lowers one fear and raises the other; no choice takes both away",
        subtitle=f"What one state expects to lose, by how closely it holds its ally. {OUR_UNIT}",
        alt=f"Line chart. Commitment, 0 to 1, runs across; loss, 0 to 1, runs up. The fear of being left falls from "
        f"{dependence:.2f} to 0, the fear of being "
        f"drawn in rises from 0 to {exposure:.2f}. Their sum is a bowl with its lowest point, {least_loss(state):.2f}, at {best:.2f}.",
        sentence=f"As commitment grows, the fear of being left falls and the fear of being drawn in rises. The sum is "
        f"least at {best:.2f}, and even there it is "
        f"{least_loss(state):.2f}, not 0.",
        source=MODEL_NOTE,
        rows=curve.iloc[::10].round(3),
    )


def hold_or_let_go(
    commitment=0.4, dependence_rus=0.8, dependence_chn=0.2, exposure_rus=0.2, exposure_chn=0.6, shared_interest=0.0
):
    """Picture two partners, one commitment, and the gap between what they want: the explorer's state, drawn.

    Parameters
    ----------
    commitment : float
        The commitment that is looked at, 0 to 1.
    dependence_rus, dependence_chn : float
        What being left would cost each, above 0, up to 1; a judgment.
    exposure_rus, exposure_chn : float
        What the other's quarrels would cost each, above 0, up to 1; a judgment.
    shared_interest : float
        How much of the interest in dispute the two share, 0 up to but not including 1.

    Returns
    -------
    Picture

    Examples
    --------
    >>> print(hold_or_let_go().title)
    Russia would hold tighter and China would let go: their wishes lie 0.55 apart
    """
    partners = {
        "RUS": Partner("RUS", dependence_rus, exposure_rus, shared_interest),
        "CHN": Partner("CHN", dependence_chn, exposure_chn, shared_interest),
    }
    wants = {state: preferred_commitment(partner) for state, partner in partners.items()}
    gap, curves = bargaining_gap(*partners.values()), loss_curves(*partners.values())
    return finished(
        lambda ax: draw_two_partners(ax, curves, wants, commitment),
        title=_title(wants, gap, commitment),
        subtitle=f"Expected loss by commitment; {100 * shared_interest:.0f} per cent of the interest is shared. {OUR_UNIT}",
        alt="Line chart. Commitment, 0 to 1, runs across; loss, 0 to 1, runs up. "
        f"{_course(curves, 'RUS', wants, 'dashed')} {_course(curves, 'CHN', wants, 'solid')} {_crossing(*partners.values())} "
        "A bar above the curves joins the two lowest points.",
        sentence=_sentence(partners, wants, gap, commitment),
        source=MODEL_NOTE,
        rows=curves.assign(partner=curves["partner"].map(lambda state: ACTORS[state].name))
        .groupby("partner", sort=False)
        .nth(slice(None, None, 10))
        .round(3),
    )


def _course(curves, state, wants, line):
    losses = curves.loc[curves["partner"] == state, "loss"]
    return (
        f"{ACTORS[state].name}'s curve ({line}) goes from {losses.iloc[0]:.2f} down to {losses.min():.2f} at commitment "
        f"{wants[state]:.2f} and up to {losses.iloc[-1]:.2f}."
    )


def _crossing(one, other):
    """Say where the two curves meet: they do at one point if each partner has more to lose at one of the ends."""
    left, drawn_in = one.dependence - other.dependence, other.exposure - one.exposure
    if left * drawn_in <= 0:
        return "They do not cross."
    return f"They cross near {1 / (1 + sqrt(drawn_in / left)):.2f}."


def _title(wants, gap, commitment):
    if f"{gap:.2f}" == "0.00":
        return "Both would choose the same commitment"
    eager, wary = max(wants, key=wants.get), min(wants, key=wants.get)
    apart = f"their wishes lie {gap:.2f} apart"
    if round(wants[wary], 2) >= commitment:
        return f"{ACTORS[eager].name} wants more commitment than {ACTORS[wary].name}, and neither wants less than this: {apart}"
    if round(wants[eager], 2) <= commitment:
        return f"{ACTORS[eager].name} wants more commitment than {ACTORS[wary].name}, and neither wants more than this: {apart}"
    return f"{ACTORS[eager].name} would hold tighter and {ACTORS[wary].name} would let go: {apart}"


def _sentence(partners, wants, gap, commitment):
    wish = " and ".join(f"{ACTORS[state].name} at {want:.2f}" for state, want in wants.items())
    told = "; ".join(_told(state, partner, commitment) for state, partner in partners.items())
    return f"Loss is least for {wish}: a gap of {gap:.2f}. At a commitment of {commitment:.2f}, {told}."


def _told(state, partner, commitment):
    curve = loss_curves(partner)
    here = curve.iloc[(curve["commitment"] - commitment).abs().argmin()]
    parts = f"{here['abandonment']:.2f} by being left, {here['entrapment']:.2f} by being drawn in"
    return f"{ACTORS[state].name} expects to lose {loss(partner, commitment):.2f} ({parts})"
