"""`doclint rules`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from doclint.cli.language import current, say, t

if TYPE_CHECKING:
    from doclint.ruleset import Ruleset


def load(settings_from: Path) -> Ruleset:
    """The packaged rules and those of the folders that the settings name."""
    from doclint.ruleset import load_rules
    from doclint.settings import load_settings

    return load_rules(load_settings([settings_from]).rule_folders)


def command() -> click.Command:
    """The command, its help in the current language."""

    @click.command("rules", help=t("Liste toutes les règles.", "List all rules."))
    @click.option(
        "--format",
        "format_",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help=t("Format de la liste.", "Format of the list."),
    )
    @click.option(
        "--lang",
        type=click.Choice(["fr", "en"]),
        expose_value=False,
        help=t("Langue des messages.", "Language of the messages."),
    )
    def rules(format_: str) -> None:
        ruleset = load(Path.cwd())
        if format_ == "json":
            import msgspec

            from doclint.cli.output import emit
            from doclint.ruleset import describe

            listed = [describe(rule, ruleset) for rule in ruleset.rules.values()]
            encoded = msgspec.json.encode(listed)
            emit(msgspec.json.format(encoded, indent=2).decode() + "\n")
            return
        from doclint.wording import SEVERITY_NAMES

        for rule in ruleset.rules.values():
            severity = SEVERITY_NAMES[rule.severity].render(current())
            click.echo(f"{rule.code}  {severity:<7}  {rule.name:<26}  {say(rule.title)}")

    return rules
