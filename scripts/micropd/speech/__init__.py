"""What is said in a video: captions as cues, and cues as paragraphs."""
