"""Is a name a person's? People change posts: a person alone is never the owner of a document."""

from __future__ import annotations

import re

from doclint.identity.wording import folded, phrases

_FIRST_NAMES = frozenset(
    phrases(
        """adrien; agnes; alain; albert; alexandra; alexandre; alexis; alice; amandine; amelie;
        anais; andre; andree; annick; anne; annie; anthony; antoine; arnaud; arthur; aude;
        audrey; aurelie; aurelien; baptiste; beatrice; benedicte; benjamin; benoit; bernadette;
        bernard; bertrand; brigitte; bruno; camille; carole; caroline; catherine; cecile; cedric;
        chantal; charlotte; christelle; christian; christiane; christine; christophe; claire;
        claude; claudine; clement; colette; coralie; corinne; cyril; damien; daniel; daniele;
        danielle; david; delphine; denis; denise; didier; dominique; elisabeth; elise; elodie;
        emilie; emma; emmanuel; emmanuelle; eric; estelle; etienne; eva; fabien; fabienne;
        fabrice; fatima; florence; florian; francis; franck; francois; francoise; frederic;
        gabriel; genevieve; georges; gerard; ghislaine; gilbert; gilles; ginette; gregory;
        guillaume; guy; helene; henri; herve; hugo; isabelle; jacqueline; jacques; jean; jeanne;
        jeremy; jerome; joel; josette; josiane; julie; julien; juliette; karim; karine; kevin;
        laetitia; laura; laure; laurence; laurent; lea; lionel; loic; louis; louise; luc;
        lucas; lucie; ludovic; madeleine; magali; manon; marc; marcel; marguerite; maria; marie;
        marine; marion; martine; martin; mathieu; mathilde; matthieu; maurice; maxime;
        melanie; michel; michele; micheline; mickael; mireille; mohamed; monique; morgane;
        muriel; myriam; nadia; nadine; nathalie; nicolas; nicole; noemie; odette; odile; olivier;
        pascal; pascale; patrice; patricia; patrick; paul; pauline; philippe; pierre; quentin;
        rachid; raphael; raymond; regis; remi; renaud; rene; renee; richard; robert; roger;
        roland; romain; sabine; sabrina; samuel; sandra; sandrine; sarah; sebastien; serge;
        severine; simon; simone; solange; sonia; sophie; stephane; stephanie; suzanne; sylvain;
        sylvie; theo; therese; thibault; thierry; thomas; valentin; valerie; vanessa; veronique;
        victor; vincent; virginie; viviane; xavier; yann; yannick; yves; yvette; yvonne; amy;
        andrew; ann; anna; anthony; barbara; brian; carol; charles; christopher; deborah; donald;
        edward; elizabeth; emily; gary; george; helen; james; janet; jason; jeff; jennifer;
        jessica; john; joseph; karen; kathleen; kenneth; kimberly; larry; linda; lisa; margaret;
        mark; mary; matthew; michael; nancy; pamela; peter; rebecca; ronald; ruth; sandra;
        scott; sharon; stephen; steven; susan; timothy; william"""
    )
)
"""Those most given in France from 1940 to 2005 and in the United States: by hand, from what
national statistics publish."""
_CIVILITY = re.compile(r"(?:m|mm|mme|mlle|mr|mrs|ms|dr|me)\.? (?=[^\W\d_])|(?:monsieur|madame) ")
_ROLE = re.compile(r"(?:m|mme|monsieur|madame)\.? l(?:e|a) ")
_INITIAL = re.compile(r"[A-ZÉÈ]\.(?:-?[A-ZÉÈ]\.)? ?[A-ZÉÈ][\w'-]{2,30}")
_MOST_WORDS = 3


def names_person(name: str) -> bool:
    """True for `Claire Martin`, `Mme Durand`, `C. Martin` and `MARTIN Claire`, by a first name, a
    civility, an initial; false for `Monsieur le maire`, which is a role."""
    name = name.strip(" ,.;")
    plain = folded(name)
    if _ROLE.match(plain):
        return False
    words = plain.split()
    if _CIVILITY.match(plain):
        return len(words) <= _MOST_WORDS + 1
    if not 2 <= len(words) <= _MOST_WORDS:
        return False
    if _INITIAL.fullmatch(name):
        return True
    named = any(word.split("-")[0] in _FIRST_NAMES for word in (words[0], words[-1]))
    return named and all(word[0].isupper() for word in name.split())
