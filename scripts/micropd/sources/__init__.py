"""Reads the coach's files from disk: values where they are right, problems where they are not."""
