"""What teachers type, what they hope to find, and the texts in which they look."""
