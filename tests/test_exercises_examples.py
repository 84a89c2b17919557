"""The examples in the docstrings run."""

import doctest
import pkgutil
from importlib import import_module

import pytest

import helpers.exercises

MODULES = ["helpers.exercises"] + [
    f"helpers.exercises.{module.name}" for module in pkgutil.iter_modules(helpers.exercises.__path__)
]


@pytest.mark.parametrize("name", MODULES)
def test_examples_run(name):
    assert doctest.testmod(import_module(name)).failed == 0
