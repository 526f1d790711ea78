"""Where a document stands in its life, in one word.

| word        | says                                            |
|-------------|-------------------------------------------------|
| `draft`     | being written, or awaiting a decision           |
| `validated` | approved, adopted, signed: final                |
| `in-force`  | applicable today                                |
| `repealed`  | replaced, cancelled, archived: no longer to use |
"""

from __future__ import annotations

import re
from typing import Literal

from doclint.identity.wording import folded, phrases
from doclint.text import Text

Status = Literal["draft", "validated", "in-force", "repealed"]

STATUS_NAMES: dict[str, Text] = {
    "draft": Text("projet", "draft"),
    "validated": Text("validé", "validated"),
    "in-force": Text("en vigueur", "in force"),
    "repealed": Text("abrogé", "repealed"),
}
"""The words, said for people."""

_WORDS: dict[Status, str] = {
    "repealed": """abroge; abrogee; annule; annulee; caduc; caduque; perime; perimee; obsolete;
        archive; archivee; remplace; remplacee; ne plus utiliser; ne plus appliquer; superseded;
        withdrawn; repealed; archived; cancelled; deprecated; retired""",
    "draft": """projet; provisoire; brouillon; draft; version de travail; document de travail;
        en cours; non valide; a valider; en attente; pour avis; en relecture; a relire; ebauche;
        en consultation; en construction; propose; proposee; document provisoire;
        work in progress; in review; for review; proposed;
        preliminary; wip""",
    "in-force": """en vigueur; applicable; executoire; publie; publiee; en application; diffuse;
        diffusee; in force; effective; active; actif; current; published""",
    "validated": """valide; validee; approuve; approuvee; adopte; adoptee; definitif; definitive;
        final; finale; signe; signee; vf; vd; approved; adopted; signed; validated;
        version finale; version definitive; version validee; final version""",
}
"""Read in this order: `non validé` is a draft before it is validated."""
_STATUS = {
    word: re.compile(rf"(?<![\w'])(?:{'|'.join(map(re.escape, phrases(words)))})(?!\w)")
    for word, words in _WORDS.items()
}
_BOX = re.compile(r"[☐☑☒□■🗹✓✔]|[\[(] ?x?[\])]", re.IGNORECASE)
_TICKED = r"(?:[☑☒■🗹✓✔]|[\[(] ?x ?[\])])"
_OPTION = r"([^☐☑☒□■🗹✓✔\[\]()]{2,40})"
_AFTER, _BEFORE = re.compile(f"{_TICKED} ?{_OPTION}"), re.compile(f"{_OPTION}{_TICKED}")
"""A status given by ticking a box, before its words or behind them; with no box ticked nothing is
stated."""
_NOUNS = (
    "deliberation|arrete|reglement|convention|contrat|avenant|decret|loi|ordonnance|circulaire|"
    "charte|proces-verbal|compte rendu|compte-rendu|pv|procedure|note|guide|statuts|plu|plui|"
    "plan local|rapport|cahier des charges|programme|ordre du jour|decision|avis|protocole|acte|"
    "bail|budget|cctp|ccap|dossier|fiche"
)
_ENGLISH_NOUNS = (
    "report|assessment|plan|rule|statement|guidance|version|decision|order|edition|programme|"
    "program|proposal|act|agreement|minutes|recommendations?|regulations?|document|standard|"
    "specification|guide|guidelines|environmental|policy"
)
_PROJECT_OF = re.compile(rf"\W{{0,3}}projet (?:de |d')(?:la |l')?(?:{_NOUNS})(?!\w)")
"""`Projet de règlement` is a draft; `Projet de territoire` is what the document is."""
_FINAL = re.compile(
    rf"\W{{0,3}}(?:final (?:[\w/-]{{1,20}} ){{0,2}}(?:{_ENGLISH_NOUNS})|"
    r"(?:rapport|compte[ -]rendu|etude|dossier|programme|bilan|plan) (?:final|definiti(?:f|ve)))"
    r"(?!\w)"
)
_DRAFT = re.compile(r"\W{0,3}(?:(?:final|first|second|revised|preliminary) )?draft(?!\w)")
_TITLE_PARTS = re.compile(r"\s[-–—|:]\s|[-–—:]\s|\s[-–—:]|[()\[\]|]")
_FORMULA = re.compile(r"\W{0,3}(?:(?:lu|vu) et|bon pour)(?!\w)")
"""What people write above a signature, on any form: `Lu et approuvé`."""
_IN_TITLES: tuple[Status, ...] = ("repealed", "draft", "validated")
_LONGEST = 60
"""A longer value is a sentence, not a status."""


def title_status(title: str) -> Status | None:
    """The status that a title opens or ends with: `PROJET – Règlement`, `Charte (version finale)`.

    `Final report` and `Projet de délibération` say it in their first words.
    """
    plain = folded(title[:300])
    if _DRAFT.match(plain) or _PROJECT_OF.match(plain):
        return "draft"
    if _FINAL.match(plain):
        return "validated"
    parts = [part.strip(" .*") for part in _TITLE_PARTS.split(plain) if part.strip(" .*")]
    for part in (parts[0], parts[-1]) if len(parts) > 1 else ():
        for word in _IN_TITLES:
            if _STATUS[word].fullmatch(part.removeprefix("version ").removeprefix("document ")):
                return word
    return None


def _is_open_choice(plain: str) -> bool:
    """True for the options of a form that nobody filled in: `projet / validé`."""
    options = [option.strip() for option in re.split(r"[/|]| ou | or ", plain) if option.strip()]
    words = {word for option in options for word in _WORDS if _STATUS[word].fullmatch(option)}
    return len(words) > 1


def is_choice(text: str) -> bool:
    """True for a line of boxes to tick, each beside a status: `☒ Validé ☐ Projet`."""
    plain = folded(text[: _LONGEST * 2])
    options = [option.strip(" ,;/:") for option in _BOX.split(plain)]
    options = [option for option in options if option]
    return (
        len(options) > 0
        and _BOX.search(plain) is not None
        and all(
            any(pattern.fullmatch(option) for pattern in _STATUS.values()) for option in options
        )
    )


def status_of(value: str) -> Status | None:
    """The status that a value states (`En cours de validation` is `draft`), or None."""
    plain = folded(value[: _LONGEST * 2])
    if _FORMULA.match(plain):
        return None
    if _BOX.search(plain):
        options = _AFTER if _BOX.match(plain) or not _BOX.search(plain[-3:]) else _BEFORE
        ticked = options.search(plain)
        plain = ticked[1] if ticked else ""
    if len(plain) > _LONGEST or _is_open_choice(plain):
        return None
    return next((word for word, pattern in _STATUS.items() if pattern.search(plain)), None)
