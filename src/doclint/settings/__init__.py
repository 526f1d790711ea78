"""doclint.toml, [tool.doclint], the environment and the command line → `Settings`."""

from __future__ import annotations

from doclint.settings.files import find_file, line_of
from doclint.settings.loading import KEYS, load_settings
from doclint.settings.model import (
    DEFAULT_EXCLUDE,
    DEFAULT_KIND,
    FailOn,
    Policy,
    RuleSettings,
    Settings,
    SettingsError,
    Settlement,
)
from doclint.settings.values import unknown

__all__ = [
    "DEFAULT_EXCLUDE", "DEFAULT_KIND", "KEYS", "FailOn", "Policy", "RuleSettings", "Settings",
    "SettingsError", "Settlement", "find_file", "line_of", "load_settings", "unknown",
]  # fmt: skip
