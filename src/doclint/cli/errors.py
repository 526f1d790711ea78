"""Errors that people can mend, in plain words; anything else is a defect and stays a traceback."""

from __future__ import annotations

from doclint.cli.language import current, t
from doclint.ruleset import RuleError
from doclint.settings import SettingsError


def explained(error: Exception) -> str | None:
    """One message with cause and remedy, or None for a defect of doclint."""
    if isinstance(error, (SettingsError, RuleError)):
        return t("Erreur : ", "Error: ") + error.render(current())
    return None
