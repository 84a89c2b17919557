"""The benchmark is run by hand: pytest leaves it alone."""

collect_ignore = ["measure.py"]
