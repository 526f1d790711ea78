"""Dates, as figures or words, and the sentences and small print that announce them."""
