"""Who issued a document: the service or the institution that stands behind it."""
