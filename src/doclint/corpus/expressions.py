"""How values are written in French and English sentences: the expressions that find them."""

from __future__ import annotations

import re

SPELLED = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14,
    "quinze": 15, "seize": 16, "dix-huit": 18, "vingt": 20, "vingt-quatre": 24, "trente": 30,
    "trente-six": 36, "quarante": 40, "quarante-huit": 48, "cinquante": 50, "soixante": 60,
    "soixante-douze": 72, "quatre-vingt-dix": 90, "one": 1, "two": 2, "three": 3, "four": 4,
    "five": 5, "ten": 10, "fifteen": 15, "thirty": 30, "sixty": 60, "ninety": 90,
}  # fmt: skip
_NUMBER = (
    r"(?:\d{1,3}(?:[ .]\d{3})+(?!\d)(?:,\d{1,2}(?!\d))?"
    r"|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d{1,2}(?!\d))?|\d{1,12}(?:[.,]\d{1,4}(?!\d))?)"
)
_LETTERS = "".join(sorted({word[0] for word in SPELLED}))
_IN_WORDS = rf"(?=[{_LETTERS}])(?:{'|'.join(sorted(SPELLED, key=len, reverse=True))})(?!\w)"
"""The first letters are asked before each of the words: most words begin with none of them."""
COUNT = rf"(?:{_NUMBER}|(?<!\w){_IN_WORDS})"
_UNIT = (
    r"(?:jours?|semaines?|mois|ans?|années?|heures?|minutes?|trimestres?|days?|weeks?|months?"
    r"|years?|hours?)(?![^\W_])"
)
_MILLIONS = r"(?:[mb]il(?:lion|liard)s?\ (?:d'|of\ )?)?"
_DAYS_THAT = r"(?:(?:working|business|calendar)\ )?"
_THINGS = (
    r"(?:m[23]|km(?:/h)?|[kcm]m|kg|tonnes?|litres?|hectares?|personnes?|places?|caractères?"
    r"|habitants?|people|persons|seats?|characters?)"
)
"""What else is counted or measured in a rule: the seats of a room, the surface of a garden."""
_MEASURE = (
    rf"\ ?(?:%|pour\ cent|per\ ?cent|[km]?(?:[€£$]|eur)|dts|dollar|centime|{_UNIT}"
    rf"|h(?:\ ?[0-5]\d)?(?!\w)|{_THINGS}(?!\w))"
)
"""What makes a number another kind of value: `au moins 10 jours` is a duration with a bound."""
_FROM = rf"(?:(?<![\w.,]){_NUMBER}\ ?[kM]?[€%]?\ ?(?:-|à|ou|to|or)\ ?)?"
"""The start of a range: `3 à 5 jours` is one value."""
_MONTHS = (
    r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|"
    r"january|february|march|april|may|june|july|august|september|october|november|december)"
)
_MONTH_ENDS = r"(?:ier|ars|ril|mai|uin|let|oût|bre|ary|rch|may|une|uly|ust|ber)"
_WAYS = (
    r"(?:rue|avenue|av\.|boulevard|bd|place|allée|impasse|quai|chemin|route|cours|square|passage|"
    r"esplanade)"
)
_WORDS_AND_FIGURE = r"[^\W\d_]{1,10}+(?:[ '][^\W\d_]{1,8}+)?+\ \d"
"""One word or two before a figure."""


