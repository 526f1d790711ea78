"""`doclint init`"""

from __future__ import annotations

from pathlib import Path

import click

from doclint.cli.language import say, t
from doclint.text import Text

TEMPLATE = Text(
    fr="""\
# Réglages de doclint pour ce dossier et ceux qu'il contient.
# Une ligne qui commence par # est un commentaire. Retirez le # pour l'activer.

# Ensemble de règles : minimal, standard, strict, falc, mte-rag-2026 ou iso-9001.
profile = "standard"

# Règles à retirer : nom, code ou famille. Liste : doclint rules
# ignore = ["missing-version"]

# Règles à appliquer à la place de celles du profil.
# select = ["structure", "LEN001"]

# Fichiers à laisser de côté, écrits comme dans un fichier .gitignore.
# exclude = ["archives/", "*.tmp.md"]

# Gravité à partir de laquelle le contrôle est refusé : error, warning, info ou never.
fail-on = "error"

# Note sous laquelle un document est refusé, de 0 à 100.
# fail-under = 60

# Langue des messages : fr ou en.
lang = "fr"

# Règles à ignorer dans certains dossiers.
# [per-path]
# "archives/**" = ["missing-owner", "missing-version"]

# Ce qu'un document peut prendre : secondes, mégaoctets.
# [limits]
# time = 60
# file-size = 200

# Ce que vous demandez à vos documents : relecture en mois, statuts acceptés, champs à remplir.
# [identity]
# review-every = 24
# statuses = ["projet", "validé", "en vigueur", "abrogé"]
# [identity.required]
# default = ["title", "owner", "date"]

# Ce que vous avez décidé de documents comparés : not-versions, not-a-conflict ou current.
# [[consistency.settled]]
# documents = ["rh/conges.docx", "rh/conges_ecoles.docx"]
# verdict = "not-versions"
# reason = "Les écoles ont leur propre règle."
# date = 2026-11-22

# Réglages d'une règle. Liste des réglages : doclint explain table-of-contents
# [rules.long-sentence]
# severity = "info"

# Dossiers qui contiennent vos propres règles.
# [rules]
# folders = ["nos-regles/"]
""",
    en="""\
# Settings of doclint for this folder and those below it.
# A line that starts with # is a comment. Remove the # to switch it on.

# Set of rules: minimal, standard, strict, falc, mte-rag-2026 or iso-9001.
profile = "standard"

# Rules to take away: name, code or family. List: doclint rules
# ignore = ["missing-version"]

# Rules to apply instead of those of the profile.
# select = ["structure", "LEN001"]

# Files to leave aside, written as in a .gitignore file.
# exclude = ["archives/", "*.tmp.md"]

# Severity from which the check fails: error, warning, info or never.
fail-on = "error"

# Score under which a document fails, from 0 to 100.
# fail-under = 60

# Language of the messages: fr or en.
lang = "en"

# Rules to ignore in some folders.
# [per-path]
# "archives/**" = ["missing-owner", "missing-version"]

# What a document may take: seconds, megabytes.
# [limits]
# time = 60
# file-size = 200

# What you ask of your documents: review in months, statuses accepted, fields to fill in.
# [identity]
# review-every = 24
# statuses = ["draft", "validated", "in force", "repealed"]
# [identity.required]
# default = ["title", "owner", "date"]

# What you decided of documents compared: not-versions, not-a-conflict or current.
# [[consistency.settled]]
# documents = ["hr/leave.docx", "hr/leave_schools.docx"]
# verdict = "not-versions"
# reason = "Schools have a rule of their own."
# date = 2026-11-22

# Settings of one rule. List of settings: doclint explain table-of-contents
# [rules.long-sentence]
# severity = "info"

# Folders that hold your own rules.
# [rules]
# folders = ["our-rules/"]
""",
)


def command() -> click.Command:
    """The command, its help in the current language."""

    @click.command(
        "init",
        help=t(
            "Écrit un fichier doclint.toml commenté dans le dossier courant.",
            "Write a commented doclint.toml in the current folder.",
        ),
    )
    @click.option(
        "--lang",
        type=click.Choice(["fr", "en"]),
        expose_value=False,
        help=t("Langue du fichier.", "Language of the file."),
    )
    def init() -> None:
        target = Path("doclint.toml")
        try:
            with target.open("x", encoding="utf-8", newline="\n") as stream:
                stream.write(say(TEMPLATE))
        except FileExistsError:
            raise click.UsageError(
                t(
                    "doclint.toml existe déjà ici : il n'a pas été modifié.",
                    "doclint.toml is already here: it was not changed.",
                )
            ) from None
        click.echo(
            t(
                "doclint.toml est écrit. Ouvrez-le pour choisir vos règles.",
                "doclint.toml is written. Open it to choose your rules.",
            ),
            err=True,
        )

    return init
