"""The library as pages: HTML to be stamped into the host's frame, and files beside it."""
