"""Who makes a site: a librarian, and shares of the videos; each may have its own process."""
