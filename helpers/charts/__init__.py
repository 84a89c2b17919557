"""Functions that draw on a given `Axes`, and the one style they share."""
