"""Exercises whose answer is one number, or several."""

from dataclasses import dataclass

from helpers.exercises.reading import Number, Unread, as_number
from helpers.exercises.task import Part, Task, named

PERCENT_AND_SHARE = {"per cent": 100.0, "share": 0.01}


@dataclass(frozen=True)
class NumberPart(Part):
    """One number that is asked for.

    Parameters
    ----------
    name, ask : str
        Its name in the student's cell, and what to put there.
    value : float
        The right value.
    within : float
        How far from `value` still counts as right, in the same unit.
    unit : str
        "per cent", "share" (0 to 1), "times", "days", ..., or empty for none.
    also : tuple of float
        Other values that are right as well.

    Examples
    --------
    >>> NumberPart("share_rus", value=33.8, within=0.3, unit="per cent").fits(as_number("33,8 %"))
    True
    """

    value: float = 0.0
    within: float = 0.0
    unit: str = ""
    also: tuple[float, ...] = ()

    def fits(self, number: Number) -> bool:
        return self._hits(number, 1.0) or self._plain_share(number)

    def fits_as_share(self, number: Number) -> bool:
        """Right, but as a share where per cent was asked for, or the reverse."""
        return self._plain_share(number) and not self._hits(number, 1.0)

    def confuses_percent(self, number: Number) -> bool:
        """The right figures, but a hundred times too small or too large as they are written."""
        factor = PERCENT_AND_SHARE.get(self.unit)
        if factor is None or number.unit == "":
            return False
        return self._hits(number, 100.0) or self._hits(number, 0.01)

    def near(self, number: Number, target: float) -> bool:
        """Whether a number is another target, as closely as the right one must be hit."""
        within = abs(target) * self.within / abs(self.value) if self.value else self.within
        return any(abs(reading - target) <= within + 1e-12 for reading in number.readings)

    def misnamed(self, number: Number) -> bool:
        """Whether the unit written behind the number is not the one asked for."""
        fitting = {"", self.unit} | ({"per cent"} if self.unit == "share" else set())
        return number.unit not in fitting

    def _plain_share(self, number: Number) -> bool:
        factor = PERCENT_AND_SHARE.get(self.unit)
        return factor is not None and number.unit == "" and self._hits(number, factor)

    def _hits(self, number: Number, factor: float) -> bool:
        if self.unit == "share" and number.unit == "per cent":
            factor *= 0.01
        return any(
            abs(reading * factor - target) <= self.within + 1e-12
            for reading in number.readings
            for target in (self.value, *self.also)
        )


@dataclass(frozen=True)
class Numbers(Task):
    """One or several numbers.

    Examples
    --------
    >>> task = Numbers((NumberPart("days", value=20, unit="days"),))
    >>> task.accepts(task.read(("20 days",)))
    True
    """

    numbers: tuple[NumberPart, ...]
    kind = "number"

    @property
    def parts(self):
        return self.numbers

    def read_part(self, place, answer) -> Number | Unread:
        number, part = as_number(answer), self.numbers[place]
        if isinstance(number, Number) and part.misnamed(number):
            asked = f"“{part.unit}”" if part.unit else "a number without a unit"
            return Unread(f"has “{number.unit[:30]}” behind the number; asked for is {asked}.")
        return number

    def accepts(self, values):
        return all(part.fits(number) for part, number in zip(self.numbers, values))

    def resembles(self, values, example):
        """Each part is either right or the example's: one slip in one line is recognised too."""
        return all(
            part.fits(number) or part.near(number, slip) for part, number, slip in zip(self.numbers, values, example)
        )

    def remark(self, values):
        pairs = zip(self.numbers, values)
        units = {part.unit for part, number in pairs if part.fits_as_share(number)}
        told = {
            "per cent": "You gave a share between 0 and 1; as a per cent it is a hundred times that.",
            "share": "You gave a per cent; as a share it is a hundredth of that.",
        }
        return " ".join(told[unit] for unit in sorted(units))

    def otherwise(self, values):
        pairs = list(zip(self.numbers, values))
        if any(part.confuses_percent(number) for part, number in pairs):
            return (
                "Per cent and share are mixed up: a share of 1 is 100 per cent. "
                "Write the share without the sign, or the per cent with it."
            )
        wrong = [part.name for part, number in pairs if not part.fits(number)]
        right = [part.name for part in self.numbers if part.name not in wrong]
        kept = f"{named(f'`{name}`' for name in right)} can stay. " if right else ""
        again = named(f"`{name}`" for name in wrong)
        return f"{kept}{again}: not this value. Go through your steps once more, or take a hint."

    def keys(self):
        return [tuple(part.value for part in self.numbers)]
