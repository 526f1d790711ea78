"""What people call severities, decisions and dimensions: one name each, everywhere."""

from __future__ import annotations

from collections.abc import Mapping

from doclint.findings import Decision, Dimension, Severity
from doclint.text import Text

SEVERITY_NAMES: Mapping[Severity, Text] = {
    "error": Text(fr="erreur", en="error"),
    "warning": Text(fr="alerte", en="warning"),
    "info": Text(fr="info", en="info"),
}
DECISION_NAMES: Mapping[Decision, Text] = {
    "ready": Text(fr="prêt", en="ready"),
    "review": Text(fr="à revoir", en="to review"),
    "blocked": Text(fr="bloqué", en="blocked"),
}
DIMENSION_NAMES: Mapping[Dimension, Text] = {
    "structure": Text(fr="structure", en="structure"),
    "length": Text(fr="longueur", en="length"),
    "consistency": Text(fr="cohérence", en="consistency"),
    "metadata": Text(fr="identité du document", en="metadata"),
    "readability": Text(fr="lisibilité", en="readability"),
    "sensitivity": Text(fr="sensibilité", en="sensitivity"),
    "integrity": Text(fr="intégrité du fichier", en="integrity"),
}
