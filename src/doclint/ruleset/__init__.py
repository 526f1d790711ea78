"""Rules as data: found, read, checked, selected and described.

ruleset = load_rules([Path("our-rules")])
for rule in select(ruleset, "standard", ignore=["REA"]):
    active = activate(rule, "fr", {"min_entries": 4})
"""

from doclint.ruleset.description import describe
from doclint.ruleset.errors import (
    ParameterError,
    ProfileNotFound,
    RuleError,
    RuleNotFound,
    RuleProblem,
    closest,
    did_you_mean,
)
from doclint.ruleset.loading import Ruleset, load_rules, packaged_folder
from doclint.ruleset.model import ActiveRule, Parameter, Rule, Variant
from doclint.ruleset.profiles import Profile
from doclint.ruleset.selection import activate, find_profile, select

__all__ = [
    "ActiveRule",
    "Parameter",
    "ParameterError",
    "Profile",
    "ProfileNotFound",
    "Rule",
    "RuleError",
    "RuleNotFound",
    "RuleProblem",
    "Ruleset",
    "Variant",
    "activate",
    "closest",
    "describe",
    "did_you_mean",
    "find_profile",
    "load_rules",
    "packaged_folder",
    "select",
]
