"""Public bodies that documents name by their initials alone, without ever saying the full name.

By hand, from who signs public documents: State bodies, agencies and services of town halls, and a
few English-speaking and international ones. Initials that are also words are left out (`ANS`,
`HAS`).
"""

from __future__ import annotations

import re

from doclint.identity.wording import phrases

_KNOWN = frozenset(
    phrases(
        """ADEME; AFNOR; AMRF; ANAH; ANCT; ANFR; ANRU; ANSES; ANSSI; APHP; ARCEP; ARCOM; ARS;
        ASTEE; BRGM; CADA; CAF; CCAS; CDG; CEREMA; CGDD; CGEDD; CGET; CIAS; CNAF; CNAM; CNAV;
        CNED; CNFPT; CNIG; CNIL; CNOUS; CNRACL; CNRS; CNSA; COVADIS; CPAM; CROUS; CSTB; DDETS;
        DDFIP; DDPP; DDT; DDTM; DEETS; DGAC; DGAFP; DGALN; DGCCRF; DGCL; DGCS; DGEC; DGESCO;
        DGFIP; DGITM; DGOS; DGPR; DHUP; DILA; DINSIC; DINUM; DIRECCTE; DISIC; DITP; DRAAF;
        DRAC; DREAL; DREETS; DRFIP; DRIEAT; DRIEE; ETALAB; FNCCR; HATVP; IFREMER; IFSTTAR;
        IGEDD; IGN; INERIS; INRAE; INSEE; INSERM; IRSTEA; MTECT; MTES; ONEMA; OFB; ONF;
        ONISEP; SDIS; SGDSN; SGMAP; SHOM; UGAP; UNCCAS; URSSAF; VNF; DRH; DSI; DGS; DGA; DST;
        DAF; DAJ; ENSSIB; FAA; FBI; FDA; FEMA; GAO; HMRC; NASA; NHS; NIST; NOAA; NSF; OECD;
        OCDE; OMS; UNESCO; USDA; USGS"""
    )
)
_MOST_WORDS = 3
_EDGE = re.compile(r"[ /\\]")


def is_known(name: str) -> bool:
    """True for `CNIG`, `DDT 38`, `Cerema` and `DREAL Occitanie`: a known name comes first, with
    a capital, and little follows."""
    first = _EDGE.split(name, maxsplit=1)[0]
    return name.count(" ") < _MOST_WORDS and first[:1].isupper() and first.upper() in _KNOWN
