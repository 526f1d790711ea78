"""Values that software or a template wrote and that say nothing of the document.

The lists are plain words, without accents or capitals; a town hall adds its own with the
parameters of `placeholder-metadata`. They come from 324 office files and 1,044 PDF files read
for the purpose, where one title in three and one author in ten was of this kind.
"""

from __future__ import annotations

import re
from typing import Literal

from doclint.identity.wording import folded, phrases

TitleFault = Literal[
    "software", "file-name", "temporary", "template", "markup", "number", "other-document"
]
AuthorFault = Literal["default-name", "software", "login"]

DEFAULT_TITLES = frozenset(
    phrases(
        """untitled; sans titre; sans nom; no title; pas de titre; titre; title; document;
        titre du document; document title; nouveau document; new document; presentation;
        nouvelle presentation; presentation powerpoint; powerpoint presentation; diaporama;
        powerpoint-prasentation; presentation de powerpoint; presentazione standard di powerpoint;
        microsoft powerpoint; microsoft word; microsoft excel; diapositive; slide; modele;
        titre de la presentation; cliquez pour modifier le titre; cliquez pour ajouter un titre;
        click to edit master title style; click to add title; paper title; template; layout;
        mise en page; anonymous; anonyme; inconnu; unknown; none; null; n/a; na; todo; tbd; xxx;
        test; essai; scan; scanned document; document numerise; numerisation; image; classeur;
        feuille; page; texte; text; courrier; lettre; libreoffice; openoffice; adobe acrobat;
        acrobat document; cover page; page de garde; couverture; normal; blank; vierge;
        document word; word document; untitled document; document sans titre;
        inserer un titre; insert title here; your title; votre titre; titre du rapport;
        report title; microsoft word document; document microsoft word"""
    )
)
DEFAULT_AUTHORS = frozenset(
    phrases(
        """user; users; utilisateur; usager; admin; administrateur; administrator; owner; test;
        proprietaire; tester; pc; poste; invite; guest; anonymous; anonyme; inconnu; unknown;
        unknown author; auteur inconnu; author; auteur; nom; name; your name; votre nom; none;
        null; n/a; na; default; default user; root; windows user; utilisateur windows;
        microsoft office user; utilisateur microsoft office; utilisateur de microsoft office;
        office user; preferred customer; valued customer; valued gateway client; customer;
        client; compaq owner; home; maison; stagiaire; formateur; salle de reunion; scan;
        scanner; copieur; photocopieur; imprimante; printer; standard; demo; office; bureau;
        laptop; portable; mac; moi; me; toto; xxx; someone; system; systeme; author name;
        nom de l'auteur; nom prenom; prenom nom; john doe; jane doe; a user; un utilisateur"""
    )
)

