"""Other numbers for another class: the same draw for the same name, everywhere."""

import hashlib


class Draw:
    """Chooses the numbers of an exercise for one variant.

    Without a variant every choice is the course's own. With one, each choice is
    taken from a SHA-256 of the exercise, the variant's name and the choice's
    turn, so that it is the same on every machine and in every Python.

    Parameters
    ----------
    exercise : str
        The exercise's id.
    variant : str or None
        A class's name for its set of questions, as ``"autumn-A"``.

    Examples
    --------
    >>> Draw("09.2").pick([2013, 2022, 2023], course=2013)
    2013
    >>> first, again = Draw("09.2", "autumn-A"), Draw("09.2", "autumn-A")
    >>> first.pick(range(2001, 2020), course=2013) == again.pick(range(2001, 2020), course=2013)
    True
    """

    def __init__(self, exercise: str, variant: str | None = None):
        self.exercise = exercise
        self.variant = variant
        self.turns = 0

    @property
    def varies(self) -> bool:
        """Whether this exercise has drawn anything, so that variants differ."""
        return self.turns > 0

    def pick(self, options, course):
        """One of the options: the course's own, or for a variant any but that.

        Examples
        --------
        >>> Draw("09.2", "autumn-A").pick(["trade", "gdp"], course="trade")
        'gdp'
        """
        self.turns += 1
        if self.variant is None:
            return course
        others = [option for option in options if option != course] or [course]
        seed = f"{self.exercise}|{self.variant}|{self.turns}".encode()
        number = int.from_bytes(hashlib.sha256(seed).digest()[:8], "big")
        return others[number % len(others)]
