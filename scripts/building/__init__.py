"""The pipeline of a build, which knows no host: processes, their shares, and what they write."""
