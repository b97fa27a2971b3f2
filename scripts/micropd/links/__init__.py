"""A video's link as provider, id, player and playback."""
