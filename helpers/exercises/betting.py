"""Bets: what a student expects before looking, and where it is looked at again."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Slider:
    """A number to set, such as a share in per cent.

    Parameters
    ----------
    name, label : str
        Its key in the journal, and what stands beside it.
    unit : str
        Stands behind the value.
    low, high, start : int
        The range, and where the handle stands at first.

    Examples
    --------
    >>> Slider("russia", "Russia's trade with China", "per cent").told(30)
    "Russia's trade with China: 30 per cent"
    """

    name: str
    label: str
    unit: str
    low: int = 0
    high: int = 100
    start: int = 50

    def told(self, value) -> str:
        return f"{self.label}: {value} {self.unit}"


@dataclass(frozen=True)
class Pick:
    """One of several words to choose.

    Examples
    --------
    >>> Pick("word", "They are", ("allies", "partners")).told("allies")
    'They are: allies'
    """

    name: str
    label: str
    options: tuple[str, ...]

    def told(self, value) -> str:
        return f"{self.label}: {value}"


@dataclass(frozen=True)
class Bet:
    """A question that is bet on before the evidence is seen.

    Parameters
    ----------
    id : str
        Lesson and letter, as ``"09.a"``.
    question : str
        What is bet on.
    parts : tuple of Slider or Pick
        The controls.
    reveal_hint : str
        Where the answer will be found.
    revisited : tuple of str
        The lessons that come back to the bet, each with two digits.

    Examples
    --------
    >>> Bet("09.b", "More equal?", (Pick("turn", "It became", ("more", "less")),), "Below.", ()).lesson
    '09'
    """

    id: str
    question: str
    parts: tuple
    reveal_hint: str
    revisited: tuple[str, ...]

    @property
    def lesson(self) -> str:
        return self.id.partition(".")[0]

    def told(self, answers: dict) -> str:
        """A recorded bet in words; a part that is not in the record is passed over."""
        return "; ".join(part.told(answers[part.name]) for part in self.parts if part.name in answers)
