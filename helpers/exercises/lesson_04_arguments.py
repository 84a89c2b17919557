"""The exercises of lesson 04 that are argued: a judgment on the votes, and payoffs with reasons."""

from helpers.exercises.exercise import Exercise
from helpers.exercises.kinds_text import Coding, Judgment, Level, Written

BACKWARDS = "The sentence that is read backwards"
PAYOFFS = "From fears to payoffs"


def borne_out(draw):
    return Exercise(
        id=draw.exercise,
        title="Do the votes show a fear?",
        concept="entrapment",
        level="evaluate",
        minutes=7,
        points=4,
        question=(
            "S2 expects of a China that minds entrapment more: vague commitments, abstentions, distance from a defence clause. "
            "Hold the eight votes against it. Do they bear S2 out?"
        ),
        task=Judgment(
            (
                Coding(
                    "bears out",
                    "the votes speak for S2",
                    "Five abstentions of eight: that is withholding, though the list is our choice, and the yes to 77/284 went "
                    "with an abstention on its sentence about aggression. But S2 speaks of a fear, and you have seen conduct. If you infer the fear "
                    "from the votes and then explain the votes by the fear, what have you learned? And what of ES-11/3 and ES-11/5?",
                ),
                Coding(
                    "fits",
                    "the votes fit S2, and fit other accounts as well",
                    "You kept apart what fits and what decides. Mearsheimer's buck-passer would also let Russia take the "
                    "weight and stay vague, with no fear of entrapment at all. Then name one thing that only S2 would lead "
                    "you to expect: if there is none, is it a test?",
                ),
                Coding(
                    "speaks against",
                    "the votes speak against S2",
                    "You have five no votes with Russia, counting Crimea: on rights, reparations and a seat. S2 would be in "
                    "trouble if China did so whenever the war is the subject. Look at what the proposition itself counts "
                    "against it, and at how China voted on the war itself.",
                    defensible=False,
                ),
            ),
            settle=(
                "what Beijing says in closed rooms, opened one day; or a case in which being drawn in was no danger, and "
                "China still held back, or did not."
            ),
        ),
        hints=(
            "Read the column counts_against of S2 before you read the votes.",
            "Ask of the votes: who else would have voted so, for another reason?",
        ),
        solution_text=(
            "Two verdicts can be defended. Bears out: abstentions on the war itself are what S2 expects, and its own falsifier, "
            "votes with Russia whenever the war is the subject, did not occur. Fits: buck-passing leads to the same votes, and a "
            "fear that is read off the conduct it explains goes round in a circle. Speaks against is hard to hold: there are "
            "five no votes with Russia, counting Crimea, on rights, reparations and a seat, and abstentions on the war itself. "
            "But a list that another hand had chosen would look otherwise."
        ),
        reread=BACKWARDS,
    )


def payoffs_with_reasons(draw):
    return Exercise(
        id=draw.exercise,
        title="Four ranks, each with its reason",
        concept="payoffs and their reasons",
        level="create",
        minutes=8,
        points=6,
        question=(
            "Choose one of the two states. Rank the four outcomes of the alliance game for it, 4 best: both support; I support "
            "and the other withholds; I withhold and the other supports; both withhold. Say what the quarrel is. Give a reason "
            "for each rank, and for your best and your worst the id of a passage or record it rests on. End with the name of the "
            "preference, if it has one, and with one finding that would make you change a rank. 90 words or more."
        ),
        task=Written(
            90,
            (
                Level(
                    "strong",
                    "The quarrel is named; four reasons from that state's own side; two ids that bear on "
                    "the rank and not only on "
                    "the topic; a finding that could really turn up.",
                ),
                Level("sound", "Four ranks with reasons, at least one id; what would change a rank stays general."),
                Level(
                    "first steps",
                    "Ranks without reasons, or reasons that describe the outcome in place of saying "
                    "why this state would like it.",
                ),
            ),
            (
                "It says whose quarrel it is: to support Russia over Ukraine is another game than to support China over Taiwan.",
                "The ranks are read from the chosen state's side, and C and D are those of the alliance game.",
                "A reason links an outcome to one of the two fears, or to leverage, options or reputation.",
                "It treats the ranks as a judgment of its own. Glenn Snyder published no such numbers for the alliance dilemma.",
                "It names evidence that would change a rank: a defence clause, open supply of weapons, a thaw with Washington.",
            ),
        ),
        hints=(
            "Begin with the worst: being left in the lurch, or being in it together? The answer says which fear is larger.",
            "Ids to start from: fang-c07, fang-c19, zhang-c61, zhang-c64, united_front-c56. Ask data.passage for each.",
        ),
        solution_text=(
            "There is no one answer. An example, to quarrel with. China, over Ukraine. Best, 4: Russia supports me elsewhere while I "
            "withhold here, since I keep options and stay out of quarrels that are Russia's own (fang-c19 names that risk). 3: both support. 2: both withhold, since being drawn in costs "
            "me more than a cool partner (zhang-c61: neither helps against its own vital interests). 1: I support and Russia "
            "withholds. That ranks as in a prisoner's dilemma. Whoever holds that Beijing could not bear Russia's defeat would put "
            "both withhold last, and the same China then ranks as in chicken (zhang-c64 speaks to that, either way)."
        ),
        reread=PAYOFFS,
    )