def _value(email_begins: str, email: str) -> re.Pattern[str]:
    """The expression for values in a text in small letters: twice as fast as one for any case."""
    return re.compile(
        rf"""
        # Where a value may begin, asked first: a figure, a sign, the start of some words.
        (?=[\d+€£$]|[hw](?:ttps?:|ww\.){email_begins}|\b(?:{_WORDS_AND_FIGURE}|{_IN_WORDS}))
      (?:
        (?P<link>https?://\S+|www\.\S+)
      {email}
      | (?=[\d+€£$])(?:
          (?P<address>(?<!\w)\d{{1,4}}(?:[ -]?(?:bis|ter|\d{{1,4}})(?!\w))?,?[ ]{_WAYS}[ ]
            [^\n;()]{{2,60}}?[ ]?(?<!\d)\d{{2}}[ ]?\d{{3}}(?!\d))
        | (?P<phone>(?<!\d)(?:(?:\+33|0033)\ ?(?:\(0\)\ ?)?|0)[1-9](?:[ .-]?\d\d){{4}}(?!\d)
            |(?<!\d)0\ ?8\d\d(?:\ ?\d{{3}}){{2}}(?!\d))
        | (?P<date>(?<!\w)(?:
            (?:1er|[12]?\d|3[01])\ {_MONTHS}(?:\ (?:19|20)\d\d)?(?!\w)
            |\d{{1,2}}/\d{{1,2}}/(?:19|20)?\d\d(?!\w)|[0-3]?\d\.[01]\d\.(?:19|20)\d\d(?!\w)
          |(?:19|20)\d\d-\d\d-\d\d(?!\w)))
        | (?P<percentage>{_FROM}{_NUMBER}\ ?(?:%|pour\ cent(?!\w)|per\ ?cent(?!\w)))
        | (?P<amount>{_FROM}{_NUMBER}\ ?{_MILLIONS}
            (?:[km]?[€£$]|(?:[km]?eur|euros?|dts|dollars?|centimes?)(?!\w))
            |[€£$]\ ?{_NUMBER}(?:,-|\ (?:m|b)illion(?!\w))?)
        | (?P<hours>(?<![\w,.:])\d{{1,2}}(?:\ ?h(?:\ ?[0-5]\d)?|:[0-5]\d(?!:)(?:\ ?[ap]m)?|\ ?[ap]m)
            (?!\w))
        | (?P<measure>(?<![\w.,]){_FROM}{_NUMBER}\ ?(?P<of>{_THINGS})(?!\w)))
      | (?<!\w)(?={_WORDS_AND_FIGURE})(?:
          (?P<month>{_MONTHS}\ (?:[0-3]?\d,\ )?(?:19|20)\d\d(?!\w))
        | (?P<oclock>(?:avant|après|à|dès|jusqu'à|vers)\ (?:1?\d|2[0-4])\ heures(?:\ [0-5]\d)?
            (?!\w|\ (?:par|hebdomadaires|mensuelles|annuelles|de)(?!\w)))
        | (?P<threshold>(?P<bound>plus\ de|moins\ de|au\ moins|au\ plus
          |au\ maximum|au\ minimum|jusqu'à|minimum\ de|maximum\ de|limite\ de|supérieure?\ à
          |inférieure?\ à|at\ least|at\ most|up\ to)\ (?>{_NUMBER})
          (?!(?:\ ?(?:-|à|ou|to|or)\ ?(?>{_NUMBER}))?{_MEASURE})))
      | (?P<duration>{_FROM}{COUNT}(?:\ ?\((?P<figure>\d{{1,3}})\))?\ {_DAYS_THAT}(?P<unit>{_UNIT})
          (?:\ (?:ouvrée?s?|ouvrables?|calendaires?|francs)(?!\w))?)
      | (?P<number>(?<!\w){_NUMBER})
      )
    """,
        re.VERBOSE,
    )


VALUE = _value("", "")
VALUE_OR_EMAIL = _value(
    r"|\b\w|(?<![\w.+-])[.+-][\w.+-]{0,63}@",
    r"| (?P<email>(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})",
)
"""For texts with an `@`: looking for addresses at every word is slow."""
KINDS = {"month": "date", "oclock": "hours", "measure": "threshold"}
"""Other ways to write a value, and the kind of each."""
TOWN = re.compile(
    r"(?: (?!(?i:cedex|adresse|siège|tél|téléphone|fax|courriel|e-?mail|capital|rcs|siret|tva)"
    r"(?![a-zà-ÿ]))[A-ZÀ-Þ][\w'-]{1,30}){0,4}(?: (?i:cedex)(?: \d{1,2})?(?!\w))?"
)
"""What follows the postcode in an address: names, told by their capitals, up to a label."""
WITH_FIGURE = re.compile(r"[\d@][^\0]*")
SPELLED_DURATION = re.compile(rf"(?<![^\W_]){_IN_WORDS}[\s*_`|\\~]{{1,8}}{_UNIT}")
"""The one value that is said without a figure nor an `@`, in lower case."""
UNIT_AFTER_BLANK = re.compile(rf"[\s*_`|\\~](?=[adhjmstwy]){_UNIT}")
"""Units are looked for before counts: fewer words begin like one."""
LONGEST_COUNT = max(map(len, SPELLED)) + 7
"""Characters of a count in words and of the blanks after it, but the last one."""
COMPARABLE = re.compile(
    rf"""
    [\d@€£$%](?:                        # one set of characters first: the engine skips all others
      (?<=\D)
    | (?=[\d .)/:cehkjfltmasondp-])(?:
        (?:er)?[ ]?{_MONTHS} | \d?[/.]\d\d?[/.]\d\d | \d{{3}}-\d\d-\d\d    # date
      | [ ]?(?:[km]?eur|dts|dollar|centime|h|per|pour[ ]cent|mill?i|[ap]m(?!\w))|:[0-5]\d
      | [ ]?{_THINGS}
      | [)]?[ ]{_DAYS_THAT}{_UNIT}
      | \d[ ]?\d{{3}}(?!\d) | (?:[ .-]?\d\d){{4}})                          # postcode, phone
    | (?<=(?:us|ns|um|te)[ ]de[ ].) | (?<=(?:us|ns|um|st|to)[ ].) | (?<=à[ ].)      # threshold
    | (?<={_MONTH_ENDS}[ ].)(?:\d{{3}}|\d?,[ ]\d{{4}})
    )[^\0]*
    """,
    re.VERBOSE,
)
"""What is beside the figure in each kind of value but a spelled duration, in small letters, then
the rest of the sentence. Asked before `VALUE`: three in four of the sentences that hold figures
hold bare numbers only."""
