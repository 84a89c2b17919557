"""Concepts of alliance theory as pure functions, one file an idea: no files opened, nothing drawn."""
