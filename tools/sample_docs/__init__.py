"""Builds `sample_docs/`, the documents of a made-up town hall, from readable sources.

See README.md beside this file.
"""
