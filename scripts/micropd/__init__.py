"""The micropd library: content files in, a site's pages and feeds out; no host, clock or network."""