_SOFTWARE = re.compile(
    r"(?:apache poi|python-docx|python-pptx|openpyxl|pandoc|libreoffice|openoffice|microsoft|"
    r"adobe|acrobat|pdfcreator|pdftk|ghostscript|latex|wkhtmltopdf|google docs|hewlett.packard|"
    r"hp inc|hp\b|canon|xerox|ricoh|konica|minolta|kyocera|toshiba|brother|epson|lexmark|sharp|"
    r"samsung|dell\b|lenovo|compaq|packard bell|acer\b|office[- ]?(?:\d{2,4}|365)|itext|aspose|"
    r"crystal reports|reportlab|oracle reports|unoconv|naps2|scansnap|wordperfect)\b"
)
_BY_SOFTWARE = re.compile(
    r"microsoft (?:office )?(?:word|excel|powerpoint|publisher)\b.*"
    r"|(?:diapositive|slide|diapo|classeur|feuil|feuille|document|doc|book|sheet|page|layout|"
    r"presentation|mise en page|sans titre|untitled|nouveau document|sans nom|publication|"
    r"dessin|drawing|image|folie|prasentation|texte?)[ _.-]?\(?\d{1,4}\)?"
)
_TEMPORARY = re.compile(
    r"(?:~\$|tmp|temp|wrd|doc|scan|img|dsc|numerisation|cci|fax|skm|sks|kmbt|mx)"
    r"[ _~-]?[\d_~-]{3,40}"
    r"|[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}"
)
_MARKUP = re.compile(
    r"\$[\w-]{1,30}[($]|\{\{|\{%|<%|«\w{1,30}»|\\\w{3,20}\{|(?<!\w)<\w{1,20}>|\bx{3,20}\b"
)
_IN_BRACKETS = re.compile(r"[\[(<{][^\])>}]{0,60}[\])>}]")
_INSTRUCTION = re.compile(r"\((?:use style|utilise[rz] le style)\b")
_EXTENSION = re.compile(
    r".{1,200}\.(?:docx?|dotx?|docm|rtf|odt|ott|odp|pptx?|xlsx?|pdf|html?|indd|ps|eps|qxd|pub|tex|"
    r"dvi|txt|md|vsdx?|ai|tmp|wpd|sxw|fm|p65|mcw|cwk|pages|key)"
)
_LOGIN = re.compile(
    r"[a-z]{1,20}[._][a-z-]{1,30}\d{0,4}|[a-z]{1,20}\d{1,10}|[\w.-]{1,30}\\[\w.-]{1,30}"
    r"|[\w.+-]{1,60}@[\w.-]{1,60}"
)
_PAGES_OF_A_FILE = re.compile(r"[\w -]{1,60} \d{1,4}\.\.\d{1,4}")
"""What FrameMaker and XPP leave: the name of a file and its first and last pages."""
_ONLY_NUMBERS = re.compile(r"(?:[\W\d_]|rev|version|v|n°|no|p|page)+")
_EDGES = " -_.:;,\"'"
_TO_FILL_IN = re.compile(
    r"[\W_]*|x{2,}|n/?a|tbd|tbc|todo|test|aucune?|none|null|unknown|inconnue?|(?:.{0,40} )?"
    r"(?:a (?:completer|definir|renseigner|preciser|remplir|venir)|to be (?:completed|defined))"
    r"|[<\[{(].{0,80}[>\]})]"
)


def says_nothing(value: str) -> bool:
    """True for words that hold the place of a value: `à compléter`, `xxx`, `[date]`."""
    return _TO_FILL_IN.fullmatch(folded(value)) is not None


def title_fault(
    title: str, file_stem: str = "", more: frozenset[str] = frozenset()
) -> TitleFault | None:
    """What is wrong with a title, or None. `more` holds further template titles, folded."""
    value = folded(title[:300])
    plain = value.strip(_EDGES)
    if plain in DEFAULT_TITLES or _BY_SOFTWARE.fullmatch(plain):
        return "software"
    if plain in more or _INSTRUCTION.search(value):
        return "template"
    if _TEMPORARY.fullmatch(plain):
        return "temporary"
    if _EXTENSION.fullmatch(plain) or _is_file_name(title, file_stem):
        return "file-name"
    if _MARKUP.search(value) or _IN_BRACKETS.fullmatch(value):
        return "markup"
    return "number" if _ONLY_NUMBERS.fullmatch(value) else None


def _is_file_name(title: str, file_stem: str) -> bool:
    """True when a title is written as files are named: `CR_2024-03_v2`, `note 1..12`.

    `Télétravail` may well name both the file and the document.
    """
    if " " in title.strip():
        return _PAGES_OF_A_FILE.fullmatch(title.strip()) is not None
    same = file_stem != "" and _bare(title) == _bare(file_stem)
    return "_" in title or (same and any(char.isdigit() for char in title))


def author_fault(author: str, more: frozenset[str] = frozenset()) -> AuthorFault | None:
    """What is wrong with an author's name, or None. `more` holds further names, folded."""
    value = folded(author[:200])
    plain = value.strip(_EDGES + "()[]<>")
    if not plain or plain in DEFAULT_AUTHORS or plain in more or _MARKUP.search(value):
        return "default-name"
    if _SOFTWARE.match(plain):
        return "software"
    one_word = " " not in author.strip()
    if one_word and (_LOGIN.fullmatch(value) or (author.strip().islower() and value.isalpha())):
        return "login"
    return None


def _bare(name: str) -> str:
    return re.sub(r"[\W_]+", "", folded(name))
