"""Words, sentences, language identification and readability. Pure functions, no state."""
