"""The kinds of rules that need no Python: one module each, `check(analysis, rule)`."""
