"""The frozen values everything speaks about, and the one declaration of the coach's files."""
