"""The terminal's own widgets; they know sizes, colours and fingers, and nothing of cars."""
