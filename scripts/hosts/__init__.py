"""Hosts: what renders hand-written pages and draws the frame; MkDocs today."""
