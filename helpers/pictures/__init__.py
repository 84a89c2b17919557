"""Finished pictures: from rows of the tables to a title that says what they show.

This room stands between `charts` (which only draws) and the notebooks: it may use
`theory` for the numbers in its sentences.
"""
