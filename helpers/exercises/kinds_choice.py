"""Exercises whose answer is chosen from what is given."""

from dataclasses import dataclass

from helpers.exercises.reading import Unread, as_items, label, unwrap
from helpers.exercises.task import Option, Part, Task, find_option, named


def _listed(options) -> str:
    return "\n".join(f"- **{option.key}**: {option.text}" for option in options)


@dataclass(frozen=True)
class Choice(Task):
    """One option of several.

    Examples
    --------
    >>> task = Choice((Option("a", "claim"), Option("b", "evidence")), accepted=("b",))
    >>> task.accepts(task.read((" B. ",)))
    True
    """

    options: tuple[Option, ...]
    accepted: tuple[str, ...]
    kind = "choice"
    clickable = True

    @property
    def parts(self):
        return (Part("choice", "one letter in quotation marks"),)

    def read_part(self, place, answer):
        return find_option(unwrap(answer), self.options)

    def accepts(self, values):
        return values[0] in self.accepted

    def resembles(self, values, example):
        return values == example

    def otherwise(self, values):
        return "Not this one. Read the options once more, or take a hint."

    def keys(self):
        return [(key,) for key in self.accepted]

    def options_text(self):
        return _listed(self.options)


class _Several(Task):
    """What several choices and an order share: many options, read as one answer."""

    clickable = True

    def spread(self, answers):
        return answers if len(answers) < 2 else (list(answers),)

    def read_part(self, place, answer):
        items = as_items(answer)
        if isinstance(items, Unread):
            return items
        letters = [option.key for option in self.options]
        if len(items) == 1 and issubclass(type(items[0]), str):
            word = label(items[0])
            items = list(word) if set(word) <= set(letters) else items
        found = [find_option(item, self.options) for item in items]
        unread = [item for item in found if isinstance(item, Unread)]
        return unread[0] if unread else tuple(found)

    def resembles(self, values, example):
        return values == self.read(example)

    def options_text(self):
        return _listed(self.options)


@dataclass(frozen=True)
class Choices(_Several):
    """All options that hold, in any order.

    Examples
    --------
    >>> options = (Option("a", "flow"), Option("b", "need"), Option("c", "share"))
    >>> task = Choices(options, accepted=(("a", "c"),))
    >>> task.accepts(task.read(("c, a",)))
    True
    """

    options: tuple[Option, ...]
    accepted: tuple[tuple[str, ...], ...]
    kind = "several choices"

    @property
    def parts(self):
        return (Part("choices", "letters in quotation marks, with commas"),)

    def read_part(self, place, answer):
        found = super().read_part(place, answer)
        return found if isinstance(found, Unread) else tuple(sorted(set(found)))

    def accepts(self, values):
        return set(values[0]) in [set(keys) for keys in self.accepted]

    def otherwise(self, values):
        if any(set(values[0]) < set(keys) for keys in self.accepted):
            return "What you chose holds, but it is not all that holds. Go through the rest again."
        return "Something in this selection does not hold. Take the options one at a time, or take a hint."

    def keys(self):
        return [(list(keys),) for keys in self.accepted]


@dataclass(frozen=True)
class Order(_Several):
    """All options, put in order.

    Examples
    --------
    >>> task = Order((Option("a", "2001"), Option("b", "1950")), accepted=(("b", "a"),))
    >>> task.accepts(task.read((["b", "a"],)))
    True
    """

    options: tuple[Option, ...]
    accepted: tuple[tuple[str, ...], ...]
    kind = "order"
    clickable = False

    @property
    def parts(self):
        return (Part("order", "the letters in order, in quotation marks, with commas"),)

    def read_part(self, place, answer):
        found = super().read_part(place, answer)
        if isinstance(found, Unread):
            return found
        if sorted(found) != sorted(option.key for option in self.options):
            return Unread("must have every letter of the list once, and no other.")
        return found

    def accepts(self, values):
        return values[0] in self.accepted

    def otherwise(self, values):
        placed = max(self._in_place(values[0], keys) for keys in self.accepted)
        return f"Not this order: {placed} of {len(self.options)} stand in their place."

    def _in_place(self, given, keys):
        return sum(a == b for a, b in zip(given, keys))

    def keys(self):
        return [(list(keys),) for keys in self.accepted]


@dataclass(frozen=True)
class Classification(Task):
    """Several items, each put into one class.

    Parameters
    ----------
    items, classes : tuple of Option
        What is sorted, and into what.
    accepted : dict
        For each item's key a tuple of the classes that are right for it.

    Examples
    --------
    >>> task = Classification((Option("a", "240.11 billion"),),
    ...     (Option("claim", "claim"), Option("evidence", "evidence")), {"a": ("evidence",)})
    >>> task.accepts(task.read(("Evidence",)))
    True
    """

    items: tuple[Option, ...]
    classes: tuple[Option, ...]
    accepted: dict
    kind = "classification"

    @property
    def parts(self):
        choices = named((f'"{option.key}"' for option in self.classes), "or")
        return tuple(Part(item.key, choices) for item in self.items)

    def spread(self, answers):
        if len(answers) == 1 and type(answers[0]) is dict:
            given = {label(key): value for key, value in answers[0].items() if type(key) is str}
            return tuple(given.get(label(item.key), ...) for item in self.items)
        return super().spread(answers)

    def read_part(self, place, answer):
        return find_option(unwrap(answer), self.classes)

    def accepts(self, values):
        return not self._misplaced(values)

    def resembles(self, values, example):
        chosen = dict(zip((item.key for item in self.items), values))
        return all(chosen[item] == where for item, where in example.items())

    def otherwise(self, values):
        wrong = self._misplaced(values)
        return f"Look once more at {named(wrong)}. The others can stay where they are."

    def _misplaced(self, values) -> list[str]:
        pairs = zip(self.items, values)
        return [item.key for item, value in pairs if value not in self.accepted[item.key]]

    def complete(self, example):
        return tuple(example.get(item.key, self.accepted[item.key][0]) for item in self.items)

    def keys(self):
        return [self.complete({})]

    def options_text(self):
        classes = "\n".join(f"- `{option.key}`: {option.text}" for option in self.classes)
        return f"{_listed(self.items)}\n\nThe classes:\n\n{classes}"
