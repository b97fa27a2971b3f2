"""The micropd library: content in, pages and feeds out; it knows no host, clock or network."""
