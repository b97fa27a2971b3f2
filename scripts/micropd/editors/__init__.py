"""What a coach gets for writing: schemas and snippets for editors, and the page of every key."""
