"""The course's data: tables that are checked when they are opened, with their source attached.

Two tiers, never mixed in one column: *source* (what one of the five documents says)
and *context* (a public figure that tests it).
"""

from helpers.data.package import DataProblem, data_folder
from helpers.data.passages import beside, passage
from helpers.data.tables import catalogue, table, tables

__all__ = ["DataProblem", "beside", "catalogue", "data_folder", "passage", "table", "tables"]
