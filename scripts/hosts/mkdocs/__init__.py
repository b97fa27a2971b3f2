"""MkDocs as the host: hand-written pages, the navigation and the frames."""
