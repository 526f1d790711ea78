"""The group of commands, each imported only when it runs, and the map of exit codes."""

from __future__ import annotations

import os
from importlib import import_module

import click

from doclint.cli import language, streams
from doclint.text import Text

USAGE = 2
INCOMPLETE = 3
INTERRUPTED = 130

COMMANDS: dict[str, Text] = {
    "check": Text(fr="Contrôle des documents ou des dossiers.", en="Check documents or folders."),
    "merge": Text(fr="Réunit des contrôles faits à part.", en="Bring checks made apart together."),
    "chunks": Text(
        fr="Montre les morceaux qu'un assistant garderait d'un document.",
        en="Show the chunks that an assistant would store of a document.",
    ),
    "identity": Text(
        fr="Montre ce qu'un document dit de lui-même, et où.",
        en="Show what a document says of itself, and where.",
    ),
    "diff": Text(
        fr="Montre ce qui change d'un document à l'autre.",
        en="Show what changes from one document to another.",
    ),
    "register": Text(
        fr="Écrit le registre des documents, ou le met à jour.",
        en="Write the register of the documents, or bring it up to date.",
    ),
    "rules": Text(fr="Liste les règles.", en="List the rules."),
    "explain": Text(
        fr="Explique une règle, ou la note d'un document.",
        en="Explain a rule, or the score of a document.",
    ),
    "init": Text(
        fr="Écrit un fichier de réglages commenté.", en="Write a commented settings file."
    ),
    "cache": Text(
        fr="Affiche ou vide le cache des résultats.", en="Show or empty the cache of results."
    ),
    "schema": Text(
        fr="Affiche le schéma JSON du résultat.", en="Print the JSON Schema of the result."
    ),
}
"""Name of a command → its short help; the module `doclint.cli.NAME` holds `command()`."""


class LazyGroup(click.Group):
    """A group that knows its commands' names and short help without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        built: click.Command = import_module(f"doclint.cli.{cmd_name}").command()
        return built

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in COMMANDS and args[0][0].isalpha() and not ctx.resilient_parsing:
            from doclint.settings import unknown

            what = Text(fr="Commande inconnue", en="Unknown command")
            ctx.fail(language.say(unknown(args[0], COMMANDS, what=what)))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section(language.t("Commandes", "Commands")):
            formatter.write_dl([(name, language.say(text)) for name, text in COMMANDS.items()])


def group() -> click.Group:
    """The `doclint` command, its help in the current language."""
    from doclint import __version__

    built = LazyGroup(
        "doclint",
        help=language.t(
            "doclint contrôle des documents avant qu'un assistant IA les lise.\n\n"
            "Exemple : doclint check mon-dossier",
            "doclint checks documents before an AI assistant reads them.\n\n"
            "Example: doclint check my-folder",
        ),
        context_settings={"help_option_names": ["-h", "--help"]},
        no_args_is_help=True,
        subcommand_metavar=language.t("COMMANDE [ARGUMENTS]…", "COMMAND [ARGS]…"),
    )
    version = click.version_option(
        __version__,
        message="doclint %(version)s",
        help=language.t("Affiche la version.", "Show the version."),
    )
    # --lang is read before click runs (cli/language.py); declared here to be known and shown.
    lang = click.option(
        "--lang",
        type=click.Choice(["fr", "en"]),
        expose_value=False,
        help=language.t("Langue des messages.", "Language of the messages."),
    )
    decorated: click.Group = lang(version(built))
    return decorated


def run(arguments: list[str]) -> int:
    """Run one command line; every ending has its exit code, and says why on standard error."""
    language.choose(arguments, os.environ)
    streams.prepare()
    try:
        code = group().main(arguments, prog_name="doclint", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return USAGE
    except click.ClickException as error:
        error.show()
        return USAGE
    except (click.Abort, KeyboardInterrupt):
        click.echo(language.t("Interrompu.", "Interrupted."), err=True)
        return INTERRUPTED
    except SystemExit as error:
        # Shell completion ends this way, with a 1 for a shell that it does not know.
        return 0 if not error.code else USAGE
    except Exception as error:  # noqa: BLE001  the last boundary: every ending has its exit code
        from doclint.cli.errors import explained

        message = explained(error)
        if message is None:
            return _defect()
        click.echo(message, err=True)
        return USAGE
    return code if isinstance(code, int) else 0


def _defect() -> int:
    """A fault of doclint's own: Python would exit with 1, which means a failed gate here."""
    import traceback

    traceback.print_exc()
    click.echo(
        language.t(
            "Défaut de doclint : les résultats sont incomplets. Signalez-le avec ce texte.",
            "A defect of doclint: the results are incomplete. Please report it with this text.",
        ),
        err=True,
    )
    return INCOMPLETE
