"""The real program, run as a user runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

CLEAN = """\
---
title: Emprunter une salle municipale
owner: Service de la vie associative
version: "2.1"
date: 2026-03-01
status: en vigueur
audience: public
---

# Emprunter une salle municipale

## Qui peut emprunter une salle

Toutes les associations de la commune peuvent emprunter une salle. Un particulier peut aussi
en louer une. La mairie prête la salle pour une soirée ou pour une journée.

## Comment demander une salle

Remplissez le formulaire de demande. Déposez le formulaire à l'accueil de la mairie. La mairie
vous répond sous dix jours. Vous recevez ensuite un contrat à signer.

## Combien coûte une salle

La salle est gratuite pour les associations. Un particulier paie cent euros par jour. Vous
réglez la somme le jour de la remise des clés.
"""

FLAGGED = """\
# Guide

Sommaire

1. Objet ........ 3
2. Demande ...... 4
3. Matériel ..... 6
4. Contacts ..... 9

# Objet

Ce guide explique comment demander à télétravailler.
"""


@dataclass(frozen=True)
class Done:
    """How a run ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Done]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """`run("check", "x.md")` runs the program in an empty folder, in French, without colours."""

    def doclint(*arguments: str | Path, stdin: str | bytes = b"", **variables: str) -> Done:
        environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("DOCLINT_", "LC_", "LANG")) and name != "FORCE_COLOR"
        }
        done = subprocess.run(
            [sys.executable, "-m", "doclint", *map(str, arguments)],
            cwd=tmp_path,
            env={**environment, **variables},
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            check=False,
            timeout=120,
        )
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())

    return doclint


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    """A document without any error."""
    file = tmp_path / "salle.md"
    file.write_text(CLEAN, "utf-8")
    return file


@pytest.fixture
def flagged(tmp_path: Path) -> Path:
    """A document with an error: a typed table of contents."""
    file = tmp_path / "guide.md"
    file.write_text(FLAGGED, "utf-8")
    return file
