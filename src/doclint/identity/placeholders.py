"""Values that software or a template wrote and that say nothing of the document.

The lists are plain words on purpose: add yours with the parameters of `placeholder-metadata`.
They come from 324 office files and 1,044 PDF files read for the purpose: one title in three
and one author in ten was of this kind.
"""

from __future__ import annotations

import re
from typing import Literal

from doclint.identity.wording import folded

TitleFault = Literal["software", "file-name", "temporary", "template", "markup", "number"]
AuthorFault = Literal["default-name", "software", "login"]

DEFAULT_TITLES = frozenset(
    """
    untitled; sans titre; sans nom; no title; pas de titre; titre; title; titre du document;
    document title; document; nouveau document; new document; presentation; nouvelle presentation;
    presentation powerpoint; powerpoint presentation; powerpoint-prasentation; diaporama;
    microsoft powerpoint; microsoft word; microsoft excel; diapositive; slide; titre de la presentation;
    cliquez pour modifier le titre; click to edit master title style; paper title; template; modele;
    layout; mise en page; anonymous; inconnu; unknown; none; null; n/a; na; todo; tbd; xxx; test; essai;
    scan; scanned document; document numerise; numerisation; image; dossier; classeur; feuille; page;
    texte; text; courrier; lettre; libreoffice; openoffice; adobe acrobat; acrobat document;
    cover page; page de garde; couverture; normal; blank; vierge; document word; word document;
    untitled document; document sans titre; insert title here; inserer un titre; your title
    """.replace("\n", " ").strip().split("; ")
)  # fmt: skip
_DEFAULT_TITLES = frozenset(title.strip() for title in DEFAULT_TITLES)

DEFAULT_AUTHORS = frozenset(
    """
    user; users; utilisateur; usager; admin; administrateur; administrator; owner; proprietaire; test;
    tester; pc; poste; invite; guest; anonymous; anonyme; inconnu; unknown; unknown author; auteur inconnu;
    author; auteur; nom; name; your name; votre nom; none; null; n/a; na; default; default user; root;
    windows user; utilisateur windows; microsoft office user; utilisateur microsoft office;
    utilisateur de microsoft office; utilisateur; office user; preferred customer; valued customer;
    valued gateway client; customer; client; compaq owner; home; maison; stagiaire; secretariat1;
    formateur; salle de reunion; accueil1; scan; scanner; copieur; photocopieur; imprimante; printer;
    standard; demo; office; bureau; laptop; portable; mac; moi; me; toto; xxx; someone; system; systeme
    """.replace("\n", " ").strip().split("; ")
)  # fmt: skip
_DEFAULT_AUTHORS = frozenset(author.strip() for author in DEFAULT_AUTHORS)

_SOFTWARE = re.compile(
    r"(?:apache poi|python-docx|python-pptx|openpyxl|pandoc|libreoffice|openoffice|microsoft|adobe|"
    r"acrobat|pdfcreator|pdftk|ghostscript|latex|wkhtmltopdf|google docs|hewlett.packard|hp inc|hp\b|"
    r"canon|xerox|ricoh|konica|minolta|kyocera|toshiba|brother|epson|lexmark|sharp|samsung|dell\b|"
    r"lenovo|compaq|packard bell|acer\b|office[- ]?(?:\d{2,4}|365)|jouve|itext|crystal reports|"
    r"reportlab|aspose|oracle|unoconv|naps2|scansnap|wordperfect)",
)
_TITLE_SHAPES: tuple[tuple[TitleFault, re.Pattern[str]], ...] = (
    ("software", re.compile(r"microsoft (?:office )?(?:word|excel|powerpoint|publisher)\b")),
    (
        "software",
        re.compile(
            r"(?:diapositive|slide|diapo|classeur|feuil|feuille|document|doc|book|sheet|page|"
            r"presentation|layout|mise en page|sans titre|untitled|nouveau document|sans nom|"
            r"publication|dessin|drawing|image|folie|prasentation|texte?)[ _.-]?\(?\d{1,4}\)?"
        ),
    ),
    ("temporary", re.compile(r"(?:~\$|tmp|temp|wrd|doc|scan|img|dsc|numerisation|cci|fax|skm|sks|kmbt|mx)[ _~-]?[\d_~-]{3,40}")),
    ("temporary", re.compile(r"[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}")),
    ("markup", re.compile(r"[\s\S]{0,200}(?:\$\w{1,20}\(|\$\w{1,30}\$|\{\{|\{%|<%|«\w{1,30}»|\\\w{3,20}\{)")),
    ("markup", re.compile(r"[\[(<{][^\])>}]{0,60}[\])>}]")),
    ("template", re.compile(r"[\s\S]{0,100}\((?:use style|utilisez le style|utiliser le style)\b")),
    ("number", re.compile(r"[\W\d_]{1,200}")),
)  # fmt: skip
_EXTENSION = re.compile(
    r"[\s\S]{1,200}\.(?:docx?|dotx?|docm|rtf|odt|ott|odp|pptx?|xlsx?|pdf|html?|indd|ps|eps|"
    r"qxd|pub|tex|dvi|txt|md|vsdx?|ai|tmp|wpd|sxw|fm|p65|mcw|cwk|pages|key)"
)
_LOGIN = re.compile(
    r"[a-z]+[._][a-z-]+[\d]{0,4}|[a-z]{1,3}\d{3,10}|[a-z]{2,20}\d{1,6}|[\w.-]{1,30}\\[\w.-]{1,30}"
    r"|[\w.+-]{1,60}@[\w.-]{1,60}"
)


def title_fault(
    title: str, file_stem: str = "", extra: frozenset[str] = frozenset()
) -> TitleFault | None:
    """What is wrong with a title, or None. `extra` holds more template titles, folded."""
    value = folded(title).strip(" -_.:;,\"'")
    if value in _DEFAULT_TITLES:
        return "software"
    if value in extra:
        return "template"
    if _EXTENSION.fullmatch(value):
        return "file-name"
    for fault, shape in _TITLE_SHAPES:
        matched = shape.match(value) if fault in ("markup", "template") else shape.fullmatch(value)
        if matched or (
            fault == "software" and value.startswith("microsoft") and shape.match(value)
        ):
            return fault
    return "file-name" if file_stem and is_file_name(title, file_stem) else None


def is_file_name(title: str, file_stem: str) -> bool:
    """True when a title is a file's name: this one's, and not made of plain words."""
    if " " in title.strip() or not re.search(r"[_\d]", title):
        return False
    return _bare(title) == _bare(file_stem)


def author_fault(author: str, extra: frozenset[str] = frozenset()) -> AuthorFault | None:
    """What is wrong with an author's name, or None. `extra` holds more names, folded."""
    value = folded(author).strip(" -_.:;,\"'()[]<>")
    if not value or value in _DEFAULT_AUTHORS or value in extra:
        return "default-name"
    if _SOFTWARE.match(value):
        return "software"
    plain = author.strip()
    if " " not in plain and (_LOGIN.fullmatch(value) or (plain.islower() and plain.isalpha())):
        return "login"
    return None


def _bare(name: str) -> str:
    return re.sub(r"[\W_]+", "", folded(name))
