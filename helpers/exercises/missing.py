"""What stands in for an exercise or a bet that does not exist."""

from helpers.exercises.outcome import NOT_ATTEMPTED, Outcome


class Missing:
    """Says which ids there are, whatever is asked of it.

    Examples
    --------
    >>> Missing("exercise", "09.7", ["09.1", "09.2"]).check(4.9).status
    'not attempted'
    """

    def __init__(self, what: str, wanted: str, known: list[str]):
        self.id = wanted
        self._message = f"There is no {what} “{wanted[:20]}”. There are: {', '.join(known)}."

    def judge(self, answers=()) -> Outcome:
        return Outcome(NOT_ATTEMPTED, self._message, self.id[:20])

    def check(self, *answers) -> Outcome:
        return self.judge()

    def hint(self) -> Outcome:
        return self.judge()

    def solution(self) -> Outcome:
        return self.judge()

    def panel(self) -> Outcome:
        return self.judge()

    def __repr__(self) -> str:
        return self._message

    def _repr_html_(self) -> str:
        return self.judge()._repr_html_()
