"""Do the places of a document agree on what it is?"""
