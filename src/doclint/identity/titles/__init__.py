"""What a document calls itself, and whether the title in its properties is its own."""
