"""Errors that people can mend, in plain words; anything else is a defect and stays a traceback."""

from __future__ import annotations

from doclint.cli.language import current, t
from doclint.ruleset import RuleError, RuleNotFound
from doclint.settings import SettingsError, unknown


def explained(error: Exception) -> str | None:
    """One message a line with cause and remedy, or None for a defect of doclint."""
    if isinstance(error, SettingsError):
        said = [error.render(current())]
    elif isinstance(error, RuleError):
        said = [problem.render(current()) for problem in error.problems]
    elif isinstance(error, RuleNotFound):
        said = [unknown(error.name, error.known, what=error.what).render(current())]
    else:
        return None
    return "\n".join(t("Erreur : ", "Error: ") + line for line in said)
