"""The search index: everything that is written and said, in files a browser fetches bit by bit."""
