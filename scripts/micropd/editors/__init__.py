"""What whoever writes is offered: schemas and snippets for editors, and the page of every key."""
